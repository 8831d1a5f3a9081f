// Descriptions that refer back to a named person: "the minister", "the Special Envoy", "the Russian analyst", "the head of
// state". Candidates are people whom the article calls that or a synonym; gender, modifiers and salience decide.

import type { ReadDocument } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import type { Gender } from '../model.ts';
import { TokenKind, type Tokens, type Word, WordCase } from '../tokens/tokens.ts';
import type { RoleIndex } from './descriptions.ts';
import type { EntityDraft } from './entities.ts';
import { genderFacts, genderOf, isPersonNoun } from './references.ts';

/** Words between the determiner and the head. */
const MOST_MODIFIERS = 4;
/** Descriptions of one person that are compared, so that a hostile text stays cheap. */
const MOST_COMPARED = 40;

/** A definite description: tokens `[from, to)`. */
export interface Description {
  /** Its determiner. */
  readonly from: number;
  readonly to: number;
  /** The lower-cased noun, or the synonym key of a noun with its complement ("head of state"). */
  readonly head: string;
  /** The lower-cased word before the head; empty without one. */
  readonly modifier: string;
  /** The gender that the head shows: "the businesswoman". */
  readonly gender: Gender;
}

/**
 * The definite description whose head is token `i`, or undefined. `sentenceFrom` is the sentence's first token, `nextName`
 * the token at which the next name begins.
 */
export function descriptionAt(
  document: ReadDocument,
  i: number,
  sentenceFrom: number,
  nextName: number,
  roles: RoleIndex,
): Description | undefined {
  const { tokens } = document;
  const { vocabulary } = tokens;
  const { coreference, grammar } = vocabulary.language;
  const { definiteDeterminers } = coreference;
  const word = tokens.words[i]!;
  if (!isPersonNoun(word, vocabulary) && !roles.has(word)) return undefined;
  if (word.case === WordCase.Upper) return undefined;
  // "the minister Sergei Lavrov" is a title; "president" in "vice president" is no head.
  if (nextName === i + 1) return undefined;
  const office = officeComplementAt(tokens, i + 1);
  const following = tokens.words[i + 1];
  if (office === undefined && following !== undefined) {
    const { lower } = following;
    if (grammar.genitiveMarkers.has(lower) || grammar.possessiveMarkers.has(lower)) return undefined;
    if (isPersonNoun(following, vocabulary) && tokens.kind[i + 1] === TokenKind.Word) return undefined;
  }
  let at = i - 1;
  while (at >= sentenceFrom && i - at <= MOST_MODIFIERS + 1) {
    const modifier = tokens.words[at]!;
    if (definiteDeterminers.has(modifier.lower)) break;
    const isHyphen = modifier.form === '-' && tokens.noSpaceBefore[at] === 1;
    if (!isHyphen && (tokens.kind[at] !== TokenKind.Word || isFunctionWord(modifier))) return undefined;
    at -= 1;
  }
  if (at < sentenceFrom || !definiteDeterminers.has(tokens.words[at]?.lower ?? '')) return undefined;
  return {
    from: at,
    to: office === undefined ? i + 1 : i + 1 + office.words.length,
    head: office === undefined ? word.lower : office.synonymKey,
    modifier: i - 1 > at ? (tokens.words[i - 1]?.lower ?? '') : '',
    gender: office === undefined ? genderOf(word, genderFacts(vocabulary)) : 'unknown',
  };
}

/** The complement that begins at token `i` and belongs to the noun before it: "of state" in "head of state". */
function officeComplementAt({ words, vocabulary }: Tokens, i: number) {
  return vocabulary.language.coreference.officeComplements.find((complement) =>
    complement.words.every((word, offset) => words[i + offset]?.lower === word),
  );
}

function isFunctionWord(word: Word): boolean {
  return (word.classes & WordClass.Function) !== 0;
}

/**
 * The lower-cased noun at token `i` if it is the head of an indefinite phrase that introduces a person without a name ("a
 * Western diplomat"); undefined otherwise, also where the phrase describes the name that ends at token `lastName`.
 */
export function introducedAt(
  document: ReadDocument,
  i: number,
  sentenceFrom: number,
  lastName: number,
): string | undefined {
  const { tokens } = document;
  const { coreference, grammar } = tokens.vocabulary.language;
  const word = tokens.words[i]!;
  if (!isPersonNoun(word, tokens.vocabulary) || word.case === WordCase.Upper) return undefined;
  for (let at = i - 1; at >= sentenceFrom && i - at <= MOST_MODIFIERS + 1; at -= 1) {
    const modifier = tokens.words[at]!;
    if (coreference.indefiniteDeterminers.has(modifier.lower)) {
      const before = tokens.words[at - 1];
      if (before === undefined) return word.lower;
      const describesName = before.form === ',' && lastName === at - 1;
      const isPredicate = (before.classes & WordClass.Auxiliary) !== 0 || grammar.predicativeMarkers.has(before.lower);
      return describesName || isPredicate ? undefined : word.lower;
    }
    if (tokens.kind[at] !== TokenKind.Word || isFunctionWord(modifier)) return undefined;
  }
  return undefined;
}

