// According to Smith, …; …, according to Smith.

import type { CueEntry } from '../../language/lexicon.ts';
import { contentEnd, LONGEST_CONTENT } from '../syntax/content-end.ts';
import type { Frame, Frames } from '../syntax/frames.ts';
import { isComma, isDash, isPunctuation, isQuote, lower } from '../syntax/grammar.ts';
import type { CueReading, UnitRange } from '../syntax/reading.ts';

const ENTRY: CueEntry = {
  lemma: 'according to',
  part: 'phrase',
  form: 'noun',
  stance: 'asserts',
  strength: 1,
  takes: 'clause',
};

/** The reading of "according to" whose "according" is unit `at`. */
export function accordingTo(f: Frames, frame: Frame, index: number, at: number, floor: number): CueReading | undefined {
  if (lower(f, at + 1) !== 'to') return undefined;
  const from = at + 2;
  const end = frame.stop;
  if (from >= end) return undefined;
  const leading = at === frame.from || (at === frame.from + 1 && !isQuote(f, frame.from));
  const to = sourceEnd(f, from, end, leading);
  const content: UnitRange[] = [];
  if (leading) {
    let start = to;
    while (start < end && (isComma(f, start) || isDash(f, start))) start += 1;
    if (start < end) content.push({ from: start, to: contentEnd(f, frame, start) });
  } else {
    let stop = at;
    while (stop > frame.from && (isComma(f, stop - 1) || isDash(f, stop - 1)) && !isQuote(f, stop - 1)) stop -= 1;
    const start = Math.max(frame.from, floor, stop - LONGEST_CONTENT);
    if (stop > start) content.push({ from: start, to: stop });
    // They are, according to him, “very neat”.
    if (isComma(f, to) && isQuote(f, to + 1)) content.push({ from: to + 1, to: contentEnd(f, frame, to + 1) });
  }
  return {
    rule: 'according-to',
    frame: index,
    cue: { from: at, to: at + 2 },
    entry: ENTRY,
    source: { from, to },
    content,
    negated: false,
    opens: false,
  };
}

/** In front the source ends at the first comma; behind the content it runs to the sentence's end or next comma. */
function sourceEnd(f: Frames, from: number, end: number, leading: boolean): number {
  let u = from;
  while (u < end) {
    if (isComma(f, u) || isDash(f, u) || lower(f, u) === ';' || lower(f, u) === ':') {
      break;
    }
    if (isQuote(f, u) && leading) break;
    if (isPunctuation(f, u) && lower(f, u) === ')') break;
    u += 1;
    if (u - from > 40) break;
  }
  return Math.max(u, from + 1);
}
