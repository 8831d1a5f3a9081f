// Do two quotations have one speaker? "Unknown" wherever it takes a guess: an institution and its head, a country and its
// capital, a description that nobody resolves, two people of one surname.

import type { IndexedArticle } from '../article.ts';
import { fold } from '../identity/fold.ts';
import type { CorpusEntity } from '../identity/model.ts';

/** The entities of the corpus, and nothing else of it. */
export interface EntityView {
  entityOf(article: IndexedArticle, local: number): CorpusEntity | undefined;
}

/** A quotation of an article; `quote` is an index. */
export interface QuoteRef {
  readonly article: IndexedArticle;
  readonly quote: number;
}

export type SpeakerRelation = 'same' | 'different' | 'unknown';

export function compareSpeakers(view: EntityView, a: QuoteRef, b: QuoteRef): SpeakerRelation {
  const [one, other] = [speakerOf(view, a), speakerOf(view, b)];
  if (one === undefined || other === undefined) {
    const [left, right] = [written(a), written(b)];
    return left !== '' && left === right && !PRONOUN.test(left) ? 'same' : 'unknown';
  }
  if (one.id === other.id || fold(one.name) === fold(other.name)) return 'same';
  if (one.type !== 'person' || other.type !== 'person') return 'unknown';
  if (mayBeOne(one, other)) return 'unknown';
  return 'different';
}

function written({ article, quote }: QuoteRef): string {
  return fold(article.sourceTexts[quote] ?? '');
}

const PRONOUN = /^(?:he|she|it|they|we|i|you|who|this|that)$/;

export function speakerOf(view: EntityView, { article, quote }: QuoteRef): CorpusEntity | undefined {
  const source = article.analysis.quotes[quote]?.source;
  // An unnamed official of a body is not the body.
  if (source === undefined || source === null || source.class !== 'named') return undefined;
  return view.entityOf(article, source.entity);
}

/** Kept apart only for want of evidence. */
function mayBeOne(a: CorpusEntity, b: CorpusEntity): boolean {
  if (a.suggestions.some(({ id }) => id === b.id) || b.suggestions.some(({ id }) => id === a.id)) return true;
  const words = new Set(fold(a.name).split(' '));
  return fold(b.name)
    .split(' ')
    .some((word) => word.length > 2 && words.has(word));
}

/**
 * How an article shows the speaker: by `name`, by a `description` ("the minister"), by a `pronoun`, or only `implied` by
 * what stands before; `none` where nobody is found.
 */
export type Showing = 'name' | 'description' | 'pronoun' | 'implied' | 'none';

export function showingOf({ article, quote: index }: QuoteRef): Showing {
  const quote = article.analysis.quotes[index];
  if (quote === undefined || quote.source === null) return 'none';
  if (IMPLIED.test(quote.basis)) return 'implied';
  if (PRONOUN.test(written({ article, quote: index }))) return 'pronoun';
  const { start, end } = quote.source;
  const named = article.analysis.mentions.some(
    (mention) => mention.form === 'name' && mention.start >= start && mention.end <= end,
  );
  return named ? 'name' : 'description';
}

/** Attribution rules that take the speaker from another sentence. */
const IMPLIED = /^(?:carried-over|paragraph-before|sentence-before|paragraph-after)/;
