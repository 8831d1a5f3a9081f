// Names in the text, with their types.

import type { FoundName, ReadDocument } from './document.ts';
import type { Lexicon } from './lexicon.ts';

export function recognizeMentions(_document: ReadDocument, _lexicon: Lexicon): FoundName[] {
  return [];
}
