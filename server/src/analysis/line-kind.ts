// What a line of an article is, by its form and by what came before it: a headline, a byline, a caption, prose …

import { Character, classOf } from './characters.ts';
import type { Lexicon } from './lexicon.ts';
import type { PartKind } from './model.ts';

/** Headlines in the five sample genres run to about 130 code units; a dek to 200. */
const LONGEST_HEADLINE = 220;
const MOST_WORDS_IN_SUBHEADING = 14;

/** What came before a line. */
export interface LinePlace {
  readonly sawHeadline: boolean;
  readonly sawProse: boolean;
  /** Nothing comes behind it. */
  readonly last: boolean;
}

const BYLINE = /^(by|written by|reported by|reporting by|story by)[:\s]\s*\p{Lu}/iu;
const CREDIT =
  /(^(photo|image|picture|credit|file photo|caption)\b.{0,200}[:—-])|((\/|\||\[|\(|—)\s?(photo by .{0,80}|reuters|afp|ap|ap photo|getty images|epa|tass|anadolu|afp photo)[^/|]{0,40}[\])]?$)/i;
const CREDIT_LEADS = /^(photo|image|picture|credit|file photo|caption)\b/i;
const URL = /(https?:\/\/|www\.)\S/;

/** What is cheap to ask is asked first: most lines are prose, and long. */
export function kindOfLine(line: string, markdown: boolean, lexicon: Lexicon, at: LinePlace): PartKind {
  let bare = line.length;
  while (bare > 0 && /[.:!\s]/.test(line[bare - 1] as string)) bare -= 1;
  if (lexicon.isClutter(line.slice(0, bare).toLowerCase())) return 'clutter';
  if (!hasMoreWords(line, 0)) return 'clutter';
  if (URL.test(line) && !hasMoreWords(line, 12) && !/[.!?]["”’]?$/.test(line.replace(URL, ''))) return 'clutter';
  if (markdown && /^#{1,6}\s/.test(line)) return at.sawHeadline || at.sawProse ? 'subheading' : 'headline';
  const last = line[line.length - 1] as string;
  if (BYLINE.test(line) && !'.!?'.includes(last) && !hasMoreWords(line, 12)) return 'byline';
  const quoted = /^["“‘«„']/.test(line);
  const closed = isClosed(line);
  // A credit that closes a line leaves it without a full stop: "meet in Moscow. / Reuters", not "GENEVA (Reuters) - They met."
  if (!quoted && (!closed || CREDIT_LEADS.test(line)) && CREDIT.test(line) && !hasMoreWords(line, 40)) return 'caption';
  if (closed) return 'paragraph';
  const goesOn = ',;:'.includes(last);
  const isShort = line.length <= LONGEST_HEADLINE && !goesOn;
  if (!at.sawHeadline && !at.sawProse && !at.last && isShort) return 'headline';
  if (!at.sawProse && at.sawHeadline && isShort && !hasMoreWords(line, 24)) return quoted ? 'subheading' : 'caption';
  if (at.sawProse && !quoted && !goesOn && !'"”’—-'.includes(last) && !hasMoreWords(line, MOST_WORDS_IN_SUBHEADING))
    return 'subheading';
  return 'paragraph';
}

/** Whether a sentence ends with it, whatever closes behind the point. */
function isClosed(line: string): boolean {
  let end = line.length - 1;
  while (end > 0 && '"”’»\')]'.includes(line[end] as string)) end -= 1;
  return end >= 0 && '.!…'.includes(line[end] as string);
}

/** Whether the line has more than `most` words. */
function hasMoreWords(line: string, most: number): boolean {
  let count = 0;
  for (let i = 0; i < line.length; i += 1) {
    if (!isWordCharacter(line, i)) continue;
    count += 1;
    if (count > most) return true;
    while (i + 1 < line.length && (isWordCharacter(line, i + 1) || "'’.-".includes(line[i + 1] as string))) i += 1;
  }
  return false;
}

/** Letters and numbers; those that are pairs of code units count with both halves. */
function isWordCharacter(line: string, i: number): boolean {
  const code = line.charCodeAt(i);
  const found = classOf(code);
  if (found !== Character.Half) return (found & (Character.Letter | Character.Digit | Character.OtherNumber)) !== 0;
  const first = code < 0xdc00 ? i : i - 1;
  return /^[\p{L}\p{N}]$/u.test(line.slice(first, first + 2));
}
