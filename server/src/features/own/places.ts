// What stands under the cursor in a person's own file: an id, the entry it leads to, an annotation.

import type { Span } from '../../analysis/model.ts';
import { touches } from '../../analysis/span.ts';
import type { Annotation, EntityEntry, Located } from '../../annotations/model.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { OwnFile } from '../../corpus/own-files.ts';

export interface IdPlace {
  readonly id: string;
  readonly span: Span;
  readonly file: OwnFile;
}

/** Every place in a file where an id of an entity is written, its entry's key among them. */
export function idsIn(file: OwnFile): IdPlace[] {
  const places: IdPlace[] = [];
  const add = (located: Located<string> | null): void => {
    if (located !== null) places.push({ id: located.value, span: located.span, file });
  };
  for (const entry of file.entities?.entities ?? []) {
    places.push({ id: entry.id, span: entry.idSpan, file });
    entry.sameAs.forEach(add);
    for (const located of entry.apartFrom)
      if (file.entities?.entities.some(({ id }) => id === located.value)) add(located);
  }
  for (const annotation of file.annotations?.annotations ?? []) {
    add(annotation.speaker);
    add(annotation.entity);
  }
  return places;
}

export function idAt(file: OwnFile, offset: number): IdPlace | undefined {
  return idsIn(file).find(({ span }) => touches(span, offset));
}

/** All places of an id: in the entity file that a file belongs to, and in every annotation file that belongs to it too. */
export function idPlaces(corpus: Corpus, from: OwnFile, id: string): IdPlace[] {
  const home = corpus.entityFileFor(from.uri);
  return corpus.own
    .all()
    .filter((file) => corpus.entityFileFor(file.uri) === home)
    .flatMap(idsIn)
    .filter((place) => place.id === id);
}

export function entryOf(corpus: Corpus, from: OwnFile, id: string): { file: OwnFile; entry: EntityEntry } | undefined {
  const home = corpus.entityFileFor(from.uri);
  const file = home === undefined ? undefined : corpus.own.get(home);
  const entry = file?.entities?.entities.find((candidate) => candidate.id === id);
  return file === undefined || entry === undefined ? undefined : { file, entry };
}

export function annotationAtCursor(file: OwnFile, offset: number): Annotation | undefined {
  return file.annotations?.annotations.find(({ span }) => touches(span, offset));
}
