// What identity looks at of an article, as bytes. Every article's entities are read when it enters the indexes and stay in
// memory from then on, so they take as little as they can on both sides: most are a name that stands in one spelling and
// of which nothing else is said, and those are three bytes here and share their lists with others there.
//
// Written is how many there are, and of each its kind, its name, its spellings, and what else is known of it.

import type { EntityType, Gender } from '../analysis/model.ts';
import { ByteReader, ByteWriter, damaged } from './bytes.ts';
import type { EntitySummary } from './identity/model.ts';
import { intern } from './intern.ts';

type Spellings = EntitySummary['spellings'];

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
  for (const { name, type, gender, spellings, aliases, descriptions, said = 0, own } of entities) {
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
    const type = TYPES[Math.floor(kind / GENDERS.length)] ?? damaged();
    const gender = GENDERS[kind % GENDERS.length] ?? damaged();
    const name = from.string();
    const spellings =
      (tag & VARIED) === 0 ? onlySpelling(name, from.number()) : list().map((text) => ({ text, count: from.number() }));
    if ((tag & MORE) === 0) {
      entities[local] = { local, name, type, gender, spellings, aliases: NONE, descriptions: NONE };
      continue;
    }
    const aliases = list();
    const descriptions = list();
    const said = from.number();
    const [own] = list();
    const summary = { local, name, type, gender, spellings, aliases, descriptions };
    if (own !== undefined) entities[local] = { ...summary, ...(said === 0 ? {} : { said }), own };
    else entities[local] = said === 0 ? summary : { local, name, type, gender, spellings, aliases, descriptions, said };
  }
  return entities;
}

const NONE: readonly never[] = [];

/** Lists of one spelling that many articles have, by how often it stands there. */
const shared = Array.from({ length: 8 }, () => new Map<string, Spellings>());
const MOST_SHARED = 50_000;

function onlySpelling(text: string, count: number): Spellings {
  const known = shared[count];
  let spellings = known?.get(text);
  if (spellings === undefined) {
    spellings = [{ text, count }];
    if (known !== undefined && known.size >= MOST_SHARED) known.clear();
    known?.set(text, spellings);
  }
  return spellings;
}
