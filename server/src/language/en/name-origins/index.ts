// Names by origin: which words are surnames that may come first, and which spellings are one syllable.

import { chinese } from './chinese.ts';
import { hungarian } from './hungarian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import type { NameOrigin } from './origin.ts';
import { slavic } from './slavic.ts';
import { vietnamese } from './vietnamese.ts';

export const origins: readonly NameOrigin[] = [korean, chinese, vietnamese, japanese, hungarian, slavic];

const words = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');

/** Surnames in front of given names of one or two syllables. */
export const syllableSurnames: ReadonlySet<string> = new Set(
  origins.filter(({ surnameFirst }) => surnameFirst === 'syllables').flatMap(({ surnames }) => words(surnames)),
);

/** Whether a folded word is a syllable as romanised names have them: "jae", "young", but not "based". */
export const isSyllable = (word: string): boolean =>
  word.length <= 6 && /^[bcdfghjklmnpqrstvwxyz]{0,3}[aeiouy]{1,3}(?:ng|n|h|k|m|p|t|l)?$/.test(word);

/** Origins whose order is shown by known words, with their surnames and given names. */
const knownOrders = origins
  .filter(({ surnameFirst }) => surnameFirst === 'known')
  .map(({ surnames, givenNames = '' }) => {
    const family = new Set(words(surnames));
    const given = new Set(words(givenNames).filter((word) => !family.has(word)));
    return { family, given };
  });

/** Whether a folded name of two words is a known surname and a known given name of one origin, in this order. */
export const isKnownSurnameFirst = (first: string, second: string): boolean =>
  knownOrders.some(({ family, given }) => family.has(first) && given.has(second));

const syllableForms = new Map<string, string>();
for (const { syllables } of origins)
  for (const forms of syllables.split('|')) {
    const [main, ...others] = words(forms);
    for (const form of others) if (!syllableForms.has(form)) syllableForms.set(form, main!);
  }

const knownSyllables = new Set([...syllableForms.keys(), ...syllableForms.values()]);

/** See `PersonNameWords.syllablesOf`. */
export function syllablesOf(given: string): string {
  const parts = given.includes(' ') ? given.split(' ') : divide(given);
  if (parts.length !== 2 || !parts.every(isSyllable)) return '';
  return parts.map((part) => syllableForms.get(part) ?? part).join(' ');
}

/** A word as two known syllables: "geunsoo". */
function divide(word: string): readonly string[] {
  for (let at = 2; at <= word.length - 2; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every((part) => knownSyllables.has(part))) return parts;
  }
  return [];
}

const surnameGroups = new Map<string, number>();
for (const [group, forms] of origins.flatMap(({ surnameForms = '' }) => surnameForms.split('|')).entries())
  for (const form of words(forms)) if (!surnameGroups.has(form)) surnameGroups.set(form, group);

/** Whether two folded surnames are romanisations of one. */
export const isSameSurname = (a: string, b: string): boolean =>
  a === b || (surnameGroups.has(a) && surnameGroups.get(a) === surnameGroups.get(b));

/** A key that the romanisations of a surname share. */
export const surnameForm = (surname: string): string => {
  const group = surnameGroups.get(surname);
  return group === undefined ? surname : `#${group}`;
};

/** Forms of given names, one name each. */
export const variantGroups: readonly string[] = origins.flatMap(({ givenForms = '' }) =>
  givenForms.split('|').filter((forms) => forms.trim() !== ''),
);
