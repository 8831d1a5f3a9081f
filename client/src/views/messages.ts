// What the page of Who Said What and the extension say to each other. Types only: both sides import this.

import type { Range, WhoSaidWhat, WhoSaidWhatFilter } from '../../../server/src/protocol.ts';

export type FromPage =
  /** Said first when the page is ready, then whenever the person changes the filter. */
  | { readonly kind: 'filter'; readonly filter: WhoSaidWhatFilter }
  | { readonly kind: 'open'; readonly uri: string; readonly range: Range }
  | { readonly kind: 'copy'; readonly format: 'markdown' | 'csv' };

export type ToPage =
  | { readonly kind: 'table'; readonly table: WhoSaidWhat }
  /** The person would not wait for the disputed ones: the table is the one before. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'copied'; readonly quotes: number };
