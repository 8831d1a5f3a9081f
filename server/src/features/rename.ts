// Rename. In a person's own files, an id in every file that uses it; in an article, the name that an entity goes by, which
// is written to `sourcemark.yaml`. The text of an article is never changed.

import {
  ErrorCodes,
  type Position,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { scalarText } from '../annotations/yaml/value-text.ts';
import { offsetAt, rangeOf } from '../base/positions.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { decide } from './decisions/decide.ts';
import type { FeatureContext } from './shared/context.ts';
import { type EntityUnderCursor, entityAt, mentionAt } from './shared/lookup.ts';
import { entityPlaceAt, entryOf, placesOf } from './yaml-files/places.ts';

// Rename on a name in an article: the name that the entity goes by, which is written to `sourcemark.yaml`. What the article
// says stays as it is: it is somebody else's text.

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

export function prepareRename(
  context: FeatureContext,
  params: PrepareRenameParams,
): { range: Range; placeholder: string } | null {
  const { corpus } = context;
  const { textDocument, position } = params;
  const file = corpus.own.get(textDocument.uri);
  if (file !== undefined) {
    const place = entityPlaceAt(corpus, file, offsetAt(file, position));
    return place?.isId === true ? { range: rangeOf(file, place.span), placeholder: place.words } : null;
  }
  return prepareEntityRename(context, params);
}

export async function rename(context: FeatureContext, params: RenameParams): Promise<WorkspaceEdit | null> {
  const { corpus } = context;
  const { textDocument, position, newName } = params;
  const { uri } = textDocument;
  const file = corpus.own.get(uri);
  if (file !== undefined) {
    const place = entityPlaceAt(corpus, file, offsetAt(file, position));
    if (place?.isId !== true) return null;
    const id = newName.trim();
    if (id === '' || /[\r\n]/.test(id)) throw refusal('An id is one word or a few.');
    if (id !== place.words && entryOf(corpus, uri, id) !== undefined)
      throw refusal(`There is an entity “${id}” already.`);
    // Annotation files of folders that are not open name it too, and would be left behind.
    if (entryOf(corpus, uri, place.words)?.file.uri === corpus.own.shared)
      throw refusal('This id is shared by all folders and stays; rename the entity instead: its name can change.');
    const uses =
      place.entity === undefined
        ? [place]
        : placesOf(corpus, place.entity).filter((use) => use.isId && use.words === place.words);
    const locked = uses.find((use) => (use.file.entities ?? use.file.annotations)?.locked);
    if (locked !== undefined) throw refusal(`${locked.file.uri} has errors; put them right first.`);
    const changes: Record<string, TextEdit[]> = {};
    for (const use of uses) {
      const edits = changes[use.file.uri] ?? [];
      edits.push({ range: rangeOf(use.file, use.span), newText: scalarText(id) });
      changes[use.file.uri] = edits;
    }
    return { changes };
  }
  return renameEntity(context, params);
}
