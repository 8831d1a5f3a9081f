// Tokens that are no words: numbers, marks and symbols, handles and hashtags.

import { isApostrophe, isDigit, isLetter, isLetterOrDigit } from '../characters.ts';
import { TokenKind } from '../tokens.ts';
import type { TokenColumns } from './columns.ts';
import { cliticLength } from './read-word.ts';

/** Runs of one mark ("--", "...", "``") are one token, up to this many code units. */
const LONGEST_RUN = 200;

export function readNumber(text: string, from: number, limit: number, tokens: TokenColumns): number {
  let i = from + 1;
  let letters = false;
  while (i < limit) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) i += 1;
    else if (isLetter(code)) {
      letters = true;
      i += 1;
    } else if ((code === 44 || code === 46 || code === 58) && i + 1 < limit && isDigit(text.charCodeAt(i + 1))) i += 2;
    else break;
  }
  tokens.push(from, i, letters ? TokenKind.Word : TokenKind.Number);
  return i;
}

export function readOther(text: string, from: number, limit: number, code: number, tokens: TokenColumns): number {
  const next = from + 1 < limit ? text.charCodeAt(from + 1) : 0;
  if ((code === 64 || code === 35) && isLetter(next)) {
    let i = from + 1;
    while (i < limit && (isLetterOrDigit(text.charCodeAt(i)) || text.charCodeAt(i) === 95)) i += 1;
    tokens.push(from, i, TokenKind.Url);
    return i;
  }
  if (isApostrophe(code)) {
    const clitic = from > 0 && isLetterOrDigit(text.charCodeAt(from - 1)) ? cliticLength(text, from, limit) : 0;
    if (clitic > 0) {
      tokens.push(from, from + clitic, TokenKind.Word);
      return from + clitic;
    }
  }
  if (code >= 0xd800 && code < 0xdc00 && next >= 0xdc00 && next < 0xe000) {
    tokens.push(from, from + 2, TokenKind.Symbol);
    return from + 2;
  }
  let i = from + 1;
  while (i < limit && text.charCodeAt(i) === code && i - from < LONGEST_RUN) i += 1;
  tokens.push(
    from,
    i,
    code < 128 || (code >= 0x2010 && code <= 0x205e) || code === 171 || code === 187
      ? TokenKind.Punctuation
      : TokenKind.Symbol,
  );
  return i;
}
