// Where two articles seem to give one quotation to two people, the first question is whether we have read them right. A
// speaker who is only meant ("he said", or nobody at all) is doubtful where the other article's speaker stands nearer to
// the words, or where the pronoun does not fit.

import type { Mention } from '../../analysis/model.ts';
import { fold } from '../identity/fold.ts';
import { type EntityView, type QuoteRef, showingOf, speakerOf } from './speakers.ts';

/** Is the speaker that `here` seems to have rather that of `there`? */
export function isDoubtful(view: EntityView, here: QuoteRef, there: QuoteRef): boolean {
  const showing = showingOf(here);
  if (showing === 'name') return false;
  const quote = here.article.analysis.quotes[here.quote];
  const theirs = speakerOf(view, there);
  if (quote === undefined || theirs === undefined) return true;
  if (showing === 'pronoun' && !fits(here)) return true;
  const { mentions } = here.article.analysis;
  const isTheirs = (mention: Mention | undefined): boolean =>
    mention !== undefined && view.entityOf(here.article, mention.entity)?.id === theirs.id;
  const isPerson = (mention: Mention): boolean => mention.form === 'name' && mention.type === 'person';
  const before = mentions.findLast((mention) => isPerson(mention) && mention.end <= quote.start);
  const after = mentions.find((mention) => isPerson(mention) && mention.start >= quote.end);
  return isTheirs(before) || (after !== undefined && after.start - quote.end < NEAR && isTheirs(after));
}

/** Characters behind a quotation in which "…, Gage said" stands. */
const NEAR = 60;

/** "She" is no man. */
function fits({ article, quote }: QuoteRef): boolean {
  const gender = article.analysis.entities[article.analysis.quotes[quote]?.source?.entity ?? -1]?.gender;
  const pronoun = fold(article.sourceTexts[quote] ?? '');
  return !((pronoun === 'she' && gender === 'male') || (pronoun === 'he' && gender === 'female'));
}
