// The user's entities that hold for one file: those of its folder's `sourcemark.yaml` and the shared ones, indexed by id and
// name. Entries linked by `same-as` are one entity, and one pattern finds all names in a text.

import type { EntityType } from '../../analysis/model.ts';
import type { Annotation, EntityEntry } from '../../annotations/model.ts';
import type { Span } from '../../base/span.ts';
import type { OverlayEntity } from '../entities/model.ts';
import { type NameFinder, nameFinder } from './name-finder.ts';

/** An entity of `sourcemark.yaml`, or one that exists only as a name in an annotation. */
export interface UserEntity {
  /** The id in its file; empty without an entry. */
  readonly id: string;
  /** `entryKey` of its entry; empty without one. */
  readonly entry: string;
  readonly name: string;
  readonly type: EntityType | undefined;
  /** The name and the aliases, including those of `same-as` entries. */
  readonly names: readonly string[];
}

/** A place where a text has a name of a user entity. */
export interface UserNameMatch extends Span {
  readonly entity: UserEntity;
}

/** The entries of one entity file. */
export interface EntitySource {
  /** URI of the file. */
  readonly uri: string;
  readonly entries: readonly EntityEntry[];
}

/** A key of an entry that is unique among the entries of all files. */
export const entryKey = (uri: string, id: string): string => `${uri}#${id}`;

export class UserEntities {
  /** All entries that hold, nearest file first. If two files have the same id, only the nearer one's entry holds. */
  readonly entries: readonly EntityEntry[];
  /** Equal for objects with the same effect on articles; notes and links have none. */
  readonly signature: string;
  /** URI of the file of each id. */
  readonly #files = new Map<string, string>();
  readonly #byId = new Map<string, UserEntity>();
  readonly #byName = new Map<string, UserEntity>();
  /** Entities without an entry, by type and name. */
  readonly #unlisted = new Map<string, UserEntity>();
  readonly #findNames: NameFinder;

  /** `sources` has the nearest file first. */
  constructor(sources: readonly EntitySource[]) {
    const all: EntityEntry[] = [];
    const overlays = sources.map(({ uri, entries }) => {
      const valid = entries.filter(({ id }) => !this.#files.has(id));
      for (const { id } of valid) this.#files.set(id, uri);
      all.push(...valid);
      const overlay = entityOverlayOf(valid);
      this.#add(uri, valid, overlay);
      return [uri, overlay] as const;
    });
    this.entries = all;
    this.signature = JSON.stringify([overlays, all.map(({ id }) => id)]);
    this.#findNames = nameFinder([...this.#byName.keys()].filter((name) => name.length > 1));
  }

  /** The entity of an id; of a `same-as` entry, the entity it is linked to. */
  get(id: string): UserEntity | undefined {
    return this.#byId.get(id);
  }

  /** The entity that has this name or alias. */
  byName(name: string): UserEntity | undefined {
    return this.#byName.get(keyOf(name));
  }

  /**
   * The entity that a value of `speaker:` or `entity:` means: an id, a name of an entry, or a name without an entry. With
   * `type`, a value that looks like an id may be a name as well.
   */
  resolve(words: string, type?: EntityType): UserEntity | undefined {
    const listed = this.get(words) ?? this.byName(words);
    if (listed !== undefined) return listed;
    return isName(words) || type !== undefined ? this.#unlistedAs(words, type) : undefined;
  }

  /** The entity of an annotation's `speaker:` or `entity:`; `undefined` if it has none or means no entity. */
  entityOf(annotation: Annotation, key: 'speaker' | 'entity'): UserEntity | undefined {
    const words = annotation[key];
    return words === null ? undefined : this.resolve(words.value, annotation.type?.value);
  }

  /** URI of the file that has the entry of an id. */
  fileOf(id: string): string | undefined {
    return this.#files.get(id);
  }

  /** Finds the names in a text: exact case, whole words, the longest name at each place. */
  findIn(text: string): UserNameMatch[] {
    return this.#findNames(text).flatMap(({ start, end }) => {
      const entity = this.byName(text.slice(start, end));
      return entity === undefined ? [] : [{ start, end, entity }];
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

/** Whether a value is a name: one that is not a valid id. */
export function isName(words: string): boolean {
  return words.trim() !== '' && !/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(words.trim());
}

/** Names that differ only in white space or in the form of apostrophes have one key. */
function keyOf(name: string): string {
  return name.replace(/\s+/g, ' ').replace(/[‘’ʼ]/g, "'").trim();
}

/** The id of the entity of each entry. Entries linked by `same-as` share one: that of the entry that has the link. */
function canonicalIds(entries: readonly EntityEntry[]): Map<string, string> {
  const parents = new Map<string, string>();
  const ids = new Set(entries.map(({ id }) => id));
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  for (const { id, sameAs } of entries) {
    for (const { value } of sameAs) {
      const [a, b] = [rootOf(id), rootOf(value)];
      if (a === b || !ids.has(value)) continue;
      // The entry with the link keeps its id and its name.
      parents.set(b, a);
    }
  }
  return new Map(entries.map(({ id }) => [id, rootOf(id)]));
}

/** Converts the entries of one file for the entity index, `same-as` entries merged. Ids are those of the file. */
export function entityOverlayOf(entries: readonly EntityEntry[]): OverlayEntity[] {
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
