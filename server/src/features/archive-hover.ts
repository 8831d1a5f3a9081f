// Adds to the hover of a name in how many articles of the folder's archive it is. A hover does not wait long for that.

import type { Hover, HoverParams } from 'vscode-languageserver';
import { offsetAt } from '../base/positions.ts';
import { hover } from './hover.ts';
import { archiveSentence, hasArchive } from './shared/archive.ts';
import type { FeatureContext } from './shared/context.ts';
import { entityAt } from './shared/lookup.ts';
import { escapeMarkdown } from './shared/text.ts';

/** Milliseconds that a hover waits for the archive. */
const PATIENCE = 400;

export function hoverWithArchive(context: FeatureContext, params: HoverParams): Hover | null | Promise<Hover | null> {
  const { corpus } = context;
  const { uri } = params.textDocument;
  const article = hasArchive(context, uri) ? corpus.article(uri) : undefined;
  const named = article === undefined ? undefined : entityAt(corpus, article, offsetAt(article, params.position));
  if (named === undefined) return hover(context, params);
  return archiveSentence(context, uri, named.entity, PATIENCE).then((sentence = '') =>
    hover(context, params, escapeMarkdown(sentence)),
  );
}
