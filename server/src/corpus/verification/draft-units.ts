// The parts of a draft that are checked: quotations, names, sentences with numbers and dates, reported statements. A
// quotation is whatever stands in quotation marks, and a block quotation without them.

import type { Language } from '../../analysis/language/language.ts';
import type { DocumentAnalysis, Mention } from '../../analysis/model.ts';
import { readView } from '../../analysis/reading/reading.ts';
import { type ReadingView, toFile, toReading } from '../../analysis/reading/view.ts';
import { containing, contains, overlapping, overlaps, type Span } from '../../base/span.ts';

/** A quotation of the draft. Spans are of the file. */
export interface DraftQuotation extends Span {
  /** Index among the quotes of the analysis; -1 for a block quotation that the analysis does not attribute. */
  readonly quote: number;
  /** From the first to the last quoted word, without marks. */
  readonly inner: Span;
  /** The quoted words as a reader sees them, without marks. */
  readonly words: string;
  /** The words of the sentence before the quotation. */
  readonly before: string;
}

/** A sentence of the draft outside its front matter and code. */
export interface DraftSentence extends Span {
  /** As a reader sees it. */
  readonly text: string;
  /** Offset of `text` in the reading text. */
  readonly at: number;
}

/** Each list is in text order; spans of one list do not overlap. */
export interface DraftParts {
  readonly view: ReadingView;
  readonly quotations: readonly DraftQuotation[];
  readonly sentences: readonly DraftSentence[];
  /** Names outside quotations. */
  readonly names: readonly Mention[];
  /** Words with a capital that the analysis takes for no name, outside quotations. */
  readonly capitals: readonly Span[];
}

export function partsOfDraft(
  file: string,
  analysis: DocumentAnalysis,
  language: Language,
  markdown: boolean,
): DraftParts {
  const view = readView(file, language, markdown);
  const reading = (span: Span): Span => {
    const start = toReading(view.map, span.start);
    return { start, end: Math.max(start, toReading(view.map, span.end - 1) + 1) };
  };
  const citations = citationsIn(file);
  const isCited = (span: Span): boolean => citations.some((citation) => contains(citation, span));
  const sentences = analysis.sentences.flatMap(({ start, end }): DraftSentence[] => {
    if (isCited({ start, end })) return [];
    const span = reading({ start, end });
    return [{ start, end, at: span.start, text: view.text.slice(span.start, span.end) }];
  });
  const quotations = quotationsOf(analysis, view, reading, sentences);
  const isQuoted = (span: Span): boolean => overlapping(quotations, span) !== undefined;
  const names = analysis.mentions.filter(
    (mention) => mention.form === 'name' && mention.type !== 'date' && !isQuoted(mention) && !isCited(mention),
  );
  return { view, quotations, sentences, names, capitals: capitalsOf(view, names, isQuoted, sentences) };
}

/** Footnotes that cite a line of a source, as the editor inserts them. They claim nothing that could be checked. */
function citationsIn(file: string): Span[] {
  if (!file.includes('\n[^')) return [];
  return [...file.matchAll(CITATION)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
}

const CITATION = /^\[\^[^\]\n]+\]:.*\]\([^)\s]+#L\d+\).*$/gm;

function quotationsOf(
  { quotes }: DocumentAnalysis,
  view: ReadingView,
  reading: (span: Span) => Span,
  sentences: readonly DraftSentence[],
): DraftQuotation[] {
  const found: DraftQuotation[] = [];
  const add = (span: Span, quote: number, isMarked: boolean): void => {
    const { start, end } = reading(span);
    const text = view.text.slice(start, end);
    const words = isMarked ? text.replace(OPENING, '').replace(CLOSING, '') : text;
    const sentence = containing(sentences, { start: span.start, end: span.start });
    const before = sentence === undefined ? '' : view.text.slice(sentence.at, start);
    const first = text.search(/[\p{L}\p{N}]/u);
    const last = wordEnd(text);
    const inner = first < 0 ? span : toFile(view.map, { start: start + first, end: start + last });
    found.push({ start: span.start, end: span.end, inner, quote, words, before });
  };
  for (const [index, { marks }] of quotes.entries())
    for (const mark of marks) if (!found.some((each) => overlaps(each, mark))) add(mark, index, true);
  for (const block of view.blocks)
    for (const span of markedIn(view.text, block)) {
      const place = toFile(view.map, span);
      if (!found.some((each) => overlaps(each, place))) add(place, -1, true);
    }
  for (const [at, block] of view.blocks.entries()) {
    if (block.kind !== 'quotation') continue;
    const span = toFile(view.map, block);
    const text = view.text.slice(block.start, block.end);
    if (found.some((each) => overlaps(each, span)) || isCredit(text) || /["“”«»]/.test(text)) continue;
    const quote = quotes.findIndex(({ content }) => content.some((part) => overlaps(part, span)));
    if (text.split(/\s+/).length >= FEWEST_BLOCK_WORDS || isCredit(nextText(view, at))) add(span, quote, false);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The offset after the last letter or digit. */
function wordEnd(text: string): number {
  let end = text.length;
  while (end > 0 && !/[\p{L}\p{M}\p{N}]/u.test(text[end - 1]!)) end -= 1;
  return end;
}

/** Double marks in a block that the analysis passes over, as in headings and lists. */
function markedIn(text: string, block: Span & { readonly kind: string }): Span[] {
  if (block.kind === 'masked' || block.kind === 'clutter') return [];
  const words = text.slice(block.start, block.end);
  const isPaired = (words.match(/"/g)?.length ?? 0) % 2 === 0;
  return [...words.matchAll(isPaired ? MARKED : CURLED)].flatMap(({ index, 0: quoted }) =>
    quoted.split(/\s+/).length < FEWEST_BLOCK_WORDS
      ? []
      : [{ start: block.start + index, end: block.start + index + quoted.length }],
  );
}

const CURLED = /“[^“”]{1,3000}”/g;
const MARKED = /“[^“”]{1,3000}”|"[^"]{1,3000}"/g;

const FEWEST_BLOCK_WORDS = 4;
const OPENING = /^(?:["“”„«‹‘'`]|``)\s?/;
const CLOSING = /\s?(?:["“”»›’'`]|'')$/;

/** "— Jane Doe" below a block quotation. */
const isCredit = (text: string): boolean => /^\s*[—–-]{1,2}\s?\p{Lu}/u.test(text) && text.length < 80;

function nextText({ blocks, text }: ReadingView, at: number): string {
  const next = blocks[at + 1];
  return next === undefined ? '' : text.slice(next.start, next.end);
}

const CAPITAL = /(?<![\p{L}\p{M}\p{N}-])\p{Lu}[\p{L}\p{M}]{3,40}/gu;

function capitalsOf(
  { text, map }: ReadingView,
  names: readonly Span[],
  isQuoted: (span: Span) => boolean,
  sentences: readonly Span[],
): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(CAPITAL)) {
    const span = toFile(map, { start: match.index, end: match.index + match[0].length });
    if (isQuoted(span) || overlapping(names, span) !== undefined) continue;
    if (containing(sentences, span) !== undefined) found.push(span);
  }
  return found;
}
