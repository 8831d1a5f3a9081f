// Made-up texts of kinds that the gold hardly has: templates whose slots are filled with random names.
//
// Slots: `P` a person, `N` a given name alone, `S` a surname alone, `I` initial and surname, `C` a country, `T` a town that is a
// team, `L` a town that is a place, `K` a county that is a team, `G` a nationality, `F` a firm, `B` a shop or restaurant, `n` a
// number, `d` a date. A preceding `u` sets the name in capitals, `l` in small letters.

import type { NameSource } from './augment.ts';
import { LETTERS } from './letters.ts';
import type { GoldDocument, GoldMention } from './packs.ts';
import { PROSE } from './prose.ts';
import { TABLES } from './tables.ts';

export type Template = readonly string[];

const TYPES: Readonly<Record<string, string>> = {
  P: 'person',
  N: 'person',
  S: 'person',
  I: 'person',
  C: 'place',
  L: 'place',
  T: 'organization',
  K: 'organization',
  F: 'organization',
  B: 'organization',
  G: 'group',
};

const KINDS: readonly { readonly name: string; readonly templates: readonly Template[] }[] = [
  { name: 'table', templates: TABLES },
  { name: 'prose', templates: PROSE },
  { name: 'letter', templates: LETTERS },
];

/** `counts`: the number of texts of each kind. */
export function madeUpTexts(
  counts: { readonly [kind: string]: number },
  weight: number,
  names: NameSource,
  random: () => number,
): GoldDocument[] {
  return KINDS.flatMap(({ name, templates }) =>
    Array.from({ length: counts[name] ?? 0 }, (_, number) => ({
      id: `${name}-${number}`,
      ...filled(pick(templates, random), names, random),
      ignore: [],
      groups: true,
      weight,
    })),
  );
}

function filled(
  template: Template,
  names: NameSource,
  random: () => number,
): { text: string; mentions: GoldMention[] } {
  let text = '';
  const mentions: GoldMention[] = [];
  for (const line of template) {
    let at = 0;
    for (const match of line.matchAll(/\{([ul]?)([A-Zdn])\}/g)) {
      text += line.slice(at, match.index);
      at = match.index + match[0].length;
      const kind = match[2]!;
      const name = fill(kind, names, random);
      const form = match[1] === 'u' ? sameLength(name, name.toUpperCase()) : name;
      const written = match[1] === 'l' ? sameLength(name, name.toLowerCase()) : form;
      const type = TYPES[kind];
      if (type !== undefined) mentions.push({ start: text.length, end: text.length + written.length, type });
      text += written;
    }
    text += `${line.slice(at)}\n\n`;
  }
  return { text, mentions };
}

const sameLength = (name: string, changed: string): string => (changed.length === name.length ? changed : name);

const pick = <T>(items: readonly T[], random: () => number): T => items[Math.floor(random() * items.length)]!;

const TRADES =
  `Energy Power Foods Motors Steel Capital Holdings Group Pharma Bank Airlines Airways Media Software Systems Telecom
  Mining Resources Insurance Partners Logistics Shipping Chemicals Electronics Aerospace Industries Technologies`.split(
    /\s+/,
  );
const SUFFIXES = ['Inc', 'Inc.', 'Corp', 'Corp.', 'Ltd', 'Ltd.', 'LLC', 'PLC', 'AG', 'SA', 'NV', 'Co.'];
const SHOPS =
  `Pizza Bakery Grill Diner Cafe Deli Dental Plumbing Auto Tire Salon Florist Hardware Books Pharmacy Optical Gym
  Fitness Motors Landscaping Electric Roofing Cleaners Kitchen Steakhouse Insurance Tailors Boutique`.split(/\s+/);

function firm(names: NameSource, random: () => number): string {
  const { surname } = names.person(random);
  const way = random();
  if (way < 0.3) return surname;
  if (way < 0.55) return `${surname} ${pick(TRADES, random)}`;
  if (way < 0.7) return `${surname} ${pick(SUFFIXES, random)}`;
  if (way < 0.8) return `${surname} & ${names.person(random).surname}`;
  return `${names.city(random)} ${pick(TRADES, random)}`;
}

function shop(names: NameSource, random: () => number): string {
  const { given, surname } = names.person(random);
  const way = random();
  if (way < 0.3) return `${given}'s ${pick(SHOPS, random)}`;
  if (way < 0.5) return `${surname}'s ${pick(SHOPS, random)}`;
  if (way < 0.75) return `${surname} ${pick(SHOPS, random)}`;
  return `${names.city(random)} ${pick(SHOPS, random)}`;
}

function fill(kind: string, names: NameSource, random: () => number): string {
  const person = names.person(random);
  switch (kind) {
    case 'P':
      return `${person.given} ${person.surname}`;
    case 'N':
      return person.given;
    case 'S':
      return person.surname;
    case 'I':
      return `${person.given[0]}. ${person.surname}`;
    case 'C':
      return names.country(random);
    case 'K':
      return names.county(random);
    case 'G':
      return names.demonym(random);
    case 'F':
      return firm(names, random);
    case 'B':
      return shop(names, random);
    case 'd':
      return `${1990 + Math.floor(random() * 35)}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
    case 'n':
      return String(1 + Math.floor(random() ** 2 * 98));
    default:
      return names.city(random);
  }
}
