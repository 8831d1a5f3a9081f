// File text as lines. Every line end that any system writes counts, a form feed too; a byte-order mark is no part of the
// first line. A line knows its indent and the quote signs (`> > `) of a mail before its words.

/** A line of the file, without white space at its ends; offsets are places in the file. */
export interface Line {
  /** Where its words begin, after indent and quote signs. */
  readonly start: number;
  readonly end: number;
  /** Columns of white space before the words, after the quote signs; a tab counts as four. */
  readonly indent: number;
  /** How many `>` precede the words. */
  readonly depth: number;
  /** An empty line, a form feed or another quote depth lies between this line and the one before. */
  readonly gap: boolean;
}

const TAB = 4;

/** Splits the file text from `from` on. Empty lines are left out and noted as gaps. */
export function readLines(text: string, from = 0, quoteSigns = true): Line[] {
  const lines: Line[] = [];
  let gap = false;
  let depthBefore = 0;
  let at = from;
  const { length } = text;
  while (at < length) {
    const end = lineEnd(text, at);
    let start = at;
    let indent = 0;
    let depth = 0;
    for (; start < end; start += 1) {
      const code = text.charCodeAt(start);
      if (code === 0x3e && quoteSigns) {
        depth += 1;
        indent = 0;
      } else if (code === 0x0c) gap = true;
      else if (isBlank(code)) indent += code === 9 ? TAB : code === 0xfeff || code === 0x200b ? 0 : 1;
      else break;
    }
    let stop = end;
    while (stop > start && isBlank(text.charCodeAt(stop - 1))) stop -= 1;
    if (start === stop) gap = true;
    else {
      // One space belongs to the quote sign itself.
      lines.push({
        start,
        end: stop,
        indent: depth > 0 ? Math.max(0, indent - 1) : indent,
        depth,
        gap: gap || depth !== depthBefore,
      });
      gap = false;
      depthBefore = depth;
    }
    at = afterBreak(text, end);
  }
  return lines;
}

function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i += 1) if (isBreak(text.charCodeAt(i))) return i;
  return text.length;
}

function afterBreak(text: string, end: number): number {
  if (end >= text.length) return end;
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

/** Line feed, carriage return, next line, line and paragraph separators. */
function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029;
}

export function isBlank(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x200b || code === 0x3000
  );
}
