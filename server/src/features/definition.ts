// Definition of a name: where it is introduced. The first named mention in the first article in order.

import type { DefinitionParams, Location } from 'vscode-languageserver';
import type { FeatureContext } from './context.ts';
import { locationOf, offsetAt } from './convert.ts';
import { entityAt, mentionsOf } from './lookup.ts';

export function definition({ corpus }: FeatureContext, { textDocument, position }: DefinitionParams): Location | null {
  const article = corpus.article(textDocument.uri);
  if (article === undefined) return null;
  corpus.articles();
  const named = entityAt(corpus, article, offsetAt(article, position));
  if (named === undefined) return null;
  const placed = mentionsOf(corpus, named.entity, 'names');
  // The mention that introduces somebody is the first with the fullest name, in this article before any other.
  const here = placed.filter((item) => item.article.uri === article.uri);
  const candidates = here.length > 0 ? here : placed;
  const fullest =
    candidates.find((item) => item.mention.end - item.mention.start >= longest(candidates) * 0.8) ?? candidates[0];
  return fullest === undefined ? null : locationOf(fullest.article, fullest.mention);
}

function longest(placed: readonly { readonly mention: { readonly start: number; readonly end: number } }[]): number {
  return placed.reduce((most, { mention }) => Math.max(most, mention.end - mention.start), 0);
}
