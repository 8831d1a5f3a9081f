// Which mentions of the article name the same entity.

import type { FoundName, Quotations, ReadDocument } from './document.ts';
import type { Lexicon } from './lexicon.ts';
import type { LocalEntity, Mention } from './model.ts';

export interface Coreference {
  /** In text order. */
  readonly mentions: readonly Mention[];
  readonly entities: readonly LocalEntity[];
}

export function resolveCoreference(
  _document: ReadDocument,
  found: readonly FoundName[],
  _quotations: Quotations,
  _lexicon: Lexicon,
): Coreference {
  return {
    mentions: found.map((name) => ({
      start: name.start,
      end: name.end,
      type: name.type,
      form: 'name',
      entity: -1,
      basis: name.basis,
      confidence: name.confidence,
    })),
    entities: [],
  };
}