/** The person a description means. */
export interface DescriptionMatch {
  readonly entity: EntityDraft;
  /** Another person who is nearly as likely. */
  readonly rival: EntityDraft | undefined;
}

/** Two people are both possible when the lower score is more than this share of the higher. */
const MARGIN = 0.75;

/**
 * The person that a description means, out of those named before it; undefined if no score is high enough. `salience` is
 * the weight of each person at this point, `introduced` the offset at which a person without a name was last introduced
 * by a noun, `lastDescribed` the person last meant by a noun.
 */
export function chooseDescribed(
  document: ReadDocument,
  description: Description,
  roles: RoleIndex,
  salience: ReadonlyMap<EntityDraft, number>,
  introduced: ReadonlyMap<string, number>,
  lastDescribed: ReadonlyMap<string, EntityDraft>,
): DescriptionMatch | undefined {
  const { tokens } = document;
  const unnamed = introduced.get(description.head) ?? -1;
  const start = tokens.start[description.from]!;
  const { gender } = description;
  const closeness = candidatesFor(document, description.head, roles);
  // After "a diplomat", "the diplomat" means no named person, unless the article has since called one a diplomat.
  if (unnamed >= 0) {
    for (const [entity, share] of closeness)
      if (
        share < 1 ||
        !entity.descriptions.slice(-MOST_COMPARED).some((span) => span.start > unnamed && span.start < start)
      )
        closeness.delete(entity);
    if (closeness.size === 0) return undefined;
  }
  // A noun that shows a gender may be new information: "the businesswoman".
  if (gender !== 'unknown' && unnamed < 0)
    for (const entity of salience.keys()) if (!closeness.has(entity)) closeness.set(entity, 0.25);
  let best: EntityDraft | undefined;
  let bestScore = 0;
  let second: EntityDraft | undefined;
  let secondScore = 0;
  let bestFit = 0;
  let secondFit = 0;
  for (const [entity, share] of closeness) {
    const first = entity.mentions[0];
    if (first === undefined || first.start >= start || !agrees(entity.gender, gender)) continue;
    if (share < 0.5 && entity.gender !== gender) continue;
    const modified = description.modifier === '' || isDescribedWith(document, entity, description.modifier, start);
    const fit = share * (modified ? 1 : 0.3) + (lastDescribed.get(description.head) === entity ? 0.5 : 0);
    const score = fit + Math.min(1.5, salience.get(entity) ?? 0);
    if (score > bestScore) {
      second = best;
      secondScore = bestScore;
      secondFit = bestFit;
      bestFit = fit;
      best = entity;
      bestScore = score;
    } else if (score > secondScore) {
      second = entity;
      secondScore = score;
      secondFit = fit;
    }
  }
  if (best === undefined || bestScore < 0.4) return undefined;
  // A candidate whom the words fit less well is no rival, whatever its salience.
  const isClose = secondScore > bestScore * MARGIN && secondFit >= bestFit;
  return { entity: best, rival: isClose ? second : undefined };
}

/** The people the article calls `head` (1) or a synonym of it (0.5). */
function candidatesFor({ tokens }: ReadDocument, head: string, roles: RoleIndex): Map<EntityDraft, number> {
  const { synonymsOf } = tokens.vocabulary.language.coreference;
  const closeness = new Map<EntityDraft, number>();
  for (const entity of roles.of(head)) closeness.set(entity, 1);
  for (const word of synonymsOf(head))
    for (const entity of roles.of(word)) if (!closeness.has(entity)) closeness.set(entity, 0.5);
  return closeness;
}

function agrees(a: Gender, b: Gender): boolean {
  return a === b || a === 'unknown' || b === 'unknown';
}

/** Whether a description of the person before offset `before` contains the modifier. */
function isDescribedWith(document: ReadDocument, entity: EntityDraft, modifier: string, before: number): boolean {
  return entity.descriptions
    .slice(0, MOST_COMPARED)
    .some(
      (span) =>
        span.start < before && document.tokens.text.slice(span.start, span.end).toLowerCase().includes(modifier),
    );
}
