// The verb that a date or number belongs to: "the bridge [opened] on 3 March", "the flood [destroyed] 30 houses". Two claims
// with different days or numbers contradict each other only about one act: "said on Monday that it had bought" and "bought on
// Friday" do not.

import type { Span } from '../base/span.ts';
import type { ClauseTimeWords } from './language/dates.ts';
import type { Language } from './language/language.ts';
import { WordClass } from './language/lexicon.ts';

/** Words on each side that are read. */
const REACH = 12;
/** UTF-16 code units on each side in which these words are. */
const MOST_READ = 160;

/**
 * The nearest verb in the clause of a span, first to its left and then to its right, as written; `undefined` if there is none.
 * `sentence`: the sentence, or the part of it that has the span.
 */
export function nearestVerb(text: string, sentence: Span, span: Span, language: Language): string | undefined {
  const { clause } = language.dates;
  const before = wordsIn(text.slice(Math.max(sentence.start, span.start - MOST_READ), span.start));
  const after = wordsIn(text.slice(span.end, Math.min(sentence.end, span.end + MOST_READ)));
  const left = stretchOf(before.slice(-REACH).reverse(), clause).reverse();
  return lastVerb(left, language) ?? firstVerb(stretchOf(after.slice(0, REACH), clause), language);
}

/** A word, in lower case unless it is a name, or a mark that divides clauses. */
type Piece = string;

const PIECE = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*|[,;:()—–"“”]/gu;
const MARK = /^[,;:()—–"“”]$/u;

const wordsIn = (text: string): Piece[] => text.match(PIECE) ?? [];

/** The pieces up to a mark or to a word that begins another clause. */
function stretchOf(pieces: readonly Piece[], { openers }: ClauseTimeWords): Piece[] {
  const end = pieces.findIndex((piece) => MARK.test(piece) || openers.has(piece));
  return end < 0 ? [...pieces] : pieces.slice(0, end);
}

function lastVerb(pieces: readonly Piece[], language: Language): Piece | undefined {
  for (let i = pieces.length - 1; i >= 0; i -= 1) {
    const verb = verbAt(pieces, i, language);
    if (verb !== undefined) return verb;
  }
  return undefined;
}

function firstVerb(pieces: readonly Piece[], language: Language): Piece | undefined {
  for (let i = 0; i < pieces.length; i += 1) {
    const verb = verbAt(pieces, i, language);
    if (verb !== undefined) return verb;
  }
  return undefined;
}

/** The verb that a past form is, or that an auxiliary or the mark of an infinitive leads to. */
function verbAt(pieces: readonly Piece[], at: number, language: Language): Piece | undefined {
  const { clause } = language.dates;
  const piece = pieces[at]!;
  // "Were killed" is a killing.
  if (clause.pastAuxiliaries.has(piece)) return undefined;
  const isPast =
    (language.classes(piece) & WordClass.PastVerb) !== 0 || clause.pastVerbs.has(piece) || clause.isPastForm(piece);
  if (isPast) return piece;
  if (!clause.futureAuxiliaries.has(piece) && !clause.modals.has(piece) && !clause.infinitive.has(piece))
    return undefined;
  let next = at + 1;
  while (next < pieces.length && clause.between.has(pieces[next]!)) next += 1;
  const found = pieces[next];
  const isVerb =
    found !== undefined &&
    found === found.toLowerCase() &&
    (language.classes(found) &
      (WordClass.Determiner | WordClass.Preposition | WordClass.Pronoun | WordClass.Auxiliary)) ===
      0;
  return isVerb ? found : undefined;
}
