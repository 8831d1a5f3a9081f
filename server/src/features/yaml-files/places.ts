// Finds what is under the cursor in one of the user's YAML files: an entity by id or name, its entry, or an annotation.

import type { EntityType } from '../../analysis/model.ts';
import type { Annotation, EntityEntry, Located } from '../../annotations/model.ts';
import type { Span } from '../../base/span.ts';
import { touches } from '../../base/span.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { UserEntity } from '../../corpus/user-data/entities.ts';
import type { UserFile } from '../../corpus/user-data/files.ts';

/** A place in a file that refers to an entity. */
export interface EntityPlace {
  /** As written: an id or a name. */
  readonly words: string;
  readonly isId: boolean;
  /** `undefined` for an unknown id. */
  readonly entity: UserEntity | undefined;
  readonly span: Span;
  readonly file: UserFile;
}

/** All places in a file that refer to an entity, including the keys of entries. */
function entityPlacesIn(corpus: CorpusSnapshot, file: UserFile): EntityPlace[] {
  const entities = corpus.userEntitiesFor(file.uri);
  const places: EntityPlace[] = [];
  const add = (words: string, span: Span, type?: EntityType): void => {
    const entity = entities.resolve(words, type);
    places.push({ words, isId: entity === undefined || entities.get(words) === entity, entity, span, file });
  };
  const addLocated = ({ value, span }: Located<string>): void => add(value, span);
  for (const entry of file.entities?.entities ?? []) {
    add(entry.id, entry.idSpan);
    entry.sameAs.forEach(addLocated);
    for (const located of entry.apartFrom)
      if (file.entities?.entities.some(({ id }) => id === located.value)) addLocated(located);
  }
  for (const annotation of file.annotations?.annotations ?? []) {
    for (const located of [annotation.speaker, annotation.entity])
      if (located !== null) add(located.value, located.span, annotation.type?.value);
  }
  return places;
}

export function entityPlaceAt(corpus: CorpusSnapshot, file: UserFile, offset: number): EntityPlace | undefined {
  return entityPlacesIn(corpus, file).find(({ span }) => touches(span, offset));
}

/** All places that refer to an entity by id or name: in the file of its entry, and in every file that the entry applies to. */
export function placesOf(corpus: CorpusSnapshot, entity: UserEntity): EntityPlace[] {
  return corpus.userFiles
    .all()
    .flatMap((file) => entityPlacesIn(corpus, file))
    .filter((place) => place.entity !== undefined && isSame(place.entity, entity));
}

function isSame(a: UserEntity, b: UserEntity): boolean {
  return a.entry === b.entry && (a.entry !== '' || a.name === b.name);
}

/** An entry with its file. */
interface PlacedYamlEntry {
  readonly file: UserFile;
  readonly entry: EntityEntry;
}

/** The entry of an id for a file: its folder's, or the shared one. */
export function entryOf(corpus: CorpusSnapshot, uri: string, id: string): PlacedYamlEntry | undefined {
  const file = corpus.userFiles.get(corpus.userEntitiesFor(uri).fileOf(id) ?? '');
  const entry = file?.entities?.entities.find((candidate) => candidate.id === id);
  return file === undefined || entry === undefined ? undefined : { file, entry };
}

/** The entry under which a file knows a corpus entity. */
export function entryOfEntity(corpus: CorpusSnapshot, uri: string, entity: string): PlacedYamlEntry | undefined {
  const known = corpus.userEntityOf(uri, entity);
  return known === undefined ? undefined : entryOf(corpus, uri, known.id);
}

export function annotationAtCursor(file: UserFile, offset: number): Annotation | undefined {
  return file.annotations?.annotations.find(({ span }) => touches(span, offset));
}
