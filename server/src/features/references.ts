// References of a name: all mentions of the entity in all articles, in corpus order. Of a quotation: where it is repeated.

import type { Location, ReferenceParams } from 'vscode-languageserver';
import { offsetAt, rangeOf } from '../base/positions.ts';
import { listRepeats } from './cards/repeats-card.ts';
import type { FeatureContext } from './shared/context.ts';
import { entityAt, mentionsByArticle } from './shared/lookup.ts';
import { userFileReferences } from './yaml-files/navigation.ts';

export function references(context: FeatureContext, { textDocument, position }: ReferenceParams): Location[] {
  const { corpus } = context;
  const file = corpus.userFiles.get(textDocument.uri);
  if (file !== undefined) return userFileReferences(corpus, file, offsetAt(file, position));
  const article = corpus.article(textDocument.uri);
  if (article === undefined) return [];
  const named = entityAt(corpus, article, offsetAt(article, position));
  if (named === undefined) return listRepeats(context, { uri: textDocument.uri, position });
  const locations: Location[] = [];
  for (const [{ uri, lineStarts, length }, mentions] of mentionsByArticle(corpus, named.entity))
    for (const mention of mentions) locations.push({ uri, range: rangeOf({ lineStarts, length }, mention) });
  return locations;
}
