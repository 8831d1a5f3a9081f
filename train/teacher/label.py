"""Labels texts with tuned teachers; several teachers give the mean of their likelihoods.

    python train/teacher/label.py ENCODER TEXTS.jsonl OUT.jsonl TEACHER.pt…

One line of OUT is {"text", "mentions": [[start, end, type]], "unsure": [[start, end]]}: the words of "unsure" are those whose label has a
likelihood below `SURE`. Offsets are UTF-16 code units.
"""
import json
import sys

import torch
from encoder import LABELS, Teacher, Text, batch_of, load_tokenizer, utf16_offsets

SURE = 0.9
WINDOWS_A_BATCH = 16
IMPOSSIBLE = -1e4


def transitions():
    """0 where a label may follow another, else a large negative score: I-type follows only B-type and I-type."""
    scores = torch.zeros(len(LABELS), len(LABELS))
    for i, before in enumerate(LABELS):
        for j, label in enumerate(LABELS):
            if label.startswith("I-") and before[2:] != label[2:]:
                scores[i, j] = IMPOSSIBLE
    return scores


def best_path(scores, allowed):
    """The likeliest valid labels for log likelihoods of shape (words, labels)."""
    value, back = scores[0] + allowed[0], []
    for row in scores[1:]:
        best, index = (value[:, None] + allowed).max(0)
        back.append(index)
        value = best + row
    path = [int(value.argmax())]
    for index in reversed(back):
        path.append(int(index[path[-1]]))
    return path[::-1]


def label_text(text, teachers, allowed):
    """The label of each word and its likelihood."""
    labels, sure = [], []
    ranges = list(text.windows())
    for at in range(0, len(ranges), WINDOWS_A_BATCH):
        windows = [text.window(first, last) for first, last in ranges[at : at + WINDOWS_A_BATCH]]
        batch = batch_of(windows)
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            likelihoods = sum(torch.softmax(teacher(*batch).float(), -1) for teacher in teachers) / len(teachers)
        for row, (_, _, heads) in enumerate(windows):
            ours = likelihoods[row, torch.tensor(heads)]
            path = best_path(ours.log(), allowed)
            labels += path
            sure += [float(ours[i, label]) for i, label in enumerate(path)]
    return labels, sure


def entry_of(text, labels, sure):
    offsets = utf16_offsets(text.text)
    mentions, unsure = [], []
    for (start, end, _), label, likelihood in zip(text.words, labels, sure):
        name = LABELS[label]
        if name.startswith("B-"):
            mentions.append([offsets[start], offsets[end], name[2:]])
        elif name.startswith("I-"):
            mentions[-1][1] = offsets[end]
        if likelihood < SURE:
            unsure.append([offsets[start], offsets[end]])
    return {"text": text.text, "mentions": mentions, "unsure": unsure}


def main(encoder, texts, target, *models):
    torch.set_num_threads(1)
    tokenizer = load_tokenizer(encoder)
    teachers = []
    for model in models:
        teacher = Teacher()
        teacher.load_state_dict(torch.load(model))
        teachers.append(teacher.eval())
    allowed = transitions()
    with open(texts, encoding="utf-8") as lines, open(target, "w", encoding="utf-8") as out:
        for line in lines:
            text = Text(json.loads(line)["text"], tokenizer)
            out.write(json.dumps(entry_of(text, *label_text(text, teachers, allowed)), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
