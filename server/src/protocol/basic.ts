// What several requests have: places in a file, an article as pages name it, roles and stances.

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** What a file in the folder is; see `corpus/roles.ts`. */
export const ROLES = ['source', 'draft', 'notes', 'left-alone'] as const;

export type Role = (typeof ROLES)[number];

/** `named`: people; `unnamed`: people whose names are not given; `none`: nobody was found. */
export type SpeakerClass = 'named' | 'institution' | 'group' | 'document' | 'unnamed' | 'none';

export type Stance = 'asserts' | 'denies' | 'declines' | 'hedges' | 'asks' | 'promises';

/** A passage of an article. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** An article as pages name it; each text but `title` is empty where it is not known. */
export interface ArticleRef {
  readonly uri: string;
  readonly path: string;
  /** The headline, or what is shown where there is none. */
  readonly title: string;
  readonly outlet: string;
  /** The day of publication, or what the article says of it. */
  readonly date: string;
  /** ISO day, to sort by. */
  readonly published: string;
}
