// What attribution asks of a language about sources: which nouns and pronouns can speak, how an unnamed source is pointed
// back to, and the phrases around a cue (channel, anonymity, reports without a source). Words are lower-cased; `'` is
// either apostrophe.

import type { Gender } from '../model.ts';

/** Gives the lower-cased word at a distance from a position: 0 is the word itself; '' for a quotation and past the end. */
export type WordAt = (distance: number) => string;

export interface SourceWords {
  readonly nouns: SourceNouns;
  readonly determiners: SourceDeterminers;
  readonly pronouns: SourcePronouns;
  readonly unnamed: UnnamedSourceWords;
  readonly terms: TermWords;
  readonly channels: ChannelWords;
  readonly anonymity: AnonymityPatterns;
  readonly unsourced: UnsourcedReportWords;
  readonly context: ContextWords;
  /** Dictionary forms of verbs that report speech only with a topic: "spoke of his brother". */
  readonly topicVerbs: ReadonlySet<string>;
}

/** Nouns at the head of a source. */
export interface SourceNouns {
  /** A body that acts and speaks as one: "ministry", "company". */
  readonly bodies: ReadonlySet<string>;
  /** Bodies that may mean the organisation named last: "the company". */
  readonly firms: ReadonlySet<string>;
  /** A text or person that speaks for a body: "statement", "spokesman". */
  readonly voices: ReadonlySet<string>;
  /** Texts and data that say or show something: "report", "poll", "footage". */
  readonly documents: ReadonlySet<string>;
  /** Nouns for persons that no word class has: "partner", "user". */
  readonly persons: ReadonlySet<string>;
  /** People in general: "critics", "residents". */
  readonly crowds: ReadonlySet<string>;
  /** People whose names are kept back even with "the": "the official", "its duty editor". */
  readonly protectedPeople: ReadonlySet<string>;
  /** Of those, people who may appear with "the" for the first time: "the source"; a "the guard" was met before. */
  readonly keptBack: ReadonlySet<string>;
  /** Forms of address before a name, which offices and ranks are not: "Mrs", "Sir". */
  readonly honorifics: ReadonlySet<string>;
  /** Nouns that count people, before "of": "a host of owners". */
  readonly quantities: ReadonlySet<string>;
  /** Offices whose holder a reader knows, with "the": "the president". */
  readonly offices: ReadonlySet<string>;
  /** Say that a source knows more than others: people *familiar* with the talks, *briefed* on them, with *knowledge*. */
  readonly knowledge: ReadonlySet<string>;
  /** Whether one of the voices is a person: "spokeswoman", "representatives". */
  isSpokesperson(lower: string): boolean;
  /**
   * Whether a noun for people or bodies is a plural, by any ending: "officials", "spokeswomen", "townspeople". `GrammarWords`
   * knows the regular ending only.
   */
  isPlural(lower: string): boolean;
  /** Words after which a noun phrase goes on with a modifier of the noun: "who", "speaking", "familiar", "close". */
  readonly postmodifiers: ReadonlySet<string>;
}

/** Determiners and numbers at the beginning of a source. */
export interface SourceDeterminers {
  /**
   * The source is known to the reader: "the senator", "my lawyer". Unlike `UnnamedSourceWords.pointing`, it has the
   * possessives of the first person and no plural demonstratives.
   */
  readonly pointing: ReadonlySet<string>;
  /** The source is a crowd: "many officials", "both sides". */
  readonly crowd: ReadonlySet<string>;
  /** The source does not exist: "nobody in the capital", "no official". */
  readonly negative: ReadonlySet<string>;
  /** A few people, who are known and not named if a modifier follows: "two people familiar with the plan". */
  readonly fewPeople: ReadonlySet<string>;
  /** With these, protected people are known and not named: "some sources", "several officials". */
  readonly fewSources: ReadonlySet<string>;
}

/** Pronouns as sources. */
export interface SourcePronouns {
  /** The writer of the article: "I", for an outlet "we". */
  readonly author: ReadonlySet<string>;
  /** The possessives of the writer: "our correspondent". */
  readonly own: ReadonlySet<string>;
  /** Pronouns for people who can speak: "she", "everyone". */
  readonly speaking: ReadonlySet<string>;
  /** Third-person plural: "they". */
  readonly plural: ReadonlySet<string>;
  /** Of what was said or done, which tells nothing itself: "this". */
  readonly ofEvents: ReadonlySet<string>;
  /** "someone", "one". */
  readonly indefinite: ReadonlySet<string>;
}

/** How a text points back at a source that it introduced without a name. */
export interface UnnamedSourceWords {
  /** Determiners: "the diplomat", "her brother". */
  readonly pointing: ReadonlySet<string>;
  /**
   * Gender of a singular personal pronoun that is a whole source ("she"); `undefined` for all other words, also for the
   * possessives and reflexives of `CoreferenceWords.pronounGender`.
   */
  pronounGender(words: string): Gender | undefined;
  /** Whether a whole source points back at several people: "one of them", "they". */
  isSeveral(words: string): boolean;
  /** Verbs for acts in public, whose author nobody keeps secret: "a judge *ruled*". */
  readonly publicActs: ReadonlySet<string>;
  /** Matches where the core of a lower-cased noun phrase ends: a comma, or a word with its spaces (" of ", " who "). */
  readonly coreEnd: RegExp;
  /** The gender that a noun shows: "woman", "father". */
  nounGender(lower: string): Gender;
}

