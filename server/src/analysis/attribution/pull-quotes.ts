// Finds pull quotes: lines that repeat a quotation of the same article, with or without marks. Such a line is no speech of
// its own, and a run of quotations goes on across it.

import { FNV_PRIME } from '../../base/hash.ts';
import type { Quotations, ReadDocument } from '../document.ts';
import type { Quote } from '../model.ts';
import { TokenKind, type Tokens, tokenAt } from '../tokens/tokens.ts';

/** Places remembered of one 4-gram, so that a hostile text stays cheap. */
const MOST_PLACES = 6;
/** Code units of a line; a longer one is a paragraph and no pull quote. */
const LONGEST_LINE = 600;

/** Parts that repeat a quotation of another part, with the index of that quotation in `Quotations.spans`. */
export function findPullParts(document: ReadDocument, quotations: Quotations): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (quotations.spans.length === 0) return found;
  /** Parts that are nothing but a quotation. */
  const quotationParts = new Set<number>();
  for (const span of quotations.spans) {
    const part = document.parts[span.part]!;
    if (part.end - part.start - (span.end - span.start) <= 2) quotationParts.add(span.part);
  }
  const lines = linesOf(document);
  const originals = findRepeated(document, quotations, lines);
  lines.forEach(({ part: at }, index) => {
    const original = originals[index]!;
    if (original < 0) return;
    const part = document.parts[at]!;
    const repeated = quotations.spans[original]!;
    const isWhole = part.end - part.start >= repeated.innerEnd - repeated.innerStart;
    // Of two lines that are nothing but the quotation, the first is the original.
    const areBothAlone = quotationParts.has(at) && quotationParts.has(repeated.part);
    if (areBothAlone && repeated.part > at && isWhole) return;
    if (found.has(repeated.part)) return;
    found.set(at, original);
  });
  return found;
}

/** The article's quotes with its pull quotes, in text order; `Quote.repeats` of a pull quote is the quote it repeats. */
export function withPullQuotes(
  document: ReadDocument,
  quotations: Quotations,
  pullParts: ReadonlyMap<number, number>,
  quotes: readonly Quote[],
): Quote[] {
  const all = [...quotes];
  /** The first quote with a mark, by the offset of the mark. */
  const byMark = new Map<number, number>();
  if (pullParts.size > 0)
    quotes.forEach(({ marks }, index) => {
      for (const { start } of marks) if (!byMark.has(start)) byMark.set(start, index);
    });
  for (const [index, original] of pullParts) {
    const part = document.parts[index]!;
    const span = quotations.spans[original]!;
    all.push({
      start: part.start,
      end: part.end,
      kind: 'pull',
      content: [{ start: part.start, end: part.end }],
      marks: [],
      source: null,
      cue: null,
      cueLemma: '',
      stance: 'asserts',
      basis: 'pull-quote',
      confidence: 0.95,
      evidence: [{ start: span.start, end: span.end }],
      candidates: [],
      turn: -1,
      repeats: byMark.get(span.start) ?? -1,
    });
  }
  if (all.length === quotes.length) return all;
  // Sorting moves quotes, so `repeats` is translated to the new indices.
  const order = all.map((_, index) => index).sort((a, b) => all[a]!.start - all[b]!.start || a - b);
  const place = new Int32Array(all.length);
  order.forEach((from, to) => {
    place[from] = to;
  });
  return order.map((from) => {
    const quote = all[from]!;
    return quote.repeats < 0 ? quote : { ...quote, repeats: place[quote.repeats]! };
  });
}

/** A line of the article that may be a pull quote. */
interface Line {
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Index of its part. */
  readonly part: number;
}

/** The parts that are short enough to be pull quotes. */
function linesOf({ parts, sentences }: ReadDocument): Line[] {
  const lines: Line[] = [];
  for (let first = 0; first < sentences.length; ) {
    const { part, from } = sentences[first]!;
    let next = first + 1;
    while (sentences[next]?.part === part) next += 1;
    const { start, end, kind } = parts[part]!;
    const { to } = sentences[next - 1]!;
    if (kind !== 'masked' && kind !== 'clutter' && end - start <= LONGEST_LINE) lines.push({ from, to, part });
    first = next;
  }
  return lines;
}

/**
 * For each line, the index of a quotation of another part that has its words in a row, or -1. Linear: the quotations are
 * searched for the 4-grams that lines begin with, and compared with a line only there.
 */
