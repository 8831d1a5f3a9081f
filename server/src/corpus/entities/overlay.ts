import type { EntityType } from '../../analysis/model.ts';
import type { NameOverlay } from './full-names.ts';
import type { OverlayEntity } from './model.ts';
import { type NameRules, type ParsedName, placeholderName } from './name.ts';
import type { NameNode } from './name-node.ts';

const ANY_TYPE: readonly EntityType[] = ['person', 'organization', 'place', 'group', 'event', 'work'];

/** The user's own entities, by the names that they claim. */
export class OverlayTable implements NameOverlay {
  readonly #rules: NameRules;
  readonly #byId = new Map<string, OverlayEntity>();
  readonly #byEntry = new Map<string, OverlayEntity>();
  readonly #names: ParsedName[] = [];
  /** Keys of names that two files give to two entities. Only an article's own file decides who has such a name. */
  readonly #contested: ReadonlySet<string>;
  /** Ids by the key of a name. The first entity that claims a name, in the order of the file, owns it. */
  readonly #owners = new Map<string, string>();
  readonly #keysOfOwner = new Map<string, string[]>();
  /** Pairs that must not be joined, each of an id and an id or the key of a name. */
  readonly #apart = new Set<string>();

  constructor(entities: readonly OverlayEntity[], rules: NameRules) {
    this.#rules = rules;
    this.#contested = this.#contestedKeys(entities);
    for (const entity of entities) if (!this.#byId.has(entity.id)) this.#addNames(entity);
    for (const entity of entities) this.#addApart(entity);
  }

  get(id: string | undefined): OverlayEntity | undefined {
    return id === undefined ? undefined : this.#byId.get(id);
  }

  /**
   * The name under which an article's entity is placed if its own name is contested: that of the entry in the article's
   * own file.
   */
  assignedName({ key }: ParsedName, entry: string | undefined): ParsedName | undefined {
    const entity = entry === undefined || !this.#contested.has(key) ? undefined : this.#byEntry.get(entry);
    const type = entity === undefined ? undefined : this.#namesOf(entity)[0]?.type;
    return entity === undefined || type === undefined ? undefined : placeholderName(entity.id, type);
  }

  /** Equal for two tables that assign the same contested names. */
  get contestedSignature(): string {
    return this.#contested.size === 0 ? '' : [...this.#contested, ...this.#byEntry.keys()].join('\n');
  }

  /** Every name that an entity claims or is kept apart from. */
  names(): readonly ParsedName[] {
    return this.#names;
  }

  claims(key: string): boolean {
    return this.#owners.has(key);
  }

  ownerOf(node: NameNode): string | undefined {
    return this.#owners.get(node.key);
  }

  /** Keys of all names of the entity that claims this one. */
  siblingKeys(node: NameNode): readonly string[] {
    const owner = this.#owners.get(node.key);
    return owner === undefined ? [] : (this.#keysOfOwner.get(owner) ?? []);
  }

  keepsApart(a: NameNode, b: NameNode): boolean {
    if (this.#owners.size === 0) return false;
    const [left, right] = [this.ownerOf(a), this.ownerOf(b)];
    if (left !== undefined && right !== undefined && left !== right) return true;
    if (left !== undefined && this.#apart.has(`${left}\n${b.key}`)) return true;
    return right !== undefined && this.#apart.has(`${right}\n${a.key}`);
  }

  #addNames(entity: OverlayEntity): void {
    this.#byId.set(entity.id, entity);
    for (const { key } of entity.entries ?? []) this.#byEntry.set(key, entity);
    const names = this.#namesOf(entity);
    const own = names.filter(({ key }) => !this.#contested.has(key) && !this.#owners.has(key));
    const first = names[0];
    if (own.length < names.length && first !== undefined) own.push(placeholderName(entity.id, first.type));
    for (const name of own) {
      this.#owners.set(name.key, entity.id);
      this.#names.push(name);
      this.#keysOfOwner.set(entity.id, [...(this.#keysOfOwner.get(entity.id) ?? []), name.key]);
    }
  }

  #addApart(entity: OverlayEntity): void {
    for (const other of entity.apartFrom) {
      this.#apart.add(`${entity.id}\n${other}`);
      this.#apart.add(`${other}\n${entity.id}`);
      for (const type of entity.type === undefined ? ANY_TYPE : [entity.type]) {
        const name = this.#rules.parse(type, other);
        this.#names.push(name);
        this.#apart.add(`${entity.id}\n${name.key}`);
        this.#apart.add(`${name.key}\n${entity.id}`);
      }
    }
  }

  #contestedKeys(entities: readonly OverlayEntity[]): Set<string> {
    const claims = new Map<string, OverlayEntity>();
    const contested = new Set<string>();
    for (const entity of entities) {
      if (entity.entries === undefined) continue;
      for (const { key } of this.#namesOf(entity)) {
        const other = claims.get(key);
        if (other === undefined) claims.set(key, entity);
        else if (!other.entries?.some(({ file }) => entity.entries?.some((entry) => entry.file === file)))
          contested.add(key);
      }
    }
    return contested;
  }

  #namesOf(entity: OverlayEntity): ParsedName[] {
    const found = new Map<string, ParsedName>();
    for (const text of [entity.name, ...entity.aliases]) {
      for (const type of entity.type === undefined ? ANY_TYPE : [entity.type]) {
        const name = this.#rules.parse(type, text);
        found.set(name.key, name);
      }
    }
    return [...found.values()];
  }
}
