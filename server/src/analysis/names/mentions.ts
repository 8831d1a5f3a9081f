// Names in the text, with their types: a trained linear-chain model reads what can be a name (labeling), each name gets one
// type for the article (typing), then the article as a whole and the lexicon settle what is left open (settle). Dates are
// found by rule.

import type { FoundName, ReadDocument } from '../document.ts';
import type { Language } from '../language/language.ts';
import { findDates } from './dates.ts';
import { readNames, typeNames } from './recognize.ts';
import { byPosition, finalizeNames, nameAt } from './settle.ts';

export function recognizeMentions(document: ReadDocument, language: Language): readonly FoundName[] {
  const { tokens, sentences } = document;
  const typed = typeNames(tokens, readNames(document, language));
  return withDates(document, finalizeNames(tokens, sentences, typed));
}

/** Adds the dates that are no part of a name. */
function withDates({ tokens, sentences }: ReadDocument, names: readonly FoundName[]): readonly FoundName[] {
  const taken = new Uint8Array(tokens.count);
  for (const { from, to } of names) for (let i = from; i < to; i += 1) taken[i] = 1;
  const dates: FoundName[] = [];
  for (const sentence of sentences)
    for (const { from, to } of findDates(tokens, sentence))
      if (!taken.subarray(from, to).includes(1)) dates.push(nameAt(tokens, from, to, 'date', 'date', 0.95));
  return byPosition(names, dates);
}
