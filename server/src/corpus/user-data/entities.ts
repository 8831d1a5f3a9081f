// The entities that hold for a file, ready for use: those of its folder's `sourcemark.yaml`, and below them those that all
// folders share. Entries that are declared the same are one, and their names are found in a text by one pass.

import type { EntityType } from '../../analysis/model.ts';
import type { Annotation, EntityEntry } from '../../annotations/model.ts';
import type { Span } from '../../base/span.ts';
import type { OverlayEntity } from '../entities/model.ts';

export interface UserEntity {
  /** As the files of its folder name it; empty for one that an annotation merely names. */
  readonly id: string;
  /** Which entry of which file it is, as the joining of names knows it; empty where there is no entry. */
  readonly entry: string;
  readonly name: string;
  readonly type: EntityType | undefined;
  /** The name and the aliases, its own and those of the entries it is the same as. */
  readonly names: readonly string[];
}

export interface FoundUserName extends Span {
  readonly entity: UserEntity;
}

/** One file's entities, as it writes them. */
export interface EntitySource {
  readonly uri: string;
  readonly entries: readonly EntityEntry[];
}

/** Tells an entry from the entries of other files with the same id. */
export const entryKey = (uri: string, id: string): string => `${uri}#${id}`;

export class UserEntities {
  /** Every entry that holds, nearest file first; an id that stands in two files is the nearer one's. */
  readonly entries: readonly EntityEntry[];
  /** Equal where two tables have the same effect: notes and links do not count. */
  readonly signature: string;
  readonly #files = new Map<string, string>();
  readonly #byId = new Map<string, UserEntity>();
  readonly #byName = new Map<string, UserEntity>();
  readonly #unlisted = new Map<string, UserEntity>();
  readonly #pattern: RegExp | undefined;

  /** Nearest file first. */
  constructor(sources: readonly EntitySource[]) {
    const all: EntityEntry[] = [];
    const overlays = sources.map(({ uri, entries }) => {
      const held = entries.filter(({ id }) => !this.#files.has(id));
      for (const { id } of held) this.#files.set(id, uri);
      all.push(...held);
      const overlay = overlayOf(held);
      this.#add(uri, held, overlay);
      return [uri, overlay] as const;
    });
    this.entries = all;
    this.signature = JSON.stringify([overlays, all.map(({ id }) => id)]);
    const names = [...this.#byName.keys()].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
    if (names.length > 0)
      this.#pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(patternOf).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  }

  /** By id; an entry that is the same as another gives that one. */
  get(id: string): UserEntity | undefined {
    return this.#byId.get(id);
  }

  /** Who claims a name. */
  named(name: string): UserEntity | undefined {
    return this.#byName.get(keyOf(name));
  }

  /** What `speaker:` or `entity:` stands for: an id, a name of an entry, or a name that has no entry; with a type, a name. */
  resolve(words: string, type?: EntityType): UserEntity | undefined {
    const listed = this.get(words) ?? this.named(words);
    if (listed !== undefined) return listed;
    return isName(words) || type !== undefined ? this.#unlistedAs(words, type) : undefined;
  }

  /** Who speaks by an annotation, or is named by it. */
  meantBy(annotation: Annotation, key: 'speaker' | 'entity'): UserEntity | undefined {
    const words = annotation[key];
    return words === null ? undefined : this.resolve(words.value, annotation.type?.value);
  }

  /** The file in which an id has its entry. */
  fileOf(id: string): string | undefined {
    return this.#files.get(id);
  }

  /** Places where a text has one of the names, as written, whole words, the longest name first. */
  findIn(text: string): FoundUserName[] {
    if (this.#pattern === undefined) return [];
    return [...text.matchAll(this.#pattern)].flatMap((match) => {
      const entity = this.named(match[0]);
      return entity === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, entity }];
    });
  }

  #add(uri: string, entries: readonly EntityEntry[], overlay: readonly OverlayEntity[]): void {
    for (const { id, name, type, aliases } of overlay) {
      const entity: UserEntity = { id, entry: entryKey(uri, id), name, type, names: [name, ...aliases] };
      this.#byId.set(id, entity);
      for (const each of entity.names) if (!this.#byName.has(keyOf(each))) this.#byName.set(keyOf(each), entity);
    }
    const canonical = canonicalIds(entries);
    for (const { id } of entries) {
      const entity = this.#byId.get(canonical.get(id) ?? id);
      if (entity !== undefined) this.#byId.set(id, entity);
    }
  }

  #unlistedAs(name: string, type: EntityType | undefined): UserEntity {
    const key = `${type ?? ''} ${name}`;
    let entity = this.#unlisted.get(key);
    if (entity === undefined) {
      entity = { id: '', entry: '', name, type, names: [name] };
      this.#unlisted.set(key, entity);
    }
    return entity;
  }
}

/** Whatever does not look like an id is a name. */
export function isName(words: string): boolean {
  return words.trim() !== '' && !/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(words.trim());
}

function keyOf(name: string): string {
  return name.replace(/\s+/g, ' ').replace(/[‘’ʼ]/g, "'").trim();
}

function patternOf(name: string): string {
  return name
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/ /g, '\\s+')
    .replace(/'/g, "['‘’ʼ]");
}

/** The id under which each entry goes: that of the first entry among those declared the same. */
function canonicalIds(entries: readonly EntityEntry[]): Map<string, string> {
  const above = new Map<string, string>();
  const rank = new Map(entries.map(({ id }, index) => [id, index]));
  const top = (id: string): string => {
    let at = id;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next;
    return at;
  };
  for (const { id, sameAs } of entries) {
    for (const { value } of sameAs) {
      const [a, b] = [top(id), top(value)];
      if (a === b || !rank.has(value)) continue;
      // The entry that says so is the one that goes on; its name is the one shown.
      above.set(b, a);
    }
  }
  return new Map(entries.map(({ id }) => [id, top(id)]));
}

/** The entries of one file, those declared the same as one; ids are the file's own. */
export function overlayOf(entries: readonly EntityEntry[]): OverlayEntity[] {
  const canonical = canonicalIds(entries);
  return entries
    .filter(({ id }) => canonical.get(id) === id)
    .map((entry) => {
      const same = entries.filter((other) => other !== entry && canonical.get(other.id) === entry.id);
      const all = [entry, ...same];
      const aliases = all.flatMap((item) => [item.name.value, ...item.aliases.map(({ value }) => value)]);
      const type = all.find((item) => item.type !== null)?.type?.value;
      return {
        id: entry.id,
        name: entry.name.value,
        ...(type === undefined ? {} : { type }),
        aliases: [...new Set(aliases)].filter((alias) => alias !== entry.name.value && alias.trim() !== ''),
        apartFrom: [
          ...new Set(all.flatMap((item) => item.apartFrom.map(({ value }) => canonical.get(value) ?? value))),
        ],
      };
    });
}
