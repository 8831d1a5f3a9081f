// Markdown card of a claim: in how many other articles it is, from how many origins, who has it first, and who denies it.

import type { Claim } from '../../analysis/model.ts';
import { lastStartingAtOrBefore } from '../../base/span.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import { fold } from '../../corpus/entities/fold.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import { speakerName } from '../../rules/speaker-name.ts';
import { articleName, count, escapeMarkdown, outletAndDate } from '../shared/text.ts';

/** Places shown in one hover; the others are counted. */
const MOST_SHOWN = 4;

/** Index of the claim at an offset, the shortest if several overlap; -1 if there is none. */
export function claimAt({ analysis: { claims } }: IndexedArticle, offset: number): number {
  let best = -1;
  // Claims overlap little, so only the last few that start before the offset can contain it.
  const last = lastStartingAtOrBefore(claims, offset);
  for (let i = last; i >= Math.max(0, last - OVERLAPPING); i -= 1) {
    const { start, end } = claims[i]!;
    if (offset <= end && (best < 0 || end - start < claims[best]!.end - claims[best]!.start)) best = i;
  }
  return best;
}

const OVERLAPPING = 8;

interface Place {
  readonly article: IndexedArticle;
  readonly claim: Claim;
}

/** Empty if no other article has the claim or denies it. */
export function claimCard(corpus: CorpusSnapshot, article: IndexedArticle, index: number): string {
  const claim = article.analysis.claims[index];
  if (claim === undefined) return '';
  const places = placesOf(corpus, article, index);
  const denied = deniersOf(corpus, article, claim);
  if (places.length === 0 && denied.length === 0) return '';
  const all = [{ article, claim }, ...places];
  const articles = new Set(places.map((place) => place.article.uri)).size;
  const origins = new Set(all.map(originOf)).size;
  const facts = [
    articles === 0
      ? 'Claim of this article only'
      : `Claim also in ${count(articles, 'other article')}, ${count(origins, 'origin')}`,
    firstOf(all, article),
    denied.length === 0 ? '' : `denied in ${denied.length}`,
  ].filter(Boolean);
  const lines = places
    .slice(0, MOST_SHOWN)
    .map((place) => `- ${articleName(place.article)}: ${sayerOf(corpus, place)}`);
  if (places.length > MOST_SHOWN) lines.push(`- and ${places.length - MOST_SHOWN} more`);
  for (const other of denied.slice(0, MOST_SHOWN)) lines.push(`- denied in ${articleName(other)}`);
  return [`**${facts.join('; ')}**`, '', ...lines].join('\n');
}

/** The claim in other articles, once an article, the surest first. */
function placesOf(corpus: CorpusSnapshot, article: IndexedArticle, index: number): Place[] {
  const seen = new Set<string>();
  return corpus.claimMatchesOf(article, index).flatMap((match): Place[] => {
    const other = corpus.article(match.article);
    const claim = other?.analysis.claims[match.claim];
    if (other === undefined || claim === undefined || seen.has(match.article)) return [];
    seen.add(match.article);
    return [{ article: other, claim }];
  });
}

function deniersOf(corpus: CorpusSnapshot, article: IndexedArticle, claim: Claim): IndexedArticle[] {
  const reported = article.claims.find(({ quote, start }) => quote === claim.quote && start === claim.start);
  if (reported === undefined) return [];
  const uris = corpus
    .denialsOf(article, reported)
    .flatMap((match) => (match.denial.kind === 'denied' ? [match.article] : []));
  return [...new Set(uris)].flatMap((uri) => corpus.article(uri) ?? []);
}

/** Who is behind a claim: the agency or outlet through which it came, else the article. */
function originOf({ article, claim }: Place): string {
  const channel = article.channelTexts[claim.quote] ?? '';
  return fold(/\p{Lu}/u.test(channel) ? channel : article.source.outlet) || article.uri;
}

/** "first 2024-02-12, TASS"; empty where a day is not known of two articles at least. */
function firstOf(places: readonly Place[], here: IndexedArticle): string {
  const dated = places.filter((place) => place.article.source.published !== '');
  if (dated.length < 2) return '';
  const [first] = dated.sort((a, b) => (a.article.source.published < b.article.source.published ? -1 : 1)) as [Place];
  const origin = outletAndDate(first.article);
  return `first ${escapeMarkdown(first.article === here ? `here (${origin})` : origin)}`;
}

function sayerOf(corpus: CorpusSnapshot, { article, claim }: Place): string {
  if (claim.quote < 0) return 'the article itself';
  return escapeMarkdown(speakerName(article, claim.quote, corpus));
}
