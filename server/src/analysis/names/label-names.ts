// The names in the labels of a transcript. A label is no sentence, so the model may see nothing in it; but what names a
// speaker again and again is a name: "HALLOWAY" of "SENATOR HALLOWAY:".

import type { FoundName, ReadDocument } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import { TokenKind, tokenAt } from '../tokens/tokens.ts';
import { nameAt } from './found-names.ts';

/** Letters of a label that is initials ("WN", "MD") and no name. */
const MOST_INITIALS = 3;

/** Adds a person for each label in which no name was found. `names` are in text order. */
export function addLabelNames(document: ReadDocument, names: readonly FoundName[]): readonly FoundName[] {
  const added: FoundName[] = [];
  let next = 0;
  for (const part of document.parts) {
    if (part.kind !== 'label') continue;
    while (next < names.length && names[next]!.end <= part.start) next += 1;
    if (next < names.length && names[next]!.start < part.end) continue;
    const name = nameOfLabel(document, tokenAt(document.tokens, part.start), tokenAt(document.tokens, part.end));
    if (name !== undefined) added.push(name);
  }
  if (added.length === 0) return names;
  return [...names, ...added].sort((a, b) => a.start - b.start);
}

/** The words of a label after its titles, unless they are initials or say what the speaker is ("Interviewer"). */
function nameOfLabel({ tokens }: ReadDocument, first: number, to: number): FoundName | undefined {
  let from = first;
  const classesAt = (token: number): number => tokens.words[token]!.classes;
  while (from < to - 1 && (classesAt(from) & WordClass.Title) !== 0) {
    from += 1;
    // The point of "MS.".
    if (from < to - 1 && tokens.kind[from] === TokenKind.Punctuation) from += 1;
  }
  if (from >= to) return undefined;
  const length = tokens.end[to - 1]! - tokens.start[from]!;
  const isInitials = to - from === 1 && length <= MOST_INITIALS;
  const isRole = to - from === 1 && (classesAt(from) & (WordClass.Role | WordClass.Common | WordClass.Function)) !== 0;
  return isInitials || isRole ? undefined : nameAt(tokens, from, to, 'person', 'label', 0.9);
}
