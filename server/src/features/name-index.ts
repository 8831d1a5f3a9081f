// Indexes the folder's names by the first letters of their words, for completion. Built at the first request, a few
// milliseconds at a time, and rebuilt in the background after changes, so it can be some seconds old; names of the open article
// come from the article itself.

import { Slices } from '../base/slices.ts';
import { fold } from '../corpus/entities/fold.ts';
import type { CorpusEntity } from '../corpus/entities/model.ts';
import type { CorpusSnapshot } from '../corpus/snapshot.ts';

/** One way of writing an entity's name. */
export interface KnownName {
  readonly entity: CorpusEntity;
  readonly text: string;
  /** `text` in the form that is compared; see `fold`. */
  readonly folded: string;
}

/** A name with a word that starts with the typed text; `at` is the offset of that word in `folded`. */
export interface NameMatch {
  readonly name: KnownName;
  readonly at: number;
}

const indexes = new WeakMap<CorpusSnapshot, NameIndex>();

/** Spellings of an entity in addition to its name. */
const MOST_SPELLINGS = 6;
/** Milliseconds of work between two pauses: fewer than elsewhere, because it runs while the user types. */
const SLICE = 5;
/** Minimum age in milliseconds before a rebuild, also as a multiple of the build time: at most 2 % of the time is spent here. */
const MIN_AGE = 2000;
const MIN_AGE_FACTOR = 50;

/** One index per corpus. */
export class NameIndex {
  readonly #corpus: CorpusSnapshot;
  #names = new Map<string, KnownName[]>();
  #building: Promise<void> | undefined;
  #isBuilt = false;
  #generation = -1;
  #builtAt = 0;
  #buildTime = 0;

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

  /** Waits for the first build; later calls start a rebuild if needed and do not wait. */
  async ready(): Promise<void> {
    if (!this.#isStale()) return;
    this.#building ??= this.#build().finally(() => {
      this.#building = undefined;
    });
    if (!this.#isBuilt) await this.#building;
    // A failed rebuild is ignored. A failed first build rejects and is logged.
    else this.#building.catch(() => {});
  }

  /** At most `most` names, those in most articles first. `typed` is folded and not empty. */
  find(typed: string, most: number): NameMatch[] {
    const found: NameMatch[] = [];
    for (const name of this.#names.get(typed.slice(0, 2)) ?? []) {
      const at = wordBeginning(name.folded, typed);
      if (at >= 0 && found.push({ name, at }) >= most) break;
    }
    return found;
  }

  #isStale(): boolean {
    if (!this.#isBuilt) return true;
    if (this.#generation === this.#corpus.generation) return false;
    return this.#corpus.clock.now() - this.#builtAt > Math.max(MIN_AGE, MIN_AGE_FACTOR * this.#buildTime);
  }

  async #build(): Promise<void> {
    const { clock, generation } = this.#corpus;
    const names = new Map<string, KnownName[]>();
    const slices = new Slices(clock, SLICE);
    let worked = 0;
    const pauseIfDue = async (): Promise<void> => {
      if (!slices.isOver) return;
      worked += SLICE;
      await slices.pause();
    };
    const ranked: { readonly entity: CorpusEntity; readonly size: number }[] = [];
    for (const entity of this.#corpus.entities()) {
      if (entity.type !== 'date') ranked.push({ entity, size: entity.size });
      await pauseIfDue();
    }
    ranked.sort((a, b) => b.size - a.size);
    for (const { entity } of ranked) {
      for (const name of spellingsOf(entity, [entity.name, ...entity.aliases])) addToIndex(names, name);
      await pauseIfDue();
    }
    this.#names = names;
    this.#generation = generation;
    this.#builtAt = clock.now();
    this.#buildTime = worked;
    this.#isBuilt = true;
  }
}

/** Spellings that differ in more than case, accents and possessives, in the given order. */
export function spellingsOf(entity: CorpusEntity, texts: Iterable<string>): KnownName[] {
  const names = new Map<string, KnownName>();
  for (const text of texts) {
    const folded = fold(text);
    if (folded !== '' && !names.has(folded)) names.set(folded, { entity, text, folded });
    if (names.size > MOST_SPELLINGS) break;
  }
  return [...names.values()];
}

/** Offset of the first word of a folded name that starts with `typed`; -1 if there is none. */
export function wordBeginning(folded: string, typed: string): number {
  if (folded.startsWith(typed)) return 0;
  const at = folded.indexOf(` ${typed}`);
  return at < 0 ? -1 : at + 1;
}

function addToIndex(names: Map<string, KnownName[]>, name: KnownName): void {
  const keys = new Set<string>();
  for (const word of name.folded.split(' ')) keys.add(word.slice(0, 1)).add(word.slice(0, 2));
  // After a word of one letter, the second typed character is a space.
  for (const word of name.folded.split(' ')) if (word.length === 1) keys.add(`${word} `);
  for (const key of keys) {
    const list = names.get(key);
    if (list === undefined) names.set(key, [name]);
    else list.push(name);
  }
}
