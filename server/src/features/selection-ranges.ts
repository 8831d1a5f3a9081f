// Selection ranges: word, name, words of a quotation, quotation, quotation with attribution, sentence, paragraph, article.

import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import type { Quote } from '../analysis/model.ts';
import { offsetAt, rangeOf } from '../base/positions.ts';
import type { Span } from '../base/span.ts';
import { hull, lastStartingAtOrBefore, touches } from '../base/span.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { FeatureContext } from './shared/context.ts';
import { mentionAt } from './shared/lookup.ts';

export function selectionRanges(
  { corpus }: FeatureContext,
  { textDocument, positions }: SelectionRangeParams,
): SelectionRange[] | null {
  const article = corpus.article(textDocument.uri);
  const text = corpus.openText(textDocument.uri);
  // Without an answer the editor expands by words and brackets.
  if (article === undefined || text === undefined) return null;
  return positions.map((position) => {
    const offset = offsetAt(article, position);
    return (
      nest(article, candidates(article, text, offset)) ?? { range: rangeOf(article, { start: offset, end: offset }) }
    );
  });
}

/** All meaningful spans that contain the offset, in no order. */
function candidates(article: IndexedArticle, text: string, offset: number): Span[] {
  const { quotes, sentences, parts } = article.analysis;
  const spans: Span[] = [{ start: 0, end: article.length }];
  const word = wordAt(text, offset);
  if (word !== undefined) spans.push(word);
  const mention = mentionAt(article, offset);
  if (mention !== undefined) spans.push(mention);
  for (const quote of quotes) spans.push(...quoteSpans(quote, text).filter((span) => touches(span, offset)));
  const sentence = sentences[lastStartingAtOrBefore(sentences, offset)];
  if (sentence !== undefined && touches(sentence, offset)) spans.push(sentence);
  const part = parts[lastStartingAtOrBefore(parts, offset)];
  if (part !== undefined && touches(part, offset)) spans.push(part);
  return spans;
}

function quoteSpans(quote: Quote, text: string): Span[] {
  const attribution = [
    quote,
    ...(quote.source === null ? [] : [quote.source]),
    ...(quote.cue === null ? [] : [quote.cue]),
  ];
  return [...quote.marks.map((mark) => inside(mark, text)), ...quote.marks, ...quote.content, hull(attribution)];
}

/** The words between the quotation marks. */
function inside({ start, end }: Span, text: string): Span {
  const from = MARK.test(text.charAt(start)) ? start + 1 : start;
  const to = end - 1 > from && MARK.test(text.charAt(end - 1)) ? end - 1 : end;
  return { start: from, end: Math.max(from, to) };
}

const MARK = /["“”„‟'‘’‚‛«»‹›`]/;

const WORD = /[\p{L}\p{M}\p{N}'’-]/u;

function wordAt(text: string, offset: number): Span | undefined {
  let start = offset;
  let end = offset;
  while (start > 0 && WORD.test(text[start - 1]!)) start -= 1;
  while (end < text.length && WORD.test(text[end]!)) end += 1;
  return start === end ? undefined : { start, end };
}

/** Builds the chain from the widest span to the narrowest. Spans that cross a wider one are left out. */
function nest(article: IndexedArticle, spans: readonly Span[]): SelectionRange | undefined {
  let parent: SelectionRange | undefined;
  let outer: Span = { start: 0, end: Number.POSITIVE_INFINITY };
  for (const span of [...spans].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    const inside = outer.start <= span.start && span.end <= outer.end;
    if (!inside || (span.start === outer.start && span.end === outer.end)) continue;
    parent = { range: rangeOf(article, span), ...(parent === undefined ? {} : { parent }) };
    outer = span;
  }
  return parent;
}
