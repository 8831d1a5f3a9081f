// All readings of an article: every cue of every frame, tried against the rules in order. Part by part, so that a part whose
// words and quotations are those of the version before is not read again.

import type { ReadDocument } from '../../document.ts';
import type { Language } from '../../language/language.ts';
import { isSame, PartCache } from '../../memo.ts';
import type { Frame, Frames, PartFrames } from '../syntax/frames.ts';
import { findTrait, lower } from '../syntax/grammar.ts';
import type { CueReading, UnitRange } from '../syntax/reading.ts';
import { Trait } from '../syntax/traits.ts';
import { accordingTo } from './according-to.ts';
import { Clause } from './clause.ts';
import { colonLabel } from './colon.ts';
import { cueBeforeContent } from './content-after.ts';
import { cueAfterContent } from './content-before.ts';
import { invertedCue } from './inverted.ts';
import { nounCue } from './noun.ts';
import { objectCue, passiveCue } from './object.ts';

// The registry: rules in order, each a family of its own. The first that fits a cue decides it.

export type AttributionRule = (clause: Clause) => CueReading | undefined;

export const verbRules: readonly AttributionRule[] = [
  passiveCue,
  invertedCue,
  cueAfterContent,
  cueBeforeContent,
  objectCue,
];

export { accordingTo, colonLabel, nounCue };

/** Forms of verbs that are nouns as well: "his claim that". */
const NOUN_FORMS = new Set(
  'claim claims promise pledge vow comment comments remark report reports charge call demand boast estimate guess answer reply'.split(
    ' ',
  ),
);

/** Readings with units and frames counted from the part's first. */
const kept = new PartCache<{ readonly layout: Int32Array; readonly readings: readonly CueReading[] }>();

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
    const read = kept.of(
      document.partKeys?.[own.part],
      () => ({ layout, readings: readPart(own.f, language) }),
      (known) => isSame(known.layout, layout),
    );
    for (const reading of read.readings) readings.push(inArticle(reading, own));
  }
  return readings;
}

function inArticle(reading: CueReading, { firstUnit, firstFrame }: PartFrames): CueReading {
  const moved = ({ from, to }: UnitRange): UnitRange => ({ from: from + firstUnit, to: to + firstUnit });
  return {
    ...reading,
    frame: reading.frame + firstFrame,
    cue: moved(reading.cue),
    source: reading.source && moved(reading.source),
    content: reading.content.map(moved),
  };
}

function readPart(f: Frames, language: Language): CueReading[] {
  const readings: CueReading[] = [];
  f.frames.forEach((_, index) => {
    readFrame(f, index, language, readings);
  });
  return readings;
}

/** Adds the readings of one frame. */
function readFrame(f: Frames, index: number, language: Language, readings: CueReading[]): void {
  const frame = f.frames[index] as Frame;
  let floor = frame.from;
  let previous: CueReading | undefined;
  // First the label at its head, then cue after cue.
  let reading = colonLabel(f, frame, index);
  for (let unit = frame.from; ; unit += 1) {
    if (reading !== undefined) {
      readings.push(reading);
      previous = reading;
      const first = reading.content[0];
      if (first !== undefined && first.from < reading.cue.from) floor = Math.max(floor, last(reading));
    }
    unit = findTrait(f, unit, frame.to, Trait.Cue | Trait.According);
    if (unit < 0) return;
    reading = readCue(f, frame, index, unit, language, floor, previous);
  }
}

/** The reading of the cue at `unit`, where it is one. */
function readCue(
  f: Frames,
  frame: Frame,
  index: number,
  unit: number,
  language: Language,
  floor: number,
  previous: CueReading | undefined,
): CueReading | undefined {
  const word = lower(f, unit);
  if (word === 'according' && lower(f, unit + 1) === 'to') return accordingTo(f, frame, index, unit, floor);
  const entry = language.cue(word);
  if (entry === undefined) return undefined;
  if (entry.part === 'noun') return nounCue(f, frame, index, unit, entry);
  const clause = new Clause(f, frame, index, unit, entry, floor, previous);
  for (const rule of verbRules) {
    const reading = rule(clause);
    if (reading !== undefined) return reading;
  }
  return NOUN_FORMS.has(word) ? nounCue(f, frame, index, unit, entry) : undefined;
}

/** Where a reading's own words end, so that the next one's content cannot reach back over them. */
function last(reading: CueReading): number {
  let end = Math.max(reading.cue.to, reading.source?.to ?? 0);
  for (const range of reading.content) end = Math.max(end, range.to);
  return end;
}
