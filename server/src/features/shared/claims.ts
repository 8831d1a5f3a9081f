// What features say of a claim: its whole sentence, who says it, from which origin it comes, and who denies it.

import type { Claim } from '../../analysis/model.ts';
import { lastStartingAtOrBefore, type Span } from '../../base/span.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import { fold } from '../../corpus/entities/fold.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import { speakerName } from '../../rules/speaker-name.ts';

/** A claim in its article. */
export interface ClaimPlace {
  readonly article: IndexedArticle;
  readonly claim: Claim;
}

/** Claims that can start before an offset and contain it: claims overlap little. */
const OVERLAPPING = 8;

/** Index of the claim at an offset, the shortest if several overlap; -1 if there is none. */
export function claimAt({ analysis: { claims } }: IndexedArticle, offset: number): number {
  let best = -1;
  const last = lastStartingAtOrBefore(claims, offset);
  for (let i = last; i >= Math.max(0, last - OVERLAPPING); i -= 1) {
    const { start, end } = claims[i]!;
    if (offset <= end && (best < 0 || end - start < claims[best]!.end - claims[best]!.start)) best = i;
  }
  return best;
}

/** The claim in other articles, once an article, the surest first. */
export function placesElsewhere(corpus: CorpusSnapshot, { uri }: IndexedArticle, index: number): ClaimPlace[] {
  const seen = new Set<string>();
  return corpus.claimMatchesOf({ uri }, index).flatMap((match): ClaimPlace[] => {
    const other = corpus.article(match.article);
    const claim = other?.analysis.claims[match.claim];
    if (other === undefined || claim === undefined || seen.has(match.article)) return [];
    seen.add(match.article);
    return [{ article: other, claim }];
  });
}

/** A passage that says that a claim was denied. */
export interface ClaimDenial extends Span {
  readonly article: IndexedArticle;
  /** The sentence as written. */
  readonly sentence: string;
}

/** The denials of a claim in other articles, one an article. */
export function denialsOf(corpus: CorpusSnapshot, { article, claim }: ClaimPlace): ClaimDenial[] {
  const reported = article.claims.find(({ quote, start }) => quote === claim.quote && start === claim.start);
  if (reported === undefined) return [];
  const found = new Map<string, ClaimDenial>();
  for (const { article: uri, denial } of corpus.denialsOf(article, reported)) {
    const other = denial.kind === 'denied' && !found.has(uri) ? corpus.article(uri) : undefined;
    if (other === undefined) continue;
    const { start, end, sentence } = denial;
    found.set(uri, { article: other, start, end, sentence });
  }
  return [...found.values()];
}

/** Key of where a claim comes from: the agency or outlet through which it came, else the article. */
export function originOf({ article, claim }: ClaimPlace): string {
  const channel = article.channelTexts[claim.quote] ?? '';
  return fold(/\p{Lu}/u.test(channel) ? channel : article.source.outlet) || article.uri;
}

/** The speaker's name; “the article itself” where no source says it. */
export function sayerOf(corpus: CorpusSnapshot, { article, claim }: ClaimPlace): string {
  return claim.quote < 0 ? 'the article itself' : speakerName(article, claim.quote, corpus);
}

/** A claim or a quotation in its article; `quote` is the index of the quotation. */
interface Sentenced {
  readonly article: IndexedArticle;
  readonly claim: Pick<Claim, 'start' | 'end' | 'quote'>;
}

/**
 * The whole sentences that contain a claim with who says it and the reporting verb. Several only where a quotation and its verb
 * are in several.
 */
export function sentencesOf({ article, claim }: Sentenced): Span {
  const { quotes, sentences } = article.analysis;
  const quote = quotes[claim.quote];
  const parts: Span[] = [claim];
  if (quote?.source != null) parts.push(quote.source);
  if (quote?.cue != null) parts.push(quote.cue);
  // A speaker far away is implied by another passage, which is no part of this one.
  const near = parts.filter(({ start, end }) => end >= claim.start - NEAR && start <= claim.end + NEAR);
  const start = Math.min(...near.map((part) => part.start));
  const end = Math.max(...near.map((part) => part.end));
  const first = sentences[lastStartingAtOrBefore(sentences, start)];
  const last = sentences[lastStartingAtOrBefore(sentences, Math.max(start, end - 1))];
  return { start: Math.min(first?.start ?? start, start), end: Math.max(last?.end ?? end, end) };
}

/** UTF-16 code units between a quotation and a source or verb that belongs to its sentences. */
const NEAR = 200;

/** The same as text on one line; empty if `text` is no longer what was analysed. */
export function sentenceText(text: string, place: Sentenced): string {
  if (text.length !== place.article.length) return '';
  const { start, end } = sentencesOf(place);
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}
