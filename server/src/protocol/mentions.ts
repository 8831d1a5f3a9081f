// Names and quotations over all articles: to go to, and to list.

import type { Position, Range } from './basic.ts';

/** The next or previous mention in all articles, in corpus order, wrapping around at the end. */
export const siblingMentionRequest = 'sourcemark/siblingMention';

export interface SiblingMentionParams {
  readonly uri: string;
  readonly position: Position;
  readonly direction: 'next' | 'previous';
}

export interface SiblingMentionResult {
  readonly uri: string;
  readonly range: Range;
  readonly entity: string;
  /** 1-based. */
  readonly index: number;
  readonly total: number;
}

/** All entities, for Go to Mention…; the one at the position comes first. */
export const entitiesRequest = 'sourcemark/entities';

export interface EntitiesParams {
  readonly uri?: string;
  readonly position?: Position;
}

export interface EntityItem {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly mentions: number;
  readonly articles: number;
  readonly atCursor: boolean;
}

/** All named mentions of an entity in corpus order, each with its line. */
export const mentionsRequest = 'sourcemark/mentions';

export interface MentionsParams {
  readonly entity: string;
}

export interface MentionItem {
  readonly uri: string;
  readonly path: string;
  readonly range: Range;
  readonly line: string;
}

/** Locations of the quotation at a position, in its own article first, then in other articles. */
export const repeatsRequest = 'sourcemark/repeats';

export interface RepeatsParams {
  readonly uri: string;
  readonly position: Position;
}

export interface RepeatLocation {
  readonly uri: string;
  readonly range: Range;
}
