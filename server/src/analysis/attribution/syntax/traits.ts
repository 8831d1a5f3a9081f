// What the rules ask of a unit, as bits of one number: whether it is a comma, an auxiliary, a capital. They look at a unit
// many times, and a word stands at many units: what its form says is found once a word, what its place says once a unit.

import type { Language } from '../../language/language.ts';
import { WordClass } from '../../language/lexicon.ts';
import { TokenKind, type Tokens, type Word, WordCase } from '../../tokens/tokens.ts';
import { factsOfWords, type WordFacts } from '../../tokens/vocabulary.ts';

export const Trait = {
  /** A quotation. Such a unit is nothing else. */
  Quote: 1 << 0,
  /** What kind of token it is. */
  Word: 1 << 1,
  Punctuation: 1 << 2,
  Number: 1 << 3,
  /** An address or a symbol. */
  Other: 1 << 4,
  Comma: 1 << 5,
  /** A dash between words, and not the hyphen of a compound. */
  Dash: 1 << 6,
  Hyphen: 1 << 7,
  /** A full stop, an exclamation or question mark, three points. */
  Stop: 1 << 8,
  /** A word with a capital. */
  Capital: 1 << 9,
  /** "he", "they": a pronoun that is a subject by its form. */
  SubjectPronoun: 1 << 10,
  Auxiliary: 1 << 11,
  /** May stand between subject and verb: "also", "later", "repeatedly". */
  Adverb: 1 << 12,
  /** Behind a reporting verb: "Monday", "week", "yesterday". */
  TimeWord: 1 << 13,
  /** A lower-case word that is a finite past form: "shook", or -ed behind a letter. */
  PastForm: 1 << 14,
  /** A verb of speech that is hardly ever a noun, in a finite form. */
  FiniteCue: 1 << 15,
  /** A participle that begins the next report of the same speaker: "adding", "calling". */
  ParticipleCue: 1 << 16,
  /** Any form of a word that reports speech. */
  Cue: 1 << 17,
  Colon: 1 << 18,
  Semicolon: 1 << 19,
  /** May begin a report that nobody stands behind: "reportedly", the "it" of "it is believed". */
  Unsourced: 1 << 20,
  /** The first word of "according to". */
  According: 1 << 21,
  /** One of `ENDERS`, without a capital. */
  Ender: 1 << 22,
} as const;

/** What only a token of words can be. */
const OF_WORDS = Trait.Capital | Trait.Adverb | Trait.Unsourced;

/** By kind of token. */
const KINDS: readonly number[] = Array.from({ length: 6 }, (_, kind) =>
  kind === TokenKind.Word
    ? Trait.Word
    : kind === TokenKind.Punctuation
      ? Trait.Punctuation
      : kind === TokenKind.Number
        ? Trait.Number
        : Trait.Other,
);

/** What the forms of words say; a unit's place has the last word, see `traitsAt`. */
export const traitsOfWords = factsOfWords(traitsOfWord);

/** The traits of a unit that is token `i`; `facts` are those of the vocabulary. */
export function traitsAt(tokens: Tokens, i: number, facts: WordFacts): number {
  const kind = tokens.kind[i] as number;
  let traits = facts.of(tokens.words[i] as Word);
  if (kind !== TokenKind.Word) traits &= ~OF_WORDS;
  if ((traits & Trait.Hyphen) !== 0 && tokens.noSpaceBefore[i] === 0) traits |= Trait.Dash;
  if ((traits & Trait.Stop) !== 0 && kind !== TokenKind.Punctuation) traits &= ~Trait.Stop;
  return traits | (KINDS[kind] as number);
}

function traitsOfWord(word: Word, { sources }: Language): number {
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
  if (SUBJECT_PRONOUNS.has(lower)) traits |= Trait.SubjectPronoun;
  // "May" is a month.
  if ((classes & WordClass.Auxiliary) !== 0 && !(capital && (classes & WordClass.Month) !== 0))
    traits |= Trait.Auxiliary;
  if (!capital && ((classes & WordClass.Adverb) !== 0 || endsLikeAdverb(word))) traits |= Trait.Adverb;
  if ((classes & WordClass.TimeWord) !== 0) traits |= Trait.TimeWord;
  if (small && ((classes & WordClass.PastVerb) !== 0 || /[a-z]ed$/.test(lower))) traits |= Trait.PastForm;
  const cue = (classes & WordClass.Cue) !== 0;
  if (small && cue && STRONG.has(lower)) traits |= Trait.FiniteCue;
  if (small && cue && lower.endsWith('ing')) traits |= Trait.ParticipleCue;
  if (cue) traits |= Trait.Cue;
  if (lower === 'according') traits |= Trait.According;
  if (!capital && ENDERS.has(lower)) traits |= Trait.Ender;
  if (sources.unsourced.mayBegin(lower)) traits |= Trait.Unsourced;
  return traits;
}

const DASHES = new Set(['—', '―', '–', '--']);
const SUBJECT_PRONOUNS = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'you', 'there']);

function endsLikeAdverb({ lower, classes }: Word): boolean {
  return lower.length > 4 && lower.endsWith('ly') && (classes & WordClass.Function) === 0;
}

/** Marks and words at which a clause can end, beside commas, dashes and quotations. */
export const ENDERS = new Set(
  `; ( and but while when as because after before though although since until whereas who which during despite amid
  following`.split(/\s+/),
);

/** Verbs that are hardly ever nouns, in forms that are finite. */
const STRONG = new Set(
  `said says told tells added adds noted argued argues wrote writes thinks insisted insists claimed asked asks announced
  believes believed called explained suggested warned confirmed denied declared stated knows knew`.split(/\s+/),
);
