// The properties of a unit that the rules test most often, as bits of one number: comma, auxiliary, capital, cue. Facts of
// a word's form are computed once per distinct word; facts of its place are added once per unit.

import type { Language } from '../../language/language.ts';
import { WordClass } from '../../language/lexicon.ts';
import { TokenKind, type Tokens, type Word, WordCase } from '../../tokens/tokens.ts';
import { factsOfWords, type WordFacts } from '../../tokens/vocabulary.ts';

export const Trait = {
  /** A quotation. Such a unit has no other trait. */
  Quote: 1 << 0,
  Word: 1 << 1,
  Punctuation: 1 << 2,
  Number: 1 << 3,
  /** An address or a symbol. */
  Other: 1 << 4,
  Comma: 1 << 5,
  /** A dash between words, not the hyphen of a compound. */
  Dash: 1 << 6,
  Hyphen: 1 << 7,
  /** A full stop, an exclamation or question mark, an ellipsis. */
  Stop: 1 << 8,
  /** A word with a capital. */
  Capital: 1 << 9,
  /** A pronoun that is a subject by its form: "he", "they". */
  SubjectPronoun: 1 << 10,
  Auxiliary: 1 << 11,
  /** May come between subject and verb: "also", "later", "repeatedly". */
  Adverb: 1 << 12,
  /** May follow a reporting verb without a preposition: "Monday", "week", "yesterday". */
  TimeWord: 1 << 13,
  /** A lower-case word that is a finite past form: "shook", "agreed". */
  PastForm: 1 << 14,
  /** A verb of speech that is hardly ever a noun, in a finite form. */
  FiniteCue: 1 << 15,
  /** A participle that begins the next report of the same speaker: "adding", "calling". */
  ParticipleCue: 1 << 16,
  /** Any form of a word that reports speech. */
  Cue: 1 << 17,
  Colon: 1 << 18,
  Semicolon: 1 << 19,
  /** May begin a report without a source: "reportedly", the "it" of "it is believed". */
  Unsourced: 1 << 20,
  /** The first word of a source phrase: the "according" of "according to". */
  SourcePhrase: 1 << 21,
  /** A semicolon, an opening bracket or a word without a capital at which reported content can end: "and", "while". */
  Ender: 1 << 22,
} as const;

/** Traits that only a token of kind `Word` can have. */
const WORD_ONLY = Trait.Capital | Trait.Adverb | Trait.Unsourced;

/** The trait of each `TokenKind`. */
const KINDS: readonly number[] = Array.from({ length: 6 }, (_, kind) =>
  kind === TokenKind.Word
    ? Trait.Word
    : kind === TokenKind.Punctuation
      ? Trait.Punctuation
      : kind === TokenKind.Number
        ? Trait.Number
        : Trait.Other,
);

/** The traits of word forms. A unit's place can take some away or add `Dash`, see `traitsAt`. */
export const traitsOfWords = factsOfWords(traitsOfWord);

/** The traits of a unit that is token `i`; `facts` are those of the tokens' vocabulary. */
export function traitsAt(tokens: Tokens, i: number, facts: WordFacts): number {
  const kind = tokens.kind[i]!;
  let traits = facts.of(tokens.words[i]!);
  if (kind !== TokenKind.Word) traits &= ~WORD_ONLY;
  if ((traits & NOT_IN_NAMES) !== 0 && isInName(tokens, i)) traits &= ~NOT_IN_NAMES;
  if ((traits & Trait.Hyphen) !== 0 && tokens.noSpaceBefore[i] === 0) traits |= Trait.Dash;
  if ((traits & Trait.Stop) !== 0 && kind !== TokenKind.Punctuation) traits &= ~Trait.Stop;
  return traits | KINDS[kind]!;
}

const NOT_IN_NAMES = Trait.Auxiliary | Trait.SubjectPronoun;

/**
 * Whether an auxiliary or pronoun is a name: "said Will Arden", whose capital comes after a word in small letters, or “…?” He Jian
 * said, a surname of syllables before a capital.
 */
function isInName({ words, vocabulary }: Tokens, i: number): boolean {
  const word = words[i]!;
  const next = words[i + 1];
  if (word.case !== WordCase.Capital || word.form.length < 2 || next?.case !== WordCase.Capital) return false;
  if ((next.classes & (WordClass.TimeWord | WordClass.Function)) !== 0) return false;
  if ((word.classes & WordClass.Auxiliary) !== 0) return words[i - 1]?.case === WordCase.Lower;
  return vocabulary.language.names.isSyllableSurname(word.lower) && (next.classes & WordClass.Group) === 0;
}

const DASHES: ReadonlySet<string> = new Set(['—', '―', '–', '--']);

function traitsOfWord(word: Word, { grammar, attribution, sources }: Language): number {
  const { form, lower, classes } = word;
  const capital = word.case === WordCase.Capital;
  const small = word.case === WordCase.Lower;
  let traits = 0;
  if (form === ',') traits |= Trait.Comma;
  if (form === ':') traits |= Trait.Colon;
  if (form === ';') traits |= Trait.Semicolon;
  if (form === '-') traits |= Trait.Hyphen;
  if (DASHES.has(form)) traits |= Trait.Dash;
  if (form.startsWith('.') || form === '!' || form === '?' || form === '…') traits |= Trait.Stop;
  if (!small && word.case !== WordCase.None) traits |= Trait.Capital;
  if (grammar.subjectPronouns.has(lower)) traits |= Trait.SubjectPronoun;
  // A capitalised auxiliary that is also a month is the month: "May".
  if ((classes & WordClass.Auxiliary) !== 0 && !(capital && (classes & WordClass.Month) !== 0))
    traits |= Trait.Auxiliary;
  const adverb =
    (classes & WordClass.Adverb) !== 0 || ((classes & WordClass.Function) === 0 && grammar.isAdverb(lower));
  if (adverb && !capital) traits |= Trait.Adverb;
  if ((classes & WordClass.TimeWord) !== 0) traits |= Trait.TimeWord;
  if (small && ((classes & WordClass.PastVerb) !== 0 || grammar.isPastForm(lower))) traits |= Trait.PastForm;
  if ((classes & WordClass.Cue) !== 0) {
    traits |= Trait.Cue;
    if (small && attribution.finiteCues.has(lower)) traits |= Trait.FiniteCue;
    if (small && grammar.isPresentParticiple(lower)) traits |= Trait.ParticipleCue;
  }
  if (attribution.sourcePhrases.some(({ words }) => words[0] === lower)) traits |= Trait.SourcePhrase;
  if (form === ';' || form === '(' || (!capital && attribution.clauseEnders.has(lower))) traits |= Trait.Ender;
  if (sources.unsourced.mayBegin(lower)) traits |= Trait.Unsourced;
  return traits;
}
