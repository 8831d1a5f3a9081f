// Messages between a page (front page, dossier, review, disagreements) and the extension. Types only, because both sides
// import this file.

import type { Range } from '../../../server/src/protocol.ts';

/** From the page. */
export type FromPage =
  /** The page is drawn and wants its model. */
  | { readonly kind: 'ready' }
  /** The user opens a passage. */
  | { readonly kind: 'open'; readonly uri: string; readonly range: Range }
  /** The user does something that the page's definition lists. */
  | { readonly kind: 'act'; readonly action: string; readonly given: readonly unknown[] };

/** To the page. */
export type ToPage =
  /** `subject`: what the page is about; the page stores it, so that it survives a reload. */
  | { readonly kind: 'show'; readonly model: unknown; readonly subject: unknown }
  /** For the status line, which screen readers speak. */
  | { readonly kind: 'say'; readonly text: string };
