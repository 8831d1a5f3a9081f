// The entities of one `sourcemark.yaml`, ready for use: entries that are declared the same are one, and their names are
// found in a text by one pass.

import type { EntityType, Span } from '../analysis/model.ts';
import type { EntityEntry } from '../annotations/model.ts';
import type { OverlayEntity } from './identity/model.ts';

export interface OwnEntity {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType | undefined;
  /** The name and the aliases, its own and those of the entries it is the same as. */
  readonly names: readonly string[];
}

export interface FoundOwnName extends Span {
  readonly entity: OwnEntity;
}

export class OwnEntities {
  /** Where they are written; empty where nothing is. */
  readonly uri: string;
  readonly entries: readonly EntityEntry[];
  readonly overlay: readonly OverlayEntity[];
  /** Equal where two tables have the same effect: notes and links do not count. */
  readonly signature: string;
  readonly #byId = new Map<string, OwnEntity>();
  readonly #byName = new Map<string, OwnEntity>();
  readonly #pattern: RegExp | undefined;

  constructor(uri: string, entries: readonly EntityEntry[]) {
    this.uri = uri;
    this.entries = entries;
    this.overlay = overlayOf(entries);
    this.signature = JSON.stringify([this.overlay, entries.map(({ id }) => id)]);
    for (const item of this.overlay) {
      const entity: OwnEntity = { id: item.id, name: item.name, type: item.type, names: [item.name, ...item.aliases] };
      this.#byId.set(item.id, entity);
      for (const name of entity.names) if (!this.#byName.has(keyOf(name))) this.#byName.set(keyOf(name), entity);
    }
    const canonical = canonicalIds(entries);
    for (const { id } of entries) {
      const entity = this.#byId.get(canonical.get(id) ?? id);
      if (entity !== undefined) this.#byId.set(id, entity);
    }
    const names = [...this.#byName.keys()].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
    if (names.length > 0)
      this.#pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(patternOf).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  }

  /** By id; an entry that is the same as another gives that one. */
  get(id: string): OwnEntity | undefined {
    return this.#byId.get(id);
  }

  /** Places where a text has one of the names, as written, whole words, the longest name first. */
  findIn(text: string): FoundOwnName[] {
    if (this.#pattern === undefined) return [];
    return [...text.matchAll(this.#pattern)].flatMap((match) => {
      const entity = this.#byName.get(keyOf(match[0]));
      return entity === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, entity }];
    });
  }
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

function overlayOf(entries: readonly EntityEntry[]): OverlayEntity[] {
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
