// Within one article, an unknown single word ("Assad", taken for a place) belongs to the person who is also called by
// that word ("Bashar Assad", "Assad").

import { WordClass } from '../../analysis/language/lexicon.ts';
import { memoizeByString } from '../../base/memoize.ts';
import { fold } from './fold.ts';
import type { EntitySummary } from './model.ts';
import type { IdentityLanguage } from './type-resolution.ts';

/** A word of one of these classes may well be what the recogniser took it for. */
const KNOWN = WordClass.City | WordClass.Country | WordClass.Organization | WordClass.Group;

/** Names repeat from article to article. */
const CACHE_SIZE = 10_000;

/** Shared by all articles without such words. */
const NONE = new Map<number, EntitySummary>();

export class SingleWordNames {
  /** The folded name if it is a single unknown word. */
  readonly #unknownWord: (name: string) => string | undefined;

  constructor(language: IdentityLanguage) {
    this.#unknownWord = memoizeByString((name) => {
      const plain = name.includes(' ') ? name : fold(name);
      return plain.includes(' ') || (language.classes(plain) & KNOWN) !== 0 ? undefined : plain;
    }, CACHE_SIZE);
  }

  /** The people that single words of an article belong to, by the local index of the word's entity. */
  findOwners(entities: readonly EntitySummary[]): ReadonlyMap<number, EntitySummary> {
    let owners = NONE;
    for (const [local, { name, type }] of entities.entries()) {
      const plain = type === 'date' || type === 'person' ? undefined : this.#unknownWord(name);
      if (plain === undefined) continue;
      const people = entities.filter(
        (other) =>
          other.type === 'person' &&
          other.name.length > name.length &&
          other.spellings.some(({ text }) => fold(text) === plain),
      );
      if (people.length !== 1 || people[0] === undefined) continue;
      if (owners === NONE) owners = new Map();
      owners.set(local, people[0]);
    }
    return owners;
  }
}
