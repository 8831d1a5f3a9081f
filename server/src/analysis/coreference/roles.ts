// An index of the people of an article by the role and title words that the article uses for them.

import type { Word } from '../tokens/tokens.ts';
import type { EntityDraft } from './entities.ts';

/** People kept for one word, so that a hostile text stays cheap; real articles have a few. */
const MOST_PEOPLE = 32;

/** People by the words of their descriptions: "minister" gives those the article has called a minister so far. */
export class RoleIndex {
  /** By lower-cased word. */
  readonly #people = new Map<string, EntityDraft[]>();
  /** `Word.key` of the indexed words. A fast negative answer, which nearly every word of a text gets. */
  readonly #keys = new Set<number>();

  /** Records that the article calls `entity` by this word. */
  add({ lower, key }: Word, entity: EntityDraft): void {
    const list = this.#people.get(lower);
    this.#keys.add(key);
    if (list === undefined) this.#people.set(lower, [entity]);
    else if (!list.includes(entity) && list.length < MOST_PEOPLE) list.push(entity);
  }

  /** Whether the article calls a person by this word. */
  has(word: Word): boolean {
    return this.#keys.has(word.key);
  }

  /** The people called by this lower-cased word, in text order. */
  of(lower: string): readonly EntityDraft[] {
    return this.#people.get(lower) ?? NO_PEOPLE;
  }
}

const NO_PEOPLE: readonly EntityDraft[] = [];
