// Names by origin: which words are surnames that may come first, and which spellings are one syllable.

import { chinese } from './chinese.ts';
import { hungarian } from './hungarian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import type { NameOrigin } from './origin.ts';
import { vietnamese } from './vietnamese.ts';

export const origins: readonly NameOrigin[] = [korean, chinese, vietnamese, japanese, hungarian];

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

/** The main spelling of a syllable: "soo" and "su" are one. */
export const syllableForm = (syllable: string): string => syllableForms.get(syllable) ?? syllable;
