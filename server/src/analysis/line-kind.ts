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

export function kindOfLine(line: string, markdown: boolean, lexicon: Lexicon, at: LinePlace): PartKind {
  let bare = line.length;
  while (bare > 0 && /[.:!\s]/.test(line[bare - 1] as string)) bare -= 1;
  if (lexicon.isClutter(line.slice(0, bare).toLowerCase())) return 'clutter';
  const words = countWords(line);
  if (words === 0) return 'clutter';
  if (URL.test(line) && words <= 12 && !/[.!?]["”’]?$/.test(line.replace(URL, ''))) return 'clutter';
  if (markdown && /^#{1,6}\s/.test(line)) return at.sawHeadline || at.sawProse ? 'subheading' : 'headline';
  if (BYLINE.test(line) && words <= 12 && !/[.!?]$/.test(line)) return 'byline';
  const quoted = /^["“‘«„']/.test(line);
  const closed = /[.!…]["”’»')\]]*$/.test(line);
  // A credit that closes a line leaves it without a full stop: "meet in Moscow. / Reuters", not "GENEVA (Reuters) - They met."
  if (!quoted && words <= 40 && CREDIT.test(line) && (!closed || CREDIT_LEADS.test(line))) return 'caption';
  if (!at.sawHeadline && !at.sawProse && !at.last && !closed && line.length <= LONGEST_HEADLINE && !/[,;:]$/.test(line))
    return 'headline';
  if (
    !at.sawProse &&
    at.sawHeadline &&
    !closed &&
    words <= 24 &&
    line.length <= LONGEST_HEADLINE &&
    !/[,;:]$/.test(line)
  )
    return words <= 24 && quoted ? 'subheading' : 'caption';
  if (at.sawProse && !quoted && !closed && words <= MOST_WORDS_IN_SUBHEADING && !/[,;:"”’—-]$/.test(line))
    return 'subheading';
  return 'paragraph';
}

/** Words of a line, up to one more than any question about it asks for. */
function countWords(line: string): number {
  let count = 0;
  for (let i = 0; i < line.length && count <= MOST_WORDS_ASKED; i += 1) {
    if (!isWordCharacter(line, i)) continue;
    count += 1;
    while (i + 1 < line.length && (isWordCharacter(line, i + 1) || "'’.-".includes(line[i + 1] as string))) i += 1;
  }
  return count;
}

const MOST_WORDS_ASKED = 40;

/** Letters and numbers; those that are pairs of code units count with both halves. */
function isWordCharacter(line: string, i: number): boolean {
  const code = line.charCodeAt(i);
  const found = classOf(code);
  if (found !== Character.Half) return (found & (Character.Letter | Character.Digit | Character.OtherNumber)) !== 0;
  const first = code < 0xdc00 ? i : i - 1;
  return /^[\p{L}\p{N}]$/u.test(line.slice(first, first + 2));
}