/** Quotation marks around names and inscriptions, which report no speech. */
export interface TermWords {
  /** Dictionary forms of verbs that name: "call", "dub". */
  readonly namingVerbs: ReadonlySet<string>;
  /** Dictionary forms of verbs that also say what an object bears: "a brass plate reads “…”". */
  readonly readingVerbs: ReadonlySet<string>;
  /** Whether a form of a naming verb and the word before it report a habit: "(taken) to calling". */
  isNamingHabit(before: string, verb: string): boolean;
  /** Whether a clause says what a group calls a thing: "(what) the (clerks) call". `last` is the last word of the group. */
  isCommonName(before: string, last: string, verb: string): boolean;
  /** Objects of such a verb: "him", "it". Unlike `grammar.objectPronouns` with things, and without reflexives. */
  readonly objectPronouns: ReadonlySet<string>;
  /** First words that make a nickname of the marked words even then: "the", "mr". */
  readonly nicknameOpeners: ReadonlySet<string>;
}

/** Through whom or what the words reached the article. */
export interface ChannelWords {
  /** Dictionary forms of verbs whose addressee can be an outlet: "told The Media Line". */
  readonly addressingVerbs: ReadonlySet<string>;
  /** The words of a channel, as written, that precede the outlet's name: "told ", "according to ". */
  readonly lead: RegExp;
  /** Phrases in front of an outlet that was spoken to: "speaking to". */
  readonly addressPhrases: readonly (readonly string[])[];
  /** Prepositions before an occasion or a platform: "in a statement", "on Twitter". */
  readonly prepositions: ReadonlySet<string>;
  /** "statement", "interview". */
  readonly occasions: ReadonlySet<string>;
  /** "twitter", "television". */
  readonly platforms: ReadonlySet<string>;
  /** Prepositions after an occasion, before a name: "an interview with CNN". */
  readonly afterOccasion: ReadonlySet<string>;
}

/** How an article says that a source keeps the name back. Matched against text as written. */
export interface AnonymityPatterns {
  /** The phrase itself, with the global flag: "anonymity", "not to be named". */
  readonly phrase: RegExp;
  /** Words of the same clause before it, anchored at the end: ", speaking on condition of". */
  readonly leadIn: RegExp;
  /** Begins the reason, after the phrase: "because", "for fear". */
  readonly reason: RegExp;
  /** A reason before the phrase, or within it: "citing", "not authorised to speak". */
  readonly reasonBefore: RegExp;
}

/** Reports without a source: "reportedly", "it is believed that", "media reports suggest". */
export interface UnsourcedReportWords {
  /** Whether such a report may begin with the word. Asked once for each distinct word. */
  mayBegin(lower: string): boolean;
  /** Words of the cue of such a report that begins here, 0 if there is none. */
  lengthAt(wordAt: WordAt): number;
  /** Words of the unnamed sources that a word here cites: "citing *people familiar with the talks*"; 0 if there are none. */
  citedLengthAt(wordAt: WordAt): number;
}

/** Words around a quotation that has no cue. */
export interface ContextWords {
  /** "it was said in the town": subject, words before the participle, participle, and the agent that would be a source. */
  readonly impersonalReport: {
    readonly auxiliaries: ReadonlySet<string>;
    readonly participles: ReadonlySet<string>;
  };
  /** Nouns for speech itself: "the words “…”". */
  readonly speechNouns: ReadonlySet<string>;
  /** Before such a noun, words that say that it is written on something: "*under* the words". */
  readonly bearing: ReadonlySet<string>;
  /** Nouns for what one says, after a possessor and before a colon: "his *words*: “…”". */
  readonly spokenNouns: ReadonlySet<string>;
  /** Between a name and a topic in a heading: "Maria Danvers *on* her teachers". */
  readonly topicPrepositions: ReadonlySet<string>;
  /** Phrases in front of a speaker at the beginning of a sentence: "in the words of". */
  readonly speakerPhrases: readonly (readonly string[])[];
  /** Open a sentence with the person whose view follows: "*For* Lovelace, the matter was clear: “…”". */
  readonly concernPrepositions: ReadonlySet<string>;
  /** Phrases that open the sentence after a quotation and precede its speaker: "*So* said Lovelace", "*That is how* …". */
  readonly echoes: readonly (readonly string[])[];
  /** Begin a sentence that says whose the words before it are: “…” *That is* the view of Ada Lovelace. */
  readonly verdictOpeners: readonly (readonly string[])[];
  /** After a form of "be", bring the words of the subject: "she was *like*, “…”". */
  readonly quotativePrepositions: ReadonlySet<string>;
  /** What bears words or consists of them: "a *banner* reading “…”", "the *lyrics* “…”". */
  readonly inscriptions: ReadonlySet<string>;
  /** Nouns for words that are used as a name or a saying: "the *hashtag* “…”", "a *proverb*: “…”". */
  readonly designators: ReadonlySet<string>;
  /** Nouns before words that nobody says but that are dealt with: "it answers the *question*, “…?”". */
  readonly posedNouns: ReadonlySet<string>;
  /** Verbs before the meaning of a word: "*translates* to “…”". */
  readonly glossVerbs: ReadonlySet<string>;
  /** Words that point to a title: "*see* “…”". */
  readonly titlePointers: ReadonlySet<string>;
  /** Words of the law before a charge in marks: "*convicted* of “…”", "on a *charge* of “…”". */
  readonly chargeWords: ReadonlySet<string>;
  /** Participles before "as" and a slogan: "*billed* as “…”". */
  readonly sloganWords: ReadonlySet<string>;
  /** Words after which the sentence may be about another person: "who", "while". */
  readonly subjectChanges: ReadonlySet<string>;
  /** Participles that with "be" say what somebody feels or means to do, and make no passive: "is *concerned*". */
  readonly statesOfMind: ReadonlySet<string>;
  /** Auxiliaries that make a passive of a past form: "was asked". `grammar.formsOfBe` has negated and first-person forms too. */
  readonly passiveAuxiliaries: ReadonlySet<string>;
}
