// What a language contributes to comparing statements across articles: the form in which words are compared, the words
// that change what a statement says, and how news words a denial.

import type { Span } from '../../base/span.ts';
import type { Gender } from '../model.ts';

/** A claim can be denied, a request refused, a report left unconfirmed. */
export type DenialKind = 'denied' | 'refused' | 'unconfirmed';

/** The words of a denial within a sentence ("denied that"). */
export interface DenialCue extends Span {
  readonly kind: DenialKind;
  /**
   * Where the denied claim is: `after` the cue in its sentence, `before` it, or the `previous` sentence ("denied this").
   * `report`: the previous sentence, if `isReport` holds for it ("His spokesman declined to comment"). `around`: its sentence
   * without the cue ("the firm [has no plans] to sell").
   */
  readonly claim: 'after' | 'before' | 'previous' | 'report' | 'around';
  /** The start of a claim `before` the cue, if only a part of the sentence is denied: "is wanted because he [stole], which he denies". */
  readonly from?: number;
}

/** Where a statement negates its verb: the auxiliary and the negation. */
export interface Negation extends Span {
  /** The start of what is negated: of "we are clear that he was never held", before "he". */
  readonly clauseStart: number;
  /** The end of what is negated: of "was never held by the town but left it freely", after "town". */
  readonly clauseEnd: number;
}

/**
 * Words and patterns of one language for `corpus/repeats/`. All words are in lower case, without accents. Implementations
 * are immutable; nothing here keeps state between calls.
 */
export interface ComparisonWords {
  /** Endings that some word processors separate from their apostrophe, without it: "s", "re" for "it’ s", "we’ re". */
  readonly cliticEndings: readonly string[];
  /**
   * The words as which a written word is compared. `word` is in lower case, without accents and thousands separators, and
   * has straight apostrophes. Expands contractions ("don't": "do", "not"), unifies spellings ("colour": "color").
   */
  normalize(word: string): readonly string[];
  /** The stem of a normalized word; words that news uses for one thing share a stem ("truce", "ceasefire"). */
  stem(word: string): string;
  /** One word with the sense of a verb and its particle ("step", "down": "resign"); `undefined` for other pairs. */
  phrasalVerb(verb: string, particle: string): string | undefined;
  /** A normalized word without its plural ending: "laws", "law". */
  singular(word: string): string;
  /** Words with little meaning of their own, which prove no likeness: "the", "said", "monday". */
  readonly stopWords: ReadonlySet<string>;
  /** Stems that a large share of all articles contains ("accept"); two statements that share only these share little. */
  readonly commonStems: ReadonlySet<string>;
  /** Words that turn a statement into its opposite: "not", "never". */
  readonly negations: ReadonlySet<string>;
  /** Words that make a statement less certain or conditional: "may", "reportedly", "if". */
  readonly hedges: ReadonlySet<string>;
  /** Hedges that weaken the statement around them, and not only their own clause: "may", "perhaps", "almost". */
  readonly doubts: ReadonlySet<string>;
  /** Words that begin a condition or a restriction: "if", "unless", "only". */
  readonly conditions: ReadonlySet<string>;
  /** Words that make a statement certain: "will", "definitely". */
  readonly certainties: ReadonlySet<string>;
  /** Numbers written as words: "two", "dozen". */
  readonly numberWords: ReadonlySet<string>;
  /**
   * One form for all ways to print the same words, letters and digits only: "Sen." and "Senator", "5%" and "five percent".
   * Two texts with one form do not differ.
   */
  plainForm(text: string): string;
  /** The sign that is printed for a normalized word: "%" for "percent". */
  signOf(word: string): string | undefined;
  /** Whether a sentence says that its words are said by several or for another: "joint statement", "spokesman". */
  isSharedVoice(sentence: string): boolean;
  /** Whether a unit of numbers measures time: "year". */
  isTime(unit: string): boolean;
  /** Words for asking or offering, without which a claim cannot be refused: "request", "appeal". */
  readonly requestWords: readonly string[];
  /** Pronouns that a quotation's source may consist of, with the gender of those that have one: "she" is female. */
  readonly pronouns: ReadonlyMap<string, Gender>;
  /** Matches narration at the start of a text that a reporter put between two parts of a quotation: "Voss said". */
  readonly reportingClause: RegExp;
  /** Matches the place where a sentence goes on to another statement: ", although". */
  readonly concession: RegExp;
  /** The country for which news uses a name ("the kremlin": "russia"). `name` is folded, see `corpus/entities/fold.ts`. */
  countryOf(name: string): string | undefined;
  /** The denials of a sentence in text order; offsets are relative to the sentence. */
  denialCues(sentence: string): readonly DenialCue[];
  /** Where a statement negates its verb ("never asked"); offsets into `words`. */
  negationIn(words: string): Negation | undefined;
  /**
   * The kind of occasion that a text names, by a name of its own for each kind: a call is not a visit. Empty if it names none
   * or several.
   */
  occasionIn(words: string): string;
  /** Whether a statement is about the future: "will ask". */
  isExpected(words: string): boolean;
  /** Whether a sentence passes on a report that can be confirmed: "reportedly", "according to". */
  isReport(sentence: string): boolean;
  /** The claim that a speaker denies in the first person ("I was never [under house arrest]"); offsets into `words`. */
  firstPersonDenial(words: string): Span | undefined;
}
