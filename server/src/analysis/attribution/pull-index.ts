// Where a run of words stands in the article's quotations: an index of every four words, so that a line of its own is
// recognised as repeated at the cost of reading it.

import type { Quotations, QuotedSpan, ReadDocument } from '../document.ts';
import { TokenKind, tokenAt } from '../tokens.ts';

const GRAM = 4;
/** Places kept for one group of words. */
const MOST_PLACES = 6;

export interface PullIndex {
  /** Index of the quotation, outside `part`, that holds the words of tokens `[from, to)` one after the other; or -1. */
  find(from: number, to: number, part: number): number;
}

export function indexQuotations(document: ReadDocument, quotations: Quotations): PullIndex {
  const { tokens } = document;
  const words: string[] = [];
  /** Quotation of each word. */
  const owner: number[] = [];
  quotations.spans.forEach((span, index) => {
    if (span.depth > 0) return;
    for (
      let i = tokenAt(tokens, span.innerStart);
      i < tokens.count && (tokens.start[i] as number) < span.innerEnd;
      i += 1
    ) {
      const word = comparable(document, i);
      if (word === '') continue;
      words.push(word);
      owner.push(index);
    }
  });
  const places = new Map<string, number[]>();
  for (let k = 0; k + GRAM <= words.length; k += 1) {
    if (owner[k] !== owner[k + GRAM - 1]) continue;
    const key = words.slice(k, k + GRAM).join(' ');
    const known = places.get(key);
    if (known === undefined) places.set(key, [k]);
    else if (known.length < MOST_PLACES) known.push(k);
  }
  return {
    find: (from, to, part) => {
      const line: string[] = [];
      for (let i = from; i < to; i += 1) {
        const word = comparable(document, i);
        if (word !== '') line.push(word);
      }
      if (line.length < GRAM) return -1;
      for (const place of places.get(line.slice(0, GRAM).join(' ')) ?? []) {
        const quotation = owner[place] as number;
        const span = quotations.spans[quotation] as QuotedSpan;
        if (span.part === part) continue;
        let k = 0;
        while (k < line.length && words[place + k] === line[k] && owner[place + k] === quotation) k += 1;
        if (k === line.length) return quotation;
      }
      return -1;
    },
  };
}

function comparable(document: ReadDocument, i: number): string {
  const { tokens } = document;
  const kind = tokens.kind[i];
  return kind === TokenKind.Word || kind === TokenKind.Number ? (tokens.words[i]?.lower ?? '') : '';
}
