// Which lines repeat words of the article's quotations, at the cost of reading both: quotations are looked through for the
// four words that some line begins with, and only there are line and quotation compared.

import type { Quotations, QuotedSpan, ReadDocument } from '../document.ts';
import { TokenKind, tokenAt } from '../tokens.ts';

const GRAM = 4;
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
export function findRepeated(document: ReadDocument, quotations: Quotations, lines: readonly Line[]): number[] {
  const beginnings = lines.map(({ from, to }) => wordsBetween(document, from, to, GRAM));
  const firsts = new Set<string>();
  const places = new Map<string, number[]>();
  for (const words of beginnings) {
    if (words.length < GRAM) continue;
    firsts.add(words[0] as string);
    places.set(words.join(' '), []);
  }
  const words: string[] = [];
  /** Quotation of each word. */
  const owner: number[] = [];
  quotations.spans.forEach((span, index) => {
    if (span.depth > 0) return;
    const from = tokenAt(document.tokens, span.innerStart);
    for (let i = from; i < document.tokens.count && (document.tokens.start[i] as number) < span.innerEnd; i += 1) {
      const word = comparable(document, i);
      if (word === '') continue;
      words.push(word);
      owner.push(index);
    }
  });
  for (let k = 0; k + GRAM <= words.length; k += 1) {
    if (owner[k] !== owner[k + GRAM - 1] || !firsts.has(words[k] as string)) continue;
    const known = places.get(words.slice(k, k + GRAM).join(' '));
    if (known !== undefined && known.length < MOST_PLACES) known.push(k);
  }
  return lines.map(({ from, to, part }, index) => {
    const near = places.get((beginnings[index] as string[]).join(' ')) ?? [];
    const line = near.length === 0 ? [] : wordsBetween(document, from, to);
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

/** The first `most` words of some tokens, as they are compared. */
function wordsBetween(document: ReadDocument, from: number, to: number, most = Number.POSITIVE_INFINITY): string[] {
  const words: string[] = [];
  for (let i = from; i < to && words.length < most; i += 1) {
    const word = comparable(document, i);
    if (word !== '') words.push(word);
  }
  return words;
}

function comparable(document: ReadDocument, i: number): string {
  const { tokens } = document;
  const kind = tokens.kind[i];
  return kind === TokenKind.Word || kind === TokenKind.Number ? (tokens.words[i]?.lower ?? '') : '';
}
