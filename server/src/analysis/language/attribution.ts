// The words and phrases that only the attribution rules ask for. Sets of words hold lower-cased forms with a straight
// apostrophe; sets of cues hold lemmas (`CueEntry.lemma`). A language that lacks a construction leaves its set empty.

import type { CueEntry } from './lexicon.ts';

/** Everything attribution asks of a language beyond its grammar words, by the stage that asks. */
export interface AttributionWords
  extends CueWords,
    VerbGroupWords,
    SubjectWords,
    TimePhraseWords,
    ContentWords,
    NamingWords,
    TitleWords {}

/** A phrase that introduces a source without a verb: "according to". */
export interface SourcePhrase {
  /** In the order of the text, lower case. */
  readonly words: readonly string[];
  /** Only after a comma or quotation, and before a name or a definite noun: “…,” *per* the bylaws. */
  readonly isTrailing?: boolean;
  readonly entry: CueEntry;
}

/** Which cues allow which construction. */
export interface CueWords {
  /** Forms of reporting verbs that are finite and hardly ever nouns: "said", "argues". */
  readonly finiteCues: ReadonlySet<string>;
  /** Lemmas of the verbs whose subject may follow them: “…,” *said* Smith. */
  readonly invertingCues: ReadonlySet<string>;
  /** Auxiliaries that precede an inverted verb: French «…», *a* dit Smith. None in English. */
  readonly invertedAuxiliaries: ReadonlySet<string>;
  /** Subjects that a hyphen joins to an inverted verb or its auxiliary: French «…», dit-*il*; «…», a-t-*il* dit. None in English. */
  readonly invertedPronouns: ReadonlySet<string>;
  /** Letters between two hyphens of such a verb: French «…», a-*t*-il dit. None in English. */
  readonly inversionLinks: ReadonlySet<string>;
  /** Words that may follow an inverted verb's subject and show that the clause is complete: "said Smith *in* …". */
  readonly inversionFollowers: ReadonlySet<string>;
  /** Lemmas of the verbs that take a bare addressee only at times: "*asked* him whether". */
  readonly addressableCues: ReadonlySet<string>;
  /** Forms that are listed as verbs and are nouns as well: "his *claim* that". */
  readonly ambiguousCueNouns: ReadonlySet<string>;
  /** Participles of which somebody is the subject whose words follow "as saying": "was *quoted* as saying". */
  readonly quotingParticiples: ReadonlySet<string>;
  /** Forms of the same verbs whose object it is: "the paper *quoted* the agency as saying". */
  readonly quotingForms: ReadonlySet<string>;
  readonly sourcePhrases: readonly SourcePhrase[];
  /** Prepositions and adverbs before a number: "*over* 345 pilgrims". */
  readonly quantityModifiers: ReadonlySet<string>;
}

/** The verb group of a cue: auxiliaries, governing verbs, particles, and the words that show that the cue is a noun. */
export interface VerbGroupWords {
  /** Particles that belong to a verb, by lemma: "pointed *out*". */
  readonly particles: ReadonlyMap<string, ReadonlySet<string>>;
  /** Verbs that report speech only with one of these words next to them, by lemma: "as he *put it*". */
  readonly requiredObjects: ReadonlyMap<string, ReadonlySet<string>>;
  /** Nouns with which a verb of speech means another act, by lemma: "*argued* the case", "*told* the truth". */
  readonly idiomObjects: ReadonlyMap<string, ReadonlySet<string>>;
  /** Forms of verbs that refuse what their infinitive says: "*declined* to comment". */
  readonly refusals: ReadonlySet<string>;
  /** Words that govern an infinitive which still reports: "*continued* to argue", "went *on* to say". */
  readonly continuations: ReadonlySet<string>;
  /** Those of `continuations` that are a particle of the verb to their left: "went *on*". */
  readonly continuationParticles: ReadonlySet<string>;
  /** Participle of be that makes no passive of a participle in progress: "has *been* saying". */
  readonly progressiveBe: ReadonlySet<string>;
  /** Adverbs that are adjectives after a determiner: "the *first* report". */
  readonly ordinalAdverbs: ReadonlySet<string>;
  /** Prepositions after which a participle is mentioned and not reported: "*without* saying". */
  readonly gerundPrepositions: ReadonlySet<string>;
  /** Determiners that can be the subject of a past form: "*several* said". */
  readonly pastSubjects: ReadonlySet<string>;
  /** Determiners that can be the subject of a present form: "*many* say". */
  readonly presentSubjects: ReadonlySet<string>;
  /** Subjects of a bare form that show no plural by their ending: "*they* say", "*police* say". */
  readonly bareFormSubjects: ReadonlySet<string>;
  /** A word that follows one of these is a verb: "*who* claims", "*also* reports". */
  readonly verbIntroducers: ReadonlySet<string>;
}

