// Marks that lead from an article to its original: "[page 3]" of a PDF, "[00:12:31]" of a recording. Only an article whose
// front matter names an original has them; in any other, such words are the text's own. No reader reads them as prose.

import type { Span } from '../../base/span.ts';
import { frontMatterEnd } from '../front-matter.ts';

/** A mark, with the space after it, and the place in the original that the words after it have. */
export interface OriginalMark extends Span {
  /** "page 3" or "00:12:31". */
  readonly place: string;
}

const FIELD = /^original:[ \t]+(\S.*)$/m;
const MARK = /\[(?:page (\d{1,5})|(\d{2,3}):([0-5]\d):([0-5]\d))\][ \t]?/g;

/** The path of the original as the front matter has it; `undefined` for an article without one. */
export function originalOf(text: string): string | undefined {
  const end = frontMatterEnd(text);
  const written = end <= 1 ? undefined : FIELD.exec(text.slice(0, end))?.[1]?.trim();
  if (written === undefined) return undefined;
  if (!written.startsWith('"')) return written;
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** In text order. A mark that leads backwards is a word of the source itself. */
export function originalMarks(text: string): OriginalMark[] {
  if (originalOf(text) === undefined) return [];
  const start = frontMatterEnd(text);
  const marks: OriginalMark[] = [];
  const last = { page: 0, time: -1 };
  for (const match of text.slice(start).matchAll(MARK)) {
    const [words, page, hours, minutes, seconds] = match;
    const time = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    if (page === undefined ? time < last.time : Number(page) <= last.page) continue;
    if (page === undefined) last.time = time;
    else last.page = Number(page);
    const at = start + match.index;
    marks.push({ start: at, end: at + words.length, place: words.trim().slice(1, -1) });
  }
  return marks;
}

/** Where in the original the words at `offset` are: "page 3" or "00:12:31". */
export function placeInOriginal(text: string, offset: number): string | undefined {
  return originalMarks(text).findLast(({ start }) => start <= offset)?.place;
}
