// Within one article: a single word that is nothing known ("Assad", taken for a place) and that another entity of the
// article is called as well ("Bashar Assad", "Assad") is that entity.

import { WordClass } from '../../analysis/lexicon.ts';
import { fold } from './fold.ts';
import type { EntitySummary } from './model.ts';
import type { Words } from './types.ts';

export class Strays {
  readonly #words: Words;
  /** Names asked about, folded where they are single words of which nothing is known. */
  readonly #unknown = new Map<string, string | undefined>();

  constructor(words: Words) {
    this.#words = words;
  }

  /** Whose they are, by local index. */
  find(entities: readonly EntitySummary[]): ReadonlyMap<number, EntitySummary> {
    const alone = entities.filter(
      ({ name, type }) => type !== 'date' && type !== 'person' && this.#unknownWord(name) !== undefined,
    );
    if (alone.length === 0) return NONE;
    const strays = new Map<number, EntitySummary>();
    for (const { local, name } of alone) {
      const plain = this.#unknownWord(name);
      const owners = entities.filter(
        (other) =>
          other.type === 'person' &&
          other.name.length > name.length &&
          other.spellings.some(({ text }) => fold(text) === plain),
      );
      if (owners.length === 1 && owners[0] !== undefined) strays.set(local, owners[0]);
    }
    return strays;
  }

  #unknownWord(name: string): string | undefined {
    const asked = this.#unknown.get(name);
    if (asked !== undefined || this.#unknown.has(name)) return asked;
    const plain = name.includes(' ') ? name : fold(name);
    const word = plain.includes(' ') || (this.#words.classes(plain) & KNOWN) !== 0 ? undefined : plain;
    if (this.#unknown.size >= MOST_ASKED) this.#unknown.clear();
    this.#unknown.set(name, word);
    return word;
  }
}

const KNOWN = WordClass.City | WordClass.Country | WordClass.Organization | WordClass.Group;
const NONE: ReadonlyMap<number, EntitySummary> = new Map();
/** Names come again from article to article; beyond, they are looked up anew. */
const MOST_ASKED = 10_000;
