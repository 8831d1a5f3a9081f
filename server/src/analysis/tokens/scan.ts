// Reads one token from a text: a word, a number, a mark or symbol, an address, a handle or a hashtag. Each function starts at
// `from`, reads no further than `limit`, adds the token to `tokens` and returns the offset at which it ends.

import { isApostrophe, isCapital, isDigit, isLetter, isLetterOrDigit, isSpace } from '../../base/characters.ts';
import type { TokenWords } from '../language/tokens.ts';
import type { TokenColumns } from './columns.ts';
import { TokenKind } from './tokens.ts';

/**
 * Reads letters and digits in a row, with the points of "U.S." and "J." and the apostrophe of "O'Brien". A clitic at the end
 * ("Syria's") becomes a second token, and a proclitic ("l’accord") a first one.
 */
export function readWord(text: string, from: number, limit: number, tokens: TokenColumns): number {
  if (isUrl(text, from)) return readUrl(text, from, limit, tokens);
  let i = from + 1;
  while (i < limit) {
    const code = text.charCodeAt(i);
    if (isLetterOrDigit(code)) {
      i += 1;
      continue;
    }
    const next = i + 1 < limit ? text.charCodeAt(i + 1) : 0;
    // "desk@example.org" and "report.pdf" are not words.
    if ((code === 64 && isLetter(next)) || (code === 46 && isFileEnding(text, i + 1, limit)))
      return readUrl(text, from, limit, tokens);
    // "U.S." and "J." keep their points: each follows a single capital.
    if (code === 46 && isCapital(text.charCodeAt(i - 1)) && (i - 1 === from || text.charCodeAt(i - 2) === 46)) {
      if (isLetter(next) && text.charCodeAt(i - 1) !== 0) {
        // "U.S" continues only with another single capital.
        const after = i + 2 < limit ? text.charCodeAt(i + 2) : 0;
        if (isCapital(next) && !isLetter(after)) {
          i += 2;
          continue;
        }
      }
      i += 1;
      break;
    }
    if (code === 46 && i === from + 1 && isDottedAbbreviation(text, from, tokens.spelling)) {
      i += 3;
      break;
    }
    if (isApostrophe(code) && isLetter(next)) {
      const clitic = cliticLength(text, i, limit, tokens.spelling);
      if (clitic > 0) {
        tokens.push(from, i, TokenKind.Word);
        tokens.push(i, i + clitic, TokenKind.Word);
        return i + clitic;
      }
      if (isProclitic(text, from, i, tokens.spelling)) {
        tokens.push(from, i + 1, TokenKind.Word);
        return i + 1;
      }
      i += 2;
      continue;
    }
    break;
  }
  tokens.push(from, i, TokenKind.Word);
  return i;
}

/** Whether the letters `[from, to)`, which an apostrophe follows, are a word of their own: "l’accord", but not "O’Brien". */
function isProclitic(text: string, from: number, to: number, { proclitics }: TokenWords): boolean {
  return proclitics.size > 0 && proclitics.has(text.slice(from, to).toLowerCase());
}

/** Whether "a.m." or the like begins at `from`. */
function isDottedAbbreviation(text: string, from: number, { dottedAbbreviations }: TokenWords): boolean {
  return text.charCodeAt(from + 3) === 46 && dottedAbbreviations.has(text.slice(from, from + 4).toLowerCase());
}

/** More letters than any clitic has. */
const LONGEST_CLITIC = 4;

/**
 * Length in code units of the clitic whose apostrophe is at `at` ("'s", "'ll"); 0 when the letters there belong to the word
 * ("O'Brien").
 */
function cliticLength(text: string, at: number, limit: number, { clitics }: TokenWords): number {
  const from = at + 1;
  let to = from;
  while (to < limit && to - from <= LONGEST_CLITIC && isLetterOrDigit(text.charCodeAt(to))) to += 1;
  return to > from && clitics.has(text.slice(from, to).toLowerCase()) ? to - at : 0;
}

/** Reads a number with its inner marks ("3.5", "10:30", "1,000"). One with letters is a word: "1990s". */
export function readNumber(text: string, from: number, limit: number, tokens: TokenColumns): number {
  let i = from + 1;
  let hasLetters = false;
  while (i < limit) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) i += 1;
    else if (isLetter(code)) {
      hasLetters = true;
      i += 1;
    } else if ((code === 44 || code === 46 || code === 58) && i + 1 < limit && isDigit(text.charCodeAt(i + 1))) i += 2;
    else break;
  }
  tokens.push(from, i, hasLetters ? TokenKind.Word : TokenKind.Number);
  return i;
}

/** Runs of one mark ("--", "...", "``") are one token, up to this many code units. */
const LONGEST_RUN = 200;

/** Reads what is neither word nor number. `code` is the code unit at `from`. */
export function readOther(text: string, from: number, limit: number, code: number, tokens: TokenColumns): number {
  const next = from + 1 < limit ? text.charCodeAt(from + 1) : 0;
  if ((code === 64 || code === 35) && isLetter(next)) {
    let i = from + 1;
    while (i < limit && (isLetterOrDigit(text.charCodeAt(i)) || text.charCodeAt(i) === 95)) i += 1;
    tokens.push(from, i, TokenKind.Url);
    return i;
  }
  if (isApostrophe(code) && from > 0 && isLetterOrDigit(text.charCodeAt(from - 1))) {
    const clitic = cliticLength(text, from, limit, tokens.spelling);
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
  const isPunctuation = code < 128 || (code >= 0x2010 && code <= 0x205e) || code === 171 || code === 187;
  tokens.push(from, i, isPunctuation ? TokenKind.Punctuation : TokenKind.Symbol);
  return i;
}

function isUrl(text: string, from: number): boolean {
  const first = text.charCodeAt(from);
  const second = text.charCodeAt(from + 1);
  if (first === 104 && second === 116) return text.startsWith('http://', from) || text.startsWith('https://', from);
  return first === 119 && second === 119 && text.startsWith('www.', from);
}

/** Reads an address or file name as one token, whatever marks it contains, closing punctuation aside. */
function readUrl(text: string, from: number, limit: number, tokens: TokenColumns): number {
  let i = from;
  while (i < limit && !isSpace(text.charCodeAt(i)) && !'<>"“”'.includes(text[i]!)) i += 1;
  while (i > from + 4 && ".,;:!?)]'’".includes(text[i - 1]!)) i -= 1;
  tokens.push(from, i, TokenKind.Url);
  return i;
}

const FILE_ENDINGS = new Set('pdf doc docx xls xlsx ppt txt csv zip jpg jpeg png gif htm html'.split(' '));

function isFileEnding(text: string, from: number, limit: number): boolean {
  let to = from;
  while (to < limit && to - from < 5 && isLetter(text.charCodeAt(to))) to += 1;
  return to - from >= 3 && FILE_ENDINGS.has(text.slice(from, to).toLowerCase());
}
