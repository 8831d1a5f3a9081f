// Finds claims that another article makes with another day. Only days that the words give exactly are compared, in two
// claims that are surely one.

import type { Claim, Mention } from '../analysis/model.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import { contentOf } from '../corpus/claims/claim-fingerprints.ts';
import { articleLabel, dayLabel, orderOf } from './article-label.ts';
import { claimWords, sameClaims } from './claim-matches.ts';
import type { CorpusView, Finding } from './rule.ts';

/** The dates of an article's claims that differ in other articles. */
export function claimDates(article: IndexedArticle, corpus: CorpusView): Finding[] {
  return article.analysis.claims.flatMap((claim, index) => {
    const here = dayOf(article, claim);
    return here === undefined ? [] : differencesOf(article, claim, index, here, corpus);
  });
}

/** The one day that a claim gives; `undefined` if it gives none, several, or a longer time. */
function dayOf({ analysis }: IndexedArticle, claim: Claim): Mention | undefined {
  const spans = contentOf(analysis, claim);
  const dates = analysis.mentions.filter(
    ({ start, end, type }) => type === 'date' && spans.some((span) => span.start <= start && end <= span.end),
  );
  const [only] = dates;
  return dates.length === 1 && only?.when?.unit === 'day' && only.value !== undefined && !only.value.includes('/')
    ? only
    : undefined;
}

function differencesOf(
  article: IndexedArticle,
  claim: Claim,
  index: number,
  here: Mention,
  corpus: CorpusView,
): Finding[] {
  const others = sameClaims(article, index, corpus).flatMap(({ article: other, claim: theirs }) => {
    const day = dayOf(other, theirs);
    return day === undefined || day.value === here.value ? [] : [{ article: other, day }];
  });
  const [first] = others;
  if (first === undefined) return [];
  const more = others.length > 1 ? ` (and other days in ${others.length - 1} more)` : '';
  return [
    {
      span: here,
      message:
        `${here.value} here but ${first.day.value} in ${articleLabel(first.article)}${more}, for the same claim${claimWords(article, claim)}. ` +
        `${orderOf(article, first.article)}Check which day is right.`,
      related: others.map(({ article: other, day }) => ({
        uri: other.uri,
        span: day,
        message: `${dayLabel(other)}${day.value} here`,
      })),
    },
  ];
}
