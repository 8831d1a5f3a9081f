// Finds the names and dates of an article with their types. A trained linear-chain model labels the tokens and the article
// gives each name one type (recognize.ts); then rules and the language's lists correct the result (finalize.ts). Dates are
// found by rule (../dates/).

import { findDates } from '../dates/find.ts';
import type { FoundName, ReadDocument } from '../document.ts';
import type { Language } from '../language/language.ts';
import { finalizeNames } from './finalize.ts';
import { hasMarkedToken, markTokens, mergeByPosition, nameAt } from './found-names.ts';
import { addLabelNames } from './label-names.ts';
import { readNames, typeNames } from './recognize.ts';

/** In text order, without overlap. */
export function recognizeMentions(document: ReadDocument, language: Language): readonly FoundName[] {
  const typed = typeNames(document, readNames(document, language));
  return withDates(document, addLabelNames(document, finalizeNames(document, typed)));
}

/** Adds the dates that are not part of a name. */
function withDates(document: ReadDocument, names: readonly FoundName[]): readonly FoundName[] {
  const { tokens } = document;
  const taken = markTokens(tokens, names);
  const dates = findDates(document, (range) => !hasMarkedToken(taken, range)).map(
    ({ from, to, isName, meaning }): FoundName => ({
      ...nameAt(tokens, from, to, 'date', 'date', 0.95),
      ...(isName ? {} : { form: 'nominal' }),
      ...(meaning === undefined ? {} : { when: meaning }),
    }),
  );
  return mergeByPosition(names, dates);
}
