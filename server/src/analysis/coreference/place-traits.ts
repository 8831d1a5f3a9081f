// What the words around a mention show of it, as bits that are computed once for each mention: the preposition before it, the
// verb or relative pronoun after it, and whether it is in brackets or in a list.

import { WordClass } from '../language/lexicon.ts';
import { TokenKind, type Tokens, WordCase } from '../tokens/tokens.ts';
import { afterAside, isCue, isPreposition, isVerb } from './position.ts';

export const PlaceTrait = {
  /** A name of two words or more. */
  FullName: 1 << 0,
  /** "by Lind" */
  Agent: 1 << 1,
  /** "of Lind" */
  Genitive: 1 << 2,
  /** "with Lind" */
  Comitative: 1 << 3,
  /** After another preposition. */
  Preposition: 1 << 4,
  /** "(Lind" */
  Bracketed: 1 << 5,
  /** "…, Lind, …", "…, Lind and …" */
  Listed: 1 << 6,
  /** A present participle follows: "Lind stressing". */
  ThenParticiple: 1 << 7,
  /** A reporting word follows, perhaps after an apposition. */
  ThenCue: 1 << 8,
  /** Another verb follows. */
  ThenVerb: 1 << 9,
  /** "Lind, who" */
  ThenRelative: 1 << 10,
  /** "Lind and" */
  ThenJoined: 1 << 11,
  /** A reporting word precedes, itself after a mark or comma: "…,” said Lind". */
  AfterCue: 1 << 12,
  /** A noun for a relative precedes: "her brother Lind", "his wife, Lind". */
  Relative: 1 << 13,
} as const;

/** The `PlaceTrait` bits of the mention `[from, to)` in the sentence that begins at token `first`. */
export function placeTraits(tokens: Tokens, from: number, to: number, first: number, isName: boolean): number {
  return (
    (isName && to - from > 1 ? PlaceTrait.FullName : 0) |
    traitsBefore(tokens, from, to, first) |
    traitsAfter(tokens, to)
  );
}

function traitsBefore(tokens: Tokens, from: number, to: number, first: number): number {
  const { words, kind, vocabulary } = tokens;
  const { grammar, coreference } = vocabulary.language;
  let at = from - 1;
  while (at >= first && (words[at]!.classes & (WordClass.Title | WordClass.Role)) !== 0 && !isKin(tokens, at)) at -= 1;
  if (at < first) return 0;
  const before = words[at]!;
  if (kind[at] === TokenKind.Punctuation) {
    if (before.form === '(') return PlaceTrait.Bracketed;
    if (before.form !== ',') return 0;
    return at > first && coreference.kinNouns.has(words[at - 1]!.lower) ? PlaceTrait.Relative : PlaceTrait.Listed;
  }
  if (isKin(tokens, at)) return PlaceTrait.Relative;
  if (isPreposition(tokens, at)) {
    if (grammar.agentMarkers.has(before.lower)) return PlaceTrait.Agent;
    if (grammar.genitiveMarkers.has(before.lower)) return PlaceTrait.Genitive;
    return grammar.comitativeMarkers.has(before.lower) ? PlaceTrait.Comitative : PlaceTrait.Preposition;
  }
  return isInvertedSubject(tokens, at, from, to) ? PlaceTrait.AfterCue : 0;
}

/** Whether the phrase `[from, to)` follows an inverted reporting word at token `cue`: “…,” said Lind. */
export function isInvertedSubject(tokens: Tokens, cue: number, from: number, to: number): boolean {
  const { words, kind } = tokens;
  return isCue(words[cue]) && kind[cue - 1] === TokenKind.Punctuation && !hasVerb(tokens, from, to);
}

/** "Lind, a clerk, said she's late", "said Marsh had left": the phrase has a verb of its own. */
function hasVerb(tokens: Tokens, from: number, to: number): boolean {
  const { grammar } = tokens.vocabulary.language;
  const next = tokens.words[to];
  if (next === undefined) return false;
  return (
    isVerb(tokens, to) ||
    (grammar.possessiveMarkers.has(next.lower) && grammar.subjectPronouns.has(tokens.words[from]!.lower))
  );
}

const isKin = ({ words, vocabulary }: Tokens, i: number): boolean =>
  vocabulary.language.coreference.kinNouns.has(words[i]!.lower);

function traitsAfter(tokens: Tokens, to: number): number {
  const { words, vocabulary } = tokens;
  const { grammar } = vocabulary.language;
  const next = words[to];
  if (next === undefined) return 0;
  const follows = next.form === ',' ? words[to + 1] : next;
  if (follows !== undefined && grammar.personalRelatives.has(follows.lower)) return PlaceTrait.ThenRelative;
  if (grammar.additives.has(next.lower)) return PlaceTrait.ThenJoined;
  const at = afterAside(tokens, to);
  const verb = words[at];
  if (verb === undefined || verb.case !== WordCase.Lower) return 0;
  if (at === to && grammar.isPresentParticiple(verb.lower)) return PlaceTrait.ThenParticiple;
  if ((verb.classes & WordClass.Cue) !== 0) return PlaceTrait.ThenCue;
  return isVerb(tokens, at) ? PlaceTrait.ThenVerb : 0;
}
