// A newspaper's own lines above a headline, as a clipping or a printed page has them: its name, a motto, volume and date.

import type { Language } from './language/language.ts';
import { kindOfLine } from './line-kind.ts';
import type { ReadingView } from './reading/view.ts';

/** Words of a newspaper's name. */
const MOST_WORDS = 5;
/** Lines from the name to the headline. */
const MOST_LINES = 4;
/** Words of a headline under a masthead; fewer may be a motto. */
const FEWEST_WORDS = 4;
/** Code units of a line above the headline. */
const LONGEST_LINE = 120;

/**
 * The number of blocks above the headline, the first of which is the newspaper's name; 0 without a masthead. A headline that
 * ends with a newspaper's name has no other headline below it.
 */
export function mastheadBlocks({ text, blocks }: ReadingView, language: Language): number {
  const [first] = blocks;
  if (first === undefined || !isNewspaper(text.slice(first.start, first.end), language)) return 0;
  for (let i = 1; i <= Math.min(MOST_LINES, blocks.length - 2); i += 1) {
    const { start, end, kind } = blocks[i]!;
    const line = text.slice(start, end);
    if (isHeadline(line, kind === 'heading', language)) return i;
    if (end - start > LONGEST_LINE) return 0;
  }
  return 0;
}

/** All capitals, or with an article: "HARBOUR COURIER", "The Harbour Courier". */
function isNewspaper(line: string, { article }: Language): boolean {
  const words = line.split(' ');
  if (words.length < 2 || words.length > MOST_WORDS || !/^[\p{Lu}\p{Ll}’' -]+$/u.test(line)) return false;
  const isNamed = line === line.toUpperCase() || (article.isArticleOfName(words[0]!) && areCapital(words));
  return isNamed && article.isNewspaper(words.at(-1)!.toLowerCase());
}

const areCapital = (words: readonly string[]): boolean => words.every((word) => /^\p{Lu}/u.test(word));

function isHeadline(line: string, isHeading: boolean, { article }: Language): boolean {
  if (isHeading) return true;
  const isSentence = /\p{Ll}/u.test(line) && line.split(' ').length >= FEWEST_WORDS;
  return isSentence && kindOfLine(line, article, { sawHeadline: false, sawProse: false, isLast: false }) === 'headline';
}
