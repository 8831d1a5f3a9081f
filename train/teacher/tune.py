"""Tunes the teacher on documents that `run-teacher-texts.ts` wrote.

    python train/teacher/tune.py ENCODER TEXTS.jsonl OUT.pt EPOCHS SEED [STEPS]

ENCODER is a folder with tokenizer.json and model.safetensors. Copies that only change the case are made here instead. Seeded and on one
thread: the same inputs give the same weights on one machine. Of all steps only the first STEPS are made; a file OUT.pt.stop, made while
this runs, ends it in the same way after another `LAST_STEPS` and prints the number.
"""
import json
import os
import random
import sys
import time

import torch
import torch.nn.functional as F
from encoder import (CAPITALISED, CAPITALS, LABEL_INDEX, MIXED, NOT_SCORED, ONE_CAPITAL, SMALL, Teacher, Text, batch_of, load_tokenizer,
                     utf16_offsets)

PIECES_A_BATCH = 1024
RATE, RATE_OF_NEW = 1.5e-4, 1e-3
WARM_UP = 60
# The rate falls to zero over these when not all steps are made.
LAST_STEPS = 60
CHANCE_OF_COPY = 0.3
CASE_COPIES = ("-capitals", "-titlecase", "-small")


def read_documents(path, tokenizer):
    """Windows with their labels, by document: [(is a copy, [(window, labels)])]."""
    documents = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            if entry["id"].endswith(CASE_COPIES):
                continue
            text = Text(entry["text"], tokenizer)
            labels = label_words(text, entry["mentions"])
            windows = [(text.window(first, last), labels[first:last]) for first, last in text.windows()]
            documents.append((entry["weight"] < 0.5, windows))
    return documents


def label_words(text, mentions):
    offsets = utf16_offsets(text.text)
    labels, index = [0] * len(text.words), 0
    for start, end, name in mentions:
        while index < len(text.words) and offsets[text.words[index][1]] <= start:
            index += 1
        inside = "B-"
        while index < len(text.words) and offsets[text.words[index][0]] < end:
            labels[index] = LABEL_INDEX[inside + name]
            inside = "I-"
            index += 1
    return labels


def batches_of(documents, rng):
    """The batches of one round: the gold, some of the copies, windows of like length together."""
    windows = [window for is_copy, ours in documents if not is_copy or rng.random() < CHANCE_OF_COPY for window in ours]
    rng.shuffle(windows)
    batches = []
    for at in range(0, len(windows), 256):
        batch, longest = [], 0
        for window in sorted(windows[at : at + 256], key=lambda entry: len(entry[0][0])):
            longest = max(longest, len(window[0][0]))
            if batch and longest * (len(batch) + 1) > PIECES_A_BATCH:
                batches.append(batch)
                batch, longest = [], len(window[0][0])
            batch.append(window)
        batches.append(batch)
    rng.shuffle(batches)
    return batches


def with_other_case(cases, rng):
    """Now and then a batch in capitals, in title case or in small letters, as headlines and hasty texts are."""
    letters = (cases == SMALL) | (cases == CAPITALISED) | (cases == CAPITALS) | (cases == MIXED) | (cases == ONE_CAPITAL)
    draw = rng.random()
    if draw < 0.06:
        return torch.where(letters, torch.full_like(cases, CAPITALS), cases)
    if draw < 0.09:
        return torch.where(cases == SMALL, torch.full_like(cases, CAPITALISED), cases)
    if draw < 0.12:
        return torch.where(letters, torch.full_like(cases, SMALL), cases)
    return cases


def optimizer_of(net):
    new = [net.labels.weight, net.case.weight]
    tuned = [weight for weight in net.parameters() if weight.requires_grad]
    old = [weight for weight in tuned if weight.dim() > 1 and all(weight is not other for other in new)]
    groups = [
        {"params": old, "lr": RATE, "weight_decay": 0.01},
        {"params": [weight for weight in tuned if weight.dim() < 2], "lr": RATE, "weight_decay": 0},
        {"params": new, "lr": RATE_OF_NEW, "weight_decay": 0},
    ]
    return torch.optim.AdamW(groups)


def main(encoder, texts, target, epochs, seed, end=None):
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    rng = random.Random(seed)
    documents = read_documents(texts, load_tokenizer(encoder))
    rounds = [batches_of(documents, rng) for _ in range(epochs)]
    steps, step = sum(len(batches) for batches in rounds), 0
    print(f"{len(documents)} documents, {steps} steps", flush=True)
    net = Teacher()
    net.load_encoder(encoder)
    optimizer = optimizer_of(net)
    rates = [group["lr"] for group in optimizer.param_groups]
    net.train()
    started, lost = time.time(), 0.0
    end = end or steps
    for batch in [batch for batches in rounds for batch in batches]:
        if end == steps and os.path.exists(f"{target}.stop"):
            end = min(steps, step + LAST_STEPS)
            print(f"stops after {end} steps", flush=True)
        if step >= end:
            break
        for group, rate in zip(optimizer.param_groups, rates):
            group["lr"] = rate * min(1, step / WARM_UP, (end - step) / LAST_STEPS) * (1 - step / steps)
        ids, cases, mask = batch_of([window for window, _ in batch])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = net(ids, with_other_case(cases, rng), mask).float()
        rows = torch.cat([torch.full((len(heads),), row) for row, ((_, _, heads), _) in enumerate(batch)])
        columns = torch.tensor([head for (_, _, heads), _ in batch for head in heads])
        labels = torch.tensor([label for _, ours in batch for label in ours])
        loss = F.cross_entropy(scores[rows, columns], labels, ignore_index=NOT_SCORED)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimizer.step()
        step += 1
        lost += loss.item()
        if step % 25 == 0:
            seconds, cpu = time.time() - started, time.process_time()
            print(f"step {step} of {steps}, loss {lost / 25:.4f}, {seconds:.0f} s, processor {cpu:.0f} s", flush=True)
            lost = 0.0
    torch.save(net.state_dict(), target)
    print("done", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:4], *map(int, sys.argv[4:]))
