// What the front page shows. Types only, because the page's script imports this file too.

import type { FrontPage } from '../../../server/src/protocol.ts';

export interface FrontPageModel extends FrontPage {
  /** Name of the folder. */
  readonly folder: string;
  readonly findings: number;
  /** Whether the extension has a page for reviewing. */
  readonly hasReview: boolean;
  /** Absent while the articles are being compared. */
  readonly disagreements?: {
    readonly total: number;
    readonly first: readonly DisagreementLine[];
  };
  /** The day of the last visit, and the articles that were added or changed since; absent at the first visit. */
  readonly lastVisit?: string;
  readonly fresh?: readonly { readonly uri: string; readonly isChanged: boolean }[];
}

export interface DisagreementLine {
  readonly id: string;
  readonly title: string;
  /** Codes of the rules that found it. */
  readonly kinds: readonly string[];
  readonly articles: number;
}
