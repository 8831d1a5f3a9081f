// Messages between the Who Said What page and the extension. Types only, because both sides import this file.

import type { Range, WhoSaidWhat, WhoSaidWhatFilter } from '../../../server/src/protocol.ts';

export type FromPage =
  /** Sent when the page is ready and whenever the user changes the filter. */
  | { readonly kind: 'filter'; readonly filter: WhoSaidWhatFilter }
  | { readonly kind: 'open'; readonly uri: string; readonly range: Range }
  | { readonly kind: 'copy'; readonly format: 'markdown' | 'csv' };

export type ToPage =
  | { readonly kind: 'table'; readonly table: WhoSaidWhat }
  /** The user cancelled the search for disputed statements; the previous table stays. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'copied'; readonly quotes: number };
