// The file name of an article, from its date and title: "2025-03-03-the-weir-at-lindow.txt".

import { isArticleName } from '../../prose.ts';
import type { SourceArticle } from './source.ts';

/** Code units of the longest name, without its ending. */
const LONGEST = 70;
/** Names that Windows keeps for itself. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** `original` is the file's own name, used where the source has no title. */
export function articleName({ title, published }: SourceArticle, original: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(published ?? '') ? published! : '';
  const words = slug(title ?? '') || slug(original.replace(/\.[^.]{1,8}$/, '')) || 'source';
  const stem = day === '' || words.startsWith(day) ? words : `${day}-${words}`;
  const isFree = isArticleName(`${stem}.txt`) && !RESERVED.test(stem) && !/^(?:drafts?|notes)$/.test(stem);
  return `${isFree ? stem : `${stem}-source`}.txt`;
}

/** Letters and digits of any script in lower case, with hyphens between the words; cut between words. */
function slug(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    const next = name === '' ? word.slice(0, LONGEST) : `${name}-${word}`;
    if (next.length > LONGEST) break;
    name = next;
  }
  return name;
}
