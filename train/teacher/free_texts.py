"""Collects the texts that the teacher labels, as JSON lines {"text"}.

    python train/teacher/free_texts.py OUT.jsonl LETTERS_OF_SENTENCES SENTENCES.txt WIKINEWS.csv… -- PACK…

SENTENCES.txt is Wikipedia, one sentence a line; sentences are taken evenly until there are as many letters as said, ten to a text. Each
WIKINEWS.csv has a column "text" with articles of Wikinews. An article that shares a line with an article of a PACK is left out, so that
nothing that is measured is ever labelled.
"""
import csv
import json
import os
import re
import sys

LINES_A_TEXT = 10
# Shorter lines are datelines and headings, which strange articles share.
SHORTEST_SHARED = 60


def sentences_of(path, letters):
    with open(path, encoding="utf-8") as file:
        lines = [line.strip() for line in file if line.strip()]
    step = max(1.0, sum(map(len, lines)) / letters)
    lines = [lines[int(at * step)] for at in range(int(len(lines) / step))]
    return ["\n\n".join(lines[at : at + LINES_A_TEXT]) for at in range(0, len(lines), LINES_A_TEXT)]


def lines_of(text):
    return {line.strip() for line in text.splitlines() if len(line.strip()) >= SHORTEST_SHARED}


def articles_of(path):
    csv.field_size_limit(10**8)
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            text = re.sub(r"\s*\n\s*", "\n\n", row["text"]).strip()
            yield f"{row['title']}\n\n{text}"


def main(target, letters, sentences, *rest):
    files, packs = rest[: rest.index("--")], rest[rest.index("--") + 1 :]
    measured = set()
    for pack in packs:
        for name in os.listdir(f"{pack}/articles"):
            with open(f"{pack}/articles/{name}", encoding="utf-8") as file:
                measured |= lines_of(file.read())
    texts = sentences_of(sentences, int(letters))
    articles = [text for path in files for text in articles_of(path)]
    kept = [text for text in articles if not lines_of(text) & measured]
    print(f"{len(texts)} texts of sentences, {len(kept)} of {len(articles)} articles")
    with open(target, "w", encoding="utf-8") as out:
        for text in texts + kept:
            out.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
