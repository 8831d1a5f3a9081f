// Tokens that are no words: numbers, marks and symbols, handles and hashtags.

import { isApostrophe, isCapital, isDigit, isLetter, isLetterOrDigit, isSpace } from '../../base/characters.ts';
import type { TokenColumns } from './columns.ts';
import { TokenKind } from './tokens.ts';

// Addresses and file names: one token each, whatever marks they hold.

export function isUrl(text: string, from: number): boolean {
  const first = text.charCodeAt(from);
  const second = text.charCodeAt(from + 1);
  if (first === 104 && second === 116) return text.startsWith('http://', from) || text.startsWith('https://', from);
  return first === 119 && second === 119 && text.startsWith('www.', from);
}

const FILE_ENDINGS = new Set([
  'pdf',
  'doc',
  'docx',
  'xls',
  'xlsx',
  'ppt',
  'txt',
  'csv',
  'zip',
  'jpg',
  'jpeg',
  'png',
  'gif',
  'htm',
  'html',
]);

export function isFileEnding(text: string, from: number, limit: number): boolean {
  let to = from;
  while (to < limit && to - from < 5 && isLetter(text.charCodeAt(to))) to += 1;
  return to - from >= 3 && FILE_ENDINGS.has(text.slice(from, to).toLowerCase());
}

export function readUrl(text: string, from: number, limit: number, tokens: TokenColumns): number {
  let i = from;
  while (i < limit && !isSpace(text.charCodeAt(i)) && !'<>"“”'.includes(text[i] as string)) i += 1;
  while (i > from + 4 && ".,;:!?)]'’".includes(text[i - 1] as string)) i -= 1;
  tokens.push(from, i, TokenKind.Url);
  return i;
}

// Words: letters and digits in a row, with the points of "U.S." and "J." and the apostrophe of "O'Brien"; a clitic behind them
// is a token of its own.

/** Reads the word that begins at `from`; gives where it ends, which is not behind `limit`. */
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
    // "desk@example.org" and "report.pdf" are no words.
    if ((code === 64 && isLetter(next)) || (code === 46 && isFileEnding(text, i + 1, limit)))
      return readUrl(text, from, limit, tokens);
    // "U.S." and "J." keep their points: a point after a single capital that is the whole piece so far.
    if (code === 46 && isCapital(text.charCodeAt(i - 1)) && (i - 1 === from || text.charCodeAt(i - 2) === 46)) {
      if (isLetter(next) && text.charCodeAt(i - 1) !== 0) {
        // "U.S" goes on only when the piece after the point is again a single letter.
        const after = i + 2 < limit ? text.charCodeAt(i + 2) : 0;
        if (isCapital(next) && !isLetter(after)) {
          i += 2;
          continue;
        }
      }
      i += 1;
      break;
    }
    // "a.m." and "p.m.".
    if (code === 46 && i === from + 1 && (next | 32) === 109 && text.charCodeAt(i + 2) === 46) {
      i += 3;
      break;
    }
    if (isApostrophe(code) && isLetter(next)) {
      const clitic = cliticLength(text, i, limit);
      if (clitic > 0) {
        tokens.push(from, i, TokenKind.Word);
        tokens.push(i, i + clitic, TokenKind.Word);
        return i + clitic;
      }
      i += 2;
      continue;
    }
    break;
  }
  tokens.push(from, i, TokenKind.Word);
  return i;
}

/** Length of "'s", "'ll" … at `i` (which holds an apostrophe), or 0 when a name like "O'Brien" goes on there. */
export function cliticLength(text: string, i: number, limit: number): number {
  const ends = (at: number): boolean => at >= limit || !isLetterOrDigit(text.charCodeAt(at));
  const first = text.charCodeAt(i + 1) | 32;
  if ((first === 115 || first === 100 || first === 109) && ends(i + 2)) return 2;
  const second = text.charCodeAt(i + 2) | 32;
  if (
    ((first === 108 && second === 108) || (first === 114 && second === 101) || (first === 118 && second === 101)) &&
    ends(i + 3)
  )
    return 3;
  return 0;
}

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
