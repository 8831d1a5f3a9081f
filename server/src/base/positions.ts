// The only code that turns offsets into positions and back. An offset is a UTF-16 code unit of the text; a position is
// LSP's line and character, in UTF-16 as well. It works from line starts alone, so that closed articles need no text.

import type { Location, Position, Range } from 'vscode-languageserver';
import { partitionPoint } from './sorted.ts';
import type { Span } from './span.ts';

/** The lines of a text: where each begins, and the text's length, in UTF-16 code units. */
interface Lines {
  readonly lineStarts: ArrayLike<number>;
  readonly length: number;
}

/** Offsets outside the text are drawn to its ends. */
export function positionAt({ lineStarts, length }: Lines, offset: number): Position {
  const at = Math.max(0, Math.min(offset, length));
  const line = partitionPoint(lineStarts.length, (index) => (lineStarts[index] as number) <= at) - 1;
  return { line, character: at - (lineStarts[line] as number) };
}

export function offsetAt(lines: Lines, position: Position): number {
  if (position.line < 0) return 0;
  const start = lines.lineStarts[position.line];
  if (start === undefined) return lines.length;
  const next = lines.lineStarts[position.line + 1] ?? lines.length + 1;
  return Math.max(start, Math.min(start + position.character, next - 1));
}

export function rangeOf({ lineStarts, length }: Lines, span: Span): Range {
  // A closed article's lines are read from its bytes each time they are asked for.
  const lines = { lineStarts, length };
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}

export function locationOf(article: Lines & { readonly uri: string }, span: Span): Location {
  return { uri: article.uri, range: rangeOf(article, span) };
}
