// A person's own entities, by the names they claim.

import type { EntityType } from '../../analysis/model.ts';
import type { Overlays } from './cluster.ts';
import type { OverlayEntity } from './model.ts';
import { type ParsedName, parseName, privateName } from './name.ts';
import type { NameNode } from './name-node.ts';

const anyType: readonly EntityType[] = ['person', 'organization', 'place', 'group', 'event', 'work'];

export class OverlayTable implements Overlays {
  readonly #byId = new Map<string, OverlayEntity>();
  readonly #names: ParsedName[] = [];
  /** Overlay ids by where they are written. */
  readonly #byEntry = new Map<string, OverlayEntity>();
  /** Keys of names that two files give to two entities; nobody has them but by an article's own file. */
  readonly #contested: ReadonlySet<string>;
  /** Overlay ids by the key of a name. The first entity to claim a name has it, in the order of the file. */
  readonly #owners = new Map<string, string>();
  readonly #keys = new Map<string, string[]>();
  /** Pairs that must stay apart: ids, or the keys of names. */
  readonly #apart = new Set<string>();

  constructor(entities: readonly OverlayEntity[]) {
    this.#contested = contestedKeys(entities);
    for (const entity of entities) {
      if (this.#byId.has(entity.id)) continue;
      this.#byId.set(entity.id, entity);
      for (const { key } of entity.entries ?? []) this.#byEntry.set(key, entity);
      const names = namesOf(entity);
      const own = names.filter(({ key }) => !this.#contested.has(key) && !this.#owners.has(key));
      const first = names[0];
      if (own.length < names.length && first !== undefined) own.push(privateName(entity.id, first.type));
      for (const name of own) {
        this.#owners.set(name.key, entity.id);
        this.#names.push(name);
        this.#keys.set(entity.id, [...(this.#keys.get(entity.id) ?? []), name.key]);
      }
    }
    for (const entity of entities) {
      for (const other of entity.apartFrom) {
        this.#apart.add(`${entity.id}\n${other}`);
        this.#apart.add(`${other}\n${entity.id}`);
        for (const type of entity.type === undefined ? anyType : [entity.type]) {
          const name = parseName(type, other);
          this.#names.push(name);
          this.#apart.add(`${entity.id}\n${name.key}`);
          this.#apart.add(`${name.key}\n${entity.id}`);
        }
      }
    }
  }

  get(id: string | undefined): OverlayEntity | undefined {
    return id === undefined ? undefined : this.#byId.get(id);
  }

  /** Where an article's entity hangs that bears a contested name and has an entry in the article's own file. */
  settled({ key }: ParsedName, entry: string | undefined): ParsedName | undefined {
    const entity = entry === undefined || !this.#contested.has(key) ? undefined : this.#byEntry.get(entry);
    const type = entity === undefined ? undefined : namesOf(entity)[0]?.type;
    return entity === undefined || type === undefined ? undefined : privateName(entity.id, type);
  }

  /** Equal where two tables settle the same names alike. */
  get contests(): string {
    return this.#contested.size === 0 ? '' : [...this.#contested, ...this.#byEntry.keys()].join('\n');
  }

  /** Every name that an entity claims or is kept apart from. */
  names(): readonly ParsedName[] {
    return this.#names;
  }

  claims(key: string): boolean {
    return this.#owners.has(key);
  }

  of(node: NameNode): string | undefined {
    return this.#owners.get(node.key);
  }

  /** Keys of the other names of the entity that claims this one. */
  companions(node: NameNode): readonly string[] {
    const owner = this.#owners.get(node.key);
    return owner === undefined ? [] : (this.#keys.get(owner) ?? []);
  }

  apart(a: NameNode, b: NameNode): boolean {
    if (this.#owners.size === 0) return false;
    const [left, right] = [this.of(a), this.of(b)];
    if (left !== undefined && right !== undefined && left !== right) return true;
    if (left !== undefined && this.#apart.has(`${left}\n${b.key}`)) return true;
    return right !== undefined && this.#apart.has(`${right}\n${a.key}`);
  }
}

function contestedKeys(entities: readonly OverlayEntity[]): Set<string> {
  const claims = new Map<string, OverlayEntity>();
  const contested = new Set<string>();
  for (const entity of entities) {
    if (entity.entries === undefined) continue;
    for (const { key } of namesOf(entity)) {
      const other = claims.get(key);
      if (other === undefined) claims.set(key, entity);
      else if (!other.entries?.some(({ file }) => entity.entries?.some((own) => own.file === file))) contested.add(key);
    }
  }
  return contested;
}

function namesOf(entity: OverlayEntity): ParsedName[] {
  const found = new Map<string, ParsedName>();
  for (const text of [entity.name, ...entity.aliases]) {
    for (const type of entity.type === undefined ? anyType : [entity.type]) {
      const name = parseName(type, text);
      found.set(name.key, name);
    }
  }
  return [...found.values()];
}
