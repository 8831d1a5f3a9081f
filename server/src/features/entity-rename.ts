// Rename on a name in an article: the name that the entity goes by, which is written to `sourcemark.yaml`. What the article
// says stays as it is: it is somebody else's text.

import {
  ErrorCodes,
  type Position,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { IndexedArticle } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { FeatureContext } from './context.ts';
import { offsetAt, rangeOf } from './convert.ts';
import { decide } from './decide.ts';
import { type EntityUnderCursor, entityAt, mentionAt } from './lookup.ts';

/** The name as it goes now stands in the box, whatever spelling the article has there. */
export function prepareEntityRename(
  { corpus }: FeatureContext,
  { textDocument, position }: PrepareRenameParams,
): { range: Range; placeholder: string } | null {
  const article = corpus.article(textDocument.uri);
  if (article === undefined) return null;
  const named = renamable(corpus, article, position);
  return named === null ? null : { range: rangeOf(article, named.mention), placeholder: named.entity.name };
}

export async function renameEntity(
  context: FeatureContext,
  { textDocument: { uri }, position, newName }: RenameParams,
): Promise<WorkspaceEdit | null> {
  const { corpus } = context;
  const article = corpus.article(uri);
  const named = article === undefined ? null : renamable(corpus, article, position);
  if (named === null) return null;
  const name = newName.replace(/\s+/g, ' ').trim();
  if (name === '') throw refusal('A name has at least one letter.');
  if (name === named.entity.name) return null;
  const other = corpus
    .entitiesFor(uri)
    .entries.find((entry) => entry.name.value === name && entry.id !== named.entity.id);
  if (other !== undefined)
    throw refusal(`Another entity is called “${name}” already. If they are the same, use Merge Entity With…`);
  const { edit, problem } = await decide(context, {
    uri,
    range: { start: position, end: position },
    decision: { kind: 'rename', entity: { id: named.entity.id }, name },
  });
  if (problem !== undefined) throw refusal(problem);
  return (edit as WorkspaceEdit | undefined) ?? null;
}

/** `null` where there is no name at all; refuses, and says why, where there is something like one. */
function renamable(corpus: Corpus, article: IndexedArticle, position: Position): EntityUnderCursor | null {
  corpus.articles();
  const offset = offsetAt(article, position);
  const named = entityAt(corpus, article, offset);
  if (named === undefined) {
    if (mentionAt(article, offset) === undefined) return null;
    throw refusal('Nobody is found whom these words stand for, so there is no name to change.');
  }
  const { mention, entity } = named;
  if (entity.type === 'date') throw refusal('A date has no other name.');
  if (mention.form !== 'name')
    throw refusal(
      `This is a ${mention.form === 'pronoun' ? 'pronoun' : 'description'} that stands for ${entity.name}. Rename where the name is written.`,
    );
  if (corpus.entityFileFor(article.uri) === undefined)
    throw refusal('This file lies in no open folder, so there is no sourcemark.yaml to keep a name in.');
  return named;
}

export function refusal(message: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidRequest, message);
}
