// What identity looks at of an article, as bytes. Every article's entities are read when it enters the indexes and stay in
// memory from then on, so they take as little as they can on both sides: most are a name that stands in one spelling and
// of which nothing else is said, and those are three bytes here and share their lists with others there.
//
//   text      bytes of all strings, how many there are, how long each is (UTF-16); the strings one behind the other (UTF-8)
//   entities  how many; of each its kind, its name, its spellings, and what else is known of it
//
// Numbers take as many bytes as they need, seven bits each (LEB128). A string is named by its number.

import type { EntityType, Gender } from '../analysis/model.ts';
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
  const strings = new Map<string, number>();
  const numberOf = (text: string): number => {
    const number = strings.get(text) ?? strings.size;
    strings.set(text, number);
    return number;
  };
  const records: number[] = [entities.length];
  const list = (texts: readonly string[]): void => {
    records.push(texts.length);
    for (const text of texts) records.push(numberOf(text));
  };
  for (const { name, type, gender, spellings, aliases, descriptions, said = 0, own } of entities) {
    const [first] = spellings;
    const isVaried = spellings.length !== 1 || first?.text !== name;
    const hasMore = aliases.length > 0 || descriptions.length > 0 || said > 0 || own !== undefined;
    const kind = TYPES.indexOf(type) * GENDERS.length + GENDERS.indexOf(gender);
    records.push(kind * FLAGS + (isVaried ? VARIED : 0) + (hasMore ? MORE : 0), numberOf(name));
    if (isVaried) {
      list(spellings.map(({ text }) => text));
      for (const { count } of spellings) records.push(count);
    } else records.push(first?.count ?? 0);
    if (!hasMore) continue;
    list(aliases);
    list(descriptions);
    records.push(said, own === undefined ? 0 : numberOf(own) + 1);
  }
  const texts = [...strings.keys()];
  const text = new TextEncoder().encode(texts.join(''));
  const front = leb128([text.length, texts.length, ...texts.map(({ length }) => length)]);
  const back = leb128(records);
  const bytes = new Uint8Array(front.length + text.length + back.length);
  bytes.set(front);
  bytes.set(text, front.length);
  bytes.set(back, front.length + text.length);
  return bytes;
}

/** Throws where the bytes are not those of entities. */
export function unpackEntities(bytes: Uint8Array): EntitySummary[] {
  const reader = new Reader(bytes);
  const strings = reader.strings();
  const string = (): string => strings[reader.number()] ?? damaged();
  const list = (): readonly string[] => {
    const length = reader.number();
    return length === 0 ? NONE : Array.from({ length }, string);
  };
  const entities = new Array<EntitySummary>(reader.number());
  for (let local = 0; local < entities.length; local += 1) {
    const tag = reader.number();
    const kind = Math.floor(tag / FLAGS);
    const type = TYPES[Math.floor(kind / GENDERS.length)] ?? damaged();
    const gender = GENDERS[kind % GENDERS.length] ?? damaged();
    const name = string();
    const spellings =
      (tag & VARIED) === 0
        ? onlySpelling(name, reader.number())
        : list().map((text) => ({ text, count: reader.number() }));
    if ((tag & MORE) === 0) {
      entities[local] = { local, name, type, gender, spellings, aliases: NONE, descriptions: NONE };
      continue;
    }
    const aliases = list();
    const descriptions = list();
    const said = reader.number();
    const own = reader.number();
    const summary = { local, name, type, gender, spellings, aliases, descriptions };
    if (own > 0) entities[local] = { ...summary, ...(said === 0 ? {} : { said }), own: strings[own - 1] ?? damaged() };
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

function leb128(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (let number of numbers) {
    while (number >= 0x80) {
      bytes.push((number % 0x80) + 0x80);
      number = Math.floor(number / 0x80);
    }
    bytes.push(number);
  }
  return Uint8Array.from(bytes);
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  number(): number {
    let number = 0;
    for (let weight = 1; ; weight *= 0x80) {
      const byte = this.#bytes[this.#at] ?? damaged();
      this.#at += 1;
      if (byte < 0x80) return number + byte * weight;
      number += (byte - 0x80) * weight;
    }
  }

  strings(): string[] {
    const size = this.number();
    const count = this.number();
    const lengths: number[] = [];
    for (let i = 0; i < count; i += 1) lengths.push(this.number());
    const text = decoder.decode(this.#bytes.subarray(this.#at, this.#at + size));
    this.#at += size;
    let end = 0;
    const strings = lengths.map((length) => {
      end += length;
      return intern(text.slice(end - length, end));
    });
    return end === text.length ? strings : damaged();
  }
}

function damaged(): never {
  throw new RangeError('not the entities of an article');
}
