// The only code that converts offsets into LSP positions and back. An offset counts the UTF-16 code units of a text, a
// position its lines and the UTF-16 code units in a line. Only line starts are needed, so a closed article's text is not.

import type { Location, Position, Range } from 'vscode-languageserver';
import { partitionPoint } from './sorted.ts';
import type { Span } from './span.ts';

/** The lines of a text. */
interface Lines {
  /** Offset at which each line starts. */
  readonly lineStarts: ArrayLike<number>;
  /** Length of the text, in UTF-16 code units. */
  readonly length: number;
}

/** Offsets at which the lines of a text start. As in LSP, \n, \r\n and \r each end a line. */
export function lineStartsOf(text: string): Uint32Array {
  const starts: number[] = [0];
  const end = /\r\n?|\n/g;
  while (end.test(text)) starts.push(end.lastIndex);
  return Uint32Array.from(starts);
}

/** An offset outside the text is moved to its nearer end. */
export function positionAt({ lineStarts, length }: Lines, offset: number): Position {
  const inside = Math.max(0, Math.min(offset, length));
  const line = partitionPoint(lineStarts.length, (index) => lineStarts[index]! <= inside) - 1;
  return { line, character: inside - lineStarts[line]! };
}

/** A position outside the text is moved into it: to the end of its line, or to the start or end of the text. */
export function offsetAt(lines: Lines, position: Position): number {
  if (position.line < 0) return 0;
  const start = lines.lineStarts[position.line];
  if (start === undefined) return lines.length;
  const next = lines.lineStarts[position.line + 1] ?? lines.length + 1;
  return Math.max(start, Math.min(start + position.character, next - 1));
}

export function rangeOf({ lineStarts, length }: Lines, span: Span): Range {
  // Reads the two properties once: a closed article decodes its line starts at each read.
  const lines = { lineStarts, length };
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}

export function locationOf(article: Lines & { readonly uri: string }, span: Span): Location {
  return { uri: article.uri, range: rangeOf(article, span) };
}
