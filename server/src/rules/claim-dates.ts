// Finds claims that another article makes with another day. Only days that the words give exactly are compared, in two
// claims that are surely one, and only of the same act: an announcement and what it announces have days of their own.

import type { DateMeaning } from '../analysis/dates/meaning.ts';
import type { Claim, Mention } from '../analysis/model.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import { contentOf } from '../corpus/claims/claim-fingerprints.ts';
import { articleLabel, dayLabel, orderOf } from './article-label.ts';
import { claimWords, sameClaims } from './claim-matches.ts';
import type { CorpusView, Finding } from './rule.ts';

/** The dates of an article's claims that differ in other articles. */
export function claimDates(article: IndexedArticle, corpus: CorpusView): Finding[] {
  return article.analysis.claims.flatMap((claim, index) => {
    if (article.claimFingerprints.act(index) === 0) return [];
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
  if (claim.quote >= 0 && only?.when !== undefined && isCountedFromSpeaking(only.when)) return undefined;
  return dates.length === 1 && only?.when?.unit === 'day' && only.value !== undefined && !only.value.includes('/')
    ? only
    : undefined;
}

/** "Today", said by a source, is the day on which it was said, and not always that of publication. */
const isCountedFromSpeaking = ({ from, shift, weekday }: DateMeaning): boolean =>
  from === 'published' && shift !== undefined && weekday === undefined;

function differencesOf(
  article: IndexedArticle,
  claim: Claim,
  index: number,
  here: Mention,
  corpus: CorpusView,
): Finding[] {
  const others = sameClaims(article, index, corpus).flatMap(({ article: other, claim: theirs, index: at }) => {
    if (other.claimFingerprints.act(at) !== article.claimFingerprints.act(index)) return [];
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
