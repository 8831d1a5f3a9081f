// Who has been called what: the entities of an article by the role or title words that describe them.

import type { Word } from '../tokens/tokens.ts';
import type { EntityDraft } from './entities.ts';

/** People of one role that are kept: an article that gives more is no article. */
const MOST_PEOPLE = 32;

export class RoleIndex {
  /** By lower-cased word. */
  readonly #people = new Map<string, EntityDraft[]>();
  /** The words' numbers: nearly every word of a text is asked for, and hardly any is there. */
  readonly #keys = new Set<number>();

  add({ lower, key }: Word, entity: EntityDraft): void {
    const list = this.#people.get(lower);
    this.#keys.add(key);
    if (list === undefined) this.#people.set(lower, [entity]);
    else if (!list.includes(entity) && list.length < MOST_PEOPLE) list.push(entity);
  }

  /** Whether somebody was called so. */
  has(word: Word): boolean {
    return this.#keys.has(word.key);
  }

  /** Who was called so, in the order of the text. */
  of(lower: string): readonly EntityDraft[] {
    return this.#people.get(lower) ?? NOBODY;
  }
}

const NOBODY: readonly EntityDraft[] = [];
