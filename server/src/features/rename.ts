// Rename. In the user's YAML files: an id, in every file that uses it. In an article: the entity's name, which is written to
// `sourcemark.yaml`. The text of an article is never changed.

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
import { renameScalars } from '../annotations/yaml/rename-scalars.ts';
import { offsetAt, rangeOf } from '../base/positions.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { CorpusSnapshot } from '../corpus/snapshot.ts';
import { decide } from './decisions/decide.ts';
import type { FeatureContext } from './shared/context.ts';
import { type EntityUnderCursor, entityAt, mentionAt } from './shared/lookup.ts';
import { type EntityPlace, entityPlaceAt, entryOf, placesOf } from './yaml-files/places.ts';
import { unreadableProblem } from './yaml-files/unreadable.ts';

export function prepareRename(
  context: FeatureContext,
  params: PrepareRenameParams,
): { range: Range; placeholder: string } | null {
  const { corpus } = context;
  const { textDocument, position } = params;
  const file = corpus.userFiles.get(textDocument.uri);
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
  const file = corpus.userFiles.get(uri);
  if (file !== undefined) {
    const place = entityPlaceAt(corpus, file, offsetAt(file, position));
    if (place?.isId !== true) return null;
    const id = newName.trim();
    if (id === '' || /[\r\n]/.test(id)) throw refusal('An id must be one or more words on one line.');
    if (id !== place.words && entryOf(corpus, uri, id) !== undefined)
      throw refusal(`There is already an entity “${id}”.`);
    // Annotation files of folders that are not open use the id too and would keep the old one.
    if (entryOf(corpus, uri, place.words)?.file.uri === corpus.userFiles.sharedUri)
      throw refusal('This id is shared by all folders and cannot change. Change the name of the entity instead.');
    return renameId(context, await usesOf(corpus, uri, position, place), id);
  }
  return renameEntity(context, params);
}

/** The places of an id in all files, as the files are now. */
async function usesOf(
  corpus: CorpusSnapshot,
  uri: string,
  position: Position,
  place: EntityPlace,
): Promise<readonly EntityPlace[]> {
  const usesIn = ({ entity, words }: EntityPlace): EntityPlace[] =>
    entity === undefined ? [] : placesOf(corpus, entity).filter((use) => use.isId && use.words === words);
  if (place.entity === undefined) return [place];
  const known = new Set(usesIn(place).map(({ file }) => file.uri));
  await corpus.readUserFilesAgain([...known]);
  const file = corpus.userFiles.get(uri);
  const now = file === undefined ? undefined : entityPlaceAt(corpus, file, offsetAt(file, position));
  const isStale = [...known].some((other) => corpus.userFiles.staleDocument(other) !== undefined);
  if (now?.words !== place.words || isStale)
    throw refusal(`“${place.words}” was changed by another program. Try again.`);
  return usesIn(now);
}

function renameId(
  { corpus, hasDocumentChanges }: FeatureContext,
  uses: readonly EntityPlace[],
  id: string,
): WorkspaceEdit {
  const files = new Map<string, EntityPlace[]>();
  for (const use of uses) files.set(use.file.uri, [...(files.get(use.file.uri) ?? []), use]);
  const changes: Record<string, TextEdit[]> = {};
  for (const [uri, places] of files) {
    const { file } = places[0]!;
    const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    if (file.unreadable !== undefined)
      throw refusal(`${name} cannot be changed: ${unreadableProblem(file.unreadable)}.`);
    const locked = (file.entities ?? file.annotations)?.locked;
    if (locked) throw refusal(`${name} cannot be changed: ${locked}.`);
    const spans = places.map(({ span }) => span);
    const { splices, problem } = renameScalars(file.text, spans, id);
    if (splices === undefined) throw refusal(`${name} cannot be changed: ${problem}.`);
    changes[uri] = splices.map(({ text, ...span }) => ({ range: rangeOf(file, span), newText: text }));
  }
  if (hasDocumentChanges !== true) return { changes };
  return {
    documentChanges: Object.entries(changes).map(([uri, edits]) => ({
      textDocument: { uri, version: corpus.userFiles.versionOf(uri) ?? null },
      edits,
    })),
  };
}

/** Offers the entity's current name, which may differ from the spelling at the cursor. */
function prepareEntityRename(
  { corpus }: FeatureContext,
  { textDocument, position }: PrepareRenameParams,
): { range: Range; placeholder: string } | null {
  const article = corpus.article(textDocument.uri);
  if (article === undefined) return null;
  const named = renamable(corpus, article, position);
  return named === null ? null : { range: rangeOf(article, named.mention), placeholder: named.entity.name };
}

async function renameEntity(
  context: FeatureContext,
  { textDocument: { uri }, position, newName }: RenameParams,
): Promise<WorkspaceEdit | null> {
  const { corpus } = context;
  const article = corpus.article(uri);
  const named = article === undefined ? null : renamable(corpus, article, position);
  if (named === null) return null;
  const name = newName.replace(/\s+/g, ' ').trim();
  if (name === '') throw refusal('A name needs at least one letter.');
  if (name === named.entity.name) return null;
  const other = corpus
    .userEntitiesFor(uri)
    .entries.find((entry) => entry.name.value === name && entry.id !== named.entity.id);
  if (other !== undefined)
    throw refusal(`“${name}” is already the name of another entity. If they are the same, use Merge Entity With…`);
  const { edit, problem } = await decide(context, {
    uri,
    range: { start: position, end: position },
    decision: { kind: 'rename', entity: { id: named.entity.id }, name },
  });
  if (problem !== undefined) throw refusal(problem);
  return (edit as WorkspaceEdit | undefined) ?? null;
}

/** The entity at a position, or `null` if there is no mention. Throws with the reason if the mention cannot be renamed. */
function renamable(corpus: CorpusSnapshot, article: IndexedArticle, position: Position): EntityUnderCursor | null {
  const offset = offsetAt(article, position);
  const named = entityAt(corpus, article, offset);
  if (named === undefined) {
    if (mentionAt(article, offset) === undefined) return null;
    throw refusal('It is not known who or what these words mean, so there is no name to change.');
  }
  const { mention, entity } = named;
  if (entity.type === 'date') throw refusal('A date cannot be renamed.');
  if (mention.form !== 'name')
    throw refusal(
      `This is a ${mention.form === 'pronoun' ? 'pronoun' : 'description'} for ${entity.name}. Rename where the name itself is written.`,
    );
  if (corpus.entityFileFor(article.uri) === undefined)
    throw refusal('This file is in no open folder, so there is no sourcemark.yaml for the name.');
  return named;
}

/** Editors show the message of an invalid request to the user. */
function refusal(message: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidRequest, message);
}
