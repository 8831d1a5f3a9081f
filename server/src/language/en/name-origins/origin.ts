// What is known of the names of one origin. A file for each; `index.ts` has their list, so that another origin is one more file.

export interface NameOrigin {
  /** Folded surnames, separated by white space. */
  readonly surnames: string;
  /** Folded given names; those that also are surnames of the origin say nothing. */
  readonly givenNames?: string;
  /**
   * How the order of a name shows when the surname may come first: `syllables`, if what follows a surname is one or two
   * syllables (Xi Jinping, Moon Jae-in); `known`, if one word is a known surname and the other a known given name.
   */
  readonly surnameFirst: 'syllables' | 'known';
  /** Spellings of one syllable of a given name, one syllable between bars. */
  readonly syllables: string;
  /** Romanisations of one surname, one surname between bars. */
  readonly surnameForms?: string;
  /** Forms of one given name, one name between bars: "serhii sergei". */
  readonly givenForms?: string;
}
