// Speech that the article itself gives to nobody: “…,” it was said in the town; the words “…” hung over the capital.

import type { Frames } from './frames.ts';
import { isAdverb, isPunctuation, isQuote, lower } from './grammar.ts';

/** Between "it" and what was said of nobody. */
const BEFORE_SAID = new Set(['is', 'was', 'has', 'had', 'been']);
const SAID = new Set(
  'said told heard claimed rumoured rumored reported written whispered shouted called read'.split(' '),
);

/** "it was said", "it has been reported", behind a quotation. */
export function reportsNobody(f: Frames, from: number): boolean {
  if (lower(f, from) !== 'it') return false;
  let u = from + 1;
  while (BEFORE_SAID.has(lower(f, u)) || isAdverb(f, u)) u += 1;
  return u > from + 1 && SAID.has(lower(f, u)) && lower(f, u + 1) !== 'by';
}

/** What speech is, without anybody whose it is. */
const SPOKEN = new Set(
  'words sentence phrase cry cries shout shouts call message reply answer question voice'.split(' '),
);

/** The words “…” hung over the capital. A possessor before them, or "of" behind, would say whose they are. */
export function spokenNoun(f: Frames, quote: number): boolean {
  if (!SPOKEN.has(lower(f, quote - 1)) || lower(f, quote - 2) !== 'the') return false;
  const next = quote + 1;
  return !isQuote(f, next) && !isPunctuation(f, next) && lower(f, next) !== 'of' && lower(f, next) !== 'from';
}
