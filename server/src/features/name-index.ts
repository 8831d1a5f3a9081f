// The folder's names by the letters that their words begin with, for completion while writing: the names most articles have
// come first. Made when first asked for, a few milliseconds at a time, and made anew behind an answer when the folder has
// changed; so it may be some seconds behind. Who asks takes the names of the open article from the article itself.

import { Slices } from '../base/slices.ts';
import { fold } from '../corpus/entities/fold.ts';
import type { CorpusEntity } from '../corpus/entities/model.ts';
import type { CorpusSnapshot } from '../corpus/snapshot.ts';

/** One way of writing an entity's name. */
export interface KnownName {
  readonly entity: CorpusEntity;
  readonly text: string;
  /** As compared, see `fold`. */
  readonly folded: string;
}

/** A name that has a word which begins as the typed words do; `at` is where in `folded`. */
export interface NameMatch {
  readonly name: KnownName;
  readonly at: number;
}

const indexes = new WeakMap<CorpusSnapshot, NameIndex>();

/** Spellings kept of an entity beside its name. */
const MOST_SPELLINGS = 6;
/** Milliseconds of work between two pauses: fewer than elsewhere, as it goes on behind a person's typing. */
const SLICE = 5;
/** Milliseconds that an index holds at least, and as a multiple of what it took to make: at most one part in fifty. */
const HOLDS = 2000;
const HOLDS_TIMES = 50;

export class NameIndex {
  readonly #corpus: CorpusSnapshot;
  #names = new Map<string, KnownName[]>();
  #making: Promise<void> | undefined;
  #isMade = false;
  #generation = -1;
  #madeAt = 0;
  #took = 0;

  static of(corpus: CorpusSnapshot): NameIndex {
    let index = indexes.get(corpus);
    if (index === undefined) {
      index = new NameIndex(corpus);
      indexes.set(corpus, index);
    }
    return index;
  }

  private constructor(corpus: CorpusSnapshot) {
    this.#corpus = corpus;
  }

  /** The first answer waits until the names are gathered, later ones never do. */
  async ready(): Promise<void> {
    if (!this.#isStale()) return;
    this.#making ??= this.#make().finally(() => {
      this.#making = undefined;
    });
    if (!this.#isMade) await this.#making;
    // What fails behind an answer fails again, and is told, when an answer waits for it.
    else this.#making.catch(() => {});
  }

  /** At most `most` names, those of most articles first. `typed` is folded and not empty. */
  find(typed: string, most: number): NameMatch[] {
    const found: NameMatch[] = [];
    for (const name of this.#names.get(typed.slice(0, 2)) ?? []) {
      const at = wordBeginning(name.folded, typed);
      if (at >= 0 && found.push({ name, at }) >= most) break;
    }
    return found;
  }

  #isStale(): boolean {
    if (!this.#isMade) return true;
    if (this.#generation === this.#corpus.generation) return false;
    return this.#corpus.clock.now() - this.#madeAt > Math.max(HOLDS, HOLDS_TIMES * this.#took);
  }

  async #make(): Promise<void> {
    const { clock, generation } = this.#corpus;
    const names = new Map<string, KnownName[]>();
    const slices = new Slices(clock, SLICE);
    let worked = 0;
    const rest = async (): Promise<void> => {
      if (!slices.isOver) return;
      worked += SLICE;
      await slices.pause();
    };
    const ranked: { readonly entity: CorpusEntity; readonly size: number }[] = [];
    for (const entity of this.#corpus.entities()) {
      if (entity.type !== 'date') ranked.push({ entity, size: entity.size });
      await rest();
    }
    ranked.sort((a, b) => b.size - a.size);
    for (const { entity } of ranked) {
      for (const name of spellingsOf(entity, [entity.name, ...entity.aliases])) file(names, name);
      await rest();
    }
    this.#names = names;
    this.#generation = generation;
    this.#madeAt = clock.now();
    this.#took = worked;
    this.#isMade = true;
  }
}

/** Ways of writing that differ in more than case, marks and possessives, the first one first. */
export function spellingsOf(entity: CorpusEntity, texts: Iterable<string>): KnownName[] {
  const names = new Map<string, KnownName>();
  for (const text of texts) {
    const folded = fold(text);
    if (folded !== '' && !names.has(folded)) names.set(folded, { entity, text, folded });
    if (names.size > MOST_SPELLINGS) break;
  }
  return [...names.values()];
}

/** Where in a folded name a word begins as the typed words do; -1 where none does. */
export function wordBeginning(folded: string, typed: string): number {
  if (folded.startsWith(typed)) return 0;
  const at = folded.indexOf(` ${typed}`);
  return at < 0 ? -1 : at + 1;
}

function file(names: Map<string, KnownName[]>, name: KnownName): void {
  const keys = new Set<string>();
  for (const word of name.folded.split(' ')) keys.add(word.slice(0, 1)).add(word.slice(0, 2));
  // A word of one letter stands before a space in what is typed.
  for (const word of name.folded.split(' ')) if (word.length === 1) keys.add(`${word} `);
  for (const key of keys) {
    const list = names.get(key);
    if (list === undefined) names.set(key, [name]);
    else list.push(name);
  }
}
