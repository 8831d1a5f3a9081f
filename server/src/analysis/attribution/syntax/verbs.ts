// Whether a word that can report speech is a verb in its place, and the verb group around it.

import { type CueEntry, WordClass } from '../../language/lexicon.ts';
import { Role } from '../../language/roles.ts';
import { WordCase } from '../../tokens/tokens.ts';
import { type Frame, type Frames, wordAt } from './frames.ts';
import {
  has,
  isAdverb,
  isAuxiliary,
  isCapital,
  isComma,
  isCompleteQuote,
  isDash,
  isOneOf,
  isQuote,
  isWord,
  lower,
  plays,
} from './grammar.ts';
import type { UnitRange } from './reading.ts';

export interface VerbGroup extends UnitRange {
  readonly passive: boolean;
  readonly negated: boolean;
  /** "to say", "to argue". */
  readonly infinitive: boolean;
  /** The word that governs the infinitive ("continued", the "on" of "went on"); empty without one. */
  readonly governor: string;
}

/** How far left of the cue the group may begin, in units. */
const LONGEST_GROUP = 8;

/** The verb group of the cue at `unit`, or undefined where the word is a noun or adjective. */
export function verbGroup(frames: Frames, frame: Frame, unit: number, entry: CueEntry): VerbGroup | undefined {
  const word = wordAt(frames, unit);
  if (word === undefined || entry.part !== 'verb') return undefined;
  // A capital inside a sentence is part of a name; headlines are written so and are read as well.
  if (word.case !== WordCase.Lower && !isHeadlineCase(frames, frame, unit)) return undefined;
  const { attributionWords } = frames;
  const { grammar } = frames.tokens.vocabulary.language;
  let from = unit;
  let passive = false;
  let negated = false;
  let auxiliary = false;
  let infinitive = false;
  let governor = '';
  for (let at = unit - 1; at >= frame.from && unit - at < LONGEST_GROUP; at -= 1) {
    if (isAuxiliary(frames, at)) {
      // "Smith's report": a possessive, though the same word is an auxiliary as well.
      const possessive = plays(frames, at, Role.PossessiveMarker);
      if (possessive && !follows(frames, at, WordClass.Pronoun) && !isNonFiniteOrPast(entry)) break;
      if (isOneOf(frames, at, grammar.negativeAuxiliaries)) negated = true;
      if (plays(frames, at, Role.FormOfBe) && !auxiliary && (entry.form === 'past' || entry.form === 'participle'))
        passive = !possessive;
      if (entry.form !== 'ing' || !isOneOf(frames, at, attributionWords.progressiveBe)) auxiliary = true;
      from = at;
      continue;
    }
    if (isAdverb(frames, at)) {
      if (isOneOf(frames, at, grammar.negativeAdverbs)) negated = true;
      if (isOneOf(frames, at, attributionWords.ordinalAdverbs) && follows(frames, at, WordClass.Determiner)) break;
      continue;
    }
    if (entry.form === 'present' && plays(frames, at, Role.InfinitiveMarker)) {
      infinitive = true;
      const before = lower(frames, at - 1);
      if (attributionWords.refusals.has(before) || attributionWords.continuations.has(before)) {
        governor = before;
        from = attributionWords.continuationParticles.has(before) ? at - 2 : at - 1;
        at = from;
        continue;
      }
    }
    break;
  }
  // "declined to say": the refusal is the cue, and its infinitive the content.
  if (attributionWords.refusals.has(governor)) return undefined;
  // "was prompted to say, “…”": any other infinitive reports only when a quotation follows at once.
  if (infinitive && governor === '' && !bringsQuote(frames, unit)) return undefined;
  if (!auxiliary && !infinitive && isNoun(frames, frame, unit, entry)) return undefined;
  if (entry.form === 'participle' && !auxiliary && !passive) return undefined;
  const next = lower(frames, unit + 1);
  // "put" reports only in "put it".
  if (attributionWords.requiredObjects.get(entry.lemma)?.has(next) === false) return undefined;
  if (isIdiom(frames, unit, entry)) return undefined;
  const to = attributionWords.particles.get(entry.lemma)?.has(next) === true ? unit + 2 : unit + 1;
  return { from, to, passive, negated, infinitive, governor };
}

/** Units between a verb and the noun of an idiom: "argued his", "told the whole". */
const LONGEST_IDIOM = 2;

/** "argued the case before the court", "told the truth": another act than speech, unless words follow that were said. */
function isIdiom(frames: Frames, unit: number, entry: CueEntry): boolean {
  const objects = frames.attributionWords.idiomObjects.get(entry.lemma);
  if (objects === undefined) return false;
  let at = unit + 1;
  while (at <= unit + LONGEST_IDIOM && isWord(frames, at) && !isOneOf(frames, at, objects)) at += 1;
  if (!isOneOf(frames, at, objects) || has(frames, at, WordClass.Determiner)) return false;
  for (let between = unit + 1; between < at; between += 1)
    if (!has(frames, between, WordClass.Determiner) && isCapital(frames, between)) return false;
  return !bringsContent(frames, at) && !isAuxiliary(frames, at + 1);
}

