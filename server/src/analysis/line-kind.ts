// Classifies one line of an article by its form and by the lines that precede it: headline, byline, caption, subheading,
// paragraph or clutter. Lines are read as characters, without tokens.

import { Character, classOf } from '../base/characters.ts';
import type { ArticleWords } from './language/article.ts';
import type { PartKind } from './model.ts';

/** Where a line is in its article. */
export interface LineContext {
  /** A headline precedes the line. */
  readonly sawHeadline: boolean;
  /** A paragraph precedes the line. */
  readonly sawProse: boolean;
  readonly isLast: boolean;
}

/** Code units. Headlines in the five sample genres have up to about 130, a dek up to 200. */
const LONGEST_HEADLINE = 220;
const MOST_WORDS_IN_SUBHEADING = 14;

/** "2. “The pump problem”" */
const NUMBERED = /^\d{1,2}[.)]\s+\S/;

const URL = /(https?:\/\/|www\.)\S/;

/** The kind of a line without surrounding white space. The cheap checks come first, because most lines are long prose. */
export function kindOfLine(line: string, words: ArticleWords, context: LineContext): PartKind {
  const { sawHeadline, sawProse, isLast } = context;
  let bare = line.length;
  while (bare > 0 && /[.:!\s]/.test(line[bare - 1]!)) bare -= 1;
  if (words.isClutter(line.slice(0, bare).toLowerCase())) return 'clutter';
  if (!hasMoreWords(line, 0)) return 'clutter';
  if (URL.test(line) && !hasMoreWords(line, 12) && !/[.!?]["”’]?$/.test(line.replace(URL, ''))) return 'clutter';
  const last = line[line.length - 1]!;
  if (beginsByline(line, words) && !'.!?'.includes(last) && !hasMoreWords(line, 12)) return 'byline';
  const isQuoted = /^["“‘«„']/.test(line);
  const isClosed = endsSentence(line);
  // A credit at a line's end leaves it without a full stop: "meet in Moscow. / Reuters", not "GENEVA (Reuters) - They met."
  if (!isQuoted && (!isClosed || words.creditLead.test(line)) && words.credit.test(line) && !hasMoreWords(line, 40))
    return 'caption';
  if (isClosed) return 'paragraph';
  if (sawProse && NUMBERED.test(line) && !hasMoreWords(line, MOST_WORDS_IN_SUBHEADING)) return 'subheading';
  if (!sawProse && words.dateLine.test(line)) return 'caption';
  const isOpen = ',;:'.includes(last);
  const isShort = line.length <= LONGEST_HEADLINE && !isOpen;
  if (!sawHeadline && !sawProse && !isLast && isShort) return 'headline';
  if (!sawProse && sawHeadline && isShort && !hasMoreWords(line, 24)) return isQuoted ? 'subheading' : 'caption';
  if (sawProse && !isQuoted && !isOpen && !'"”’—-'.includes(last) && !hasMoreWords(line, MOST_WORDS_IN_SUBHEADING))
    return 'subheading';
  return 'paragraph';
}

/** The `i` flag admits names in small letters: "by ada lovelace". */
function beginsByline(line: string, { bylineLead }: ArticleWords): boolean {
  const lead = bylineLead.exec(line);
  return lead !== null && /^\p{Lu}/iu.test(line.slice(lead[0].length));
}

/** Whether the line ends with a full stop or the like, closing marks and brackets aside. */
function endsSentence(line: string): boolean {
  let end = line.length - 1;
  while (end > 0 && ('"”’»\')]'.includes(line[end]!) || isSpaceOfMark(line, end))) end -= 1;
  return end >= 0 && '.!…'.includes(line[end]!);
}

/** Whether a space precedes a closing », as in French. */
function isSpaceOfMark(line: string, i: number): boolean {
  return line[i + 1] === '»' && /\s/.test(line[i]!);
}

/** Whether the line has more than `most` words. */
function hasMoreWords(line: string, most: number): boolean {
  let count = 0;
  for (let i = 0; i < line.length; i += 1) {
    if (!isWordCharacter(line, i)) continue;
    count += 1;
    if (count > most) return true;
    while (i + 1 < line.length && (isWordCharacter(line, i + 1) || "'’.-".includes(line[i + 1]!))) i += 1;
  }
  return false;
}

/** Letters and numbers. Both halves of a surrogate pair count. */
function isWordCharacter(line: string, i: number): boolean {
  const code = line.charCodeAt(i);
  const found = classOf(code);
  if (found !== Character.Half) return (found & (Character.Letter | Character.Digit | Character.OtherNumber)) !== 0;
  const first = code < 0xdc00 ? i : i - 1;
  return /^[\p{L}\p{N}]$/u.test(line.slice(first, first + 2));
}
