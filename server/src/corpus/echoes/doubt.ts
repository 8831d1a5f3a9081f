// Where two articles seem to give one quotation to two people, the first question is whether we have read them right. A
// speaker who is only meant ("he said", or nobody at all) is doubtful where the other article's speaker stands nearer to
// the words, or where the pronoun does not fit.

import type { Mention, Quote } from '../../analysis/model.ts';
import type { IndexedArticle } from '../article.ts';
import { fold } from '../identity/fold.ts';
import { type EntityView, type QuoteRef, showingOf, speakerOf } from './speakers.ts';

/** Is the speaker that `here` seems to have rather that of `there`? */
export function isDoubtful(view: EntityView, here: QuoteRef, there: QuoteRef): boolean {
  const quote = here.article.analysis.quotes[here.quote];
  const theirs = speakerOf(view, there);
  if (quote === undefined || theirs === undefined) return true;
  const isTheirs = (mention: Mention): boolean => view.entityOf(here.article, mention.entity)?.id === theirs.id;
  const behind = distanceBehind(quote, here.article, isTheirs);
  const showing = showingOf(here);
  if (showing === 'name') return behind < distanceOfSource(quote);
  if (behind < NEAR || (showing === 'pronoun' && !fits(here))) return true;
  const before = here.article.analysis.mentions.findLast(
    (mention) => mention.form === 'name' && mention.type === 'person' && mention.end <= quote.start,
  );
  return before !== undefined && isTheirs(before);
}

/** Characters behind a quotation in which "…, said the producers Jane Doe and Mary Roe" stands. */
const NEAR = 80;

/** Characters from the end of a quoted stretch to the next name that is theirs. */
function distanceBehind(
  quote: Quote,
  { analysis: { mentions } }: IndexedArticle,
  isTheirs: (mention: Mention) => boolean,
): number {
  let least = Number.POSITIVE_INFINITY;
  for (const part of quote.marks) {
    const next = mentions.find(
      (mention) =>
        mention.form === 'name' && mention.start >= part.end && mention.start - part.end < NEAR && isTheirs(mention),
    );
    if (next !== undefined) least = Math.min(least, next.start - part.end);
  }
  return least;
}

function distanceOfSource({ source, marks }: Quote): number {
  if (source === null) return Number.POSITIVE_INFINITY;
  return Math.min(
    ...marks.map((part) => (source.start >= part.end ? source.start - part.end : Math.max(0, part.start - source.end))),
  );
}

/** "She" is no man. */
function fits({ article, quote }: QuoteRef): boolean {
  const gender = article.analysis.entities[article.analysis.quotes[quote]?.source?.entity ?? -1]?.gender;
  const pronoun = fold(article.sourceTexts[quote] ?? '');
  return !((pronoun === 'she' && gender === 'male') || (pronoun === 'he' && gender === 'female'));
}
