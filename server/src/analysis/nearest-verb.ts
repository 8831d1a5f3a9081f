// The verb that a date belongs to: "the bridge [opened] on 3 March". Two claims with different days contradict each other only
// if one act happened on both: "said on Monday that it had bought" and "bought on Friday" do not.

import type { ClauseTimeWords } from '../../analysis/language/dates.ts';
import type { Language } from '../../analysis/language/language.ts';
import { WordClass } from '../../analysis/language/lexicon.ts';
import type { Span } from '../../base/span.ts';
import { normalizerFor } from '../repeats/words.ts';

/** Words on each side of a date that are read. */
const REACH = 12;
/** UTF-16 code units on each side in which these words are. */
const MOST_READ = 160;

/**
 * The stem of the nearest verb in the clause of a date, first to its left and then to its right; empty if there is none, or
 * none with a meaning of its own ("said"). `clause`: the sentence or the part of it that has the date.
 */
export function datedActOf(text: string, clause: Span, date: Span, language: Language): string {
  const before = wordsIn(text.slice(Math.max(clause.start, date.start - MOST_READ), date.start));
  const after = wordsIn(text.slice(date.end, Math.min(clause.end, date.end + MOST_READ)));
  const left = stretchOf(before.slice(-REACH).reverse(), language.dates.clause).reverse();
  const verb = lastVerb(left, language) ?? firstVerb(stretchOf(after.slice(0, REACH), language.dates.clause), language);
  if (verb === undefined) return '';
  const normalizer = normalizerFor(language);
  const [word] = normalizer.textsOf(verb);
  return word === undefined || normalizer.isStopWord(word) ? '' : normalizer.stem(word);
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
