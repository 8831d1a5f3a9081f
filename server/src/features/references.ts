// References of a name: all mentions of the entity in all articles, in corpus order. Of a quotation, number, date or statement
// in a draft: all places of the sources that have it.

import type { Location, ReferenceParams } from 'vscode-languageserver';
import { locationOf, offsetAt, rangeOf } from '../base/positions.ts';
import { unitAt } from './cards/draft-card.ts';
import type { FeatureContext } from './shared/context.ts';
import { entityAt, mentionsByArticle } from './shared/lookup.ts';
import { userFileReferences } from './yaml-files/navigation.ts';

export function references({ corpus }: FeatureContext, { textDocument, position }: ReferenceParams): Location[] {
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
  if (named === undefined) return [];
  const locations: Location[] = [];
  for (const [{ uri, lineStarts, length }, mentions] of mentionsByArticle(corpus, named.entity))
    for (const mention of mentions) locations.push({ uri, range: rangeOf({ lineStarts, length }, mention) });
  return locations;
}