/** Subjects and noun phrases. */
export interface SubjectWords {
  /** Participles that open a sentence with a clause of their own: "*Asked* whether it was true, she laughed". */
  readonly askedParticiples: ReadonlySet<string>;
  /** Adverbs and conjunctions that are skipped at the head of a clause: "*Meanwhile*", "*However*". */
  readonly openingAdverbs: ReadonlySet<string>;
  /** Texts that can be said to say something: "a *letter* that said". */
  readonly writtenSources: ReadonlySet<string>;
  /** Determiners that make the next word a noun: "made *this* comment". */
  readonly nounOpeners: ReadonlySet<string>;
  /** Phrases skipped between subject and verb, word by word; an empty string matches any word: "for *her* part". */
  readonly parentheticals: readonly (readonly string[])[];
  /** Conjunctions of time whose clause holds no subject of the cue: "*since* dawn". */
  readonly temporalConjunctions: ReadonlySet<string>;
  /** Precede "as" before examples: "sites *such* as". */
  readonly exampleMarkers: ReadonlySet<string>;
  /** Conjunctions that no noun phrase spans: "but", "nor". */
  readonly contrastiveConjunctions: ReadonlySet<string>;
  /** Prepositions that may continue an inverted verb's subject: "said a spokesman *for* the ministry". */
  readonly attachingPrepositions: ReadonlySet<string>;
}

/** Phrases of time between a subject, its verb and the content. */
export interface TimePhraseWords {
  /** Precede a time word: "said *last* week". */
  readonly timeModifiers: ReadonlySet<string>;
  /** Those of them that also open a phrase with a unit of time: "*last* year". */
  readonly pastTimeModifiers: ReadonlySet<string>;
  /** "eight years *ago*", "minutes *later*". */
  readonly relativeTimeAdverbs: ReadonlySet<string>;
  /** "year", "minutes". */
  readonly timeUnits: ReadonlySet<string>;
  /** Prepositions and modifiers to the left of a time word: "*on* Monday", "*early* Monday". */
  readonly timeOpeners: ReadonlySet<string>;
  /** Prepositions to the left of those: "*in* early March". */
  readonly timePrepositions: ReadonlySet<string>;
}

/** Where reported content begins and ends. */
export interface ContentWords {
  /** Words at which reported content can end: "and", "while", "despite". */
  readonly clauseEnders: ReadonlySet<string>;
  /** Open an adverbial clause that ends an object: "called it a mess *when* asked". */
  readonly adverbialClauseOpeners: ReadonlySet<string>;
  /** After a comma, open a clause of contrast or circumstance: ", *while* Jones said". */
  readonly concessiveConjunctions: ReadonlySet<string>;
  /** Clause introducers that open an adjunct where another precedes: "said on Monday *when* asked". */
  readonly timeIntroducers: ReadonlySet<string>;
  /** Subordinators that can open a statement which a cue follows: "*What* he wants is clear, she said". */
  readonly statementSubordinators: ReadonlySet<string>;
  /** Words that link a sentence to the preceding one and are no content: "*Meanwhile*, she said". */
  readonly sentenceConnectors: ReadonlySet<string>;
  /** After the comma that follows a cue, begin an aside or a clause of the writer's own: ", she said, *citing* …". */
  readonly asideOpeners: ReadonlySet<string>;
  readonly boundary: BoundaryModel;
  readonly indirect: IndirectModel;
}

/** The fitted model of which reports without marks are right; without weights, each rule has its own confidence. */
export interface IndirectModel {
  /** Log-odds that a feature adds, by the feature's name. */
  readonly weights: ReadonlyMap<string, number>;
  /** Dictionary forms of verbs of opinion, which report only what a group says: "some analysts *believe*". */
  readonly opinionCues: ReadonlySet<string>;
  /** Reports below this probability are left out. */
  readonly bar: number;
  /** The same for a topic instead of a clause: "criticised the plan". */
  readonly topicBar: number;
  /** The same where several named speakers share the topic. */
  readonly jointBar: number;
}

/** The fitted model of where reported content ends; without weights, rules alone decide. */
export interface BoundaryModel {
  /** Log-odds that a feature adds to "the content ends here", by the feature's name. */
  readonly weights: ReadonlyMap<string, number>;
  /** The class of a lower-case content word, by its ending, as the features name it. */
  shapeOf(lower: string): string;
}

/** Names in quotation marks that the sentence gives. */
export interface NamingWords {
  /** Participles before a name: "a script *called* “X”", "*dubbed* “X”". */
  readonly namingParticiples: ReadonlySet<string>;
  /** Present forms with which many give a name: "the man police *call* “X”". */
  readonly namingHabits: ReadonlySet<string>;
  /** The many, where they show no plural: "*police* call", "*everyone* calls". */
  readonly namingGroups: ReadonlySet<string>;
  /** Prepositions before a name: "known *as* “X”". */
  readonly nameLinks: ReadonlySet<string>;
  /** Words before such a preposition: "*known* as", "gave her *name* only as". */
  readonly namingWords: ReadonlySet<string>;
  /** "called *himself* “X”". */
  readonly reflexives: ReadonlySet<string>;
  /** Verbs before those: "*called* himself". */
  readonly namingVerbs: ReadonlySet<string>;
  /** Nouns directly before a name: "*nicknamed* “X”", "the *nickname* “X”". */
  readonly nameNouns: ReadonlySet<string>;
}

/** Titles of works in quotation marks. */
export interface TitleWords {
  /** Works that have a title: "book", "podcast". */
  readonly works: ReadonlySet<string>;
  /** Works or broadcasts that announce a title of one word: "the *program* “Today,”". */
  readonly shows: ReadonlySet<string>;
  /** Announce a title: "*entitled* “…”". */
  readonly titleAnnouncers: ReadonlySet<string>;
  /** Words, besides function words, that titles write in lower case: "with", "as". */
  readonly lowerCaseInTitles: ReadonlySet<string>;
}
