// The types of a language's words: word classes, reporting words and known names. The data are in `language/`, one folder a
// language.

import type { EntityType, Stance } from '../model.ts';

/** Word classes, one bit each; a lower-cased word can be in many. The bits are part of the generated word table. */
export const WordClass = {
  /** Articles, prepositions, auxiliaries …: words that are never part of a name on their own. */
  Function: 1 << 0,
  /** Has a full stop that does not end the sentence: "Mr", "Gen", "Inc". */
  Abbreviation: 1 << 1,
  /** Precedes a person's name: "President", "Dr", "Sheikh". */
  Title: 1 << 2,
  /** A noun for a person by role: "minister", "spokeswoman", "analyst". */
  Role: 1 << 3,
  FemaleGiven: 1 << 4,
  MaleGiven: 1 << 5,
  Surname: 1 << 6,
  City: 1 << 7,
  Country: 1 << 8,
  /** Nationalities, peoples and faiths: "Syrian", "Kurds", "Shiite". */
  Group: 1 << 9,
  /** The head of an organisation's name: "Ministry", "Council", "Bank". */
  OrganizationHead: 1 << 10,
  /** The end of a company's name: "Inc", "GmbH". */
  OrganizationSuffix: 1 << 11,
  /** A one-word organisation or outlet: "Reuters", "NATO". */
  Organization: 1 << 12,
  /** The head of a place's name: "River", "Province", "Sea". */
  PlaceHead: 1 << 13,
  /** The head of an event's name: "war", "summit", "election". */
  EventHead: 1 << 14,
  Month: 1 << 15,
  Weekday: 1 << 16,
  /** A lower-case part of a name: "al", "bin", "van", "de". */
  Particle: 1 << 17,
  /** Any form of a verb or noun that reports speech; see `Language.cue`. */
  Cue: 1 << 18,
  Pronoun: 1 << 19,
  /** A word so common in lower case that a capital at a sentence's start says nothing. */
  Common: 1 << 20,
  /** A noun for persons who are quoted without a name: "officials", "residents", "sources". */
  UnnamedSource: 1 << 21,
  Number: 1 << 22,
  /** Words of sport, in which towns and countries are teams. */
  Sport: 1 << 23,
  /** The name of a language, and often of those who speak it: "Kaska", "Yoruba". */
  Language: 1 << 24,
  /** Forms of be, have, do and the modals. */
  Auxiliary: 1 << 25,
  Determiner: 1 << 26,
  Preposition: 1 << 27,
  /** Begins a subordinate clause: "that", "while", "because". */
  Subordinator: 1 << 28,
  /** Can be between a subject and its verb. */
  Adverb: 1 << 29,
  /** Gives a time directly after a reporting verb: "said Monday". */
  TimeWord: 1 << 30,
  /** Past form of an irregular verb: "went", "shook". */
  PastVerb: 1 << 31,
} as const;

export const GivenName = WordClass.FemaleGiven | WordClass.MaleGiven;

/**
 * What a reporting verb takes: a clause or quotation ("said that …"), an addressee and then a clause ("told reporters
 * that …"), or an object that is itself the content ("called the plan “reckless”", "accused them of lying").
 */
export type CueFrame = 'clause' | 'addressee' | 'object';

/** A form of a reporting word. */
export interface CueEntry {
  readonly lemma: string;
  readonly part: 'verb' | 'noun' | 'phrase';
  /** `past`, `present` (also the bare form), `ing`, `participle` where it differs from the past, or `noun`. */
  readonly form: 'past' | 'present' | 'ing' | 'participle' | 'noun';
  readonly stance: Stance;
  /** 0 to 1: how often the word reports speech ("said" 1, "noted" 0.8, "showed" 0.2). */
  readonly strength: number;
  readonly takes: CueFrame;
}

/** A known name. */
export interface Phrase {
  /** Lower-cased, in the order of the text. */
  readonly words: readonly string[];
  readonly type: EntityType;
  /** The name overrules the name model. */
  readonly certain?: boolean;
  /** The name model was trained without it, so that it is no feature. */
  readonly isNew?: boolean;
}
