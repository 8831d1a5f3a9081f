// The entry in `sourcemark.yaml` of an entity that a decision names: found, or added to the folder's file.

import type { EntityType } from '../../analysis/model.ts';
import { ENTITY_TYPES } from '../../annotations/model.ts';
import { type NewEntity, writeEntity } from '../../annotations/write-entities.ts';
import { fold, slug } from '../../corpus/entities/fold.ts';
import { joinedNames } from '../../corpus/entities/joined-names.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import { isName, type UserEntity } from '../../corpus/user-data/entities.ts';
import type { EntityChoice } from '../../protocol.ts';
import { plainTitle } from '../shared/text.ts';
import { type FileTexts, Problem } from './file-texts.ts';

/** An entity's entry and the URI of its file. */
export interface Entry extends NewEntity {
  readonly file: string;
}

/**
 * The value of `speaker` or `entity`: the id if there is an entry, otherwise the plain name, with a type if the article does
 * not give it. Most decisions then change one file only; `sourcemark.yaml` is created when something is stored about the entity
 * itself. `isAlone`: the annotation names no other entity, so its `type` is unambiguous.
 */
export async function wordsFor(
  corpus: CorpusSnapshot,
  files: FileTexts,
  uri: string,
  choice: EntityChoice,
  isAlone: boolean,
): Promise<{ readonly words: string; readonly type: EntityType | null }> {
  const { known, name, type } = chosen(corpus, uri, choice);
  if (known !== undefined) return { words: known.id, type: null };
  const entities = corpus.userEntitiesFor(uri);
  const isFree = (entities.get(name) ?? entities.byName(name)) === undefined;
  // A plain name that the article does not have is read as a person's name.
  const isKnown = corpus.article(uri)?.entities.some((entity) => entity.name === name && entity.type === type);
  if (isFree && isName(name) && (type === 'person' || isKnown === true)) return { words: name, type: null };
  if (isFree && isAlone) return { words: name, type };
  return { words: (await entryFor(corpus, files, uri, choice)).id, type: null };
}

/** The entry of an entity; added to the folder's file if there is none. */
export async function entryFor(
  corpus: CorpusSnapshot,
  files: FileTexts,
  uri: string,
  choice: EntityChoice,
): Promise<Entry> {
  const { known, name, type } = chosen(corpus, uri, choice);
  const entities = corpus.userEntitiesFor(uri);
  if (known !== undefined)
    return { id: known.id, name: known.name, file: entities.fileOf(known.id) ?? entityFile(corpus, uri) };
  const file = entityFile(corpus, uri);
  const id = freeId(slug(name), (other) => entities.get(other) !== undefined);
  const entity: Entry = { id, name, type, file };
  await files.change(entity.file, (yaml) => writeEntity(yaml, { id, name, type }));
  return entity;
}

/** The entry, name and type of an entity that the user chose or typed. */
export function chosen(
  corpus: CorpusSnapshot,
  uri: string,
  choice: EntityChoice,
): { readonly known: UserEntity | undefined; readonly name: string; readonly type: EntityType } {
  if ('id' in choice) {
    const found = corpus.entity(choice.id);
    const known = corpus.userEntityOf(uri, choice.id);
    if (known === undefined && found === undefined) throw new Problem(`There is no entity “${choice.id}”.`);
    const name = found?.name ?? known?.name;
    if (choice.shown !== undefined && name !== undefined && plainTitle(name) !== plainTitle(choice.shown))
      throw new Problem(`“${choice.shown}” is another entity by now (${name}). Nothing was written; choose again.`);
    return { known, name: found?.name ?? '', type: found?.type ?? 'person' };
  }
  const name = choice.name.trim();
  if (name === '') throw new Problem('An entity needs a name.');
  const type = ENTITY_TYPES.find((known): known is EntityType => known === choice.type) ?? 'person';
  return { known: undefined, name, type };
}

function freeId(wanted: string, taken: (id: string) => boolean): string {
  const base = wanted === '' ? 'entity' : wanted;
  let id = base;
  for (let number = 2; taken(id); number += 1) id = `${base}_${number}`;
  return id;
}

export function entityFile(corpus: CorpusSnapshot, uri: string): string {
  const file = corpus.entityFileFor(uri);
  if (file === undefined) throw new Problem('Open this article’s folder first: its entities are stored there.');
  return file;
}

/** The names that stay with an entity when one of its spellings is kept apart; empty if `apart` is no spelling of it. */
export function otherSpellings(corpus: CorpusSnapshot, choice: EntityChoice, apart: string): string[] {
  const entity = 'id' in choice ? corpus.entity(choice.id) : undefined;
  const names = entity === undefined ? [] : joinedNames(entity, corpus.language.identity).map(({ text }) => text);
  if (entity === undefined || !names.some((text) => fold(text) === fold(apart))) return [];
  return names.filter((text) => fold(text) !== fold(apart) && fold(text) !== fold(entity.name));
}
