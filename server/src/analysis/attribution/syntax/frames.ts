// The frames of one part by themselves, with units and frames counted from its first: all that a rule for cues sees. What
// stands in the other parts has no say in how a clause is read.

import type { Span } from '../../../base/span.ts';
import type { Quotations, QuotedSpan, ReadDocument } from '../../document.ts';
import { WordClass } from '../../language/lexicon.ts';
import { rolesOfWords } from '../../language/roles.ts';
import type { ArticlePart } from '../../model.ts';
import { TokenKind, type Tokens, tokenAt, type Word, WordCase } from '../../tokens/tokens.ts';
import { Trait, traitsAt, traitsOfWords } from './traits.ts';

// Sentences as attribution reads them: each outer quotation is one unit, whatever it holds, so that a clause around it
// is read as if the quotation were a single word (the Guardian's and AFP's trick). A frame is a sentence of such units;
// it goes on across full stops inside a quotation, and across `?” he asked`.

/** Units `[from, to)` of one sentence. */
export interface Frame {
  readonly from: number;
  readonly to: number;
  /** Where its final punctuation begins. */
  readonly stop: number;
  readonly part: number;
}

export interface Frames {
  readonly tokens: Tokens;
  readonly quotations: Quotations;
  readonly count: number;
  /** First token of the unit. */
  readonly token: Int32Array;
  /** Index of the quotation that the unit is, or -1 for a token. */
  readonly quote: Int32Array;
  /** `Trait` bits of the unit. */
  readonly traits: Int32Array;
  /** `Role` bits of the unit; 0 for a quotation. */
  readonly roles: Int32Array;
  /** The last character inside the marks, by quotation; empty for inner ones. */
  readonly lastInside: readonly string[];
  /** By unit, what `isCompleteQuote` found: 0 not asked yet, 1 no, 2 yes. */
  readonly complete: Uint8Array;
  readonly frames: readonly Frame[];
}

export function readFrames(document: ReadDocument, quotations: Quotations): Frames {
  const { tokens, sentences } = document;
  const token = new Int32Array(tokens.count);
  const quote = new Int32Array(tokens.count);
  const traits = new Int32Array(tokens.count);
  const roles = new Int32Array(tokens.count);
  const facts = traitsOfWords(tokens.vocabulary);
  const roleFacts = rolesOfWords(tokens.vocabulary);
  /** Unit of each token. */
  const unitOf = new Int32Array(tokens.count + 1);
  let count = 0;
  let next = 0;
  const { spans } = quotations;
  for (let i = 0; i < tokens.count; ) {
    while (
      next < spans.length &&
      ((spans[next] as Span).start < (tokens.start[i] as number) || isInner(quotations, next))
    )
      next += 1;
    const span = spans[next];
    token[count] = i;
    if (span !== undefined && span.start >= (tokens.start[i] as number) && span.start < (tokens.end[i] as number)) {
      quote[count] = next;
      traits[count] = Trait.Quote;
      const stop = Math.max(i + 1, tokenAt(tokens, span.end - 1) + 1);
      for (; i < stop && i < tokens.count; i += 1) unitOf[i] = count;
      next += 1;
    } else {
      quote[count] = -1;
      traits[count] = traitsAt(tokens, i, facts);
      roles[count] = roleFacts.of(tokens.words[i]!);
      unitOf[i] = count;
      i += 1;
    }
    count += 1;
  }
  unitOf[tokens.count] = count;
  const frames: Frame[] = [];
  const units = {
    tokens,
    quotations,
    count,
    token: token.subarray(0, count),
    quote: quote.subarray(0, count),
    traits: traits.subarray(0, count),
    roles: roles.subarray(0, count),
    lastInside: spans.map((span) => (span.depth > 0 ? '' : lastCharacter(tokens.text, span))),
    complete: new Uint8Array(count),
  };
  let open = -1;
  sentences.forEach((sentence, s) => {
    const from = open >= 0 ? open : (unitOf[sentence.from] as number);
    const following = sentences[s + 1];
    const to = sentence.to >= tokens.count ? count : (unitOf[sentence.to] as number);
    const inside = sentence.to < tokens.count && unitOf[sentence.to] === unitOf[sentence.to - 1];
    const samePart = following !== undefined && following.part === sentence.part;
    if (samePart && (inside || goesOn(units, to))) {
      open = from;
      return;
    }
    open = -1;
    const end = inside ? to + 1 : to;
    if (end <= from) return;
    let stop = end;
    while (stop > from && ((traits[stop - 1] as number) & Trait.Stop) !== 0) stop -= 1;
    frames.push({ from, to: end, stop, part: sentence.part });
  });
  return { ...units, frames };
}

type Units = Omit<Frames, 'frames'>;

function isInner(quotations: Quotations, index: number): boolean {
  return (quotations.spans[index]?.depth ?? 0) > 0;
}

