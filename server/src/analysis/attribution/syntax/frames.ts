// Sentences as attribution reads them. Each outer quotation is one unit, whatever it holds, so that the clause around it
// is read as if the quotation were a single word (as the Guardian's and AFP's systems do). A frame is a sentence of such
// units; it goes on across full stops inside a quotation, and across `?” he asked`.

import type { Span } from '../../../base/span.ts';
import type { Quotations, QuotedSpan, ReadDocument } from '../../document.ts';
import type { AttributionWords } from '../../language/attribution.ts';
import { WordClass } from '../../language/lexicon.ts';
import { rolesOfWords } from '../../language/roles.ts';
import type { ArticlePart } from '../../model.ts';
import { TokenKind, type Tokens, tokenAt, type Word, WordCase } from '../../tokens/tokens.ts';
import type { WordFacts } from '../../tokens/vocabulary.ts';
import { Trait, traitsAt, traitsOfWords } from './traits.ts';

/** Units `[from, to)` of one sentence. */
export interface Frame {
  readonly from: number;
  readonly to: number;
  /** Where its final punctuation begins. */
  readonly stop: number;
  /** Index of its part in the article. */
  readonly part: number;
}

/** The units of an article, or of one part of it, as columns; an index runs over units. */
export interface Frames {
  readonly tokens: Tokens;
  readonly quotations: Quotations;
  readonly attributionWords: AttributionWords;
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
  /** Roles of words that are no unit: those inside quotations. */
  readonly wordRoles: WordFacts;
  /** Cache of `isCompleteQuote` and `isNamed`, by unit: 0 unknown, 1 neither, 2 complete, 3 a name. */
  readonly complete: Uint8Array;
  readonly frames: readonly Frame[];
}

type Units = Omit<Frames, 'frames'>;

/** Reads the article's sentences as frames. */
export function readFrames(document: ReadDocument, quotations: Quotations): Frames {
  const { units, unitOf } = readUnits(document.tokens, quotations);
  return { ...units, frames: joinSentences(document, units, unitOf) };
}

/** Makes each outer quotation, and each token outside them, a unit; `unitOf` holds the unit of each token. */
function readUnits(tokens: Tokens, quotations: Quotations): { units: Units; unitOf: Int32Array } {
  const token = new Int32Array(tokens.count);
  const quote = new Int32Array(tokens.count);
  const traits = new Int32Array(tokens.count);
  const roles = new Int32Array(tokens.count);
  const unitOf = new Int32Array(tokens.count + 1);
  const wordTraits = traitsOfWords(tokens.vocabulary);
  const wordRoles = rolesOfWords(tokens.vocabulary);
  const { spans } = quotations;
  let count = 0;
  let next = 0;
  for (let i = 0; i < tokens.count; ) {
    while (next < spans.length && (spans[next]!.start < tokens.start[i]! || isInner(quotations, next))) next += 1;
    const span = spans[next];
    token[count] = i;
    if (span !== undefined && span.start >= tokens.start[i]! && span.start < tokens.end[i]!) {
      quote[count] = next;
      traits[count] = Trait.Quote;
      const stop = Math.max(i + 1, tokenAt(tokens, span.end - 1) + 1);
      for (; i < stop && i < tokens.count; i += 1) unitOf[i] = count;
      next += 1;
    } else {
      quote[count] = -1;
      traits[count] = traitsAt(tokens, i, wordTraits);
      roles[count] = wordRoles.of(tokens.words[i]!);
      unitOf[i] = count;
      i += 1;
      // A picture or a mark beside a name is no word of the clause: "Tom Quist ✅ said".
      if (tokens.kind[i - 1] === TokenKind.Symbol && isOrnament(tokens.words[i - 1]!.form)) continue;
    }
    count += 1;
  }
  unitOf[tokens.count] = count;
  const units = {
    tokens,
    quotations,
    attributionWords: tokens.vocabulary.language.attribution,
    count,
    token: token.subarray(0, count),
    quote: quote.subarray(0, count),
    traits: traits.subarray(0, count),
    roles: roles.subarray(0, count),
    wordRoles,
    lastInside: spans.map((span) => (span.depth > 0 ? '' : lastCharacter(tokens.text, span))),
    complete: new Uint8Array(count),
  };
  return { units, unitOf };
}

/** Pictures, flags, the invisible signs that join them, and marks of footnotes and trademarks. */
const isOrnament = (form: string): boolean =>
  /^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}†‡™®]|\u200D|\uFE0F)/u.test(form);

/** Joins sentences whose boundary is inside a quotation, or between a quotation and its cue. */
function joinSentences({ tokens, sentences }: ReadDocument, units: Units, unitOf: Int32Array): Frame[] {
  const frames: Frame[] = [];
  let open = -1;
  sentences.forEach((sentence, index) => {
    const from = open >= 0 ? open : unitOf[sentence.from]!;
    const to = sentence.to >= tokens.count ? units.count : unitOf[sentence.to]!;
    const inside = sentence.to < tokens.count && unitOf[sentence.to] === unitOf[sentence.to - 1];
    if (sentences[index + 1]?.part === sentence.part && (inside || goesOn(units, to))) {
      open = from;
      return;
    }
    open = -1;
    const end = inside ? to + 1 : to;
    if (end <= from) return;
    let stop = end;
    while (stop > from && (units.traits[stop - 1]! & Trait.Stop) !== 0) stop -= 1;
    frames.push({ from, to: end, stop, part: sentence.part });
  });
  return frames;
}

