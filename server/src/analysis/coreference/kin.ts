// Relatives with one surname: "Ms. Kovac and her sister, Dana Kovac" are two people, and the first is not the second.

import type { ReadDocument } from '../document.ts';
import type { EntityDraft, MentionDraft } from './entities.ts';

/** Tokens between a name and its relative's. */
const REACH = 12;

/**
 * Of the people whom a surname may mean, the one whom the article introduces in the same breath as a relative of its bearer.
 */
export function kinOf(
  document: ReadDocument,
  mention: MentionDraft,
  namesakes: readonly EntityDraft[],
): EntityDraft | undefined {
  return namesakes.find(({ mentions }) => {
    const gap = mentions[0]!.from - mention.to;
    return gap >= 2 && gap <= REACH && isRelative(document, mention.to, mentions[0]!.from);
  });
}

/** Whether the tokens up to a name say that it is a relative's: "and her sister,", "’s late father". */
function isRelative({ tokens }: ReadDocument, from: number, to: number): boolean {
  const { coreference, grammar } = tokens.vocabulary.language;
  const { words } = tokens;
  let noun = to - 1;
  if (words[noun]!.form === ',') noun -= 1;
  if (noun <= from - 1 || !coreference.kinNouns.has(words[noun]!.lower)) return false;
  for (let i = from; i < noun; i += 1) {
    const { form, lower } = words[i]!;
    if (/^[.;:!?]$/.test(form)) return false;
    if (grammar.possessiveDeterminers.has(lower) || grammar.possessiveMarkers.has(lower)) return true;
  }
  return false;
}
