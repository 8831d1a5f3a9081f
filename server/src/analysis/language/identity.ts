// The words that decide whether two names in different articles mean the same person, organisation or place. Names are
// compared in folded form (`fold` in corpus/entities/fold.ts): lower-case ASCII words with single spaces.

/** A rewriting of a text: matches of the pattern are replaced as by `String.replace`. */
export type Rewrite = readonly [pattern: RegExp, replacement: string];

/**
 * How freely a name's spelling varies. `arabic`: names transliterated by ear, where vowels and some consonants are
 * interchangeable ("Ahmad", "Ahmed"); `latin`: all others, where only fixed letter groups are ("Mueller", "Muller").
 */
export type Script = 'latin' | 'arabic';

/** What joining names across articles needs to know of a language. */
export interface IdentityWords {
  /** The definite article that starts a folded name: `/^the /`. */
  readonly foldedArticle: RegExp;
  /** The same in a name as written, before a capital: "the Kremlin". It is not part of the displayed name. */
  readonly writtenArticle: RegExp;
  /** A possessive ending of a name as written: "Tarrant’s". It is not part of the displayed name. */
  readonly possessiveEnding: RegExp;
  /** The plural ending of a folded name of a people: "Syrians" is the group "Syrian". */
  readonly groupPluralEnding: RegExp;
  readonly persons: PersonNameWords;
  readonly organizations: OrganizationNameWords;
  readonly places: PlaceNameWords;
  readonly sounds: SoundRules;
  readonly descriptions: DescriptionWords;
}

/** Parts of people's names. All words are folded. */
export interface PersonNameWords {
  /** Titles and roles that never belong to a name. A name starts after the last of them: "Boeing CEO Scott Carson". */
  readonly titles: ReadonlySet<string>;
  /** Titles at the start of a name only; elsewhere they are names: "Major General", but "Angus Deaton Major". */
  readonly leadingTitles: ReadonlySet<string>;
  /** Leading titles that replace the given name and therefore distinguish people: "King Charles", "Prince Charles". */
  readonly regnalTitles: ReadonlySet<string>;
  /** Generational suffixes and numerals with the form they are compared in: "junior" → "jr". */
  readonly suffixes: ReadonlyMap<string, string>;
  /** Suffixes that distinguish a parent from a child: "jr", "sr", "ii". */
  readonly familySuffixes: ReadonlySet<string>;
  /** Particles of surnames that newsrooms write or omit: "van der", "de". */
  readonly droppedParticles: ReadonlySet<string>;
  /** Dropped particles that are no given names, so that a capital does not make them one: "Von der Leyen". */
  readonly nonGivenParticles: ReadonlySet<string>;
  /** Particles that change the surname, with the form they are compared in: "ibn" → "bin" in "bin Salman". */
  readonly keptParticles: ReadonlyMap<string, string>;
  /** Kept particles that with a capital are given names, and that do not make a name Arabic: "Ben". */
  readonly givenNameParticles: ReadonlySet<string>;
  /** A prefix divided from its surname, as written; its first group is the prefix's letters: "O’ Brien". */
  readonly detachedPrefix: RegExp;
  readonly arabic: ArabicNameWords;
  /**
   * Sets of given names that may be one person's, as numbers: names that share one are a name and its short form
   * ("bill", "william"). Empty for a name without variants.
   */
  nicknameGroups(givenName: string): readonly number[];
  /**
   * Whether a name of these folded words starts with its surname: "Xi Jinping", "Kim Jong-un". `isHyphenated`: the last
   * word was written with a hyphen.
   */
  surnameComesFirst(words: readonly string[], isHyphenated: boolean): boolean;
  /**
   * The syllables of a romanised given name, each in its main spelling: "geun soo" and "geunsu" give "geun su". Empty if the
   * word is no such name.
   */
  syllablesOf(given: string): string;
  /** Whether two surnames are romanisations of one: "lee" and "yi". They count with equal syllables only. */
  isSameOrigin(a: string, b: string): boolean;
}

/** How the language transliterates Arabic names. All words are folded. */
export interface ArabicNameWords {
  /** The article: "al", "el". */
  readonly articles: ReadonlySet<string>;
  /** The article assimilated to the next consonant: "ash" in "ash-Shamsi". */
  readonly assimilatedArticles: ReadonlySet<string>;
  /** The article and its hyphen in a name as written; its first group is the article: "al-". */
  readonly hyphenatedArticle: RegExp;
  /** The article in front of a word of several parts: `/^(?:al|el) /`. */
  readonly articlePrefix: RegExp;
  /** "Servant of", which forms given names with the next word, in the form it is compared in: "abd". */
  readonly servant: string;
  /** A word that is "servant of" with or without an article: "abd", "abdul", "abdel". */
  readonly servantWord: RegExp;
  /** The same run together with the rest of the name: "abdulrahman". */
  readonly servantPrefix: RegExp;
  /** "… of the faith" at the end of a word: "eddine" of "zeineddine". */
  readonly faithEnding: RegExp;
  /** The form it is compared in: "din". */
  readonly faith: string;
  /** The same divided, as written; its groups are the first word and the last: "Zein El Dine". */
  readonly faithArticle: RegExp;
  /** The article in front of the word after "servant of". */
  readonly servantArticlePrefix: RegExp;
  /**
   * Given names that mark a name as Arabic even without a particle: "ahmed". As a bare name they are rarely surnames.
   */
  readonly givenNames: ReadonlySet<string>;
  /** Given names whose bearers often go by the next name: "Mohammad Javad Zarif" is called Javad. */
  readonly prefixedGivenNames: readonly string[];
}