/** `…?” Trump asked`, `…!” she said`: what follows a quotation's own stop is its cue when a subject and cue follow. */
function goesOn(units: Units, at: number): boolean {
  const before = at - 1;
  if (before < 0 || (units.quote[before] as number) < 0) return false;
  const last = units.lastInside[units.quote[before] as number];
  // After a full stop American style would have set a comma if the sentence went on.
  if (last === '.') return false;
  let comma = false;
  for (let u = at; u < Math.min(units.count, at + (comma ? 25 : 9)); u += 1) {
    if ((units.quote[u] as number) >= 0) return false;
    const word = wordAt(units, u);
    if (word === undefined) return false;
    if (word.form === ',') comma = true;
    else if (
      units.tokens.kind[units.token[u] as number] === TokenKind.Punctuation &&
      word.form !== '-' &&
      word.form !== '.'
    )
      return false;
    if (word.case === WordCase.Lower && (word.classes & WordClass.Cue) !== 0)
      return !comma || wordAt(units, u - 1)?.form === ',';
    if (!comma && word.case === WordCase.Lower && (word.classes & WordClass.Auxiliary) !== 0) return false;
  }
  return false;
}

/** The last character inside the marks that is neither a space nor another mark. */
function lastCharacter(text: string, span: QuotedSpan): string {
  for (let at = span.innerEnd - 1; at >= span.innerStart; at -= 1) {
    const char = text[at] as string;
    if (!' \t\u00a0"\'’”*'.includes(char)) return char;
  }
  return '';
}

export function lastInside(units: Units, quote: number): string {
  return units.lastInside[quote] ?? '';
}

/** The word of a unit; undefined for a quotation or beyond the end. */
export function wordAt(units: Units, unit: number): Word | undefined {
  if (unit < 0 || unit >= units.count || (units.quote[unit] as number) >= 0) return undefined;
  return units.tokens.words[units.token[unit] as number];
}

export function startOf(units: Units, unit: number): number {
  const quote = units.quote[unit] as number;
  return quote >= 0
    ? (units.quotations.spans[quote]?.start ?? 0)
    : (units.tokens.start[units.token[unit] as number] as number);
}

export function endOf(units: Units, unit: number): number {
  const quote = units.quote[unit] as number;
  return quote >= 0
    ? (units.quotations.spans[quote]?.end ?? 0)
    : (units.tokens.end[units.token[unit] as number] as number);
}

/** The characters of units `[from, to)`. */
export function spanOf(units: Units, from: number, to: number): Span {
  return { start: startOf(units, from), end: endOf(units, to - 1) };
}

export interface PartFrames {
  /** Index of the part in the article. */
  readonly part: number;
  /** Its first unit and its first frame, in the article. */
  readonly firstUnit: number;
  readonly firstFrame: number;
  readonly f: Frames;
  /** What they depend on beside the part's words, see `layoutOf`; empty where nothing is kept of an article. */
  readonly layout: Int32Array;
}

export function framesByPart(f: Frames, document: ReadDocument): PartFrames[] {
  const parts: PartFrames[] = [];
  for (let first = 0; first < f.frames.length; ) {
    const { part, from } = f.frames[first] as Frame;
    let end = first + 1;
    while (f.frames[end]?.part === part) end += 1;
    const { to } = f.frames[end - 1] as Frame;
    const own: Frames = {
      tokens: f.tokens,
      quotations: f.quotations,
      lastInside: f.lastInside,
      count: to - from,
      token: f.token.subarray(from, to),
      quote: f.quote.subarray(from, to),
      traits: f.traits.subarray(from, to),
      roles: f.roles.subarray(from, to),
      complete: new Uint8Array(to - from),
      frames: f.frames
        .slice(first, end)
        .map((frame) => ({ from: frame.from - from, to: frame.to - from, stop: frame.stop - from, part })),
    };
    const layout = document.pieces === undefined ? NOT_ASKED : layoutOf(own, document.parts[part] as ArticlePart);
    parts.push({ part, firstUnit: from, firstFrame: first, f: own, layout });
    first = end;
  }
  return parts;
}

const NOT_ASKED = new Int32Array(0);

/**
 * Where the frames begin and end, and the quotations, in code units from the part's beginning: whether a quotation goes on
 * from the part before, or into the next one, decides where it ends.
 */
function layoutOf(f: Frames, { start }: ArticlePart): Int32Array {
  const layout: number[] = [];
  for (const { from, to, stop } of f.frames) layout.push(from, to, stop);
  for (const index of f.quote) {
    if (index < 0) continue;
    const span = f.quotations.spans[index] as QuotedSpan;
    layout.push(span.start - start, span.end - start, span.innerStart - start, span.innerEnd - start);
  }
  return Int32Array.from(layout);
}
