// Reduces a place's name to what identifies it, and compares the names of places that no list has.

import type { PlaceNameWords } from '../../analysis/language/identity.ts';
import { jaroWinkler } from '../../base/jaro-winkler.ts';
import type { NameVerdict } from './compare-persons.ts';
import { fold } from './fold.ts';
import type { Sounds } from './sounds.ts';

/** A place's name, folded. */
export interface PlaceName {
  /** The main name of a listed place; else the name without article and form of state. */
  readonly key: string;
  /** Whether the place is listed, so that a similar name is another place's. */
  readonly isListed: boolean;
}

/** Parses and compares names of places with the lists of one language. */
export class PlaceNames {
  readonly #words: PlaceNameWords;
  readonly #sounds: Sounds;

  constructor(words: PlaceNameWords, sounds: Sounds) {
    this.#words = words;
    this.#sounds = sounds;
  }

  /** Accepts any string. */
  parse(text: string): PlaceName {
    const { owner, prefixes, stateForms } = this.#words;
    let folded = fold(text.replace(owner, ''));
    for (const [pattern, replacement] of prefixes) folded = folded.replace(pattern, replacement);
    const listed = this.#words.mainName(folded);
    if (listed !== undefined) return { key: listed, isListed: true };
    const short = folded.replace(stateForms, '');
    const main = this.#words.mainName(short);
    return { key: main ?? short, isListed: main !== undefined };
  }

  /** Compares the keys of two places. `undefined`: they are unrelated. */
  compare(a: PlaceName, b: PlaceName): NameVerdict | undefined {
    if (a.isListed || b.isListed) return undefined;
    const [left, right] = [a.key.replace(/ /g, ''), b.key.replace(/ /g, '')];
    if (left === right) return { kind: 'match', rule: 'same-name', confidence: 0.95 };
    if (Math.min(left.length, right.length) < 5 || numberOf(a.key) !== numberOf(b.key)) return undefined;
    if (this.#sounds.areAlike(left, right, 'latin')) return { kind: 'match', rule: 'spelling', confidence: 0.85 };
    if (left.length >= 6 && this.#sounds.areAlike(left, right, 'arabic') && jaroWinkler(left, right) >= 0.9)
      return { kind: 'match', rule: 'spelling', confidence: 0.75 };
    return undefined;
  }
}

/** "District 9" is not "District 8", nor "Block II" "Block III". */
const numberOf = (key: string): string => key.match(/\d+|\b[ivx]+$/g)?.join(' ') ?? '';
