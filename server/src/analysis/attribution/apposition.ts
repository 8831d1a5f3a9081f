// Extends a source by a name in apposition: "the envoy, Ingrid Torvik, told". The description comes first, the name follows
// between commas.

import type { Span } from '../../base/span.ts';
import { lastStartingAtOrBefore } from '../../base/span.ts';
import type { Coreference } from '../coreference/coreference.ts';
import type { ReadDocument } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import { tokenAt, WordCase } from '../tokens/tokens.ts';

/** Words of an unknown organisation's name. */
const LONGEST_NAME = 5;

/** The source with the name that follows it in apposition; the same object if there is none. */
export function withApposition(span: Span, document: ReadDocument, coreference: Coreference): Span {
  const { tokens } = document;
  const { text } = tokens;
  if (text[span.end] !== ',' || text[span.end + 1] !== ' ') return span;
  const { mentions } = coreference;
  // A title may come between the comma and the name: ", Professor Lidia Suvorin,".
  let at = tokenAt(tokens, span.end + 2);
  for (let i = 0; i < 3; i += 1) {
    const word = tokens.words[at];
    if (word === undefined || (word.classes & (WordClass.Title | WordClass.Role)) === 0) break;
    at += tokens.words[at + 1]?.form === '.' ? 2 : 1;
  }
  const next = [span.end + 2, tokens.start[at] ?? -1]
    .map((start) => mentions[lastStartingAtOrBefore(mentions, start)])
    .find((mention) => mention !== undefined && mention.start >= span.end + 2);
  if (next === undefined || next.type !== 'person' || next.form !== 'name') return withBodyName(span, document);
  const close = text[next.end];
  if (close !== ',' && close !== '.' && close !== ':') return span;
  // After a person's name the apposition is a description, not another name.
  const last = mentions[lastStartingAtOrBefore(mentions, span.end - 1)];
  if (last !== undefined && last.start >= span.start && last.type === 'person' && last.end >= span.end) return span;
  return { start: span.start, end: next.end };
}

/** "Its newspaper, The Summit, called": capitals between commas name a body that the recogniser does not know. */
function withBodyName(span: Span, { tokens }: ReadDocument): Span {
  const { bodies } = tokens.vocabulary.language.sources.nouns;
  const head = tokens.words[tokenAt(tokens, span.end - 1)];
  if (head === undefined || !bodies.has(head.lower) || head.case !== WordCase.Lower) return span;
  const from = tokenAt(tokens, span.end + 2);
  let to = from;
  while (to < from + LONGEST_NAME && tokens.words[to]?.case === WordCase.Capital) to += 1;
  if (to === from || tokens.words[to]?.form !== ',') return span;
  return { start: span.start, end: tokens.end[to - 1]! };
}
