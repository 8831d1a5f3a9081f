// The reading view of a file: the text that a reader sees, with a map back to the file. Layout (line ends, markup, quote
// signs, divided words) is undone here once, so that no later stage knows of it. For ordinary text the view is the file's
// own text and the map is absent.

import { isSpace } from '../../base/characters.ts';
import type { Span } from '../../base/span.ts';

/**
 * What the layout alone says about a block. `prose` is any block whose kind its words decide (headline, byline, caption,
 * paragraph). `label` names the speaker of the turn that follows. `masked` is text that no reader reads as prose: front matter, code, time stamps.
 */
export type BlockKind =
  | 'prose'
  | 'label'
  | 'turn'
  | 'heading'
  | 'item'
  | 'quotation'
  | 'caption'
  | 'clutter'
  | 'masked';

/** A stretch of reading text that layout sets apart, such as a paragraph; offsets are places in the reading text. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Level of a heading (1 is the highest), or depth of a quotation or list item. */
  readonly level?: number;
  /** Reading offset where the emphasis ends that the block begins with; the block's end when all of it is emphasised. */
  readonly leadEnd?: number;
  /** A turn that has no label because its form shows a question: bold before a plain answer. */
  readonly isQuestion?: boolean;
}

/** Reading text and where its parts come from. */
export interface ReadingView {
  readonly text: string;
  /** In order, without overlap. White space alone lies between them. */
  readonly blocks: readonly Block[];
  /** Absent when every offset is the same in the file. */
  readonly map?: ReadingMap;
  /** File spans that no reader reads as prose and that have no block: front matter, code. In order. */
  readonly masked?: readonly Span[];
}

/**
 * A monotone map from reading text to file text, as plain columns. Segment `i` covers the reading offsets from
 * `reading[i]` to `reading[i + 1]`, which come from the file's `file[i]` to `fileEnd[i]`. Where both have the same length
 * the segment is a copy, offset by offset; else it stands for the whole file stretch (a composed letter, an entity such
 * as `&amp;`).
 */
export interface ReadingMap {
  readonly reading: readonly number[];
  readonly file: readonly number[];
  readonly fileEnd: readonly number[];
  /** Length of the reading text, in UTF-16 code units. */
  readonly length: number;
}

/** The file span of a reading span. Markup inside the span is included, markup at its edges is not. */
export function toFile(map: ReadingMap | undefined, span: Span): Span {
  if (map === undefined) return span;
  const start = fileStart(map, span.start);
  return { start, end: span.end > span.start ? Math.max(start, fileEnd(map, span.end)) : start };
}

/** File offset of the code unit at a reading offset; the end of the text maps to the end of its last segment. */
export function fileStart(map: ReadingMap, offset: number): number {
  const i = segmentAt(map, offset);
  if (i < 0) return map.file[0] ?? 0;
  const within = offset - map.reading[i]!;
  const from = map.file[i]!;
  return isCopy(map, i) ? from + within : within === 0 ? from : map.fileEnd[i]!;
}

/** File offset just after the code unit before a reading offset. */
function fileEnd(map: ReadingMap, offset: number): number {
  const i = segmentAt(map, offset - 1);
  if (i < 0) return map.file[0] ?? 0;
  return isCopy(map, i) ? map.file[i]! + (offset - map.reading[i]!) : map.fileEnd[i]!;
}

/** The reading offset of a file offset. What the view leaves out maps to the next reading offset. */
export function toReading(map: ReadingMap | undefined, offset: number): number {
  if (map === undefined) return offset;
  const { file, fileEnd, reading } = map;
  let low = 0;
  let high = file.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fileEnd[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  if (low === file.length) return map.length;
  const within = Math.max(0, offset - file[low]!);
  return isCopy(map, low) ? reading[low]! + within : reading[low]!;
}

function isCopy(map: ReadingMap, i: number): boolean {
  return map.fileEnd[i]! - map.file[i]! === endOf(map, i) - map.reading[i]!;
}

function endOf(map: ReadingMap, i: number): number {
  return i + 1 < map.reading.length ? map.reading[i + 1]! : map.length;
}

/** Index of the segment that holds a reading offset, -1 where there is none. */
function segmentAt({ reading }: ReadingMap, offset: number): number {
  let low = 0;
  let high = reading.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reading[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Writes reading text piece by piece, in file order, and the map with it. */
export class ReadingBuilder {
  readonly #source: string;
  readonly #pieces: string[] = [];
  readonly #reading: number[] = [];
  readonly #file: number[] = [];
  readonly #fileEnd: number[] = [];
  readonly #blocks: Block[] = [];
  readonly #masked: Span[] = [];
  #length = 0;
  /** Whether the last segment is a copy, so that the next copy may extend it. */
  #copying = false;

  readonly #offsetOf: (offset: number) => number;

  /** `offsetOf` gives the file offset of a source offset, where the source is not the file itself. */
  constructor(source: string, offsetOf: (offset: number) => number = same) {
    this.#source = source;
    this.#offsetOf = offsetOf;
  }

  /** Length of the reading text so far. */
  get length(): number {
    return this.#length;
  }

  /** Takes file text as it is. */
  copy(from: number, to: number): void {
    if (to > from) this.#add(this.#source.slice(from, to), from, to);
  }

  /** Writes `words` for the file text from `from` to `to`, which may be empty. */
  replace(words: string, from: number, to: number): void {
    if (words !== '') this.#add(words, from, to);
  }

  /** Ends a block that began at `start` (reading offset), with an empty line after it. Empty blocks are dropped. */
  endBlock(start: number, kind: BlockKind, at: number, level?: number, leadEnd?: number): void {
    if (this.#length === start) return;
    this.#blocks.push({
      start,
      end: this.#length,
      kind,
      ...(level === undefined ? {} : { level }),
      ...(leadEnd === undefined ? {} : { leadEnd }),
    });
    this.#add('\n\n', at, at);
  }

  /** Notes source text that is left out because it is no prose. */
  mask(from: number, to: number): void {
    if (to > from) this.#masked.push({ start: this.#offsetOf(from), end: this.#offsetOf(to - 1) + 1 });
  }

  finish(): ReadingView {
    const text = this.#pieces.join('');
    return {
      text,
      blocks: this.#blocks.map((block) => trimmed(text, block)).filter(({ start, end }) => end > start),
      map: {
        reading: this.#reading,
        file: this.#file,
        fileEnd: this.#fileEnd,
        length: this.#length,
      },
      ...(this.#masked.length === 0 ? {} : { masked: this.#masked }),
    };
  }

  #add(words: string, sourceFrom: number, sourceTo: number): void {
    const from = this.#offsetOf(sourceFrom);
    const to = sourceTo > sourceFrom ? this.#offsetOf(sourceTo - 1) + 1 : from;
    const copying = words.length === to - from;
    const last = this.#file.length - 1;
    if (copying && this.#copying && this.#fileEnd[last] === from) this.#fileEnd[last] = to;
    else {
      this.#reading.push(this.#length);
      this.#file.push(from);
      this.#fileEnd.push(to);
    }
    this.#copying = copying;
    this.#pieces.push(words);
    this.#length += words.length;
  }
}

const same = (offset: number): number => offset;

/** A block without white space at its ends. */
function trimmed(text: string, block: Block): Block {
  let { start, end } = block;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return start === block.start && end === block.end ? block : { ...block, start, end };
}
