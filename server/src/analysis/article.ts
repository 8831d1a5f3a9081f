// Splits the text of an article into parts: headline, byline, captions, subheadings, paragraphs, and the clutter that a web
// page leaves. Parts are lines or hard-wrapped blocks of lines; they are found without tokens, in time linear in the text.

import type { Span } from '../base/span.ts';
import { bylineName, headlineText, type MutableMeta, readDateline, readOutlet } from './article-meta.ts';
import type { Language } from './language/language.ts';
import { kindOfLine, type LineContext } from './line-kind.ts';
import { PartCache, type PartKey, type VersionCache } from './memo.ts';
import type { ArticleMeta, ArticlePart, PartKind } from './model.ts';

export interface ArticleStructure {
  /** In text order, without overlap. White space between parts belongs to none. */
  readonly parts: readonly ArticlePart[];
  readonly meta: ArticleMeta;
  /** Spans that are not prose: masked parts, and link targets inside parts; sorted. */
  readonly masked: readonly Span[];
  /** The cache key of each part. Absent without a `VersionCache`. */
  readonly partKeys?: readonly PartKey[];
}

/** A block longer than this (code units) is a paragraph, without a look at its words. */
const LONGEST_LINE = 300;

interface Line extends Span {
  /** A blank line precedes it. */
  readonly afterGap: boolean;
}

export function readArticle(text: string, language: Language, markdown = false, memo?: VersionCache): ArticleStructure {
  const words = language.article;
  const masked: Span[] = [];
  const bodyStart = markdown ? frontMatterEnd(text) : 0;
  const parts: ArticlePart[] = [];
  if (bodyStart > 0) parts.push({ start: 0, end: bodyStart, kind: 'masked' });
  const blocks = joinWrapped(text, readLines(text, bodyStart));
  const partKeys = memo && [...parts, ...blocks].map(({ start, end }) => memo.of(text.slice(start, end)));
  const meta: MutableMeta = {};
  let inFence = false;
  let sawProse = false;
  let sawHeadline = false;
  blocks.forEach((block, index) => {
    const line = block.end - block.start > LONGEST_LINE ? undefined : text.slice(block.start, block.end);
    const isFence = markdown && line !== undefined && /^(```|~~~)/.test(line);
    if (isFence) inFence = !inFence;
    if (isFence || inFence) {
      parts.push({ ...block, kind: 'masked' });
      return;
    }
    const isLast = index === blocks.length - 1;
    const kind =
      line === undefined
        ? 'paragraph'
        : cachedKind(partKeys?.[parts.length], line, markdown, language, { sawHeadline, sawProse, isLast });
    if (kind === 'headline') {
      sawHeadline = true;
      meta.headline = headlineText(text, block);
    } else if (kind === 'byline') meta.byline ??= bylineName(text, block, words);
    else if (kind === 'clutter' && !sawProse) readOutlet(text, block, meta);
    else if (kind === 'paragraph') {
      if (!sawProse) readDateline(text, block, words, meta);
      sawProse = true;
    }
    parts.push({ start: block.start, end: block.end, kind });
    if (markdown) maskLinks(text, block, masked);
  });
  return {
    parts,
    meta,
    masked: [...parts.filter((part) => part.kind === 'masked'), ...masked].sort((a, b) => a.start - b.start),
    ...(partKeys === undefined ? {} : { partKeys }),
  };
}

interface CachedKind extends LineContext {
  readonly kind: PartKind;
}

const kinds = new PartCache<CachedKind>();

function cachedKind(
  key: PartKey | undefined,
  line: string,
  markdown: boolean,
  language: Language,
  context: LineContext,
): PartKind {
  if (key === undefined) return kindOfLine(line, markdown, language.article, context);
  return kinds.of(
    key,
    () => ({ ...context, kind: kindOfLine(line, markdown, language.article, context) }),
    ({ sawHeadline, sawProse, isLast }) =>
      sawHeadline === context.sawHeadline && sawProse === context.sawProse && isLast === context.isLast,
  ).kind;
}

/** The lines that are not blank, without white space at their ends. */
function readLines(text: string, from: number): Line[] {
  const lines: Line[] = [];
  let afterGap = false;
  let at = from;
  while (at < text.length) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    let start = at;
    let stop = end;
    while (start < stop && isBlank(text.charCodeAt(start))) start += 1;
    while (stop > start && isBlank(text.charCodeAt(stop - 1))) stop -= 1;
    if (start === stop) afterGap = true;
    else {
      lines.push({ start, end: stop, afterGap });
      afterGap = false;
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

/** Joins hard-wrapped lines. Articles saved from the web have one paragraph a line and are not changed. */
function joinWrapped(text: string, lines: readonly Line[]): Span[] {
  const blocks: Span[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const first = lines[i]!;
    let last = first;
    while (i + 1 < lines.length && wraps(text, last, lines[i + 1]!)) {
      i += 1;
      last = lines[i]!;
    }
    blocks.push({ start: first.start, end: last.end });
  }
  return blocks;
}

/** Widths of hard-wrapped lines, in code units. */
const WRAP_WIDTH = { least: 55, most: 100 };

/**
 * Whether `line` continues in `next`: no blank line is between them, `line` is as wide as wrapped lines are, and `next`
 * begins with a small letter or `line` ends no sentence.
 */
function wraps(text: string, line: Line, next: Line): boolean {
  const width = line.end - line.start;
  if (next.afterGap || width < WRAP_WIDTH.least || width > WRAP_WIDTH.most) return false;
  const first = text[next.start]!;
  if (first === first.toLowerCase() && first !== first.toUpperCase()) return true;
  const endsSentence = /[.!?:"”’»)]/.test(text[line.end - 1]!);
  return !endsSentence && next.end - next.start > 20 && width > 60;
}

/** End of YAML front matter, with its closing line; 0 if there is none. */
function frontMatterEnd(text: string): number {
  if (!/^---\r?\n/.test(text.slice(0, 5))) return 0;
  const close = text.indexOf('\n---', 3);
  if (close < 0) return 0;
  const end = text.indexOf('\n', close + 1);
  return end < 0 ? text.length : end + 1;
}

/** Masks the targets of Markdown links and images, whose words are not prose. */
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
