// Descriptions that stand for somebody named: "the minister", "the Special Envoy", "the Russian analyst", "the head of
// state". The article has said that somebody is one, or something near it; gender, modifiers and who was in mind last decide.

import { isPersonNoun } from '../../language/en/people.ts';
import type { ReadDocument } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import type { Gender } from '../model.ts';
import { TokenKind, type Word, WordCase } from '../tokens/tokens.ts';
import type { EntityDraft } from './entities.ts';
import { genderOf, genders } from './references.ts';
import type { RoleIndex } from './roles.ts';

/** Words for much the same: who was called one may be called another. */
const ALIKE: readonly (readonly string[])[] = [
  'analyst expert academic scholar researcher professor scientist fellow historian economist specialist lecturer',
  'president leader ruler premier chancellor head-of-state',
  'envoy ambassador diplomat representative mediator negotiator',
  'lawyer attorney counsel solicitor barrister advocate',
  'spokesman spokeswoman spokesperson',
  'chairman chairwoman chairperson chair head boss chief director manager executive founder owner president',
  'businessman businesswoman entrepreneur chairman chairwoman owner founder executive magnate industrialist ceo',
  'writer author novelist poet journalist columnist reporter correspondent editor',
  'politician lawmaker legislator senator congressman congresswoman mp deputy parliamentarian candidate minister',
  'general commander colonel officer chief captain soldier',
  'scientist hydrologist geologist biologist physicist chemist seismologist meteorologist epidemiologist engineer',
  'doctor physician surgeon medic',
  'clerk official officer',
  'minister official secretary',
].map((group) => group.split(' '));

/** By word, those for much the same, group after group. */
const alike = new Map<string, string[]>();
for (const group of ALIKE) for (const word of group) alike.set(word, [...(alike.get(word) ?? []), ...group]);

const DEFINITE = new Set(['the', 'this', 'that']);
const MOST_MODIFIERS = 4;
/** Descriptions of one person that are looked at: an article that gives more is no article. */
const MOST_LOOKED_AT = 40;

export interface Description {
  /** First token of the words, the article included. */
  readonly from: number;
  readonly to: number;
  readonly head: string;
  /** The word before the head, lower case; empty without one. */
  readonly modifier: string;
  /** That the head shows: "the businesswoman". */
  readonly gender: Gender;
}

/** The definite description whose head is token `i`, or undefined. `nextName` is the token where the next name begins. */
export function descriptionAt(
  document: ReadDocument,
  i: number,
  sentenceFrom: number,
  nextName: number,
  roles: RoleIndex,
): Description | undefined {
  const { tokens } = document;
  const word = tokens.words[i] as Word;
  if (!isPersonNoun(word) && !roles.has(word)) return undefined;
  if (word.case === WordCase.Upper) return undefined;
  // "the minister Sergei Lavrov" is no anaphora; "president" in "vice president" is no head.
  if (nextName === i + 1) return undefined;
  const state = tokens.words[i + 1]?.lower === 'of' && tokens.words[i + 2]?.lower === 'state';
  const following = tokens.words[i + 1];
  if (!state && following !== undefined) {
    if (following.lower === 'of' || following.lower === "'s") return undefined;
    if (isPersonNoun(following) && tokens.kind[i + 1] === TokenKind.Word) return undefined;
  }
  let at = i - 1;
  while (at >= sentenceFrom && i - at <= MOST_MODIFIERS + 1) {
    const lower = tokens.words[at]?.lower ?? '';
    if (DEFINITE.has(lower)) break;
    const hyphen = tokens.words[at]?.form === '-' && tokens.noSpaceBefore[at] === 1;
    if (!hyphen && (tokens.kind[at] !== TokenKind.Word || isFunction(tokens.words[at] as Word))) return undefined;
    at -= 1;
  }
  if (at < sentenceFrom || !DEFINITE.has(tokens.words[at]?.lower ?? '')) return undefined;
  return {
    from: at,
    to: state ? i + 3 : i + 1,
    head: state ? 'head-of-state' : word.lower,
    modifier: i - 1 > at ? (tokens.words[i - 1]?.lower ?? '') : '',
    gender: state ? 'unknown' : genderOf(word, genders(tokens.vocabulary)),
  };
}

function isFunction(word: Word): boolean {
  return (word.classes & WordClass.Function) !== 0;
}

const INDEFINITE = new Set(['a', 'an', 'one', 'another']);

/**
 * The head of "a Western diplomat", where token `i` is it and the words introduce somebody without a name: behind a name
 * and a comma they would only describe. Undefined where it is nothing of the kind.
 */
