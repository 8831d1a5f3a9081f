// An organisation that the article names in full is called by the first word of its name: "Baffinland Iron Mines", "Baffinland
// said". The model sees an unknown word there and takes it for a place or a person.

import type { FoundName } from '../document.ts';
import { GivenName, WordClass } from '../language/lexicon.ts';
import { type Tokens, WordCase } from '../tokens/tokens.ts';

/** Words that are more than the beginning of an organisation's name. */
const KNOWN =
  GivenName |
  WordClass.Country |
  WordClass.City |
  WordClass.Group |
  WordClass.Language |
  WordClass.Common |
  WordClass.Function |
  WordClass.PlaceHead |
  WordClass.OrganizationHead |
  WordClass.Title;

export class FirmHeads {
  readonly #tokens: Tokens;
  /** `Word.key` of the first words. */
  readonly #heads = new Set<number>();
  /** Places of a head by itself, and those of them that follow "in", "of" and the like. */
  readonly #places = new Map<number, { all: number; located: number }>();

  constructor(tokens: Tokens, names: readonly FoundName[]) {
    this.#tokens = tokens;
    const { placePrepositions, peopleNouns, facilityHeads, firmEnds } = tokens.vocabulary.language.names;
    for (const { from, to, type } of names) {
      const word = tokens.words[from]!;
      if (type !== 'organization' || to - from < 2 || word.case !== WordCase.Capital) continue;
      // "Kaimosi College", "Gomoa Council": public bodies have their names from places.
      const last = tokens.words[to - 1]!;
      const isBody = (last.classes & WordClass.OrganizationHead) !== 0 && !firmEnds.has(last.lower);
      if (isBody || (last.classes & WordClass.PlaceHead) !== 0 || facilityHeads.has(last.lower)) continue;
      if (
        (word.classes & KNOWN) === 0 &&
        word.phrases?.get('') === undefined &&
        !peopleNouns.has(tokens.words[from + 1]!.lower)
      )
        this.#heads.add(word.key);
    }
    if (this.#heads.size === 0) return;
    const { possessiveMarkers, genitiveMarkers } = tokens.vocabulary.language.grammar;
    for (const { from, to } of names) {
      const { key } = tokens.words[from]!;
      if (to - from > 1 || !this.#heads.has(key)) continue;
      const before = tokens.words[from - 1];
      // "Rabito Clinic" is named after "Dr Rabito", and "Torvik, the envoy," is nobody's firm.
      const isTitled = ((before?.classes ?? 0) & WordClass.Title) !== 0;
      const isDescribed =
        tokens.words[to]?.form === ',' && ((tokens.words[to + 2]?.classes ?? 0) & WordClass.Role) !== 0;
      if (isTitled || isDescribed) this.#heads.delete(key);
      const count = this.#places.get(key) ?? { all: 0, located: 0 };
      this.#places.set(key, count);
      count.all += 1;
      const isOwner = possessiveMarkers.has(tokens.words[to]?.lower ?? '');
      const lower = before?.lower ?? '';
      if (!isOwner && (placePrepositions.has(lower) || genitiveMarkers.has(lower))) count.located += 1;
    }
  }

  /** The name as an organisation, if it is such a first word; `surnames` are those of the article's people. */
  retype(name: FoundName, surnames: ReadonlySet<number>): FoundName {
    if (name.to - name.from > 1 || (name.type !== 'place' && name.type !== 'person')) return name;
    const { key, case: written } = this.#tokens.words[name.from]!;
    if (!this.#heads.has(key) || written !== WordCase.Capital || surnames.has(key)) return name;
    const { all, located } = this.#places.get(key)!;
    if (name.type === 'place' && located * 3 > all) return name;
    return { ...name, type: 'organization', basis: 'document', confidence: 0.8 };
  }
}
