"""Labels unlabelled sentences with spaCy's English model (MIT), for the student to learn from.

    python train/teacher.py MODEL SENTENCES.txt OUT.jsonl

One line of OUT is {"text", "mentions": [[start, end, label]]}, offsets in UTF-16 code units.
"""
import json
import sys

import spacy


def utf16(text: str, offset: int) -> int:
    return offset + sum(ord(char) > 0xFFFF for char in text[:offset])


def main(model: str, source: str, target: str) -> None:
    teacher = spacy.load(model, exclude=["parser", "tagger", "attribute_ruler", "lemmatizer", "senter"])
    with open(source, encoding="utf-8") as lines:
        texts = [line.rstrip("\n") for line in lines if line.strip()]
    with open(target, "w", encoding="utf-8") as out:
        for doc in teacher.pipe(texts, batch_size=64):
            mentions = [[utf16(doc.text, e.start_char), utf16(doc.text, e.end_char), e.label_] for e in doc.ents]
            out.write(json.dumps({"text": doc.text, "mentions": mentions}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:4])
