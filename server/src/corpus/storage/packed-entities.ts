// What identity looks at of an article, as bytes. Every article's entities are read when it enters the indexes and stay in
// memory from then on, so they take as little as they can on both sides: most are a name that stands in one spelling and
// of which nothing else is said, and those are three bytes here, and there one object for all articles that have them.
//
// Written is how many there are, and of each its kind, its name, its spellings, and what else is known of it.

import type { EntityType, Gender } from '../../analysis/model.ts';
import { intern } from '../../base/strings.ts';
import type { EntitySummary } from '../entities/model.ts';
import { ByteReader, ByteWriter, damaged } from './codec.ts';

const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'group', 'event', 'work', 'date'];
const GENDERS: readonly Gender[] = ['unknown', 'female', 'male'];
/** Bits of an entity's kind, below its type and gender: it is spelled otherwise too; there is more to say of it. */
const VARIED = 1;
const MORE = 2;
const FLAGS = 4;

/** Entities in the order of their local numbers. */
export function packEntities(entities: readonly EntitySummary[]): Uint8Array {
  const out = new ByteWriter();
  const list = (texts: readonly string[]): void => {
    out.number(texts.length);
    for (const text of texts) out.string(text);
  };
  out.number(entities.length);
  for (const { name, type, gender, spellings, aliases, descriptions, said = 0, userEntry: own } of entities) {
    const [first] = spellings;
    const isVaried = spellings.length !== 1 || first?.text !== name;
    const hasMore = aliases.length > 0 || descriptions.length > 0 || said > 0 || own !== undefined;
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
    list(own === undefined ? NONE : [own]);
  }
  return out.finish();
}

/** Throws where the bytes are not those of entities. */
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
    const [own] = list();
    const { type, gender, spellings } = entity;
    const summary = { name, type, gender, spellings, aliases, descriptions };
    if (own !== undefined) entities[local] = { ...summary, ...(said === 0 ? {} : { said }), userEntry: own };
    else entities[local] = said === 0 ? summary : { name, type, gender, spellings, aliases, descriptions, said };
  }
  return entities;
}

const NONE: readonly never[] = [];

const typeOf = (kind: number): EntityType => TYPES[Math.floor(kind / GENDERS.length)] ?? damaged();
const genderOf = (kind: number): Gender => GENDERS[kind % GENDERS.length] ?? damaged();

/** Entities of which nothing is known but a name and how often it stands there, by kind and by that number. */
const plain = Array.from({ length: TYPES.length * GENDERS.length }, () =>
  Array.from({ length: 8 }, () => new Map<string, EntitySummary>()),
);
/** Of one kind and number; beyond, they begin again, and what was given out stays. */
const MOST_SHARED = 50_000;

function plainEntity(kind: number, name: string, count: number): EntitySummary {
  const known = plain[kind]?.[count];
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
