// A source without a verb: "According to Smith, …"; "…, according to Smith".

import type { SourcePhrase } from '../../language/attribution.ts';
import { contentEnd, LONGEST_CONTENT } from '../syntax/content-end.ts';
import type { Frame, Frames } from '../syntax/frames.ts';
import { is, isComma, isQuote, lower } from '../syntax/grammar.ts';
import type { CueReading, UnitRange } from '../syntax/reading.ts';
import { Trait } from '../syntax/traits.ts';

/** Where a source is cut off, in units. */
const LONGEST_SOURCE = 40;

/** The reading of a source phrase that begins at unit `at`. */
export function sourcePhraseCue(
  frames: Frames,
  frame: Frame,
  index: number,
  at: number,
  { words, entry }: SourcePhrase,
  floor: number,
): CueReading | undefined {
  const from = at + words.length;
  const end = frame.stop;
  if (from >= end) return undefined;
  const leading = at === frame.from || (at === frame.from + 1 && !isQuote(frames, frame.from));
  const to = sourceEnd(frames, from, end, leading);
  return {
    rule: 'according-to',
    frame: index,
    cue: { from: at, to: from },
    entry,
    source: { from, to },
    content: leading ? contentAfter(frames, frame, to) : contentAround(frames, frame, at, to, floor),
    negated: false,
    opens: false,
  };
}

function contentAfter(frames: Frames, frame: Frame, to: number): UnitRange[] {
  let from = to;
  while (from < frame.stop && is(frames, from, SEPARATOR)) from += 1;
  return from < frame.stop ? [{ from, to: contentEnd(frames, frame, from) }] : [];
}

/** The content before the phrase, and a quotation that goes on after it: They are, according to him, “very neat”. */
function contentAround(frames: Frames, frame: Frame, at: number, to: number, floor: number): UnitRange[] {
  const content: UnitRange[] = [];
  let stop = at;
  while (stop > frame.from && is(frames, stop - 1, SEPARATOR)) stop -= 1;
  const start = Math.max(frame.from, floor, stop - LONGEST_CONTENT);
  if (stop > start) content.push({ from: start, to: stop });
  if (isComma(frames, to) && isQuote(frames, to + 1))
    content.push({ from: to + 1, to: contentEnd(frames, frame, to + 1) });
  return content;
}

const SEPARATOR = Trait.Comma | Trait.Dash;
/** Marks at which a source ends. */
const SOURCE_END = SEPARATOR | Trait.Colon | Trait.Semicolon;

/** A source ends at the next comma, bracket or sentence end; before the content, at a quotation as well. */
function sourceEnd(frames: Frames, from: number, end: number, leading: boolean): number {
  let unit = from;
  while (unit < end && unit - from <= LONGEST_SOURCE) {
    if (is(frames, unit, SOURCE_END)) break;
    if (isQuote(frames, unit) && leading) break;
    if (is(frames, unit, Trait.Punctuation) && lower(frames, unit) === ')') break;
    unit += 1;
  }
  return Math.max(unit, from + 1);
}
