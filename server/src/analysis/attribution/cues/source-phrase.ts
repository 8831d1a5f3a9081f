// A source without a verb: "According to Smith, …"; "…, according to Smith".

import type { SourcePhrase } from '../../language/attribution.ts';
import { WordClass } from '../../language/lexicon.ts';
import { PARTICIPLE, RELATIVE, Role } from '../../language/roles.ts';
import { contentEnd, LONGEST_CONTENT } from '../syntax/content-end.ts';
import type { Frame, Frames } from '../syntax/frames.ts';
import { has, is, isComma, isOneOf, isQuote, isSubjectPronoun, isWord, lower, plays } from '../syntax/grammar.ts';
import type { CueReading, UnitRange } from '../syntax/reading.ts';
import { Trait } from '../syntax/traits.ts';

/** Units of a source without a comma after it, and of the subject that follows. */
const LONGEST_UNMARKED = 14;
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
  const to = (leading ? unmarkedEnd(frames, from, end) : undefined) ?? sourceEnd(frames, from, end, leading);
  return {
    rule: 'according-to',
    frame: index,
    cue: { from: at, to: from },
    entry,
    source: { from, to },
    content:
      leading || governsRest(frames, at, to)
        ? contentAfter(frames, frame, to)
        : contentAround(frames, frame, at, to, floor),
    negated: false,
    opens: false,
  };
}

/** "migrants which, according to AFP, both have criticised", "has learned that according to a post, the site is down". */
function governsRest(frames: Frames, at: number, to: number): boolean {
  let before = at - 1;
  while (is(frames, before, SEPARATOR)) before -= 1;
  return isComma(frames, to) && plays(frames, before, RELATIVE | Role.Complementizer);
}

/** "According to Rathbun the property was returned": without a comma before its verb, the clause begins with a noun phrase. */
function unmarkedEnd(frames: Frames, from: number, end: number): number | undefined {
  for (let unit = from + 1; unit < Math.min(end, from + LONGEST_UNMARKED); unit += 1) {
    if (is(frames, unit, SOURCE_END | Trait.Quote)) return undefined;
    const left = unit - 1;
    const startsClause =
      isSubjectPronoun(frames, unit) ||
      has(frames, unit, WordClass.Determiner | WordClass.Number) ||
      is(frames, unit, Trait.Number);
    if (!startsClause) continue;
    const governed =
      !isWord(frames, left) ||
      has(frames, left, WordClass.Determiner | WordClass.Subordinator) ||
      (has(frames, left, WordClass.Preposition) && !isOneOf(frames, left, frames.attributionWords.quantityModifiers)) ||
      plays(frames, left, Role.Additive | Role.PossessiveMarker | PARTICIPLE);
    if (governed || !hasVerb(frames, unit, end)) continue;
    return isOneOf(frames, left, frames.attributionWords.quantityModifiers) ? left : unit;
  }
  return undefined;
}

/** Whether a finite verb follows before the next comma. */
function hasVerb(frames: Frames, from: number, end: number): boolean {
  for (let unit = from + 1; unit < Math.min(end, from + LONGEST_UNMARKED); unit += 1) {
    if (is(frames, unit, SOURCE_END)) return false;
    if (is(frames, unit, Trait.Auxiliary | Trait.PastForm)) return true;
  }
  return false;
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
