// A small French, to show that the analysis contains no word of English: marks, six verbs of speech, pronouns, function
// words and a few names. It is no product; docs describe how a language is added.

import type { Language } from '../../../server/src/analysis/language/language.ts';
import { type Phrase, WordClass } from '../../../server/src/analysis/language/lexicon.ts';
import { TokenKind, type Tokens } from '../../../server/src/analysis/tokens/tokens.ts';
import { english } from '../../../server/src/language/en/index.ts';
import {
  articleWords,
  attributionWords,
  coreferenceWords,
  grammarWords,
  nameWords,
  quoteWords,
  sourceWords,
  tokenWords,
} from './analysis-words.ts';
import { comparisonWords, identityWords } from './corpus-words.ts';
import { cueOf } from './cues.ts';
import { classes, genders, names } from './words.ts';

const phrases = new Map<string, Phrase[]>();
for (const [type, name] of names) {
  const words = name.split(' ');
  const first = words[0]!;
  phrases.set(first, [{ words, type, certain: true }, ...(phrases.get(first) ?? [])]);
}

/** The least share of function words in French prose. English shares some of the words ("on", "a"). */
const SHARE = 0.2;

function isFrench(tokens: Tokens): boolean {
  let words = 0;
  let known = 0;
  for (let i = 0; i < tokens.count; i += 1) {
    if (tokens.kind[i] !== TokenKind.Word) continue;
    words += 1;
    if (((tokens.words[i]?.classes ?? 0) & WordClass.Function) !== 0) known += 1;
  }
  return words === 0 || known / words >= SHARE;
}

export const french: Language = {
  id: 'fr-fixture',
  code: 'fr',
  detect: isFrench,
  classes: (lower) => (classes.get(lower) ?? 0) | (cueOf(lower) === undefined ? 0 : WordClass.Cue),
  clusters: () => [],
  phrases: (firstLower) => phrases.get(firstLower),
  cue: cueOf,
  genderOf: (lower) => genders.get(lower) ?? 'unknown',
  nameModel: undefined,
  tokens: tokenWords,
  quotes: quoteWords,
  grammar: grammarWords,
  article: articleWords,
  names: nameWords,
  coreference: coreferenceWords,
  sources: sourceWords,
  attribution: attributionWords,
  identity: identityWords,
  comparison: comparisonWords,
  // Dates and quantities are no part of the fixture; figures are written alike.
  dates: english.dates,
  numbers: english.numbers,
};
