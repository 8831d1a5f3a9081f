// Gives the blocks of the reading view their kinds: headline, byline, captions, subheadings, paragraphs, and the clutter
// that a web page leaves. What the layout alone says (headings, labels, masked text) is taken over; the words of the other
// blocks decide. Linear in the text.

import type { Span } from '../base/span.ts';
import { bylineName, type MutableMeta, readDateline, readOutlet } from './article-meta.ts';
import type { Language } from './language/language.ts';
import { kindOfLine, type LineContext } from './line-kind.ts';
import { mastheadBlocks } from './masthead.ts';
import { PartCache, type PartKey, type VersionCache } from './memo.ts';
import type { ArticleMeta, ArticlePart, PartKind } from './model.ts';
import type { Block, ReadingView } from './reading/view.ts';

export interface ArticleStructure {
  /** In text order, without overlap. White space between parts belongs to none. */
  readonly parts: readonly ArticlePart[];
  readonly meta: ArticleMeta;
  /** Indices of turns without a label that an interviewer asks: bold before a plain answer. */
  readonly questions: ReadonlySet<number>;
  /** Spans that are not prose, sorted. */
  readonly masked: readonly Span[];
  /** The cache key of each part. Absent without a `VersionCache`. */
  readonly partKeys?: readonly PartKey[];
}

/** A block longer than this (code units) is a paragraph, without a look at its words. */
const LONGEST_LINE = 300;

/** The parts of an article; offsets are places in the reading text. */
export function readArticle(view: ReadingView, language: Language, memo?: VersionCache): ArticleStructure {
  const { text, blocks } = view;
  const words = language.article;
  const parts: ArticlePart[] = [];
  const partKeys = memo && blocks.map(({ start, end }) => memo.of(text.slice(start, end)));
  const meta: MutableMeta = {};
  const questions = new Set<number>();
  const above = mastheadBlocks(view, language);
  if (above > 0) meta.outlet = { start: blocks[0]!.start, end: blocks[0]!.end };
  let sawProse = false;
  let sawHeadline = false;
  blocks.forEach((block, index) => {
    const isLast = index === blocks.length - 1;
    const context = { sawHeadline, sawProse, isLast };
    const kind = index < above ? 'clutter' : kindOfBlock(block, text, partKeys?.[index], language, context);
    if (kind === 'headline') {
      sawHeadline = true;
      meta.headline = { start: block.start, end: block.end };
    } else if (kind === 'byline') meta.byline ??= bylineName(text, block, words);
    else if (kind === 'clutter' && !sawProse) readOutlet(text, block, meta);
    else if (kind === 'paragraph' || kind === 'turn') {
      if (!sawProse) readDateline(text, block, words, meta);
      sawProse = true;
    }
    if (block.isQuestion === true) questions.add(index);
    parts.push({ start: block.start, end: block.end, kind });
  });
  return {
    parts,
    meta,
    questions,
    masked: parts.filter((part) => part.kind === 'masked'),
    ...(partKeys === undefined ? {} : { partKeys }),
  };
}

/** What the layout says of a block, else what its words say. */
function kindOfBlock(
  block: Block,
  text: string,
  key: PartKey | undefined,
  language: Language,
  context: LineContext,
): PartKind {
  const { kind } = block;
  if (kind === 'heading') return context.sawHeadline || context.sawProse ? 'subheading' : 'headline';
  if (kind === 'masked' || kind === 'label' || kind === 'turn' || kind === 'caption' || kind === 'clutter') return kind;
  if (block.end - block.start > LONGEST_LINE) return 'paragraph';
  const found = cachedKind(key, text.slice(block.start, block.end), language, context);
  // An entry of a list heads nothing. A whole article may be quoted, with its headline.
  return kind === 'item' && (found === 'headline' || found === 'subheading') ? 'paragraph' : found;
}

interface CachedKind extends LineContext {
  readonly kind: PartKind;
}

const kinds = new PartCache<CachedKind>();

function cachedKind(key: PartKey | undefined, line: string, language: Language, context: LineContext): PartKind {
  if (key === undefined) return kindOfLine(line, language.article, context);
  return kinds.of(
    key,
    () => ({ ...context, kind: kindOfLine(line, language.article, context) }),
    ({ sawHeadline, sawProse, isLast }) =>
      sawHeadline === context.sawHeadline && sawProse === context.sawProse && isLast === context.isLast,
  ).kind;
}
