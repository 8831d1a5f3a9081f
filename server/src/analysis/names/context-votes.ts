// What the words next to a name say of its type: "shares of Magna", "the mayor of Ruch", "Kaska elders", "Vallery, who". The
// votes of all places of a name are added to the model's, so that one clear context decides the places that show nothing.

import type { Language } from '../language/language.ts';
import { WordClass } from '../language/lexicon.ts';
import { type Word, WordCase } from '../tokens/tokens.ts';
import { factsOfWords } from '../tokens/vocabulary.ts';
import { MODEL_TYPES } from './model.ts';
import type { SentenceContext } from './token-features.ts';

const [PERSON, ORGANIZATION, PLACE, GROUP] = ['person', 'organization', 'place', 'group'].map((type) =>
  (MODEL_TYPES as readonly string[]).indexOf(type),
) as [number, number, number, number];

/** Bits of words that show the type of a name next to them. */
const Shows = {
  /** "the mayor *of* X". */
  PlaceBeforeOf: 1 << 0,
  /** "shares *of* X". */
  FirmBeforeOf: 1 << 1,
  /** "X shares". */
  FirmAfter: 1 << 2,
  /** "X elders". */
  GroupAfter: 1 << 3,
  /** "her son X". */
  Kin: 1 << 4,
  Genitive: 1 << 5,
  /** "X, who". */
  Relative: 1 << 6,
  /** "X beat Y". */
  Match: 1 << 7,
  /** "X chief executive", "X's president". */
  Officer: 1 << 8,
} as const;

const shown = factsOfWords(({ lower }: Word, { names, coreference, grammar }: Language) => {
  let bits = 0;
  if (names.placeOffices.has(lower)) bits |= Shows.PlaceBeforeOf;
  if (names.firmHoldings.has(lower)) bits |= Shows.FirmBeforeOf;
  if (names.firmNouns.has(lower)) bits |= Shows.FirmAfter;
  if (names.peopleNouns.has(lower)) bits |= Shows.GroupAfter;
  if (coreference.kinNouns.has(lower)) bits |= Shows.Kin;
  if (grammar.genitiveMarkers.has(lower)) bits |= Shows.Genitive;
  if (names.matchVerbs.has(lower)) bits |= Shows.Match;
  if (grammar.personalRelatives.has(lower)) bits |= Shows.Relative;
  if (names.officers.has(lower)) bits |= Shows.Officer;
  return bits;
});

/** Natural logarithm of the factor by which a context makes a type more likely. */
const WEIGHT = 2;
/** That of words that only a firm or body has: shares, a chief executive. */
const FIRM_WEIGHT = 4;

/** Adds the votes of the words around the name `[from, to)` to the likelihoods of its types. */
export function addContextVotes(
  { tokens, sentence }: SentenceContext,
  from: number,
  to: number,
  likelihoods: Float64Array,
): void {
  const facts = shown(tokens.vocabulary);
  const bitsAt = (i: number): number => (i >= sentence.from && i < sentence.to ? facts.of(tokens.words[i]!) : 0);
  const before = bitsAt(from - 1);
  if ((before & Shows.Genitive) !== 0) {
    const noun = bitsAt(from - 2);
    if ((noun & Shows.PlaceBeforeOf) !== 0) likelihoods[PLACE]! += WEIGHT;
    if ((noun & Shows.FirmBeforeOf) !== 0) likelihoods[ORGANIZATION]! += FIRM_WEIGHT;
  }
  if ((before & Shows.Kin) !== 0) likelihoods[PERSON]! += WEIGHT;
  const { classes } = tokens.words[to - 1]!;
  // A town that plays is its club; countries play as such.
  const plays = ((before | bitsAt(to)) & Shows.Match) !== 0 && (classes & WordClass.Country) === 0;
  if (plays && likelihoods[PLACE]! > likelihoods[PERSON]!) likelihoods[ORGANIZATION]! += WEIGHT;
  const next = tokens.words[to];
  if (to >= sentence.to || next === undefined) return;
  const after = bitsAt(to);
  if (next.case === WordCase.Lower) {
    if ((after & Shows.FirmAfter) !== 0) likelihoods[ORGANIZATION]! += FIRM_WEIGHT;
    const isKnownPlace = (classes & (WordClass.City | WordClass.Country)) !== 0;
    if ((after & Shows.GroupAfter) !== 0 && !isKnownPlace) likelihoods[GROUP]! += WEIGHT;
  } else if (next.form === ',' && (bitsAt(to + 1) & Shows.Relative) !== 0) {
    // "a foreman at Demirkan Grain, who": after a preposition somebody else is meant.
    const preposition = from > sentence.from && (tokens.words[from - 1]!.classes & WordClass.Preposition) !== 0;
    if (!preposition) likelihoods[PERSON]! += WEIGHT;
  }
}

/**
 * Whether the words around the name `[from, to)` show a body that acts, whatever the name itself looks like: "Airbus's chief
 * executive", "shares of Airbus", "Airbus announced", "ordered by Airbus".
 */
export function showsBody({ tokens, sentence }: SentenceContext, from: number, to: number): boolean {
  const facts = shown(tokens.vocabulary);
  const bitsAt = (i: number): number => (i >= sentence.from && i < sentence.to ? facts.of(tokens.words[i]!) : 0);
  if ((bitsAt(from - 1) & Shows.Genitive) !== 0 && (bitsAt(from - 2) & Shows.FirmBeforeOf) !== 0) return true;
  const { grammar } = tokens.vocabulary.language;
  const isAgent =
    from - 2 >= sentence.from &&
    grammar.agentMarkers.has(tokens.words[from - 1]!.lower) &&
    grammar.isPastForm(tokens.words[from - 2]!.lower);
  if (isAgent) return true;
  const isOwner = to < sentence.to && grammar.possessiveMarkers.has(tokens.words[to]!.lower);
  const noun = isOwner ? to + 1 : to;
  if ((bitsAt(noun) & (Shows.Officer | Shows.FirmAfter)) !== 0) return true;
  const next = to < sentence.to ? tokens.words[to]! : undefined;
  return next?.case === WordCase.Lower && (next.classes & WordClass.Cue) !== 0 && grammar.isPastForm(next.lower);
}
