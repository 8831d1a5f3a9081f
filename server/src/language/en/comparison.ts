// English word forms for comparing statements: contractions, stems and phrasal verbs. The word lists are in
// comparison-lists.ts, spellings in spellings.ts, the wording of denials in denials.ts.

import { stemmer } from 'stemmer';
import type { ComparisonWords } from '../../analysis/language/comparison.ts';
import type { Gender } from '../../analysis/model.ts';
import { commonStems } from './common-stems.generated.ts';
import {
  certainties,
  conditions,
  doubts,
  hedges,
  negations,
  numberWords,
  phrasalVerbs,
  requestWords,
  sameInNews,
  stopWords,
} from './comparison-lists.ts';
import { denialCuesOf, firstPersonDenial, isReport, negationIn } from './denials.ts';
import { countryOf } from './metonyms.ts';
import { numberWords as numberLanguage } from './numbers.ts';
import { isExpected, occasionIn } from './occasions.ts';
import { plainForm, signOf } from './print-forms.ts';
import { americanSpelling } from './spellings.ts';

/** Contractions by their ending. "it's" may also be "it has"; no comparison so far depends on the difference. */
const contractions: readonly (readonly [ending: RegExp, expanded: string])[] = [
  [/n't$/, 'not'],
  [/'re$/, 'are'],
  [/'ll$/, 'will'],
  [/'ve$/, 'have'],
  [/'m$/, 'am'],
  [/'d$/, 'would'],
];
/** Words after which 's is "is" rather than a possessive. */
const IS = /^(?:it|he|she|that|there|here|what|who|where|let)'s$/;

/** Spoken forms that some outlets write out. */
const spokenForms: ReadonlyMap<string, readonly string[]> = new Map([
  ['gonna', ['going', 'to']],
  ['wanna', ['want', 'to']],
  ['gotta', ['got', 'to']],
]);

function normalize(written: string): readonly string[] {
  let word = written;
  if (/[^a-z0-9]/.test(word)) {
    for (const [ending, expanded] of contractions) {
      if (!ending.test(word)) continue;
      const verb = word.replace(ending, '');
      return [verb === 'ca' ? 'can' : verb === 'wo' ? 'will' : americanSpelling(verb), expanded];
    }
    if (IS.test(word)) return [word.slice(0, -2), 'is'];
    // The possessive; the full hour ("6:00" is "6"); other apostrophes.
    word = word.replace(/'s$/, '').replace(/:00$/, '').replace(/'/g, '');
  }
  if (word === 'cannot') return ['can', 'not'];
  if (word === 'okay') return ['ok'];
  const spoken = spokenForms.get(word);
  if (spoken !== undefined) return spoken;
  return [americanSpelling(word)];
}

const synonyms = new Map<string, string>();
for (const group of sameInNews) for (const word of group) synonyms.set(word, group[0]!);

/**
 * Porter's stem (An algorithm for suffix stripping, 1980), cut after seven letters, so that "substance" and "substantial",
 * "extradite" and "extradition" share one: truncation is the oldest form of conflation.
 */
function stem(word: string): string {
  return synonyms.get(word) ?? (/^[a-z]+$/.test(word) ? stemmer(word).slice(0, LONGEST_STEM) : word);
}

const LONGEST_STEM = 7;

/** The second words of phrasal verbs. */
const particles = new Set(phrasalVerbs.map(([, particle]) => particle));

function phrasalVerb(verb: string, particle: string): string | undefined {
  if (!particles.has(particle)) return undefined;
  return phrasalVerbs.find(([first, second]) => second === particle && first.test(verb))?.[2];
}

/** Words of those who speak together, or for somebody else. */
const SHARED =
  /\b(?:joint(?:ly)?|together|co-?(?:wrote|written|signed|signing|author(?:ed|s)?|signator(?:y|ies))|signed\s+by|signator(?:y|ies)|open\s+letter|on\s+behalf\s+of|in\s+unison|spokes\w+|press\s+(?:secretary|officer)|aides?|representatives?\s+(?:for|of)|lawyers?\s+for|(?:read|reading|reads|quoting|quoted|citing|cited|echoed|echoing|repeat(?:ed|ing)?|relayed|conveyed)\b)/i;

const pronouns: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['she', 'female'],
  ...['it', 'they', 'we', 'i', 'you', 'who', 'this', 'that'].map((pronoun) => [pronoun, 'unknown'] as const),
]);

export const comparisonWords: ComparisonWords = {
  cliticEndings: ['s', 'm', 't', 're', 'll', 've', 'd'],
  normalize,
  stem,
  phrasalVerb,
  singular: (word) => word.replace(/(?<=[a-z]{2})s$/, ''),
  stopWords,
  commonStems,
  negations,
  hedges,
  doubts,
  conditions,
  certainties,
  numberWords,
  plainForm,
  signOf,
  isTime: (unit) => numberLanguage.timeUnits.has(unit),
  isSharedVoice: (sentence) => SHARED.test(sentence),
  requestWords,
  pronouns,
  // Up to three words and a verb; not "I said", which belongs to the quotation.
  reportingClause: /^(?:(?!I\b)[\p{L}.’']+ ){0,3}(?:said|says|added|told|tweeted|wrote)\b/u,
  concession:
    /[,;—–]\s+(?:although|though|but|while|whereas|(?:say|add|insist|call|argu|stress|not)ing\b)|\s(?:\.\.\.|…)\s+(?=\p{Lu})/u,
  countryOf,
  denialCues: denialCuesOf,
  negationIn,
  occasionIn,
  isExpected,
  isReport,
  firstPersonDenial,
};
