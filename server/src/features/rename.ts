// Rename. In a person's own files, an id in every file that uses it; in an article, the name that an entity goes by, which
// is written to `sourcemark.yaml`. The text of an article is never changed.

import type { PrepareRenameParams, Range, RenameParams, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { scalarText } from '../annotations/yaml/values.ts';
import type { FeatureContext } from './context.ts';
import { offsetAt, rangeOf } from './convert.ts';
import { prepareEntityRename, refusal, renameEntity } from './entity-rename.ts';
import { entityPlaceAt, entryOf, placesOf } from './own/places.ts';

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
