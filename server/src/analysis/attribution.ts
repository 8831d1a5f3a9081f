// Who said it: quotations and reported speech with their sources, by named rules.

import type { Coreference } from './coreference.ts';
import type { Quotations, ReadDocument } from './document.ts';
import type { Lexicon } from './lexicon.ts';
import type { Quote, UnsourcedReport } from './model.ts';

export interface Attribution {
  readonly quotes: readonly Quote[];
  readonly unsourced: readonly UnsourcedReport[];
}

export function attributeQuotes(
  _document: ReadDocument,
  _coreference: Coreference,
  _quotations: Quotations,
  _lexicon: Lexicon,
): Attribution {
  return { quotes: [], unsourced: [] };
}
