"""Compares the tables of an archive with what the editor says of the same folder, row by row.

usage: compare.py TABLES ANALYSIS, where ANALYSIS is the output of `sourcemark analyze --format json` in the folder.
"""

import json
import sys
from collections import defaultdict

import pyarrow.dataset as ds


def rows(folder, table, *columns):
    return ds.dataset(f"{folder}/tables/{table}", partitioning="hive").to_table(columns=list(columns)).to_pylist()


def differences(folder, analysis):
    documents = [one for one in analysis["documents"] if one["role"] == "source"]
    yield "mentions", {
        (one["article"], m["start"], m["end"], m["type"], m["form"], m["entity"], m.get("guess"))
        for one in documents
        for m in one["mentions"]
    }, {tuple(m.values()) for m in rows(folder, "mentions", "article", "start", "end", "type", "form", "entity", "guess")}
    yield "quotes", {
        (one["article"], q["start"], q["end"], q["kind"], q["stance"], q["speaker"] and q["speaker"]["entity"])
        for one in documents
        for q in one["quotes"]
    }, {tuple(q.values()) for q in rows(folder, "quotes", "article", "start", "end", "kind", "stance", "speaker")}
    yield "entities", {
        (e["id"], e["name"], e["type"], tuple(e["aliases"])) for e in analysis["entities"]
    }, {(e["id"], e["name"], e["type"], tuple(e["aliases"])) for e in rows(folder, "entities", "id", "name", "type", "aliases")}
    groups = defaultdict(set)
    for claim in rows(folder, "claims", "claim", "article", "start", "end", "speaker"):
        groups[claim["claim"]].add((claim["article"], claim["start"], claim["end"], claim["speaker"]))
    yield "claims", {
        frozenset((o["article"], o["start"], o["end"], o["speaker"]) for o in claim["occurrences"])
        for claim in analysis["claims"]
    }, {frozenset(group) for group in groups.values()}


def main():
    folder, path = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        analysis = json.load(file)
    failed = False
    for name, wanted, found in differences(folder, analysis):
        print(f"{name}: {len(wanted)} rows in the editor, {len(wanted - found)} missing, {len(found - wanted)} others")
        for row in [*list(wanted - found)[:3], *list(found - wanted)[:3]]:
            print("  ", row)
        failed |= wanted != found
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
