// "the envoy, Ingrid Torvik, told": a description, and in commas behind it the name of whom it describes.

import type { Coreference } from '../coreference.ts';
import type { ReadDocument } from '../document.ts';
import { WordClass } from '../lexicon.ts';
import type { Span } from '../model.ts';
import { isBodyNoun } from '../people.ts';
import { lastStartingAtOrBefore } from '../span.ts';
import { tokenAt, WordCase } from '../tokens.ts';

/** The source with a name that stands in apposition behind it; the same object where there is none. */
export function withApposition(span: Span, document: ReadDocument, coreference: Coreference): Span {
  const { tokens } = document;
  const { text } = tokens;
  if (text[span.end] !== ',' || text[span.end + 1] !== ' ') return span;
  const { mentions } = coreference;
  // A title stands between the comma and the name: ", Professor Lidia Suvorin,".
  let at = tokenAt(tokens, span.end + 2);
  for (let i = 0; i < 3; i += 1) {
    const word = tokens.words[at];
    if (word === undefined || (word.classes & (WordClass.Title | WordClass.Role)) === 0) break;
    at += tokens.words[at + 1]?.form === '.' ? 2 : 1;
  }
  const next = [span.end + 2, tokens.start[at] ?? -1]
    .map((start) => mentions[lastStartingAtOrBefore(mentions, start)])
    .find((mention) => mention !== undefined && mention.start >= span.end + 2);
  if (next === undefined || next.type !== 'person' || next.form !== 'name') return withTitle(span, document);
  const close = text[next.end];
  if (close !== ',' && close !== '.' && close !== ':') return span;
  // A name in front has its own apposition behind it, not another name.
  const own = mentions[lastStartingAtOrBefore(mentions, span.end - 1)];
  if (own !== undefined && own.start >= span.start && own.type === 'person' && own.end >= span.end) return span;
  return { start: span.start, end: next.end };
}

const LONGEST_NAME = 5;

/** "Its newspaper, The Summit, called": the name of a house that the recogniser does not know, capitals between commas. */
function withTitle(span: Span, document: ReadDocument): Span {
  const { tokens } = document;
  const head = tokens.words[tokenAt(tokens, span.end - 1)];
  if (head === undefined || !isBodyNoun(head) || head.case !== WordCase.Lower) return span;
  const from = tokenAt(tokens, span.end + 2);
  let to = from;
  while (to < from + LONGEST_NAME && tokens.words[to]?.case === WordCase.Capital) to += 1;
  if (to === from || tokens.words[to]?.form !== ',') return span;
  return { start: span.start, end: tokens.end[to - 1] as number };
}
