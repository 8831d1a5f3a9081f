// The words that join, begin or rule out names. All sets hold lower-cased words.

/** What recognising names needs of a language. */
export interface NameWords {
  /** Words for which capitals make no name by themselves: "Black" (voters), "Government", "PDF", "CEO". */
  readonly notNamesAlone: ReadonlySet<string>;
  /** Prefixes that a hyphen joins with a word in small letters inside a name: "Co" in "Co-operative Bank". */
  readonly prefixes: ReadonlySet<string>;
  /** Prepositions that places often follow: "in", "near", "across". */
  readonly placePrepositions: ReadonlySet<string>;
  /** Words after a hyphen that make the preceding name a place: "based" in "a Daraa-based journalist". */
  readonly placeSuffixes: ReadonlySet<string>;
  /** First words of the names of events: "Hurricane Beryl", "Operation Overlord". */
  readonly eventLeads: ReadonlySet<string>;
  /** Abbreviations of parties before a hyphen and a district: "R" in "R-Fla.". As written. */
  readonly parties: ReadonlySet<string>;
  /** Codes of states or provinces after a town and a comma: "TX" in "Irving, TX". As written. */
  readonly regionCodes: ReadonlySet<string>;
  /** First words of towns that are printed in capitals: "ST" in "ST PAUL". */
  readonly townLeads: ReadonlySet<string>;
  /** Sounds that are called out again and again: "Ho ho". */
  readonly sounds: ReadonlySet<string>;
  /** Last words of buildings and works that are named after persons: "Marie Curie Dam". */
  readonly facilityHeads: ReadonlySet<string>;
  /** Of these and like words, the ones that are where something is, and no body: "Halden Air Force Base". */
  readonly siteHeads: ReadonlySet<string>;
  /** Those of them whose bearers speak and act, so that they are organisations: "Mother Teresa Hospital". */
  readonly bodyHeads: ReadonlySet<string>;
  /** Last words of peoples that are a body with a name in front: "First *Nation*" in "the Okanese First Nation". */
  readonly nationHeads: ReadonlySet<string>;
  /** First words of the names of tribes: "Ngāti". */
  readonly tribeLeads: ReadonlySet<string>;
  /** Last words of newspapers' names: "the Harbour Courier". */
  readonly outletHeads: ReadonlySet<string>;
  /** Last words of laws, prizes and the like that are named after persons and are no mention: "the Clayton Act". */
  readonly workHeads: ReadonlySet<string>;
  /** Whether a lower-cased word is a surname in front of a given name of syllables: "Lee" in "Lee Jae-won". */
  isSyllableSurname(lower: string): boolean;
  /** Whether a lower-cased word is a syllable of such given names, even if it is a common word too: "won", "in". */
  isNameSyllable(lower: string): boolean;
  /** Verbs that only plural subjects have: "were" shows that the "Bridges" before it are no person. */
  readonly pluralVerbs: ReadonlySet<string>;
  /** Words that end a firm's name after an ampersand: "Sons" in "Harker & Sons". */
  readonly firmEnds: ReadonlySet<string>;
  /** Nouns before "of" and a place: "the mayor of Ruch". */
  readonly placeOffices: ReadonlySet<string>;
  /** First words of the full names of states: "the Republic of Orsa". */
  readonly stateNouns: ReadonlySet<string>;
  /** The words for what is of a place with this lower-cased name, as far as they show that it is one: "Veldovan". */
  adjectivesOfPlace(lower: string): readonly string[];
  /** Firms and bodies of one word that everybody knows, beside those that the name model was trained with. */
  readonly knownBodies: ReadonlySet<string>;
  /** Nouns before "of" and a firm or body: "shares of Magna". */
  readonly firmHoldings: ReadonlySet<string>;
  /** Nouns after a firm or body: "Magna shares". */
  readonly firmNouns: ReadonlySet<string>;
  /** First words of the offices of a body: "Magna's chief executive". */
  readonly officers: ReadonlySet<string>;
  /** First words of airlines that are called after their country: "*Air* France". */
  readonly airlineLeads: ReadonlySet<string>;
  /** Nouns after a people or faith: "Kaska elders". */
  readonly peopleNouns: ReadonlySet<string>;
  /** Verbs and marks between two teams: "Ruch beat Legia". */
  readonly matchVerbs: ReadonlySet<string>;
}
