// What a language brings to the analysis: words, models and patterns. The stages hold the rules and no word of any
// language; `language/en/` is the English implementation, and the only place with English words.

import type { Gender } from '../model.ts';
import type { NameModel } from '../names/model.ts';
import type { Tokens } from '../tokens/tokens.ts';
import type { ArticleWords } from './article.ts';
import type { AttributionWords } from './attribution.ts';
import type { ComparisonWords } from './comparison.ts';
import type { CoreferenceWords } from './coreference.ts';
import type { DateWords } from './dates.ts';
import type { GrammarWords } from './grammar.ts';
import type { IdentityWords } from './identity.ts';
import type { CueEntry, Phrase } from './lexicon.ts';
import type { NameWords } from './names.ts';
import type { NumberWords } from './numbers.ts';
import type { QuoteWords } from './quotes.ts';
import type { SourceWords } from './sources.ts';
import type { TokenWords } from './tokens.ts';

/** One language. Implementations are immutable. */
export interface Language {
  /** Names this version of the language's data. */
  readonly id: string;
  /** BCP 47 code: "en", "fr". */
  readonly code: string;
  /** Whether a text is in this language. True for a text that is too short to say. */
  detect(tokens: Tokens): boolean;
  /** `WordClass` bits of a lower-cased word, 0 when unknown. */
  classes(lower: string): number;
  /**
   * The clusters of a lower-cased word (words that are used alike): a fine one, a coarse one, and the type of name that such words
   * are mostly part of (0 when unknown); empty for unknown words. They are features of `nameModel`.
   */
  clusters(lower: string): readonly number[];
  /** Names of several words that begin with this lower-cased word, longest first. */
  phrases(firstLower: string): readonly Phrase[] | undefined;
  /** The reporting word that a lower-cased form belongs to: "said", "warning". */
  cue(lower: string): CueEntry | undefined;
  /** Gender of a lower-cased title, role or given name that has one ("mrs", "spokeswoman", "king"). */
  genderOf(lower: string): Gender;
  /** The trained recogniser of names. Without one, only dates and certain names are found. */
  readonly nameModel: NameModel | undefined;
  readonly tokens: TokenWords;
  readonly quotes: QuoteWords;
  /** Closed classes that several stages use: complementisers, coordinators, possessives. */
  readonly grammar: GrammarWords;
  readonly article: ArticleWords;
  readonly names: NameWords;
  readonly dates: DateWords;
  readonly numbers: NumberWords;
  readonly coreference: CoreferenceWords;
  /** Words of those who are quoted, and the phrases around a cue. */
  readonly sources: SourceWords;
  readonly attribution: AttributionWords;
  /** Variants of names, for joining entities across articles. */
  readonly identity: IdentityWords;
  /** What counts when two wordings are compared: stems, negations, hedges, denials. */
  readonly comparison: ComparisonWords;
}
