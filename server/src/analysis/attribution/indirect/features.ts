// What a reading of reported speech without marks shows of itself: its rule and cue, the form of its content, its source.
// The model of belief.ts weighs these features; train/run-indirect.ts fits it.

import { WordClass } from '../../language/lexicon.ts';
import { RELATIVE, Role } from '../../language/roles.ts';
import { TokenKind, WordCase } from '../../tokens/tokens.ts';
import { verbOf } from '../syntax/clause-verb.ts';
import { type Frame, type Frames, wordAt } from '../syntax/frames.ts';
import {
  has,
  isAdverb,
  isAuxiliary,
  isCapital,
  isComma,
  isFinalPunctuation,
  isSubjectPronoun,
  isWord,
  lower,
  plays,
} from '../syntax/grammar.ts';
import type { CueReading, UnitRange } from '../syntax/reading.ts';

/** What a source is, as far as a reading shows it. */
export type SourceKind =
  | 'first-person'
  | 'pronoun'
  | 'relative'
  | 'person'
  | 'body'
  | 'group'
  | 'description'
  | 'document'
  | 'thing';

/** Adds the names of a reading's features. `isNested`: its cue is part of what somebody else says. */
export function indirectFeatures(
  frames: Frames,
  reading: CueReading,
  source: SourceKind,
  isNested: boolean,
  add: (feature: string) => void,
): void {
  const { rule, entry, cue, content, negated } = reading;
  const frame = frames.frames[reading.frame]!;
  const range = content[0]!;
  const verb = verbOf(frames, range);
  const by = introducedBy(frames, range);
  const side = range.from < cue.from ? 'before' : 'after';
  const { lemma, takes, form } = entry;
  add('bias');
  add(`rule=${rule}`);
  add(`takes=${takes} form=${form}`);
  add(`lemma=${lemma}`);
  add(`lemma=${lemma} verb=${verb}`);
  add(`strength=${Math.round(entry.strength * 10)}`);
  add(`by=${by}`);
  add(`by=${by} verb=${verb}`);
  add(`rule=${rule} by=${by}`);
  add(`rule=${rule} verb=${verb}`);
  add(`takes=${takes} by=${by} verb=${verb}`);
  add(`side=${side} verb=${verb}`);
  add(`source=${source}`);
  add(`source=${source} rule=${rule}`);
  add(`source=${source} verb=${verb}`);
  add(`source=${source} strength=${Math.round(entry.strength * 5)}`);
  const length = content.reduce((sum, { from, to }) => sum + to - from, 0);
  add(`length=${bucket(length)}`);
  add(`length=${bucket(length)} verb=${verb}`);
  add(`length=${bucket(length)} takes=${takes}`);
  add(`first=${shape(frames, range.from)}`);
  add(`first=${shape(frames, range.from)} takes=${takes}`);
  add(`second=${shape(frames, range.from + 1)}`);
  add(`gap=${side === 'after' ? Math.min(6, range.from - cue.to) : 'before'}`);
  if (negated) add(`negated rule=${rule}`);
  if (isNested) add(`nested rule=${rule}`);
  auxiliaries(frames, reading, add);
  add(`next=${shape(frames, cue.to)}`);
  add(`end=${endOf(frames, frame, content.at(-1)!.to)}`);
  if (has(frames, frame.from, WordClass.Subordinator)) add(`opens=${lower(frames, frame.from)}`);
  if (lower(frames, frame.to - 1) === '?') add('question');
  if (reading.source !== undefined) {
    const before = lower(frames, reading.source.from - 1);
    add(
      `before=${has(frames, reading.source.from - 1, WordClass.Function) ? before : reading.source.from <= frame.from ? 'START' : 'W'}`,
    );
    add(`sourceLength=${Math.min(5, reading.source.to - reading.source.from)}`);
    add(`sourceGap=${bucket(Math.abs(cue.from - reading.source.to))}`);
  }
}

/** The words of the verb group before the cue: "would", "has", "to", "declined to". */
function auxiliaries(frames: Frames, { cue }: CueReading, add: (feature: string) => void): void {
  for (let unit = cue.from; unit < cue.to - 1; unit += 1)
    if (isAuxiliary(frames, unit) || plays(frames, unit, Role.InfinitiveMarker)) add(`group=${lower(frames, unit)}`);
}

/** How the content begins: "that", an infinitive, another conjunction, a comma, a subject, or none of these. */
function introducedBy(frames: Frames, { from }: UnitRange): string {
  if (plays(frames, from, Role.Complementizer)) return 'that';
  if (plays(frames, from, Role.InfinitiveMarker)) return 'to';
  if (plays(frames, from, Role.ClauseIntroducer | RELATIVE)) return 'wh';
  if (isSubjectPronoun(frames, from)) return 'pronoun';
  if (isComma(frames, from - 1)) return 'comma';
  if (has(frames, from, WordClass.Preposition)) return 'preposition';
  if (has(frames, from, WordClass.Determiner)) return 'determiner';
  return isCapital(frames, from) ? 'capital' : 'word';
}

function endOf(frames: Frames, frame: Frame, to: number): string {
  if (to >= frame.stop) return 'stop';
  if (isFinalPunctuation(frames, to)) return 'stop';
  const word = wordAt(frames, to);
  return word === undefined ? 'quote' : isWord(frames, to) ? 'word' : word.form.slice(0, 1);
}

/** The class of a number of units. */
function bucket(units: number): number {
  return units < 2 ? 0 : units < 4 ? 1 : units < 6 ? 2 : units < 10 ? 3 : units < 16 ? 4 : units < 25 ? 5 : 6;
}

/** A function word itself, any other unit by its form. */
function shape(frames: Frames, unit: number): string {
  const word = wordAt(frames, unit);
  if (word === undefined) return 'NONE';
  const kind = frames.tokens.kind[frames.token[unit]!];
  if (kind === TokenKind.Number) return 'NUM';
  if (kind !== TokenKind.Word) return word.form.slice(0, 1);
  if ((word.classes & (WordClass.Function | WordClass.Auxiliary | WordClass.Preposition)) !== 0) return word.lower;
  if (word.case !== WordCase.Lower) return 'CAP';
  if (isAdverb(frames, unit)) return 'LY';
  return frames.attributionWords.boundary.shapeOf(word.lower);
}
