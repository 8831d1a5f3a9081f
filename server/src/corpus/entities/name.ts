// A name of any type, taken apart once: the key of its node, the keys under which other names find it, and those it looks
// under itself. Everything here follows from the folded name alone, never from which spelling came first.

import type { EntityType } from '../../analysis/model.ts';
import { memoizeByString } from '../../base/memoize.ts';
import { fold, skeleton } from './fold.ts';
import type { JoinRule } from './model.ts';
import { initialsOf, type OrganizationName, onlyKind, parseOrganizationName } from './organization-name.ts';
import { fullNameKeys, isBare, type PersonName, parsePersonName, surnameKey } from './person-name.ts';
import { parsePlaceName } from './place-name.ts';

/**
 * How much a name says. A `full` name stands for itself; an `initial` ("J. Smith") and a `short` one ("Smith", "HTS")
 * stand for a full name if there is exactly one that fits.
 */
export type Tier = 'full' | 'initial' | 'short';

/** A key under which a short name looks for full ones, and what a hit is worth. */
export interface Seek {
  readonly key: string;
  readonly rule: JoinRule;
  readonly confidence: number;
}

export interface ParsedName {
  readonly key: string;
  readonly type: EntityType;
  readonly tier: Tier;
  /** Full names with a key in common are compared with each other, and short names look here. */
  readonly offers: readonly string[];
  readonly seeks: readonly Seek[];
  readonly person?: PersonName;
  readonly organization?: OrganizationName;
  /** The name in plain words, the same whatever its type. */
  readonly twin: string;
  /** A place's or other name's folded form; `known` places have no other spellings than those of the table. */
  readonly plain: string;
  readonly known: boolean;
}

export const parseName = (type: EntityType, text: string): ParsedName => parseTyped(`${type}:${text}`);

const parseTyped = memoizeByString((typed) => {
  const end = typed.indexOf(':');
  return parse(typed.slice(0, end) as EntityType, typed.slice(end + 1));
}, 10_000);

/** A name that no text has: stands for one of a person's own entities alone. */
export function privateName(id: string, type: EntityType): ParsedName {
  const key = `own:${id}`;
  return { ...blank, key, type, tier: 'full', plain: key, twin: key };
}

/** The key under which an article's short form of a full name is offered. */
export const introducedKey = (type: EntityType, short: string): string => `introduced:${type}:${short}`;

function parse(type: EntityType, text: string): ParsedName {
  switch (type) {
    case 'person':
      return person(parsePersonName(text));
    case 'organization':
      return organization(parseOrganizationName(text));
    case 'place': {
      const place = parsePlaceName(text);
      const offers = place.known ? [] : [`place:${skeleton(place.key.replace(/ /g, ''))}`];
      return {
        ...blank,
        key: `place:${place.key}`,
        type,
        tier: 'full',
        offers,
        plain: place.key,
        twin: place.key,
        known: place.known,
      };
    }
    default: {
      const folded = fold(text).replace(/^the /, '');
      // "Syrian" and "Syrians" are one group.
      const plain = type === 'group' ? folded.replace(/(?<=[^s])s$/, '') : folded;
      return { ...blank, key: `${type}:${plain}`, type, tier: 'full', plain, twin: parsePlaceName(plain).key };
    }
  }
}

const blank = { offers: [], seeks: [], known: false } as const;

function person(name: PersonName): ParsedName {
  const whole = [name.given, name.middle.join('.'), name.surname, name.suffix, name.arabic ? 'a' : ''].join('|');
  const twin = parsePlaceName([name.given, ...name.middle, name.surname, name.suffix].join(' ').trim()).key;
  const surname = `surname:${surnameKey(name)}`;
  const base = { ...blank, key: `person:${whole}`, type: 'person' as const, person: name, plain: name.surname, twin };
  if (isBare(name)) {
    const seeks: Seek[] = [
      { key: introducedKey('person', name.surname), rule: 'also-known-as', confidence: 0.9 },
      { key: surname, rule: 'surname-only', confidence: 0.75 },
    ];
    return { ...base, tier: 'short', seeks };
  }
  if (name.initial) {
    return { ...base, tier: 'initial', offers: [surname], seeks: [{ key: surname, rule: 'initial', confidence: 0.8 }] };
  }
  // "Chun Doo-hwan", "Chun Doo Hwan": the same letters, wherever they are divided.
  return {
    ...base,
    tier: 'full',
    offers: [surname, `letters:${twin.replace(/ /g, '')}`, ...fullNameKeys(name).map((key) => `full:${key}`)],
  };
}

function organization(name: OrganizationName): ParsedName {
  const [head = '', ...rest] = name.words;
  const base = {
    ...blank,
    key: `organization:${name.words.join(' ')}`,
    type: 'organization' as const,
    organization: name,
    plain: name.words.join(' '),
    twin: parsePlaceName(name.words.join(' ')).key,
  };
  if (rest.length === 0) {
    const seeks: Seek[] = [
      { key: introducedKey('organization', head), rule: 'acronym', confidence: 0.93 },
      { key: `prefix:${head}`, rule: 'short-form', confidence: 0.85 },
    ];
    if (name.key !== head || head.length > 6)
      seeks.push({ key: `organization:${name.key}`, rule: 'particle', confidence: 0.95 });
    if (head.length >= 3 && head.length <= 6)
      seeks.push({ key: `initials:${head}`, rule: 'acronym', confidence: 0.75 });
    if (isTeam(head)) seeks.push({ key: `team:${head}`, rule: 'short-form', confidence: 0.75 });
    return { ...base, tier: 'short', seeks };
  }
  const offers = [`organization:${name.key}`];
  if (onlyKind(rest)) offers.push(`prefix:${head}`);
  else if (rest.length > 1) {
    // "China Eastern" is "China Eastern Airlines": the same words but for the kind of body.
    let end = name.words.length;
    while (end > 2 && onlyKind([name.words[end - 1] ?? ''])) end -= 1;
    if (end < name.words.length)
      offers.push(`organization:${parseOrganizationName(name.words.slice(0, end).join(' ')).key}`);
  }
  const last = name.words.at(-1) ?? '';
  if (name.words.length <= 3 && isTeam(last)) offers.push(`team:${last}`);
  for (const initials of initialsOf(name)) if (initials.length >= 3) offers.push(`initials:${initials}`);
  return { ...base, tier: 'full', offers };
}

/** Teams go by their second name ("the 76ers"); so do few other bodies whose name is a plural. */
const isTeam = (word: string): boolean =>
  word.length >= 5 && /[a-z]s$/.test(word) && !word.endsWith('ss') && !onlyKind([word]) && !plurals.has(word);
const plurals = new Set(
  'times nations states sciences arts affairs services systems rights sports operations relations studies workers games securities emirates'.split(
    ' ',
  ),
);
