// The table of who said what: speakers by articles.

import type { Range, SpeakerClass, Stance } from './basic.ts';

/** The table of who said what: speakers by articles. */
export const whoSaidWhatRequest = 'sourcemark/whoSaidWhat';

export interface WhoSaidWhatFilter {
  /** Text that the speaker's name must contain, or the article's path, title or outlet. */
  readonly speaker?: string;
  readonly article?: string;
  readonly stance?: Stance;
  /** Only quotations that another article attributes differently, words differently, or reports as denied. */
  readonly disputed?: boolean;
  /** Also reported statements that are perhaps none. */
  readonly unsure?: boolean;
}

export interface WhoSaidWhatParams {
  readonly filter: WhoSaidWhatFilter;
  /** Leaves out disputes, which take longest to find, unless the filter requires them. */
  readonly quick?: boolean;
}

export interface WhoSaidWhat {
  readonly speakers: readonly WhoSaidWhatSpeaker[];
  readonly articles: readonly WhoSaidWhatArticle[];
  readonly cells: readonly WhoSaidWhatCell[];
  /** Full counts, including rows and columns that were left out of a large table. */
  readonly allSpeakers: number;
  readonly allArticles: number;
}

export interface WhoSaidWhatSpeaker {
  readonly key: string;
  readonly name: string;
  readonly class: SpeakerClass;
  /** Quotations in the table. */
  readonly quotes: number;
}

export interface WhoSaidWhatArticle {
  readonly uri: string;
  readonly path: string;
  readonly title: string;
  /** "Harbour Post, 2025-02-23"; empty if neither is known. */
  readonly origin: string;
}

export interface WhoSaidWhatCell {
  /** Indices into `speakers` and `articles`. */
  readonly speaker: number;
  readonly article: number;
  readonly quotes: readonly WhoSaidWhatQuote[];
}

export interface WhoSaidWhatQuote {
  readonly text: string;
  readonly range: Range;
  readonly kind: 'direct' | 'mixed' | 'indirect' | 'turn';
  readonly stance: Stance;
  /** The speaker is implied by the preceding text. */
  readonly implied: boolean;
  /** False for a reported statement that is perhaps none. */
  readonly sure: boolean;
  readonly disputes: readonly Dispute[];
}

/** A contradiction with another article. */
export interface Dispute {
  readonly kind: 'conflict' | 'variant' | 'denial';
  readonly message: string;
}

/** The same table as text, one quotation per line. */
export const whoSaidWhatTextRequest = 'sourcemark/whoSaidWhatText';

export interface WhoSaidWhatTextParams {
  readonly filter: WhoSaidWhatFilter;
  readonly format: 'markdown' | 'csv';
}

export interface WhoSaidWhatText {
  readonly text: string;
  readonly quotes: number;
}
