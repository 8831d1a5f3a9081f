// Whether the clause of a date tells of the past (-1) or of the future (1): by the nearest verb, first to the left of the date
// and then to its right. 0 if no verb says.

import { WordClass } from '../language/lexicon.ts';
import type { DateCursor } from './cursor.ts';

/** Tokens on each side that are read. */
const REACH = 16;

/** `from` and `to` are the tokens of the date. */
export function directionOf(cursor: DateCursor, from: number, to: number): number {
  const { clause } = cursor.words;
  let before = from - 1;
  while (cursor.is(before, cursor.words.modifiers) || cursor.is(before, cursor.words.definiteArticles)) before -= 1;
  if (cursor.is(before, clause.limits)) {
    const right = scan(cursor, to, Math.min(cursor.to, to + REACH), 1);
    const left = scan(cursor, before - 1, Math.max(cursor.from, before - REACH) - 1, -1);
    // "By Friday, thirty had died" and "had risen to thirty by Friday" are past, "will end by Friday" is not.
    return left !== 0 ? (left > 0 || !isPerfect(cursor, before) ? 1 : -1) : right < 0 ? -1 : 1;
  }
  const left = scan(cursor, from - 1, Math.max(cursor.from, from - REACH) - 1, -1);
  return left !== 0 ? left : scan(cursor, to, Math.min(cursor.to, to + REACH), 1);
}

/** Whether a past auxiliary precedes in the clause: "had risen by Friday", "was held until Friday". */
function isPerfect(cursor: DateCursor, at: number): boolean {
  for (let i = at - 1; i >= Math.max(cursor.from, at - 6); i -= 1)
    if (cursor.is(i, cursor.words.clause.pastAuxiliaries)) return true;
  return false;
}

/** The first verb from `start` towards `stop`, which is left out. */
function scan(cursor: DateCursor, start: number, stop: number, step: 1 | -1): number {
  for (let i = start; i !== stop && i >= cursor.from && i < cursor.to; i += step) {
    if (cursor.is(i, cursor.words.clause.openers)) return 0;
    const found = verbTime(cursor, i, step < 0);
    if (found !== 0) return found;
  }
  return 0;
}

function verbTime(cursor: DateCursor, i: number, isBefore: boolean): number {
  const { clause } = cursor.words;
  const lower = cursor.lower(i);
  // "May" is a month.
  if (i > cursor.from && cursor.isCapitalized(i)) return 0;
  if (clause.futureWords.has(lower)) return 1;
  if (clause.futureAuxiliaries.has(lower)) return 1;
  if (clause.modals.has(lower)) return isBefore ? 1 : 0;
  if (clause.pastAuxiliaries.has(lower)) {
    if (leadsToFuture(cursor, i)) return 1;
    return clause.haves.has(lower) && !isBeforePast(cursor, i) ? 0 : -1;
  }
  if (clause.infinitive.has(lower)) return infinitiveTime(cursor, i);
  return isPast(cursor, i) ? groupTime(cursor, i) : 0;
}

/** "was expected to", "has been scheduled". */
function leadsToFuture(cursor: DateCursor, i: number): boolean {
  const { clause } = cursor.words;
  let at = i + 1;
  while (cursor.is(at, clause.between)) at += 1;
  return cursor.is(at, clause.futureWords);
}

/** "Has fallen" is past, "has a deadline" is not. */
function isBeforePast(cursor: DateCursor, i: number): boolean {
  const { clause } = cursor.words;
  let at = i + 1;
  while (cursor.is(at, clause.between)) at += 1;
  const word = at < cursor.to ? cursor.tokens.words[at]! : undefined;
  return (
    word !== undefined && (word.classes & (WordClass.Determiner | WordClass.Preposition)) === 0 && cursor.isWord(at)
  );
}

/** Whether a token has the form of a past verb. */
function isPast(cursor: DateCursor, i: number): boolean {
  const { clause } = cursor.words;
  if (!cursor.isWord(i) || cursor.isCapitalized(i)) return false;
  const { classes, lower } = cursor.tokens.words[i]!;
  return (classes & WordClass.PastVerb) !== 0 || clause.pastVerbs.has(lower) || clause.isPastForm(lower);
}

/** A past form is past, unless an auxiliary says otherwise: "may be signed", "to be held". */
function groupTime(cursor: DateCursor, i: number): number {
  const { clause } = cursor.words;
  let at = i - 1;
  while (at >= i - 4 && cursor.is(at, clause.between)) at -= 1;
  if (cursor.is(at, clause.futureAuxiliaries) || cursor.is(at, clause.modals)) return 1;
  return at < i - 1 && cursor.is(at, clause.infinitive) ? infinitiveTime(cursor, at) : -1;
}

/** "To meet on Friday" is to come, "began to meet" and "in order to meet" are as past as the verb before. */
function infinitiveTime(cursor: DateCursor, to: number): number {
  const next = cursor.tokens.words[to + 1];
  const isVerb =
    to + 1 < cursor.to &&
    cursor.isWord(to + 1) &&
    !cursor.isCapitalized(to + 1) &&
    (next!.classes & (WordClass.Determiner | WordClass.Preposition | WordClass.Pronoun)) === 0;
  if (!isVerb || cursor.tokens.vocabulary.language.grammar.isPlural(cursor.tokens.words[to + 1]!.lower)) return 0;
  for (let i = to - 1; i >= Math.max(cursor.from, to - 3); i -= 1) {
    if (cursor.is(i, cursor.words.clause.futureWords) || cursor.is(i, cursor.words.clause.intentions)) return 1;
    if (isPast(cursor, i) || cursor.is(i, cursor.words.clause.pastAuxiliaries)) return -1;
  }
  return 1;
}