/** Parts of organisations' names. All words are folded. */
export interface OrganizationNameWords {
  /** "inc", "ltd", "gmbh": dropped from the end. */
  readonly legalForms: ReadonlySet<string>;
  /** Legal forms that also end names of other bodies, and so do not show that a name is a company's: "group". */
  readonly ambiguousLegalForms: ReadonlySet<string>;
  /** Articles, prepositions and coordinators, which do not identify a body: "of", "and". */
  readonly functionWords: ReadonlySet<string>;
  /** Heads that may precede or follow the field of the body: "Department of Fisheries", "Fisheries Department". */
  readonly movableHeads: ReadonlySet<string>;
  /** States and unions of states that are part of names, by their initials: "united states" → "us". */
  readonly initialisms: readonly Rewrite[];
  /** Those initials, kept whole in an acronym: "usdl". */
  readonly initialismWords: ReadonlySet<string>;
  /** Bodies whose everyday names share no letters with the full ones: "fed" → "federal reserve". */
  readonly otherNames: ReadonlyMap<string, string>;
  /** Words that only say what kind of body it is: "airlines" in "China Eastern Airlines". */
  readonly kinds: ReadonlySet<string>;
  /** Kinds that make a body's name one of its parts': the Defence Forces College is not the Defence Forces. */
  readonly partKinds: ReadonlySet<string>;
  /** Endings of countries and peoples, where similar words are different ones: "Australian", "Austrian". */
  readonly countryEnding: RegExp;
  /** An owner in front of a name as written; its groups are the owner and the space: "Veldin’s Harbour Board". */
  readonly owner: RegExp;
  /** One spelling for abbreviations and regional variants: "dept" → "department", "organisation" → "organization". */
  normalize(word: string): string;
  /** A word without its plural ending: "motors" → "motor". */
  singular(word: string): string;
  /** Whether the last word of a name looks like a team's, by which the team is also called: "76ers". */
  isTeamName(word: string): boolean;
}

/** Names of places. */
export interface PlaceNameWords {
  /** An owner in front of a place, as written: "Singapore’s Changi Airport" is the airport. */
  readonly owner: RegExp;
  /** Articles and abbreviations at the start of a folded name, replaced in this order: "mt " → "mount ". */
  readonly prefixes: readonly Rewrite[];
  /** The form of state in a country's official name: "islamic republic of ". */
  readonly stateForms: RegExp;
  /** The main folded name of a listed place: "burma" → "myanmar"; itself for a place without other names. */
  mainName(folded: string): string | undefined;
}

/** Which spellings of a folded word sound alike to a newsroom that writes foreign names by ear. */
export interface SoundRules {
  /**
   * Respells a word so that its usual spellings become equal: "ph" → "f". In the result the vowels are `aeiou`, and
   * every other character is one consonant.
   */
  respell(word: string, script: Script): string;
  /** Merges respelled consonants that transliterations confuse, for a blocking key: "q", "g" and "j" → "k". */
  mergeConsonants(consonants: string): string;
  /** Pairs of respelled consonants that may replace each other in Arabic names: "qg" ("Qaddafi", "Gaddafi"). */
  readonly interchangeableConsonants: ReadonlySet<string>;
  /** Bits for each vowel; in an Arabic name, vowels with a bit in common may replace each other. */
  readonly arabicVowels: ReadonlyMap<string, number>;
  /** A final letter that two spellings of a name may have or lack: "e" ("Rait", "Raite"). */
  readonly silentFinal: string;
  /** A final letter that is not silent, because the ending makes another name: "-ne" ("Christin", "Christine"). */
  readonly pronouncedFinal: RegExp;
}

/** What titles and descriptions say about a person. */
export interface DescriptionWords {
  /** Words that say that a person is a woman, matched in text as written, in any case: "Mrs", "spokeswoman". */
  readonly female: readonly string[];
  /** The same for a man: "Mr", "father". */
  readonly male: readonly string[];
  /** Folded words that say nothing about a person's role: "the", "former". */
  readonly vague: ReadonlySet<string>;
}
