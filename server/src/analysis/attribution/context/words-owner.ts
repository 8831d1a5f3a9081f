// Whose words a noun of speech has: the possessor before it ("his answer", "the mayor's first tweet"), or the phrase after it
// ("the view of Ada Lovelace", "the claim made by the mayor"). Several rules ask for it at different places of a sentence.

import { WordClass } from '../../language/lexicon.ts';
import { Role } from '../../language/roles.ts';
import type { Frames } from '../syntax/frames.ts';
import {
  has,
  is,
  isAuxiliary,
  isCapital,
  isComma,
  isOneOf,
  isPastForm,
  isPunctuation,
  isQuote,
  isWord,
  lower,
  phraseFrom,
  plays,
} from '../syntax/grammar.ts';
import { nounPhraseTo } from '../syntax/noun-phrases.ts';
import type { UnitRange } from '../syntax/reading.ts';
import { Trait } from '../syntax/traits.ts';
import type { UnattributedQuote } from './unattributed.ts';

/** Units between the end of a noun of speech and its possessor: "the mayor's first public answer:". */
const LONGEST_OWNED = 6;
/** Units of an announcement in which a noun of speech is looked for. */
const LONGEST_ANNOUNCEMENT = 25;
/** Units of "is the dry assessment of", before the name. */
const LONGEST_PREDICATE = 10;

/** From the desk of Ada Lovelace, a counter: “…”: the units of the speaker, if one of these phrases begins at `from`. */
export function phraseOwner({ frames }: UnattributedQuote, from: number, end: number): UnitRange | undefined {
  const { speakerPhrases } = frames.tokens.vocabulary.language.sources.context;
  const length = phraseFrom(frames, from, speakerPhrases);
  if (length === 0) return undefined;
  const start = from + length;
  let to = start;
  while (to < end && !isComma(frames, to) && lower(frames, to) !== '(') to += 1;
  return to > start ? { from: start, to } : undefined;
}

/** His words: “…”; the mayor's answer: “…”: the units of the possessor of the noun of speech that ends before `end`. */
export function wordsOwner({ frames }: UnattributedQuote, from: number, end: number): UnitRange | undefined {
  const { spokenNouns } = frames.tokens.vocabulary.language.sources.context;
  return isOneOf(frames, end - 1, spokenNouns) ? possessorBefore(frames, from, end) : undefined;
}

/** The mayor's tweet last night had it right: “…”: the possessor of the last noun of speech in `[from, end)`. */
export function wordsOwnerWithin(quotation: UnattributedQuote, from: number, end: number): UnitRange | undefined {
  for (let to = end; to > Math.max(from, end - LONGEST_ANNOUNCEMENT); to -= 1) {
    const owner = wordsOwner(quotation, from, to);
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** "the ministry's response", "the assessment of Ada Lovelace", "the view held by her": whose words a predicate names. */
export function ownerInPredicate({ frames }: UnattributedQuote, from: number, stop: number): UnitRange | undefined {
  const { spokenNouns } = frames.tokens.vocabulary.language.sources.context;
  for (let noun = from; noun < Math.min(stop, from + LONGEST_PREDICATE) && isWord(frames, noun); noun += 1) {
    if (!isOneOf(frames, noun, spokenNouns)) continue;
    const owner = possessorBefore(frames, from, noun + 1);
    if (owner !== undefined) return owner;
    const isHeld = isPastForm(frames, noun + 1) && plays(frames, noun + 2, Role.AgentMarker);
    if (!isHeld && !plays(frames, noun + 1, Role.GenitiveMarker | Role.OriginMarker)) return undefined;
    const first = isHeld ? noun + 3 : noun + 2;
    const to = nounPhraseTo(frames, first, stop);
    return to > first ? { from: first, to } : undefined;
  }
  return undefined;
}

/** The units of the possessor of the noun that ends before `end`. */
function possessorBefore(frames: Frames, from: number, end: number): UnitRange | undefined {
  for (let unit = end - 2; unit >= Math.max(from, end - LONGEST_OWNED); unit -= 1) {
    if (plays(frames, unit, Role.PossessiveDeterminer)) return { from: unit, to: unit + 1 };
    if (plays(frames, unit, Role.PossessiveMarker) || lower(frames, unit) === "'") {
      const start = ownerFrom(frames, from, unit);
      return start < unit ? { from: start, to: unit } : undefined;
    }
    // "the board's members in response to a statement" has no owner.
    if (has(frames, unit, WordClass.Preposition)) return undefined;
    if (!isWord(frames, unit) && !is(frames, unit, Trait.Hyphen)) return undefined;
  }
  return undefined;
}

/** The first unit of a possessor that ends before `to`: its capitals, or back to a determiner. */
function ownerFrom(frames: Frames, from: number, to: number): number {
  let start = to;
  if (isCapital(frames, to - 1)) {
    while (start > from && isCapital(frames, start - 1)) start -= 1;
    return start;
  }
  while (start > from && !isPunctuation(frames, start - 1) && !isQuote(frames, start - 1)) {
    if (isAuxiliary(frames, start - 1)) break;
    start -= 1;
    if (has(frames, start, WordClass.Determiner)) break;
  }
  return start;
}
