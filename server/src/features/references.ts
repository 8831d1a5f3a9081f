// References of a name: all mentions of the entity in all articles, in corpus order. Of a claim: its places in other articles, the
// surest first, and the passages that deny it. Of a quotation: where it is repeated. Of a quotation, number, date or statement in a draft: all places of the sources
// that have it.

import type { Location, ReferenceParams } from 'vscode-languageserver';
import { locationOf, offsetAt, rangeOf } from '../base/positions.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { CorpusSnapshot } from '../corpus/snapshot.ts';
import { unitAt } from './cards/draft-card.ts';
import { listRepeats } from './cards/repeats-card.ts';
import { claimAt, denialsOf, placesElsewhere } from './shared/claims.ts';
import type { FeatureContext } from './shared/context.ts';
import { entityAt, mentionsByArticle } from './shared/lookup.ts';
import { userFileReferences } from './yaml-files/navigation.ts';

export function references(features: FeatureContext, { textDocument, position, context }: ReferenceParams): Location[] {
  const { corpus } = features;
  const file = corpus.userFiles.get(textDocument.uri);
  if (file !== undefined) return userFileReferences(corpus, file, offsetAt(file, position));
  const article = corpus.article(textDocument.uri);
  if (article === undefined) return [];
  const offset = offsetAt(article, position);
  const unit = unitAt(corpus, article, offset);
  if (unit?.place !== undefined && unit.kind !== 'name')
    return (unit.quotation?.places ?? [unit.place]).flatMap(({ uri, span }) => {
      const source = corpus.article(uri);
      return source === undefined ? [] : [locationOf(source, span)];
    });
  const named = entityAt(corpus, article, offset);
  if (named === undefined) {
    const repeats = listRepeats(features, { uri: textDocument.uri, position });
    const claims = claimReferences(corpus, article, claimAt(article, offset), context.includeDeclaration);
    return [...repeats, ...claims.filter((claim) => !repeats.some((repeat) => isWithin(claim, repeat)))];
  }
  const locations: Location[] = [];
  for (const [{ uri, lineStarts, length }, mentions] of mentionsByArticle(corpus, named.entity))
    for (const mention of mentions) locations.push({ uri, range: rangeOf({ lineStarts, length }, mention) });
  return locations;
}

/** Empty where no other article has the claim or denies it. */
function claimReferences(
  corpus: CorpusSnapshot,
  article: IndexedArticle,
  index: number,
  withItself: boolean,
): Location[] {
  const claim = article.analysis.claims[index];
  if (claim === undefined) return [];
  const elsewhere = placesElsewhere(corpus, article, index).map((place) => ({
    article: place.article,
    span: place.claim,
  }));
  const denials = denialsOf(corpus, { article, claim }).map((denial) => ({ article: denial.article, span: denial }));
  const others = [...elsewhere, ...denials];
  const all = others.length === 0 || !withItself ? others : [{ article, span: claim }, ...others];
  return all.map(({ article: there, span }) => ({ uri: there.uri, range: rangeOf(there, span) }));
}

/** Whether a claim is in a quotation that is listed already. */
function isWithin(claim: Location, { uri, range: { start, end } }: Location): boolean {
  return claim.uri === uri && claim.range.start.line >= start.line && claim.range.end.line <= end.line;
}
