// References of a name: every place in every article that names the entity, in order.

import type { Location, ReferenceParams } from 'vscode-languageserver';
import type { FeatureContext } from './context.ts';
import { locationOf, offsetAt } from './convert.ts';
import { entityAt, mentionsOf } from './lookup.ts';
import { ownReferences } from './own/navigation.ts';

export function references({ corpus }: FeatureContext, { textDocument, position }: ReferenceParams): Location[] {
  const file = corpus.own.get(textDocument.uri);
  if (file !== undefined) return ownReferences(corpus, file, offsetAt(file, position));
  const article = corpus.article(textDocument.uri);
  if (article === undefined) return [];
  corpus.articles();
  const named = entityAt(corpus, article, offsetAt(article, position));
  if (named === undefined) return [];
  return mentionsOf(corpus, named.entity, 'all').map((placed) => locationOf(placed.article, placed.mention));
}
