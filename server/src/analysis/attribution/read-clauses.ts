// All readings of an article: every cue of every frame, tried against the rules in order. Part by part, so that a part whose
// words and quotations are those of the version before is not read again.

import type { ReadDocument } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import { isSame, Kept } from '../memo.ts';
import { Clause } from './clause.ts';
import type { Frames } from './frames.ts';
import { is, lower } from './grammar.ts';
import type { PartFrames } from './part-frames.ts';
import type { Range, Reading } from './reading.ts';
import { accordingTo, colonLabel, nounCue, verbRules } from './rules.ts';
import { Trait } from './traits.ts';

/** Forms of verbs that are nouns as well: "his claim that". */
const NOUN_FORMS = new Set(
  'claim claims promise pledge vow comment comments remark report reports charge call demand boast estimate guess answer reply'.split(
    ' ',
  ),
);

/** Readings with units and frames counted from the part's first. */
const kept = new Kept<{ readonly layout: Int32Array; readonly readings: readonly Reading[] }>();

export function readClauses(
  parts: readonly PartFrames[],
  document: ReadDocument,
  lexicon: Lexicon,
  pullParts: ReadonlyMap<number, number>,
): Reading[] {
  const readings: Reading[] = [];
  for (const own of parts) {
    const kind = document.parts[own.part]?.kind;
    if (kind === 'clutter' || kind === 'masked' || kind === 'byline' || pullParts.has(own.part)) continue;
    const { layout } = own;
    const read = kept.of(
      document.pieces?.[own.part],
      () => ({ layout, readings: readPart(own.f, lexicon) }),
      (known) => isSame(known.layout, layout),
    );
    for (const reading of read.readings) readings.push(inArticle(reading, own));
  }
  return readings;
}

function inArticle(reading: Reading, { firstUnit, firstFrame }: PartFrames): Reading {
  const moved = ({ from, to }: Range): Range => ({ from: from + firstUnit, to: to + firstUnit });
  return {
    ...reading,
    frame: reading.frame + firstFrame,
    cue: moved(reading.cue),
    source: reading.source && moved(reading.source),
    content: reading.content.map(moved),
  };
}

function readPart(f: Frames, lexicon: Lexicon): Reading[] {
  const readings: Reading[] = [];
  f.frames.forEach((frame, index) => {
    let floor = frame.from;
    let previous: Reading | undefined;
    const take = (reading: Reading | undefined): boolean => {
      if (reading === undefined) return false;
      readings.push(reading);
      previous = reading;
      const first = reading.content[0];
      if (first !== undefined && first.from < reading.cue.from) floor = Math.max(floor, last(reading));
      return true;
    };
    take(colonLabel(f, frame, index));
    for (let unit = frame.from; unit < frame.to; unit += 1) {
      if (!is(f, unit, Trait.Reporting)) continue;
      const word = lower(f, unit);
      if (word === 'according' && lower(f, unit + 1) === 'to') {
        take(accordingTo(f, frame, index, unit, floor));
        continue;
      }
      const entry = lexicon.cue(word);
      if (entry === undefined) continue;
      if (entry.part === 'noun') {
        take(nounCue(f, frame, index, unit, entry));
        continue;
      }
      const clause = new Clause(f, frame, index, unit, entry, floor, previous);
      let read = false;
      for (const rule of verbRules) {
        read = take(rule(clause));
        if (read) break;
      }
      if (!read && NOUN_FORMS.has(word)) take(nounCue(f, frame, index, unit, entry));
    }
  });
  return readings;
}

/** Where a reading's own words end, so that the next one's content cannot reach back over them. */
function last(reading: Reading): number {
  let end = Math.max(reading.cue.to, reading.source?.to ?? 0);
  for (const range of reading.content) end = Math.max(end, range.to);
  return end;
}
