// Compares the names of a draft with those of all sources: a name whose words the sources have is right, one that is nearly
// spelled like a name of theirs is probably misspelt, and any other is merely not in the sources.

import type { Language } from '../../analysis/language/language.ts';
import { editDistance } from '../../base/edit-distance.ts';
import type { Span } from '../../base/span.ts';
import { Sounds } from '../entities/sounds.ts';
import type { SourcePlace } from './quotation-search.ts';
import { comparedWords } from './quoted-words.ts';
import type { SourceLibrary } from './source-library.ts';

export interface TracedName {
  readonly status: 'ok' | 'differs' | 'not-found';
  readonly place?: SourcePlace;
  /** For `differs`: the span of the misspelt word in the draft, and the spelling of the sources. */
  readonly at?: Span;
  readonly spelling?: string;
}

/** A name of the sources that is spelled nearly like a word. */
interface Candidate {
  readonly name: string;
  readonly distance: number;
  /** The two may be forms of one word, unless the words beside them say that they are one name. */
  readonly isForm: boolean;
}

/** Letters of the shortest word whose spelling is compared. */
const SHORTEST = 4;
/** Misspelt words look like several names; the nearest are tried. */
const MOST_CANDIDATES = 8;

export class NameSpellings {
  readonly #library: SourceLibrary;
  readonly #language: Language;
  readonly #sounds: Sounds;
  #version = -1;
  /** Words that sources write with a capital, by their first letter. */
  #byLetter = new Map<string, string[]>();
  readonly #nearest = new Map<string, readonly Candidate[]>();

  constructor(library: SourceLibrary, language: Language) {
    this.#library = library;
    this.#language = language;
    this.#sounds = new Sounds(language.identity.sounds);
  }

  /** `isName`: the analysis takes it for a name; else it is only a word with a capital. */
  trace(text: string, span: Span, isName: boolean): TracedName {
    const library = this.#library;
    const words = comparedWords(text.slice(span.start, span.end), this.#language);
    const ids = words.map(({ text: word }) => library.idOf(word));
    const places = library.placesOf(ids, 1);
    if (places.length > 0) {
      const { source, at } = places[0]!;
      return { status: 'ok', place: { uri: source.uri, span: library.spanOf(source, at, at + ids.length) } };
    }
    for (const [i, { text: word, start, end }] of words.entries()) {
      if (ids[i]! >= 0 || word.length < SHORTEST || /\d/.test(word)) continue;
      const written = text.slice(span.start + start, span.start + end);
      if (!/^\p{Lu}/u.test(written)) continue;
      const others = words.flatMap((other, j) =>
        j === i || !this.#isNameWord(other.text) ? [] : [[j - i, ids[j]!] as const],
      );
      const found = this.#bestSpelling(word, others, isName);
      if (found === undefined) continue;
      const id = library.idOf(found);
      const [place] = library.placesOf([id], 1);
      return {
        status: 'differs',
        at: { start: span.start + start, end: span.start + end },
        spelling: library.writtenForm(id),
        ...(place === undefined
          ? {}
          : { place: { uri: place.source.uri, span: library.spanOf(place.source, place.at, place.at + 1) } }),
      };
    }
    return ids.every((id) => id >= 0) ? { status: 'ok' } : { status: 'not-found' };
  }

  /** The source's word that a word is a misspelling of. `others` are the words around it, by distance. */
  #bestSpelling(word: string, others: readonly (readonly [number, number])[], isName: boolean): string | undefined {
    const candidates = this.#nearestTo(word);
    if (candidates.length === 0) return undefined;
    const near = others.filter(([distance]) => Math.abs(distance) === 1);
    const inContext = candidates.find(({ name, isForm }) => {
      if (isForm && word.length > name.length) return false;
      const id = this.#library.idOf(name);
      return near.some(
        ([distance, other]) => this.#library.placesOf(distance > 0 ? [id, other] : [other, id], 1).length > 0,
      );
    });
    if (inContext !== undefined) return inContext.name;
    // The sources know the other words and never have them next to such a name: this is somebody else.
    if (near.length > 0) return undefined;
    if (this.#isKnown(word) && (!isName || this.#isOrdinary(word))) return undefined;
    return candidates.find(({ isForm }) => !isForm)?.name;
  }

  #isKnown(word: string): boolean {
    return this.#isOrdinary(word) || this.#language.clusters(word).length > 0;
  }

  #isOrdinary(word: string): boolean {
    return this.#language.classes(word) !== 0;
  }

  #isNameWord(word: string): boolean {
    const id = this.#library.idOf(word);
    return id >= 0 && this.#library.isCapitalized(id);
  }

  /** Names of the sources that are spelled nearly like a word, nearest first. */
  #nearestTo(word: string): readonly Candidate[] {
    this.#refresh();
    let found = this.#nearest.get(word);
    if (found === undefined) {
      found = (this.#byLetter.get(word[0]!) ?? [])
        .flatMap((name) => {
          const distance = this.#distance(word, name);
          return distance === undefined ? [] : [{ name, distance, isForm: this.#mayBeForm(word, name) }];
        })
        .sort(
          (a, b) =>
            a.distance - b.distance ||
            this.#library.frequencyOf(b.name) - this.#library.frequencyOf(a.name) ||
            (a.name < b.name ? -1 : 1),
        )
        .slice(0, MOST_CANDIDATES);
      this.#nearest.set(word, found);
    }
    return found;
  }

  /** How far a word is from a name; `undefined` if too far, or if the two are forms of one word. */
  #distance(word: string, name: string): number | undefined {
    if (Math.abs(word.length - name.length) > 2) return undefined;
    const shorter = Math.min(word.length, name.length);
    const distance = editDistance(word, name);
    if (distance > 2) return undefined;
    if (distance === 1 && shorter >= SHORTEST) return 1;
    if (shorter >= 7 || this.#soundsAlike(word, name)) return shorter >= 5 ? 2 : undefined;
    return undefined;
  }

  /** Whether one may be a form of the other: "Syrian" and "Syria", "Kurds" and "Kurd", "Brow" and "Brown". */
  #mayBeForm(word: string, name: string): boolean {
    const longer = word.startsWith(name) ? word : name.startsWith(word) && this.#isKnown(word) ? name : undefined;
    return longer !== undefined && longer.at(-1) !== longer.at(-2);
  }

  #soundsAlike(word: string, name: string): boolean {
    return this.#sounds.areAlike(word, name, 'latin') || this.#sounds.skeleton(word) === this.#sounds.skeleton(name);
  }

  #refresh(): void {
    if (this.#version === this.#library.version) return;
    this.#version = this.#library.version;
    this.#nearest.clear();
    this.#byLetter = new Map();
    for (const word of this.#library.capitalizedWords()) {
      if (word.length < SHORTEST) continue;
      const list = this.#byLetter.get(word[0]!);
      if (list === undefined) this.#byLetter.set(word[0]!, [word]);
      else list.push(word);
    }
  }
}
