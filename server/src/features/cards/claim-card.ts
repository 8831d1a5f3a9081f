// Markdown card of a claim: in how many other articles it is, from how many origins, who has it first, and who denies it.

import { type IndexedArticle, outletAndDate } from '../../corpus/article.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import { type ClaimPlace, denialsOf, originOf, placesElsewhere, sayerOf } from '../shared/claims.ts';
import { articleName, count, escapeMarkdown } from '../shared/text.ts';

/** Places shown in one hover; the others are counted. */
const MOST_SHOWN = 4;

/** Empty if no other article has the claim or denies it. */
export function claimCard(corpus: CorpusSnapshot, article: IndexedArticle, index: number): string {
  const claim = article.analysis.claims[index];
  if (claim === undefined) return '';
  const places = placesElsewhere(corpus, article, index);
  const denied = denialsOf(corpus, { article, claim });
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
    .map((place) => `- ${articleName(place.article)}: ${escapeMarkdown(sayerOf(corpus, place))}`);
  if (places.length > MOST_SHOWN) lines.push(`- and ${places.length - MOST_SHOWN} more`);
  for (const other of denied.slice(0, MOST_SHOWN)) lines.push(`- denied in ${articleName(other.article)}`);
  return [`**${facts.join('; ')}**`, '', ...lines].join('\n');
}

/** "first 2024-02-12, TASS"; empty where a day is not known of two articles at least. */
function firstOf(places: readonly ClaimPlace[], here: IndexedArticle): string {
  const dated = places.filter((place) => place.article.source.published !== '');
  if (dated.length < 2) return '';
  const [first] = dated.sort((a, b) => (a.article.source.published < b.article.source.published ? -1 : 1)) as [
    ClaimPlace,
  ];
  const origin = outletAndDate(first.article);
  return `first ${escapeMarkdown(first.article === here ? `here (${origin})` : origin)}`;
}
