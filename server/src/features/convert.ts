// The only code that turns offsets into positions and back. An offset is a UTF-16 code unit of the text; a position is
// LSP's line and character, in UTF-16 as well. It works from line starts alone, so that closed articles need no text.

import type { Location, Position, Range } from 'vscode-languageserver';
import type { Span } from '../analysis/model.ts';
import type { IndexedArticle } from '../corpus/article.ts';

type Lines = Pick<IndexedArticle, 'lineStarts' | 'length'>;

/** Offsets outside the text are drawn to its ends. */
export function positionAt(lines: Lines, offset: number): Position {
  const at = Math.max(0, Math.min(offset, lines.length));
  let low = 0;
  let high = lines.lineStarts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines.lineStarts[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return { line: low - 1, character: at - (lines.lineStarts[low - 1] as number) };
}

export function offsetAt(lines: Lines, position: Position): number {
  if (position.line < 0) return 0;
  const start = lines.lineStarts[position.line];
  if (start === undefined) return lines.length;
  const next = lines.lineStarts[position.line + 1] ?? lines.length + 1;
  return Math.max(start, Math.min(start + position.character, next - 1));
}

export function rangeOf(lines: Lines, span: Span): Range {
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}

export function locationOf(article: IndexedArticle, span: Span): Location {
  return { uri: article.uri, range: rangeOf(article, span) };
}
