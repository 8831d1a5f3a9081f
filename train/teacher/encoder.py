"""The teacher: a small transformer encoder (all-MiniLM-L6-v2, Apache-2.0) with an embedding of each word's casing, and one label a word.

Words are labelled O, B-type or I-type. A text is read in windows of at most `MOST_PIECES` word pieces, cut after sentences or lines.
Offsets in files are UTF-16 code units; offsets in here are Python's characters.
"""
import math
import re

import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.numpy import load_file
from tokenizers import Tokenizer

TYPES = ["person", "organization", "place", "group", "other"]
LABELS = ["O"] + [part + name for name in TYPES for part in ("B-", "I-")]
LABEL_INDEX = {label: i for i, label in enumerate(LABELS)}
NOT_SCORED = -100
MOST_PIECES = 124
WIDTH, HEADS, LAYERS = 384, 12, 6
CLS, SEP, UNKNOWN = 101, 102, 100
NO_CASE, SMALL, CAPITALISED, CAPITALS, MIXED, DIGITS, MARK, ONE_CAPITAL = range(8)

WORD = re.compile(r"\w+|[^\w\s]")


def case_of(word):
    if word.isdigit():
        return DIGITS
    if not any(char.isalpha() for char in word):
        return MARK
    if word.islower():
        return SMALL
    if word.isupper():
        return CAPITALS if len(word) > 1 else ONE_CAPITAL
    return CAPITALISED if word[0].isupper() and word[1:].islower() else MIXED


def utf16_offsets(text):
    """The UTF-16 offset of each character of `text`, and of its end."""
    offsets = [0]
    for char in text:
        offsets.append(offsets[-1] + (2 if ord(char) > 0xFFFF else 1))
    return offsets


KNOWN_PIECES = {}


def pieces_of(word, tokenizer):
    """The ids of a word's pieces, at most twelve; each distinct word is cut once."""
    if word not in KNOWN_PIECES:
        KNOWN_PIECES[word] = tokenizer.encode(word, add_special_tokens=False).ids[:12] or [UNKNOWN]
    return KNOWN_PIECES[word]


class Text:
    """The words of a text: (start, end, begins a line), and the word pieces of each."""

    def __init__(self, text, tokenizer):
        self.text = text
        self.words = []
        for match in WORD.finditer(text):
            new_line = bool(self.words) and "\n" in text[self.words[-1][1] : match.start()]
            self.words.append((match.start(), match.end(), new_line))
        strings = [text[start:end] for start, end, _ in self.words]
        self.pieces = [pieces_of(word, tokenizer) for word in strings]
        self.cases = [case_of(word) for word in strings]

    def windows(self):
        """Ranges of words that fit into one reading, cut at the last end of a sentence or line that fits."""
        first, count = 0, len(self.words)
        while first < count:
            last, size, cut = first, 0, None
            while last < count:
                new_line = self.words[last][2] and last > first
                more = len(self.pieces[last]) + (1 if new_line else 0)
                if size + more > MOST_PIECES:
                    break
                if last > first and (new_line or self._begins_sentence(last)):
                    cut = last
                size += more
                last += 1
            if last < count and cut:
                last = cut
            yield first, max(last, first + 1)
            first = max(last, first + 1)

    def _begins_sentence(self, index):
        before, (start, _, _) = self.words[index - 1], self.words[index]
        return self.text[before[0] : before[1]] in ".!?" and self.text[start].isupper()

    def window(self, first, last):
        """(piece ids, casings, index of each word's first piece) of a range of words."""
        ids, cases, heads = [CLS], [NO_CASE], []
        for index in range(first, last):
            if self.words[index][2] and index > first:
                ids.append(SEP)
                cases.append(NO_CASE)
            heads.append(len(ids))
            ids += self.pieces[index]
            cases += [self.cases[index]] * len(self.pieces[index])
        return ids + [SEP], cases + [NO_CASE], heads


def batch_of(windows):
    """Padded tensors (ids, casings, mask) of windows, each of shape (windows, longest)."""
    longest = max(len(ids) for ids, _, _ in windows)
    ids, cases, mask = (torch.zeros(len(windows), longest, dtype=torch.long) for _ in range(3))
    for row, (window_ids, window_cases, _) in enumerate(windows):
        ids[row, : len(window_ids)] = torch.tensor(window_ids)
        cases[row, : len(window_ids)] = torch.tensor(window_cases)
        mask[row, : len(window_ids)] = 1
    return ids, cases, mask


def load_tokenizer(folder):
    tokenizer = Tokenizer.from_file(f"{folder}/tokenizer.json")
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.widen, self.narrow = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.norm_1, self.norm_2 = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)

    def forward(self, x, hidden, dropout):
        rows, length, _ = x.shape
        query, key, value = (
            linear(x).view(rows, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for linear in (self.query, self.key, self.value)
        )
        attention = torch.softmax(query @ key.transpose(2, 3) / math.sqrt(WIDTH // HEADS) + hidden, -1)
        read = (attention @ value).transpose(1, 2).reshape(rows, length, WIDTH)
        x = self.norm_1(x + dropout(self.out(read)))
        return self.norm_2(x + dropout(self.narrow(F.gelu(self.widen(x)))))


class Teacher(nn.Module):
    def __init__(self):
        super().__init__()
        self.word, self.position = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH)
        self.segment, self.case = nn.Embedding(2, WIDTH), nn.Embedding(8, WIDTH)
        nn.init.zeros_(self.case.weight)
        self.norm, self.dropout = nn.LayerNorm(WIDTH, 1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.labels = nn.Linear(WIDTH, len(LABELS))

    def forward(self, ids, cases, mask):
        """Scores of shape (windows, pieces, labels)."""
        x = self.word(ids) + self.position(torch.arange(ids.shape[1])) + self.segment.weight[0] + self.case(cases)
        x = self.dropout(self.norm(x))
        hidden = (1 - mask[:, None, None, :].float()) * -1e4
        for layer in self.layers:
            x = layer(x, hidden, self.dropout)
        return self.labels(x)

    def load_encoder(self, folder):
        """Takes the pretrained weights. The casing and the labels begin untrained; the vectors of words stay as they are, so that
        words which the training texts lack keep their likeness to those that they have."""
        weights = load_file(f"{folder}/model.safetensors")
        names = {"word": "word_embeddings", "position": "position_embeddings", "segment": "token_type_embeddings", "norm": "LayerNorm"}
        pairs = [(getattr(self, name), f"embeddings.{theirs}") for name, theirs in names.items()]
        parts = {
            "query": "attention.self.query",
            "key": "attention.self.key",
            "value": "attention.self.value",
            "out": "attention.output.dense",
            "norm_1": "attention.output.LayerNorm",
            "widen": "intermediate.dense",
            "narrow": "output.dense",
            "norm_2": "output.LayerNorm",
        }
        for index, layer in enumerate(self.layers):
            pairs += [(getattr(layer, name), f"encoder.layer.{index}.{theirs}") for name, theirs in parts.items()]
        self.word.weight.requires_grad_(False)
        with torch.no_grad():
            for module, name in pairs:
                module.weight.copy_(torch.tensor(weights[f"{name}.weight"]))
                if getattr(module, "bias", None) is not None:
                    module.bias.copy_(torch.tensor(weights[f"{name}.bias"]))