function isInner(quotations: Quotations, index: number): boolean {
  return (quotations.spans[index]?.depth ?? 0) > 0;
}

/** `…?” Trump asked`, `…!” she said`: a subject and a cue that follow a quotation's own stop belong to its sentence. */
function goesOn(units: Units, at: number): boolean {
  const before = at - 1;
  if (before < 0 || units.quote[before]! < 0) return false;
  // After a full stop American style would have set a comma if the sentence went on.
  if (units.lastInside[units.quote[before]!] === '.') return false;
  let comma = false;
  for (let unit = at; unit < Math.min(units.count, at + (comma ? 25 : 9)); unit += 1) {
    if (units.quote[unit]! >= 0) return false;
    const word = wordAt(units, unit);
    if (word === undefined) return false;
    if (word.form === ',') comma = true;
    else if (units.tokens.kind[units.token[unit]!] === TokenKind.Punctuation && word.form !== '-' && word.form !== '.')
      return false;
    if (word.case !== WordCase.Lower) continue;
    if ((word.classes & WordClass.Cue) !== 0) return !comma || wordAt(units, unit - 1)?.form === ',';
    if (!comma && (word.classes & WordClass.Auxiliary) !== 0 && !opensInversion(units, unit, at)) return false;
  }
  return false;
}

/** French «…?» *a* demandé Smith: the auxiliary of an inverted cue. */
function opensInversion({ attributionWords, tokens, token }: Units, unit: number, at: number): boolean {
  return unit === at && attributionWords.invertedAuxiliaries.has(tokens.words[token[unit]!]!.lower);
}

/** The last character inside the marks that is neither a space nor another mark. */
function lastCharacter(text: string, span: QuotedSpan): string {
  for (let at = span.innerEnd - 1; at >= span.innerStart; at -= 1) {
    const char = text[at]!;
    if (!' \t\u00a0\u202f"\'’”*'.includes(char)) return char;
  }
  return '';
}

/** The last character inside the marks of a quotation; empty for an inner quotation or one without words. */
export function lastInside(units: Units, quote: number): string {
  return units.lastInside[quote] ?? '';
}

/** The word of a unit; undefined for a quotation and outside the frames. */
export function wordAt(units: Units, unit: number): Word | undefined {
  if (unit < 0 || unit >= units.count || units.quote[unit]! >= 0) return undefined;
  return units.tokens.words[units.token[unit]!];
}

/** Where a unit starts in the text. */
export function startOf(units: Units, unit: number): number {
  const quote = units.quote[unit]!;
  return quote >= 0 ? (units.quotations.spans[quote]?.start ?? 0) : units.tokens.start[units.token[unit]!]!;
}

/** Where a unit ends in the text. */
export function endOf(units: Units, unit: number): number {
  const quote = units.quote[unit]!;
  return quote >= 0 ? (units.quotations.spans[quote]?.end ?? 0) : units.tokens.end[units.token[unit]!]!;
}

/** The text of units `[from, to)`. */
export function spanOf(units: Units, from: number, to: number): Span {
  return { start: startOf(units, from), end: endOf(units, to - 1) };
}

/**
 * The frames of one part, with units and frames counted from the part's first: all that a cue rule sees. Other parts do
 * not influence how a clause is read.
 */
export interface PartFrames {
  /** Index of the part in the article. */
  readonly part: number;
  /** Its first unit and its first frame, in the article. */
  readonly firstUnit: number;
  readonly firstFrame: number;
  readonly frames: Frames;
  /** Everything but the part's words that a reading depends on, see `layoutOf`; empty when nothing is cached. */
  readonly layout: Int32Array;
}

export function framesByPart(frames: Frames, document: ReadDocument): PartFrames[] {
  const parts: PartFrames[] = [];
  for (let first = 0; first < frames.frames.length; ) {
    const { part, from } = frames.frames[first]!;
    let end = first + 1;
    while (frames.frames[end]?.part === part) end += 1;
    const { to } = frames.frames[end - 1]!;
    const own: Frames = {
      tokens: frames.tokens,
      quotations: frames.quotations,
      attributionWords: frames.attributionWords,
      lastInside: frames.lastInside,
      count: to - from,
      token: frames.token.subarray(from, to),
      quote: frames.quote.subarray(from, to),
      traits: frames.traits.subarray(from, to),
      roles: frames.roles.subarray(from, to),
      wordRoles: frames.wordRoles,
      complete: new Uint8Array(to - from),
      frames: frames.frames
        .slice(first, end)
        .map((frame) => ({ from: frame.from - from, to: frame.to - from, stop: frame.stop - from, part })),
    };
    const layout = document.partKeys === undefined ? NO_LAYOUT : layoutOf(own, document.parts[part]!);
    parts.push({ part, firstUnit: from, firstFrame: first, frames: own, layout });
    first = end;
  }
  return parts;
}

const NO_LAYOUT = new Int32Array(0);

/**
 * Where the frames and the quotations begin and end; quotations in code units from the part's start. A quotation that
 * comes from the preceding part, or goes on in the next, ends where the part's words alone do not say.
 */
function layoutOf(frames: Frames, { start }: ArticlePart): Int32Array {
  const layout: number[] = [];
  for (const { from, to, stop } of frames.frames) layout.push(from, to, stop);
  for (const index of frames.quote) {
    if (index < 0) continue;
    const span = frames.quotations.spans[index]!;
    layout.push(span.start - start, span.end - start, span.innerStart - start, span.innerEnd - start);
  }
  return Int32Array.from(layout);
}
