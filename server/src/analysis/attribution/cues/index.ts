// All readings of an article: every cue of every frame, tried against the rules in order. Parts are read one by one, and
// a part's readings are reused while its words and quotations are the same.

import type { ReadDocument } from '../../document.ts';
import type { Language } from '../../language/language.ts';
import { Role } from '../../language/roles.ts';
import { isSame, PartCache } from '../../memo.ts';
import type { Frame, Frames, PartFrames } from '../syntax/frames.ts';
import { findTrait, isNamed, lower, plays, sourcePhraseAt } from '../syntax/grammar.ts';
import type { CueReading, UnitRange } from '../syntax/reading.ts';
import { Trait } from '../syntax/traits.ts';
import { Clause } from './clause.ts';
import { colonLabel } from './colon.ts';
import { cueBeforeContent } from './content-after.ts';
import { cueAfterContent } from './content-before.ts';
import { invertedCue } from './inverted.ts';
import { nounCue } from './noun.ts';
import { objectCue, passiveCue } from './object.ts';
import { quotedAsCue } from './quoted-as.ts';
import { sourcePhraseCue } from './source-phrase.ts';

/** The rules for verbs, in order: the first that fits a cue decides it. */
const verbRules: readonly ((clause: Clause) => CueReading | undefined)[] = [
  quotedAsCue,
  passiveCue,
  invertedCue,
  cueAfterContent,
  cueBeforeContent,
  objectCue,
];

/** Readings by part, with units and frames counted from the part's first. */
const cache = new PartCache<{ readonly layout: Int32Array; readonly readings: readonly CueReading[] }>();

/** The readings of all parts but clutter, masked parts, bylines and pull quotes, in the order of the text. */
export function readClauses(
  parts: readonly PartFrames[],
  document: ReadDocument,
  language: Language,
  pullParts: ReadonlyMap<number, number>,
): CueReading[] {
  const readings: CueReading[] = [];
  for (const own of parts) {
    const kind = document.parts[own.part]?.kind;
    if (kind === 'clutter' || kind === 'masked' || kind === 'byline' || pullParts.has(own.part)) continue;
    const { layout } = own;
    const read = cache.of(
      document.partKeys?.[own.part],
      () => ({ layout, readings: readPart(own.frames, language) }),
      (known) => isSame(known.layout, layout),
    );
    for (const reading of read.readings) readings.push(inArticle(reading, own));
  }
  return readings;
}

/** A part's reading with units and frames counted from the article's first. */
function inArticle(reading: CueReading, { firstUnit, firstFrame }: PartFrames): CueReading {
  const shift = ({ from, to }: UnitRange): UnitRange => ({ from: from + firstUnit, to: to + firstUnit });
  return {
    ...reading,
    frame: reading.frame + firstFrame,
    cue: shift(reading.cue),
    source: reading.source && shift(reading.source),
    content: reading.content.map(shift),
  };
}

function readPart(frames: Frames, language: Language): CueReading[] {
  const readings: CueReading[] = [];
  frames.frames.forEach((_, index) => {
    readFrame(frames, index, language, readings);
  });
  return readings;
}

/** Adds the readings of one frame: first the label at its head, then cue after cue. */
function readFrame(frames: Frames, index: number, language: Language, readings: CueReading[]): void {
  const frame = frames.frames[index]!;
  let floor = frame.from;
  let previous: CueReading | undefined;
  let reading = colonLabel(frames, frame, index);
  for (let unit = frame.from; ; unit += 1) {
    if (reading !== undefined) {
      readings.push(reading);
      previous = reading;
      const first = reading.content[0];
      if (first !== undefined && first.from < reading.cue.from) floor = Math.max(floor, endOfReading(reading));
    }
    unit = findTrait(frames, unit, frame.to, Trait.Cue | Trait.SourcePhrase);
    if (unit < 0) return;
    reading = readCue(frames, frame, index, unit, language, floor, previous);
  }
}

/** The reading of the cue at `unit`, if it is one. */
function readCue(
  frames: Frames,
  frame: Frame,
  index: number,
  unit: number,
  language: Language,
  floor: number,
  previous: CueReading | undefined,
): CueReading | undefined {
  const phrase = sourcePhraseAt(frames, unit);
  if (phrase !== undefined) return sourcePhraseCue(frames, frame, index, unit, phrase, floor);
  const word = lower(frames, unit);
  const entry = language.cue(word);
  // "a script called “Blue Harbour”" names and reports nothing.
  if (entry === undefined || isNamed(frames, unit + 1)) return undefined;
  if (entry.part === 'noun') return nounCue(frames, frame, index, unit, entry);
  const clause = new Clause(frames, frame, index, unit, entry, floor, previous);
  if (isInfinitive(clause, word)) return undefined;
  for (const rule of verbRules) {
    const reading = rule(clause);
    if (reading !== undefined) return reading;
  }
  return language.attribution.ambiguousCueNouns.has(word) ? nounCue(frames, frame, index, unit, entry) : undefined;
}

/** "having a colleague describe it": after one person the dictionary form of a verb is an infinitive. */
function isInfinitive({ frames, entry, verb, unit, subject }: Clause, word: string): boolean {
  if (word !== entry.lemma || entry.form !== 'present' || verb?.from !== unit || subject?.to !== unit) return false;
  if (!plays(frames, subject.from, Role.IndefiniteArticle)) return false;
  for (let at = subject.from + 1; at < unit; at += 1)
    if (plays(frames, at, Role.GenitiveMarker | Role.Coordinator | Role.Plural)) return false;
  return true;
}

/** The unit after a reading's own words, so that the next reading's content does not reach back over them. */
function endOfReading(reading: CueReading): number {
  let end = Math.max(reading.cue.to, reading.source?.to ?? 0);
  for (const range of reading.content) end = Math.max(end, range.to);
  return end;
}
