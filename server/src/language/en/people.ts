// Words for those who can speak: a human being ("clerk", "businesswoman"), several ("residents"), or a body of them that
// speaks as one ("the ministry"). A wall, a price or a bridge cannot, whatever its sentence says of it.

import { WordClass } from '../../analysis/language/lexicon.ts';
import { type Tokens, type Word, WordCase } from '../../analysis/tokens/tokens.ts';

/** Endings that make a word for a person, where the lists have none: "hydrologist", "repairwoman", "technician". */
const PERSON_ENDING = /(?:ologist|ographer|[a-z]{3}ician|[a-z]{2}(?:woman|women|person|persons)|crat|crats|ologists)$/;

/** Bodies that act and speak as one. Lists of heads of names are wider: they have "house", "press" and "centre". */
const BODIES = new Set(
  `government ministry company commission committee council court parliament agency firm party union police army
  administration leadership delegation presidency embassy authority authorities department board association regime
  opposition group coalition team newspaper paper magazine broadcaster organization organisation campaign institute
  senate congress cabinet bureau office side sides parties governments ministries companies agencies kremlin military
  airline utility operator manufacturer publisher club federation league foundation charity militia`.split(/\s+/),
);

/** "clerk", "officials", "the Minister": what a human being is. */
export function isPersonNoun(word: Word): boolean {
  return (
    (word.classes & (WordClass.Role | WordClass.UnnamedSource)) !== 0 ||
    (word.case !== WordCase.Upper && PERSON_ENDING.test(word.lower))
  );
}

/** "ministry", "company": a body that speaks as one. */
export function isBodyNoun(word: Word): boolean {
  return BODIES.has(word.lower);
}

/** Tokens of a noun phrase that are read: a quotation inside it can be of any length. */
const LONGEST_PHRASE = 60;

/**
 * The noun that a phrase is about, by token: the last one before a preposition, comma or relative pronoun, behind any
 * possessor. "the clerk at Beyrak" is about a clerk, "the clerk's book" about a book. -1 for an empty phrase.
 */
export function headOf(tokens: Tokens, from: number, to: number): number {
  let head = -1;
  const most = Math.min(to, from + LONGEST_PHRASE);
  for (let i = from; i < most; i += 1) {
    const word = tokens.words[i];
    if (word === undefined) break;
    if (i > from && endsCore(tokens, i)) break;
    if (
      (word.classes & (WordClass.Function | WordClass.Adverb)) === 0 &&
      word.lower !== "'s" &&
      /\p{L}/u.test(word.form)
    )
      head = i;
  }
  return head;
}

/** A preposition in small letters, a comma or bracket, or a relative pronoun ends the core of a noun phrase. */
function endsCore(tokens: Tokens, i: number): boolean {
  const word = tokens.words[i] as Word;
  if (word.form === ',' || word.form === '(' || word.form === ':' || word.form === '—' || word.form === '–')
    return true;
  if ((word.classes & WordClass.Preposition) !== 0 && word.case === WordCase.Lower) return true;
  return word.lower === 'who' || word.lower === 'which' || word.lower === 'that';
}