export function introducedAt(document: ReadDocument, i: number, from: number, lastName: number): string | undefined {
  const { tokens } = document;
  const word = tokens.words[i] as Word;
  if (!isPersonNoun(word) || word.case === WordCase.Upper) return undefined;
  for (let at = i - 1; at >= from && i - at <= MOST_MODIFIERS + 1; at -= 1) {
    const lower = tokens.words[at]?.lower ?? '';
    if (INDEFINITE.has(lower)) {
      const before = tokens.words[at - 1];
      const described = before?.form === ',' && lastName === at - 1;
      const predicate = ((before?.classes ?? 0) & WordClass.Auxiliary) !== 0 || before?.lower === 'as';
      return described || predicate ? undefined : word.lower;
    }
    if (tokens.kind[at] !== TokenKind.Word || isFunction(tokens.words[at] as Word)) return undefined;
  }
  return undefined;
}

export interface Choice {
  readonly entity: EntityDraft;
  /** Somebody else it could be as well. */
  readonly other: EntityDraft | undefined;
}

/** Two people whose scores are closer than this could both be meant. */
const MARGIN = 0.75;

/**
 * Whom a description means, of those named before it. `inMind` tells how present somebody is, from 0 upward; `introduced`
 * where somebody without a name was last called so; `called` whom the article last meant by the word.
 */
export function chooseDescribed(
  document: ReadDocument,
  description: Description,
  roles: RoleIndex,
  inMind: ReadonlyMap<EntityDraft, number>,
  introduced: ReadonlyMap<string, number>,
  called: ReadonlyMap<string, EntityDraft>,
): Choice | undefined {
  const { tokens } = document;
  const unnamed = introduced.get(description.head) ?? -1;
  const start = tokens.start[description.from] as number;
  const { gender } = description;
  const fit = fitOf(description.head, roles);
  // "a diplomat" came before: "the diplomat" is nobody named, unless somebody has since been called one.
  if (unnamed >= 0) {
    for (const [entity, closeness] of fit)
      if (
        closeness < 1 ||
        !entity.descriptions.slice(-MOST_LOOKED_AT).some((span) => span.start > unnamed && span.start < start)
      )
        fit.delete(entity);
    if (fit.size === 0) return undefined;
  }
  // A word for a man or a woman may be the first that is said of them: "the businesswoman".
  if (gender !== 'unknown' && unnamed < 0)
    for (const entity of inMind.keys()) if (!fit.has(entity)) fit.set(entity, 0.25);
  let best: EntityDraft | undefined;
  let bestScore = 0;
  let second: EntityDraft | undefined;
  let secondScore = 0;
  let bestNear = 0;
  let secondNear = 0;
  for (const [entity, closeness] of fit) {
    const first = entity.mentions[0];
    if (first === undefined || first.start >= start || !agrees(entity.gender, gender)) continue;
    if (closeness < 0.5 && entity.gender !== gender) continue;
    const modified = description.modifier === '' || isSaidOf(document, entity, description.modifier, start);
    const near = closeness * (modified ? 1 : 0.3) + (called.get(description.head) === entity ? 0.5 : 0);
    const score = near + Math.min(1.5, inMind.get(entity) ?? 0);
    if (score > bestScore) {
      second = best;
      secondScore = bestScore;
      secondNear = bestNear;
      bestNear = near;
      best = entity;
      bestScore = score;
    } else if (score > secondScore) {
      second = entity;
      secondScore = score;
      secondNear = near;
    }
  }
  if (best === undefined || bestScore < 0.4) return undefined;
  // Somebody whom the words fit less well is no rival, however present.
  const close = secondScore > bestScore * MARGIN && secondNear >= bestNear;
  return { entity: best, other: close ? second : undefined };
}

/** Everybody who was called `head` or something near it, with how near. */
function fitOf(head: string, roles: RoleIndex): Map<EntityDraft, number> {
  const fit = new Map<EntityDraft, number>();
  for (const entity of roles.of(head)) fit.set(entity, 1);
  for (const word of alike.get(head) ?? [])
    for (const entity of roles.of(word)) if (!fit.has(entity)) fit.set(entity, 0.5);
  return fit;
}

function agrees(a: Gender, b: Gender): boolean {
  return a === b || a === 'unknown' || b === 'unknown';
}

function isSaidOf(document: ReadDocument, entity: EntityDraft, modifier: string, before: number): boolean {
  return entity.descriptions
    .slice(0, MOST_LOOKED_AT)
    .some(
      (span) =>
        span.start < before && document.tokens.text.slice(span.start, span.end).toLowerCase().includes(modifier),
    );
}