function findRepeated({ tokens }: ReadDocument, quotations: Quotations, lines: readonly Line[]): number[] {
  const grams = new Grams();
  /** The number of each line's first 4-gram, -1 for a shorter line. */
  const beginnings = lines.map(({ from, to }) => {
    const [a, b, c, d] = wordsBetween(tokens, from, to, 4);
    return d === undefined ? -1 : grams.add(a!, b!, c!, d);
  });
  const { words, owner } = quotedWords(tokens, quotations);
  /** Indices into `words` at which a 4-gram begins, by its number. */
  const places = new Map<number, number[]>();
  for (let i = 0; i + 4 <= words.length; i += 1) {
    if (owner[i] !== owner[i + 3]) continue;
    const gram = grams.find(words[i]!, words[i + 1]!, words[i + 2]!, words[i + 3]!);
    if (gram < 0) continue;
    const known = places.get(gram);
    if (known === undefined) places.set(gram, [i]);
    else if (known.length < MOST_PLACES) known.push(i);
  }
  return lines.map(({ from, to, part }, index) => {
    const candidates = places.get(beginnings[index]!);
    if (candidates === undefined) return -1;
    const line = wordsBetween(tokens, from, to);
    for (const place of candidates) {
      const quotation = owner[place]!;
      if (quotations.spans[quotation]!.part === part) continue;
      let same = 0;
      while (same < line.length && words[place + same] === line[same] && owner[place + same] === quotation) same += 1;
      if (same === line.length) return quotation;
    }
    return -1;
  });
}

/** The keys of the words of all outer quotations in a row, and the index of the quotation of each. */
function quotedWords(tokens: Tokens, quotations: Quotations): { readonly words: number[]; readonly owner: number[] } {
  const words: number[] = [];
  const owner: number[] = [];
  quotations.spans.forEach((span, index) => {
    if (span.depth > 0) return;
    for (let i = tokenAt(tokens, span.innerStart); i < tokens.count; i += 1) {
      if (tokens.start[i]! >= span.innerEnd) break;
      if (!isComparable(tokens, i)) continue;
      words.push(tokens.words[i]!.key);
      owner.push(index);
    }
  });
  return { words, owner };
}

/** The keys of the first `most` words of tokens `[from, to)`. */
function wordsBetween(tokens: Tokens, from: number, to: number, most = Number.POSITIVE_INFINITY): number[] {
  const words: number[] = [];
  for (let i = from; i < to && words.length < most; i += 1)
    if (isComparable(tokens, i)) words.push(tokens.words[i]!.key);
  return words;
}

function isComparable({ kind }: Tokens, i: number): boolean {
  return kind[i] === TokenKind.Word || kind[i] === TokenKind.Number;
}

/** A set of 4-grams, given by the keys of their words; numbers them in the order in which they are first added. */
export class Grams {
  /** First words of all groups. A fast negative answer, which nearly every lookup gets. */
  readonly #firsts = new Set<number>();
  /** The words of all groups, four each. */
  readonly #words: number[] = [];
  /** Numbers of the groups by hash. */
  readonly #byHash = new Map<number, number[]>();

  /** Groups added. */
  get size(): number {
    return this.#words.length / 4;
  }

  /** Adds a group, unless it is known, and returns its number, from 0. */
  add(a: number, b: number, c: number, d: number): number {
    const known = this.find(a, b, c, d);
    if (known >= 0) return known;
    const added = this.size;
    const hash = hashOf(a, b, c, d);
    const same = this.#byHash.get(hash);
    if (same === undefined) this.#byHash.set(hash, [added]);
    else same.push(added);
    this.#firsts.add(a);
    this.#words.push(a, b, c, d);
    return added;
  }

  /** The number of a group, or -1 if it was not added. */
  find(a: number, b: number, c: number, d: number): number {
    if (!this.#firsts.has(a)) return -1;
    const words = this.#words;
    for (const gram of this.#byHash.get(hashOf(a, b, c, d)) ?? NONE) {
      const at = 4 * gram;
      if (words[at] === a && words[at + 1] === b && words[at + 2] === c && words[at + 3] === d) return gram;
    }
    return -1;
  }
}

const NONE: readonly number[] = [];

function hashOf(a: number, b: number, c: number, d: number): number {
  return Math.imul(Math.imul(Math.imul(a, FNV_PRIME) ^ b, FNV_PRIME) ^ c, FNV_PRIME) ^ d;
}
