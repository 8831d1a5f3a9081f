// The user's own draft against its sources: worklist, check, quotations to insert, exports.

import type { Range } from './basic.ts';

/** The verification worklist of a draft; `null` if the document is no draft, or its sources are still being read. */
export const worklistRequest = 'sourcemark/worklist';

export interface WorklistParams {
  readonly uri: string;
}

export type WorkState = 'open' | 'source' | 'by-hand' | 'needs-call';

export interface Worklist {
  readonly uri: string;
  readonly path: string;
  /** "9 quotations: 6 verbatim, 1 altered". */
  readonly summary: string;
  readonly items: readonly WorkItem[];
  /** Items that are checked and not stale. */
  readonly done: number;
  /** Checks of words that the draft no longer has. */
  readonly lost: readonly string[];
}

export interface WorkItem {
  readonly id: string;
  readonly kind: 'quotation' | 'name' | 'number' | 'date' | 'statement';
  /** Its words on one line. */
  readonly text: string;
  readonly range: Range;
  /** Further places of the same name. */
  readonly repeats: readonly Range[];
  /** What the comparison with the sources gave. */
  readonly status: 'verbatim' | 'typographic' | 'altered' | 'cut' | 'other-speaker' | 'not-found' | 'ok' | 'differs';
  readonly statusWords: string;
  /** Whether the sources confirm it as it is written, contradict it, or do not have it. */
  readonly sense: 'confirmed' | 'wrong' | 'missing';
  /** What a person found out. */
  readonly state: WorkState;
  readonly stale?: 'draft' | 'source' | 'both';
  readonly by?: string;
  readonly on?: string;
  readonly evidence?: string;
  readonly speaker?: string;
  /** `label`: "Harbour Post, 2025-02-23, line 12". */
  readonly source?: { readonly uri: string; readonly range: Range; readonly label: string; readonly words: string };
}

/** Compares a draft with its sources, which may have to be read first. Sends `draftProgress` while it does. */
export const checkDraftRequest = 'sourcemark/checkDraft';

export interface CheckDraftParams {
  readonly uri: string;
}

export const draftProgressNotification = 'sourcemark/draftProgress';

export interface DraftProgress {
  readonly uri: string;
  /** 0 to 1. */
  readonly share: number;
}

/** Quotations of the sources for the draft at `uri`, those with most of the words first. */
export const quotationsRequest = 'sourcemark/quotations';

export interface QuotationsParams {
  readonly uri: string;
  /** Words of the quotation, its speaker or its article; empty for all. */
  readonly words: string;
  readonly limit: number;
}

export interface QuotationItem {
  readonly words: string;
  readonly speaker: string;
  /** "Harbour Post, 2025-02-23". */
  readonly origin: string;
  readonly path: string;
  readonly uri: string;
  readonly range: Range;
  /** What to insert: the words in marks with their speaker, and for Markdown a footnote. */
  readonly text: string;
  readonly footnote: string;
}

/** Exports of a draft for readers and checkers. */
export const draftExports = [
  { id: 'footnotes', title: 'Draft with footnotes', extension: 'md', suffix: 'footnotes' },
  { id: 'copy-markdown', title: 'Checker’s copy, Markdown', extension: 'md', suffix: 'checked' },
  { id: 'copy-html', title: 'Checker’s copy, HTML', extension: 'html', suffix: 'checked' },
  { id: 'worklist', title: 'Worklist to print', extension: 'html', suffix: 'worklist' },
] as const;

export type DraftExportId = (typeof draftExports)[number]['id'];

export const draftExportRequest = 'sourcemark/draftExport';

export interface DraftExportParams {
  readonly uri: string;
  readonly format: DraftExportId;
  /** URI of the target folder, for links. */
  readonly to?: string;
}
