// Pull quotes: a line of its own that repeats a quotation of the same article, with marks or without. Such a line is no
// speech of its own, and a run of quotations goes on across it.

import { FNV_PRIME } from '../../base/hash.ts';
import type { Quotations, QuotedSpan, ReadDocument } from '../document.ts';
import type { ArticlePart, Quote } from '../model.ts';
import type { Sentence } from '../tokens/sentences.ts';
import { TokenKind, type Tokens, tokenAt, type Word } from '../tokens/tokens.ts';

// Groups of four words by their keys, and a number for each group that was added.

export class Grams {
  /** First words: nearly every group that is asked for is ruled out by its own. */
  readonly #firsts = new Set<number>();
  /** The words of all groups, four by four. */
  readonly #words: number[] = [];
  /** Numbers of the groups of one hash. */
  readonly #byHash = new Map<number, number[]>();

  get size(): number {
    return this.#words.length / 4;
  }

  /** The number of a group: from 0, in the order in which groups were first added. */
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

  /** The number of a group, or -1 where it was not added. */
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

// Which lines repeat words of the article's quotations, at the cost of reading both: quotations are looked through for the
// four words that some line begins with, and only there are line and quotation compared. Words are compared by their keys.

/** Places kept for one group of words. */
const MOST_PLACES = 6;

export interface Line {
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Index of its part. */
  readonly part: number;
}

/** For each line the index of the quotation, outside its part, that holds its words one after the other; or -1. */
export function findRepeated({ tokens }: ReadDocument, quotations: Quotations, lines: readonly Line[]): number[] {
  const grams = new Grams();
  const beginnings = lines.map(({ from, to }) => {
    const [a, b, c, d] = wordsBetween(tokens, from, to, 4);
    return d === undefined ? -1 : grams.add(a as number, b as number, c as number, d);
  });
  const { words, owner } = quotedWords(tokens, quotations);
  /** Where in those words a group stands: most stand nowhere. */
  const places = new Map<number, number[]>();
  for (let k = 0; k + 4 <= words.length; k += 1) {
    if (owner[k] !== owner[k + 3]) continue;
    const gram = grams.find(words[k] as number, words[k + 1] as number, words[k + 2] as number, words[k + 3] as number);
    if (gram < 0) continue;
    const known = places.get(gram);
    if (known === undefined) places.set(gram, [k]);
    else if (known.length < MOST_PLACES) known.push(k);
  }
  return lines.map(({ from, to, part }, index) => {
    const near = places.get(beginnings[index] as number);
    if (near === undefined) return -1;
    const line = wordsBetween(tokens, from, to);
    for (const place of near) {
      const quotation = owner[place] as number;
      const span = quotations.spans[quotation] as QuotedSpan;
      if (span.part === part) continue;
      let k = 0;
      while (k < line.length && words[place + k] === line[k] && owner[place + k] === quotation) k += 1;
      if (k === line.length) return quotation;
    }
    return -1;
  });
}

/** The words of all outer quotations one after the other, and the quotation of each. */
function quotedWords(tokens: Tokens, quotations: Quotations): { readonly words: number[]; readonly owner: number[] } {
  const words: number[] = [];
  const owner: number[] = [];
  quotations.spans.forEach((span, index) => {
    if (span.depth > 0) return;
    for (let i = tokenAt(tokens, span.innerStart); i < tokens.count; i += 1) {
      if ((tokens.start[i] as number) >= span.innerEnd) break;
      if (!isComparable(tokens, i)) continue;
      words.push((tokens.words[i] as Word).key);
      owner.push(index);
    }
  });
  return { words, owner };
}

/** The first `most` words of some tokens. */
function wordsBetween(tokens: Tokens, from: number, to: number, most = Number.POSITIVE_INFINITY): number[] {
  const words: number[] = [];
  for (let i = from; i < to && words.length < most; i += 1)
    if (isComparable(tokens, i)) words.push((tokens.words[i] as Word).key);
  return words;
}

function isComparable({ kind }: Tokens, i: number): boolean {
  return kind[i] === TokenKind.Word || kind[i] === TokenKind.Number;
}

/** A line longer than this is a paragraph, whatever it repeats. */
const LONGEST_LINE = 600;

/** Parts that repeat words of a quotation standing elsewhere, with the index of that quotation in `Quotations.spans`. */
export function findPullParts(document: ReadDocument, quotations: Quotations): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (quotations.spans.length === 0) return found;
  const alone = new Set<number>();
  for (const span of quotations.spans) {
    const part = document.parts[span.part] as ArticlePart;
    if (part.end - part.start - (span.end - span.start) <= 2) alone.add(span.part);
  }
  const lines = linesOf(document);
  const originals = findRepeated(document, quotations, lines);
  lines.forEach(({ part: at }, index) => {
    const original = originals[index] as number;
    if (original < 0) return;
    const part = document.parts[at] as ArticlePart;
    // Of two lines that are nothing but the quotation, the first is the original.
    const home = (quotations.spans[original] as QuotedSpan).part;
    const repeated = quotations.spans[original] as QuotedSpan;
    const whole = part.end - part.start >= repeated.innerEnd - repeated.innerStart;
    if (alone.has(at) && alone.has(home) && home > at && whole) return;
    if (found.has(home)) return;
    found.set(at, original);
  });
  return found;
}

/** The parts that are short enough, by their sentences. */
function linesOf({ parts, sentences }: ReadDocument): Line[] {
  const lines: Line[] = [];
  for (let first = 0; first < sentences.length; ) {
    const { part, from } = sentences[first] as Sentence;
    let next = first + 1;
    while (sentences[next]?.part === part) next += 1;
    const { start, end, kind } = parts[part] as ArticlePart;
    const { to } = sentences[next - 1] as Sentence;
    if (kind !== 'masked' && kind !== 'clutter' && end - start <= LONGEST_LINE) lines.push({ from, to, part });
    first = next;
  }
  return lines;
}

/** Adds the pull quotes to the article's quotes and points them at the quotation they repeat. */
export function withPullQuotes(
  document: ReadDocument,
  quotations: Quotations,
  pullParts: ReadonlyMap<number, number>,
  quotes: readonly Quote[],
): Quote[] {
  const all = [...quotes];
  /** By where a mark begins, the first quote that has it. */
  const byMark = new Map<number, number>();
  if (pullParts.size > 0)
    quotes.forEach(({ marks }, index) => {
      for (const { start } of marks) if (!byMark.has(start)) byMark.set(start, index);
    });
  for (const [index, original] of pullParts) {
    const part = document.parts[index] as ArticlePart;
    const span = quotations.spans[original] as QuotedSpan;
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
  // Sorting moves quotes, so the indices of what is repeated move with them.
  const order = all.map((_, index) => index).sort((a, b) => (all[a] as Quote).start - (all[b] as Quote).start || a - b);
  const place = new Int32Array(all.length);
  order.forEach((from, to) => {
    place[from] = to;
  });
  return order.map((from) => {
    const quote = all[from] as Quote;
    return quote.repeats < 0 ? quote : { ...quote, repeats: place[quote.repeats] as number };
  });
}
