// Rules for a quotation directly after words that show its speaker without a verb of speech: His advice was to “…”; her rhetoric
// about “…”; And she was like, “…”; - Harbour manager Ada Lovelace “…”.

import { lastStartingAtOrBefore } from '../../../base/span.ts';
import { WordClass } from '../../language/lexicon.ts';
import { Role } from '../../language/roles.ts';
import type { QuoteDraft } from '../drafts.ts';
import { lastInside, startOf } from '../syntax/frames.ts';
import {
  has,
  is,
  isAuxiliary,
  isCapital,
  isComma,
  isOneOf,
  isPunctuation,
  isQuote,
  lower,
  plays,
} from '../syntax/grammar.ts';
import { nounPhraseFrom } from '../syntax/noun-phrases.ts';
import { subjectBefore } from '../syntax/subjects.ts';
import { isTitle } from '../syntax/titles.ts';
import { Trait } from '../syntax/traits.ts';
import { FEWEST_WORDS_OF_SPEECH, fromRange, speaks, type UnattributedQuote, wordCount } from './unattributed.ts';
import { wordsOwner, wordsOwnerWithin } from './words-owner.ts';

/** Units between a noun of speech with its possessor and the words. */
const LONGEST_CLAIM = 16;
/** Units between a form of be and the noun of speech that is its subject. */
const LONGEST_SUBJECT = 9;

/** His advice to the crews was to “…”; the party's slogan will be: “…” */
export function answered(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit } = quotation;
  if (wordCount(quotation) < 3 || isTitle(frames, unit)) return undefined;
  let verb = unit - 1;
  if (lower(frames, verb) === ':') verb -= 1;
  if (plays(frames, verb, Role.InfinitiveMarker | Role.Complementizer)) verb -= 1;
  if (!plays(frames, verb, Role.FormOfBe)) return undefined;
  while (verb > frame.from && isAuxiliary(frames, verb - 1)) verb -= 1;
  for (let end = verb; end > Math.max(frame.from, verb - LONGEST_SUBJECT); end -= 1) {
    const isNounEnd = end === verb || has(frames, end, WordClass.Preposition);
    const owner = isNounEnd ? wordsOwner(quotation, frame.from, end) : undefined;
    if (owner !== undefined) return fromRange('colon', quotation, owner);
    if (isPunctuation(frames, end - 1) || isQuote(frames, end - 1)) return undefined;
  }
  return undefined;
}

/** The mayor's claim, made on Friday, that they plan to “…”; her rhetoric about a “…”: the possessor of a noun of speech. */
export function ownedWords(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit } = quotation;
  if (wordCount(quotation) < FEWEST_WORDS_OF_SPEECH || isTitle(frames, unit)) return undefined;
  const least = Math.max(frame.from, unit - LONGEST_CLAIM);
  let from = unit;
  while (from > least && !isQuote(frames, from - 1) && !is(frames, from - 1, Trait.Semicolon | Trait.Dash)) from -= 1;
  const owner = wordsOwnerWithin(quotation, from, unit - 1);
  return owner === undefined ? undefined : fromRange('same-sentence', quotation, owner);
}

/** And she was like, “…” */
export function wasLike(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit } = quotation;
  const { quotativePrepositions } = frames.tokens.vocabulary.language.sources.context;
  const like = isComma(frames, unit - 1) ? unit - 2 : unit - 1;
  if (!isOneOf(frames, like, quotativePrepositions) || !plays(frames, like - 1, Role.FormOfBe)) return undefined;
  const subject = subjectBefore(frames, frame, like - 1);
  return subject !== undefined && speaks(quotation, subject) ? fromRange('colon', quotation, subject) : undefined;
}

/** - Harbour manager Ada Lovelace “We were beaten. …”: a line that begins with a name and has nothing else before the marks. */
export function afterName(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit, coreference } = quotation;
  if (!isCapital(frames, unit - 1) || wordCount(quotation) < FEWEST_WORDS_OF_SPEECH || isTitle(frames, unit))
    return undefined;
  const first = is(frames, frame.from, Trait.Dash | Trait.Hyphen) ? frame.from + 1 : frame.from;
  const from = nounPhraseFrom(frames, frame, unit - 1);
  if (from !== first || !/^[.!?…]$/.test(lastInside(frames, quotation.quote))) return undefined;
  const mention = coreference.mentions[lastStartingAtOrBefore(coreference.mentions, startOf(frames, unit - 1))];
  if (mention?.type !== 'person' || mention.form !== 'name' || mention.end < startOf(frames, unit - 1))
    return undefined;
  return fromRange('label', quotation, { from, to: unit });
}
