// The entities of an article as bytes. All entities are read when an article enters the indexes and stay in memory, so they
// are small in both forms: most have one spelling and nothing else, and those are three bytes here and one shared object
// in memory.
//
//   count      number of entities
//   entity     kind and flags, name; spellings with their counts, or the count of the name as the only spelling; if flagged:
//              aliases, descriptions, number of quotations, id of the user's entity

import type { EntityType, Gender } from '../../analysis/model.ts';
import { intern } from '../../base/strings.ts';
import type { EntitySummary } from '../entities/model.ts';
import { ByteReader, ByteWriter, damaged } from './bytes.ts';

const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'group', 'event', 'work', 'date'];
const GENDERS: readonly Gender[] = ['unknown', 'female', 'male'];
/** Flags of an entity, in the low bits of its kind: it has other spellings than its name; it has further fields. */
const VARIED = 1;
const MORE = 2;
/** Number of combinations of the flags. */
const FLAGS = 4;

/** `entities` are in the order of their local indices. */
export function packEntities(entities: readonly EntitySummary[]): Uint8Array {
  const out = new ByteWriter();
  const list = (texts: readonly string[]): void => {
    out.number(texts.length);
    for (const text of texts) out.string(text);
  };
  out.number(entities.length);
  for (const { name, type, gender, spellings, aliases, descriptions, said = 0, userEntry } of entities) {
    const [first] = spellings;
    const isVaried = spellings.length !== 1 || first?.text !== name;
    const hasMore = aliases.length > 0 || descriptions.length > 0 || said > 0 || userEntry !== undefined;
    const kind = TYPES.indexOf(type) * GENDERS.length + GENDERS.indexOf(gender);
    out.number(kind * FLAGS + (isVaried ? VARIED : 0) + (hasMore ? MORE : 0));
    out.string(name);
    if (isVaried) {
      list(spellings.map(({ text }) => text));
      for (const { count } of spellings) out.number(count);
    } else out.number(first?.count ?? 0);
    if (!hasMore) continue;
    list(aliases);
    list(descriptions);
    out.number(said);
    list(userEntry === undefined ? NONE : [userEntry]);
  }
  return out.finish();
}

/** Throws on damaged bytes. */
export function unpackEntities(bytes: Uint8Array): EntitySummary[] {
  const from = new ByteReader(bytes, intern);
  const list = (): readonly string[] => {
    const length = from.number();
    return length === 0 ? NONE : Array.from({ length }, () => from.string());
  };
  const entities = new Array<EntitySummary>(from.number());
  for (let local = 0; local < entities.length; local += 1) {
    const tag = from.number();
    const kind = Math.floor(tag / FLAGS);
    const name = from.string();
    const isPlain = (tag & VARIED) === 0;
    const entity = isPlain ? plainEntity(kind, name, from.number()) : variedEntity(kind, name, list(), from);
    if ((tag & MORE) === 0) {
      entities[local] = entity;
      continue;
    }
    const aliases = list();
    const descriptions = list();
    const said = from.number();
    const [userEntry] = list();
    const { type, gender, spellings } = entity;
    const summary = { name, type, gender, spellings, aliases, descriptions };
    if (userEntry !== undefined) entities[local] = { ...summary, ...(said === 0 ? {} : { said }), userEntry };
    else entities[local] = said === 0 ? summary : { name, type, gender, spellings, aliases, descriptions, said };
  }
  return entities;
}

const NONE: readonly never[] = [];

const typeOf = (kind: number): EntityType => TYPES[Math.floor(kind / GENDERS.length)] ?? damaged();
const genderOf = (kind: number): Gender => GENDERS[kind % GENDERS.length] ?? damaged();

/** Shared entities with a name and its count alone, by kind and count. */
const sharedEntities = Array.from({ length: TYPES.length * GENDERS.length }, () =>
  Array.from({ length: 8 }, () => new Map<string, EntitySummary>()),
);
/** Entities of one kind and count. Above this number the map is cleared; entities already returned stay valid. */
const MOST_SHARED = 50_000;

function plainEntity(kind: number, name: string, count: number): EntitySummary {
  const known = sharedEntities[kind]?.[count];
  let entity = known?.get(name);
  if (entity === undefined) {
    const spellings = [{ text: name, count }];
    entity = { name, type: typeOf(kind), gender: genderOf(kind), spellings, aliases: NONE, descriptions: NONE };
    if (known !== undefined && known.size >= MOST_SHARED) known.clear();
    known?.set(name, entity);
  }
  return entity;
}

function variedEntity(kind: number, name: string, texts: readonly string[], from: ByteReader): EntitySummary {
  const spellings = texts.map((text) => ({ text, count: from.number() }));
  return { name, type: typeOf(kind), gender: genderOf(kind), spellings, aliases: NONE, descriptions: NONE };
}
