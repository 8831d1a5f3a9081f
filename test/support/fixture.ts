// Fixtures as text: files divided by `//- name`, a cursor `$0`, and carets under a line with a label for that span.
//
//     //- budget.txt
//     "The budget will not pass," she said.
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (cue-after)
//                                 ^^^ source
//
// A caret line belongs to the nearest line of text above it and is not part of the text.

export interface Caret {
  /** Half-open span in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

export interface Fixture {
  readonly name: string;
  /** The text without carets and cursor. */
  readonly text: string;
  readonly carets: readonly Caret[];
  /** Offset of `$0`, or -1. */
  readonly cursor: number;
}

const CARETS = /^(\s*)(\^+)\s*(.*)$/;

export function parseFixtures(source: string): Fixture[] {
  const files = source.split(/^\/\/- */m);
  const head = (files.shift() ?? '').trim();
  if (head !== '') throw new Error(`a fixture begins with //- and a name, not with: ${head.slice(0, 40)}`);
  return files.map(parseFixture);
}

function parseFixture(file: string): Fixture {
  const lines = file.replace(/\n+$/, '').split('\n');
  const name = (lines.shift() ?? '').trim();
  const carets: Caret[] = [];
  let text = '';
  let lineStart = 0;
  let cursor = -1;
  lines.forEach((line, index) => {
    const match = CARETS.exec(line);
    if (match !== null) {
      const start = lineStart + match[1]!.length;
      carets.push({ start, end: start + match[2]!.length, label: match[3]! });
      return;
    }
    if (text !== '' || index > 0) text += '\n';
    lineStart = text.length;
    const column = line.indexOf('$0');
    if (column >= 0) cursor = lineStart + column;
    text += line.replace('$0', '');
  });
  return { name, text, carets, cursor };
}

/** Writes a fixture file: the text with a caret line under each label. A span of several lines is marked on its first. */
export function renderFixture(name: string, text: string, carets: readonly Caret[]): string {
  return `//- ${name}\n${renderCarets(text, carets)}`;
}

function renderCarets(text: string, carets: readonly Caret[]): string {
  const sorted = [...carets].sort((a, b) => a.start - b.start || b.end - a.end || (a.label < b.label ? -1 : 1));
  const lines: string[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push(line);
    const end = start + line.length;
    for (const caret of sorted) {
      if (caret.start < start || caret.start > end) continue;
      const width = Math.max(1, Math.min(caret.end, end) - caret.start);
      lines.push(`${' '.repeat(caret.start - start)}${'^'.repeat(width)} ${caret.label}`);
    }
    start = end + 1;
  }
  return lines.join('\n');
}
