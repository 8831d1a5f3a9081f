// "the envoy, Ingrid Torvik, told": a description, and in commas behind it the name of whom it describes.

import type { Coreference } from '../coreference.ts';
import type { ReadDocument } from '../document.ts';
import { WordClass } from '../lexicon.ts';
import type { Span } from '../model.ts';
import { lastStartingAtOrBefore } from '../span.ts';
import { tokenAt } from '../tokens.ts';

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
  if (next === undefined || next.type !== 'person' || next.form !== 'name') return span;
  const close = text[next.end];
  if (close !== ',' && close !== '.' && close !== ':') return span;
  // A name in front has its own apposition behind it, not another name.
  const own = mentions[lastStartingAtOrBefore(mentions, span.end - 1)];
  if (own !== undefined && own.start >= span.start && own.type === 'person' && own.end >= span.end) return span;
  return { start: span.start, end: next.end };
}
