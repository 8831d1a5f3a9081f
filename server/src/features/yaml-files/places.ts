// What stands under the cursor in a person's own file: an entity by its id or its name, the entry it leads to, an annotation.

import type { EntityType } from '../../analysis/model.ts';
import type { Annotation, EntityEntry, Located } from '../../annotations/model.ts';
import type { Span } from '../../base/span.ts';
import { touches } from '../../base/span.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { UserEntity } from '../../corpus/user-data/entities.ts';
import type { UserFile } from '../../corpus/user-data/files.ts';

/** A place in a file that says who is meant. */
export interface EntityPlace {
  /** As written: an id, or for a speaker a name. */
  readonly words: string;
  readonly isId: boolean;
  /** Whom that means there; `undefined` for an id that leads nowhere. */
  readonly entity: UserEntity | undefined;
  readonly span: Span;
  readonly file: UserFile;
}

/** Every place in a file where an entity is written, its entry's key among them. */
export function entityPlacesIn(corpus: CorpusSnapshot, file: UserFile): EntityPlace[] {
  const own = corpus.userEntitiesFor(file.uri);
  const places: EntityPlace[] = [];
  const add = (words: string, span: Span, type?: EntityType): void => {
    const entity = own.resolve(words, type);
    places.push({ words, isId: entity === undefined || own.get(words) === entity, entity, span, file });
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

/** All places of an entity, by its ids or its name: in the file of its entry, and in every file for which that holds. */
export function placesOf(corpus: CorpusSnapshot, entity: UserEntity): EntityPlace[] {
  return corpus.userFiles
    .all()
    .flatMap((file) => entityPlacesIn(corpus, file))
    .filter((place) => place.entity !== undefined && isSame(place.entity, entity));
}

function isSame(a: UserEntity, b: UserEntity): boolean {
  return a.entry === b.entry && (a.entry !== '' || a.name === b.name);
}

export interface PlacedYamlEntry {
  readonly file: UserFile;
  readonly entry: EntityEntry;
}

/** The entry that an id has for a file: its folder's, else the shared one. */
export function entryOf(corpus: CorpusSnapshot, uri: string, id: string): PlacedYamlEntry | undefined {
  const file = corpus.userFiles.get(corpus.userEntitiesFor(uri).fileOf(id) ?? '');
  const entry = file?.entities?.entities.find((candidate) => candidate.id === id);
  return file === undefined || entry === undefined ? undefined : { file, entry };
}

/** The entry by which a file knows an entity of the corpus. */
export function entryOfEntity(corpus: CorpusSnapshot, uri: string, entity: string): PlacedYamlEntry | undefined {
  const own = corpus.userEntityOf(uri, entity);
  return own === undefined ? undefined : entryOf(corpus, uri, own.id);
}

export function annotationAtCursor(file: UserFile, offset: number): Annotation | undefined {
  return file.annotations?.annotations.find(({ span }) => touches(span, offset));
}
