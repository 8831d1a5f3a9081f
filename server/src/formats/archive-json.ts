// What `sourcemark analyze --jsonl --keys` adds to an answer so that an archive can be joined: the keys by which names,
// quotations and claims of other articles are found, and what `sourcemark join` compares of them.

import type { IndexedArticle } from '../corpus/article.ts';
import { claimKeys } from '../corpus/claims/claim-block.ts';
import { isCommon } from '../corpus/claims/claim-fingerprints.ts';
import type { KeyedEntity, NameKeys } from '../corpus/entities/name-keys.ts';
import { type KeyedQuotation, keyedQuotations } from '../corpus/repeats/repeat-block.ts';

/** Entities are local indices here, -1 for none: ids exist only once the archive is joined. */
export interface ArticleKeys {
  /** The headline, on one line. */
  readonly title: string;
  readonly outlet: string;
  /** The entity of each mention, and the one it may mean. */
  readonly localMentions: readonly number[];
  readonly localGuesses: readonly number[];
  /** The speakers of each quote. */
  readonly speakers: readonly (readonly number[])[];
  /** The words of each quote, as read. */
  readonly quoteTexts: readonly string[];
  readonly names: readonly KeyedEntity[];
  readonly quotations: readonly KeyedQuotation[];
  readonly claims: {
    /** How many are compared. */
    readonly length: number;
    readonly numbers: readonly number[];
    /** By which claims are found, and those of common words, which only count. */
    readonly keys: readonly number[];
    readonly common: readonly number[];
    readonly places: readonly { readonly start: number; readonly end: number; speaker: number; stance: string }[];
  };
}

export function articleKeys(article: IndexedArticle, names: NameKeys): ArticleKeys {
  const { analysis, claimFingerprints, source, quoteTexts } = article;
  return {
    title: source.title,
    outlet: source.outlet,
    localMentions: analysis.mentions.map(({ entity }) => entity),
    localGuesses: analysis.mentions.map(({ guess = -1 }) => guess),
    speakers: analysis.quotes.map((quote) =>
      quote.source === null ? [] : (quote.source.entities ?? [quote.source.entity]).filter((local) => local >= 0),
    ),
    quoteTexts,
    names: names.of(article.entities),
    quotations: keyedQuotations(article),
    claims: {
      length: claimFingerprints.length,
      numbers: [...claimFingerprints.numbers],
      keys: claimKeys(claimFingerprints).filter((key) => !isCommon(key)),
      common: claimKeys(claimFingerprints).filter(isCommon),
      places: analysis.claims
        .slice(0, claimFingerprints.length)
        .map(({ start, end, speaker, stance }) => ({ start, end, speaker, stance })),
    },
  };
}