function isNonFiniteOrPast({ form }: CueEntry): boolean {
  return form === 'ing' || form === 'past' || form === 'participle';
}

/** Whether the unit to the left is in one of `classes` (`WordClass` bits). */
function follows(frames: Frames, unit: number, classes: number): boolean {
  return has(frames, unit - 1, classes);
}

/** In a title-case line most words are capitals, verbs included. */
function isHeadlineCase(frames: Frames, frame: Frame, unit: number): boolean {
  if (unit === frame.from) return false;
  let capital = 0;
  let words = 0;
  for (let at = frame.from; at < Math.min(frame.to, frame.from + 14); at += 1) {
    if (!isWord(frames, at) || has(frames, at, WordClass.Function)) continue;
    words += 1;
    if (isCapital(frames, at)) capital += 1;
  }
  return words >= 4 && capital >= words - 1;
}

/** A full quotation follows, or a comma or colon and a quotation. */
function bringsQuote(frames: Frames, unit: number): boolean {
  const next = unit + 1;
  return isComma(frames, next) || lower(frames, next) === ':'
    ? isQuote(frames, next + 1)
    : isCompleteQuote(frames, next);
}

/** "that", a quotation, or a comma and a quotation follow. */
function bringsContent(frames: Frames, unit: number): boolean {
  const next = unit + 1;
  return (
    plays(frames, next, Role.Complementizer) ||
    isQuote(frames, next) ||
    (isComma(frames, next) && isQuote(frames, next + 1))
  );
}

/** "the claims", "his report", "news reports": a noun, by the word to its left. */
function isNoun(frames: Frames, frame: Frame, unit: number, entry: CueEntry): boolean {
  const words = frames.attributionWords;
  const left = unit - 1;
  if (entry.form === 'ing') {
    // "for saying", "of saying" are spoken of, not reported; "by saying" is.
    return has(frames, left, WordClass.Determiner) || isOneOf(frames, left, words.gerundPrepositions);
  }
  if (left < frame.from) return entry.form === 'present';
  const before = wordAt(frames, left);
  if (before === undefined) return false;
  const possessed = plays(frames, left, Role.PossessiveMarker);
  const determined = has(frames, left, WordClass.Determiner);
  if (
    entry.form === 'present' &&
    !determined &&
    !possessed &&
    bringsContent(frames, unit) &&
    !has(frames, left, WordClass.Preposition)
  )
    return false;
  if (entry.form === 'past') {
    if (determined && !words.pastSubjects.has(before.lower)) return true;
    // "a passer-by said"
    const isCompound = lower(frames, left - 1) === '-';
    if (before.lower === '-' && !isDash(frames, left)) return true;
    if (has(frames, left, WordClass.Preposition) && !isCompound) return true;
    return plays(frames, unit + 1, Role.AgentMarker);
  }
  if (words.verbIntroducers.has(before.lower)) return false;
  if (isComma(frames, left) || isCompleteQuote(frames, left)) return entry.strength < WEAK;
  if (has(frames, left, WordClass.Preposition | WordClass.Subordinator) && !plays(frames, left, Role.PredicativeMarker))
    return true;
  if (determined && !words.presentSubjects.has(before.lower)) return true;
  if (possessed) return true;
  // "taking calls", "making claims".
  if (
    plays(frames, left, Role.PresentParticiple) &&
    before.case === WordCase.Lower &&
    before.lower.length >= SHORTEST_PARTICIPLE
  )
    return true;
  const plural = plays(frames, left, Role.Plural);
  if (entry.form === 'present' && lower(frames, unit) !== entry.lemma) {
    // Third person. A plural noun to its left makes it a noun; a singular one leaves it to the cue's strength, for
    // "news reports" is a noun and "the paper reports" a verb.
    if (!isCapital(frames, left)) return plural || entry.strength < WEAK;
    // "TV shows from the coast": after an abbreviation a noun, where a preposition follows.
    return (
      entry.strength < FAIRLY_WEAK && before.case === WordCase.Upper && has(frames, unit + 1, WordClass.Preposition)
    );
  }
  // The bare form requires a plural subject.
  return !(
    plural ||
    words.bareFormSubjects.has(before.lower) ||
    has(frames, left, WordClass.UnnamedSource) ||
    isAdverb(frames, left)
  );
}

/** Cues below this strength are nouns more often than verbs. */
const WEAK = 0.4;
/** Cues below this strength are nouns as often. */
const FAIRLY_WEAK = 0.5;
/** In code units: shorter words with the ending of a participle are mostly nouns ("king", "ring"). */
const SHORTEST_PARTICIPLE = 6;
