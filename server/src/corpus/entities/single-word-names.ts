// Within one article: a single word that is nothing known ("Assad", taken for a place) and that another entity of the
// article is called as well ("Bashar Assad", "Assad") is that entity.

import { WordClass } from '../../analysis/language/lexicon.ts';
import { memoizeByString } from '../../base/memoize.ts';
import type { Words } from './entity.ts';
import { fold } from './fold.ts';
import type { EntitySummary } from './model.ts';

export class SingleWordNames {
  /** A name, folded where it is a single word of which nothing is known. */
  readonly #unknownWord: (name: string) => string | undefined;

  constructor(words: Words) {
    this.#unknownWord = memoizeByString((name) => {
      const plain = name.includes(' ') ? name : fold(name);
      return plain.includes(' ') || (words.classes(plain) & KNOWN) !== 0 ? undefined : plain;
    }, MOST_ASKED);
  }

  /** Whose they are, by local index. */
  find(entities: readonly EntitySummary[]): ReadonlyMap<number, EntitySummary> {
    let strays = NONE;
    for (const [local, { name, type }] of entities.entries()) {
      const plain = type === 'date' || type === 'person' ? undefined : this.#unknownWord(name);
      if (plain === undefined) continue;
      const owners = entities.filter(
        (other) =>
          other.type === 'person' &&
          other.name.length > name.length &&
          other.spellings.some(({ text }) => fold(text) === plain),
      );
      if (owners.length !== 1 || owners[0] === undefined) continue;
      if (strays === NONE) strays = new Map();
      strays.set(local, owners[0]);
    }
    return strays;
  }
}

const KNOWN = WordClass.City | WordClass.Country | WordClass.Organization | WordClass.Group;
/** Shared by all that have none. */
const NONE = new Map<number, EntitySummary>();
/** Names come again from article to article; beyond, they are looked up anew. */
const MOST_ASKED = 10_000;
