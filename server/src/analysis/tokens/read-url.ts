// Addresses and file names: one token each, whatever marks they hold.

import { isLetter, isSpace } from '../characters.ts';
import { TokenKind } from '../tokens.ts';
import type { TokenColumns } from './columns.ts';

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
