// Text in, the parts of the article out: headline, byline, captions, subheadings, paragraphs, and the clutter that a web
// page leaves behind. It reads lines alone, before tokens; what a part says is left to the later stages. Only short lines
// are looked at closely, so that a file of one endless line costs no more than finding its end.

import { Character, classOf } from '../base/characters.ts';
import type { Span } from '../base/span.ts';
import type { Language } from './language/language.ts';
import { PartCache, type PartKey, type VersionCache } from './memo.ts';
import type { ArticleMeta, ArticlePart, PartKind } from './model.ts';

// What a line of an article is, by its form and by what came before it: a headline, a byline, a caption, prose …

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
export function kindOfLine(line: string, markdown: boolean, language: Language, at: LinePlace): PartKind {
  let bare = line.length;
  while (bare > 0 && /[.:!\s]/.test(line[bare - 1] as string)) bare -= 1;
  if (language.article.isClutter(line.slice(0, bare).toLowerCase())) return 'clutter';
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

export interface ArticleStructure {
  readonly parts: readonly ArticlePart[];
  readonly meta: ArticleMeta;
  /** Stretches inside parts that are no prose (code, link targets); sorted. */
  readonly masked: readonly Span[];
  /** By part, as a memo knows them. */
  readonly pieces?: readonly PartKey[];
}

/** A line longer than this (code units) is a paragraph, whatever it holds. */
const LONGEST_LINE = 300;

interface Line extends Span {
  /** Empty lines stand between this line and the one before. */
  readonly gap: boolean;
}

export function readArticle(text: string, language: Language, markdown = false, memo?: VersionCache): ArticleStructure {
  const masked: Span[] = [];
  const bodyStart = markdown ? frontMatterEnd(text) : 0;
  const parts: ArticlePart[] = [];
  if (bodyStart > 0) parts.push({ start: 0, end: bodyStart, kind: 'masked' });
  const blocks = joinWrapped(text, readLines(text, bodyStart));
  const pieces = memo && [...parts, ...blocks].map(({ start, end }) => memo.of(text.slice(start, end)));
  const meta: { -readonly [K in keyof ArticleMeta]: ArticleMeta[K] } = {};
  let fence = false;
  let sawProse = false;
  let sawHeadline = false;
  blocks.forEach((block, index) => {
    const raw = block.end - block.start > LONGEST_LINE ? undefined : text.slice(block.start, block.end);
    if (markdown && raw !== undefined && /^(```|~~~)/.test(raw)) {
      fence = !fence;
      parts.push({ ...block, kind: 'masked' });
      return;
    }
    if (fence) {
      parts.push({ ...block, kind: 'masked' });
      return;
    }
    const kind =
      raw === undefined
        ? 'paragraph'
        : classified(pieces?.[parts.length], raw, markdown, language, {
            sawHeadline,
            sawProse,
            last: index === blocks.length - 1,
          });
    if (kind === 'headline') {
      sawHeadline = true;
      meta.headline = trimHeading(text, block);
    } else if (kind === 'byline') meta.byline ??= bylineName(text, block);
    else if (kind === 'clutter' && !sawProse) noteOutlet(text, block, meta);
    else if (kind === 'paragraph') {
      if (!sawProse) noteDateline(text, block, meta);
      sawProse = true;
    }
    parts.push({ start: block.start, end: block.end, kind });
    if (markdown) maskLinks(text, block, masked);
  });
  return {
    parts,
    meta,
    masked: [...parts.filter((part) => part.kind === 'masked'), ...masked].sort((a, b) => a.start - b.start),
    ...(pieces === undefined ? {} : { pieces }),
  };
}

function readLines(text: string, from: number): Line[] {
  const lines: Line[] = [];
  let gap = false;
  let at = from;
  while (at < text.length) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    let start = at;
    let stop = end;
    while (start < stop && isBlank(text.charCodeAt(start))) start += 1;
    while (stop > start && isBlank(text.charCodeAt(stop - 1))) stop -= 1;
    if (start === stop) gap = true;
    else {
      lines.push({ start, end: stop, gap });
      gap = false;
    }
    at = end + 1;
  }
  return lines;
}

function isBlank(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x200b ||
    code === 0x2028 ||
    code === 0x2029
  );
}

/**
 * Joins hard-wrapped lines: in a block without blank lines, a line that is nearly as wide as its neighbours and does not
 * end a sentence goes on in the next. Articles saved from the web have one paragraph a line and are left as they are.
 */
function joinWrapped(text: string, lines: readonly Line[]): Span[] {
  const blocks: Span[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const first = lines[i] as Line;
    let last = first;
    while (i + 1 < lines.length && wraps(text, last, lines[i + 1] as Line)) {
      i += 1;
      last = lines[i] as Line;
    }
    blocks.push({ start: first.start, end: last.end });
  }
  return blocks;
}

const WRAP_WIDTH = { least: 55, most: 100 };

function wraps(text: string, line: Line, next: Line): boolean {
  const width = line.end - line.start;
  if (next.gap || width < WRAP_WIDTH.least || width > WRAP_WIDTH.most) return false;
  const first = text[next.start] as string;
  const goesOn = first === first.toLowerCase() && first !== first.toUpperCase();
  const ends = /[.!?:"”’»)]/.test(text[line.end - 1] as string);
  return goesOn || !ends ? goesOn || (next.end - next.start > 20 && !ends && width > 60) : false;
}

const kinds = new PartCache<LinePlace & { readonly kind: PartKind }>();

function classified(
  piece: PartKey | undefined,
  line: string,
  markdown: boolean,
  language: Language,
  at: LinePlace,
): PartKind {
  if (piece === undefined) return kindOfLine(line, markdown, language, at);
  return kinds.of(
    piece,
    () => ({ ...at, kind: kindOfLine(line, markdown, language, at) }),
    ({ sawHeadline, sawProse, last }) => sawHeadline === at.sawHeadline && sawProse === at.sawProse && last === at.last,
  ).kind;
}

function trimHeading(text: string, span: Span): Span {
  let start = span.start;
  while (start < span.end && (text[start] === '#' || text[start] === ' ')) start += 1;
  return { start, end: span.end };
}

function bylineName(text: string, span: Span): Span {
  const line = text.slice(span.start, span.end);
  const lead = /^(by|written by|reported by|reporting by|story by)[:\s]\s*/i.exec(line);
  const start = span.start + (lead === null ? 0 : lead[0].length);
  const rest = text.slice(start, span.end);
  const stop = rest.search(/[,|/(–—]| - | in [A-Z]/);
  const end = stop > 0 ? start + stop : span.end;
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** A site's own line above the headline ("- The Harbour Post - https://…") names the outlet. */
function noteOutlet(text: string, span: Span, meta: { outlet?: Span }): void {
  if (meta.outlet !== undefined) return;
  const name = /\p{Lu}[\p{L}\p{N}'’&.]*(?: [\p{L}\p{N}'’&.]+){0,5}/u.exec(
    text.slice(span.start, Math.min(span.end, span.start + LONGEST_LINE)),
  );
  if (name === null) return;
  meta.outlet = { start: span.start + name.index, end: span.start + name.index + name[0].length };
}

/** "[Damascus] …", "GENEVA, March 3 (Agency) — …", "KYIV (Agency) - …": AP style sets the place in capitals. */
function noteDateline(text: string, span: Span, meta: { dateline?: Span; outlet?: Span; date?: Span }): void {
  const head = text.slice(span.start, Math.min(span.end, span.start + 90));
  const bracket = /^\[(\p{Lu}[\p{L} .'’-]{1,40})\]/u.exec(head);
  if (bracket !== null) {
    meta.dateline = { start: span.start + 1, end: span.start + 1 + (bracket[1] as string).length };
    return;
  }
  const line =
    /^(\p{Lu}[\p{Lu} .'’-]{1,30})(?:, [\p{L}][\p{L} .]{0,25})?(?:, ((?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)\p{L}*\.? \d{1,2}(?:, \d{4})?))?(?: \(([^()]{2,30})\))? ?(?:—|–|--?|:) ?/u.exec(
      head,
    );
  if (line === null) return;
  const place = (line[1] as string).trimEnd();
  meta.dateline = { start: span.start, end: span.start + place.length };
  const at = (piece: string | undefined): Span | undefined => {
    if (piece === undefined) return undefined;
    const start = span.start + line[0].indexOf(piece);
    return { start, end: start + piece.length };
  };
  const date = at(line[2]);
  if (date !== undefined) meta.date = date;
  const outlet = at(line[3]);
  if (outlet !== undefined) meta.outlet ??= outlet;
}

function frontMatterEnd(text: string): number {
  if (!/^---\r?\n/.test(text.slice(0, 5))) return 0;
  const close = text.indexOf('\n---', 3);
  if (close < 0) return 0;
  const end = text.indexOf('\n', close + 1);
  return end < 0 ? text.length : end + 1;
}

/** Masks inline code and the targets of Markdown links and images, whose words are no prose. */
function maskLinks(text: string, block: Span, masked: Span[]): void {
  let at = block.start;
  while (at < block.end) {
    const target = text.indexOf('](', at);
    if (target < 0 || target >= block.end) return;
    const close = text.indexOf(')', target);
    if (close < 0 || close >= block.end) return;
    masked.push({ start: target + 1, end: close + 1 });
    at = close + 1;
  }
}
