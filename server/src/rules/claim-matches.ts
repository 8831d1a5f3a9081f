// The claims of other articles that are surely the same as one of an article, for the rules that compare what they say.

import { parseIsoDay } from '../analysis/dates/calendar.ts';
import type { Claim } from '../analysis/model.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { CorpusView } from './rule.ts';
import { quotedShort } from './speaker-name.ts';

/** Rare words and names that both claims have at least: more than for one claim in a view. */
const SURE = { words: 2, names: 1 };

/** Days between two articles, beyond which figures and days are those of other events: shares fall again. */
const LONGEST_TIME_BETWEEN = 14;

function areFarApart(article: IndexedArticle, other: IndexedArticle): boolean {
  const [here, there] = [parseIsoDay(article.source.published), parseIsoDay(other.source.published)];
  return here !== undefined && there !== undefined && Math.abs(here - there) > LONGEST_TIME_BETWEEN;
}

/** " “the bridge cost 40 million”", for a message; empty for a sentence of the article, whose words are not kept. */
export function claimWords({ quoteTexts }: IndexedArticle, { quote }: Claim): string {
  const words = quoteTexts[quote] ?? '';
  return words === '' ? '' : ` ${quotedShort(words)}`;
}

export interface SameClaim {
  readonly article: IndexedArticle;
  readonly claim: Claim;
  /** Index of the claim into those of the analysis. */
  readonly index: number;
}

/** The same claim in other articles, denied there only if it is denied here. `index`: into the claims of the analysis. */
export function sameClaims(article: IndexedArticle, index: number, corpus: CorpusView): SameClaim[] {
  const here = article.analysis.claims[index]!;
  return corpus.sureClaimMatchesOf(article, index).flatMap((match): SameClaim[] => {
    if (match.words < SURE.words || match.names < SURE.names) return [];
    const other = corpus.article(match.article);
    const claim = other?.analysis.claims[match.claim];
    if (other !== undefined && areFarApart(article, other)) return [];
    return other === undefined || claim === undefined || claim.isNegated !== here.isNegated
      ? []
      : [{ article: other, claim, index: match.claim }];
  });
}
