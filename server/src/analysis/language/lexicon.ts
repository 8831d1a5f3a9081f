// The lexicon's types: word classes, reporting words, known phrases. The data live in `language/`, one folder a language.

import type { EntityType, Stance } from '../model.ts';

/** One bit a word class; a word can be in many. Matched on the lower-cased word. */
export const WordClass = {
  /** Articles, prepositions, auxiliaries …: words that are never part of a name on their own. */
  Function: 1 << 0,
  /** Carries a full stop without ending the sentence: "Mr", "Gen", "Inc". */
  Abbreviation: 1 << 1,
  /** Stands before a person's name: "President", "Dr", "Sheikh". */
  Title: 1 << 2,
  /** What a person is: "minister", "spokeswoman", "analyst". */
  Role: 1 << 3,
  FemaleGiven: 1 << 4,
  MaleGiven: 1 << 5,
  Surname: 1 << 6,
  City: 1 << 7,
  Country: 1 << 8,
  /** "Syrian", "Kurds", "Shiite". */
  Group: 1 << 9,
  /** A head that makes a name an organisation: "Ministry", "Council", "Bank". */
  OrganizationHead: 1 << 10,
  /** "Inc", "GmbH": closes a company's name. */
  OrganizationSuffix: 1 << 11,
  /** A one-word organisation or outlet: "Reuters", "NATO". */
  Organization: 1 << 12,
  /** A head that makes a name a place: "River", "Province", "Sea". */
  PlaceHead: 1 << 13,
  /** "war", "summit", "election" as the head of an event's name. */
  EventHead: 1 << 14,
  Month: 1 << 15,
  Weekday: 1 << 16,
  /** A lower-case part of a name: "al", "bin", "van", "de". */
  Particle: 1 << 17,
  /** Any form of a verb, noun or phrase head that reports speech; `Lexicon.cue` says more. */
  Cue: 1 << 18,
  Pronoun: 1 << 19,
  /** A word common enough in lower case that a capital at a sentence's start says nothing. */
  Common: 1 << 20,
  /** People in general who can be quoted: "officials", "residents", "sources". */
  UnnamedSource: 1 << 21,
  Number: 1 << 22,
  /** Words of sport, where towns and countries are teams. */
  Sport: 1 << 23,
  /** The name of a language, and often of those who speak it: "Kaska", "Yoruba". */
  Language: 1 << 24,
  /** Forms of be, have, do and the modals. */
  Auxiliary: 1 << 25,
  Determiner: 1 << 26,
  Preposition: 1 << 27,
  /** Begins a clause of its own: "that", "while", "because". */
  Subordinator: 1 << 28,
  /** May stand between a subject and its verb. */
  Adverb: 1 << 29,
  /** Says when, bare behind a reporting verb: "said Monday". */
  TimeWord: 1 << 30,
  /** Past form of an irregular verb, which no -ed shows: "went", "shook". */
  PastVerb: 1 << 31,
} as const;

export const GivenName = WordClass.FemaleGiven | WordClass.MaleGiven;

/**
 * What a reporting verb takes: a clause or quotation ("said that …"), an addressee and then a clause ("told reporters
 * that …"), or an object that is itself the content ("called the plan “reckless”", "accused them of lying").
 */
export type CueFrame = 'clause' | 'addressee' | 'object';

/** A reporting word. */
export interface CueEntry {
  readonly lemma: string;
  readonly part: 'verb' | 'noun' | 'phrase';
  /** `past`, `present` (also the bare form), `ing`, `participle` where it differs from the past, or `noun`. */
  readonly form: 'past' | 'present' | 'ing' | 'participle' | 'noun';
  readonly stance: Stance;
  /** 0 to 1: how surely the word reports speech ("said" 1, "noted" 0.8, "showed" 0.2). */
  readonly strength: number;
  readonly takes: CueFrame;
}

/** A name of several words, all lower case, in the order of the text. */
export interface Phrase {
  readonly words: readonly string[];
  readonly type: EntityType;
  /** It overrules the recogniser. A person's own entities are: a lexicon laid over this one adds them, of one word too. */
  readonly certain?: boolean;
}
