// Which lines repeat words of the article's quotations, at the cost of reading both: quotations are looked through for the
// four words that some line begins with, and only there are line and quotation compared. Words are compared by their keys.

import type { Quotations, QuotedSpan, ReadDocument } from '../document.ts';
import { TokenKind, type Tokens, tokenAt, type Word } from '../tokens.ts';
import { Grams } from './grams.ts';

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
