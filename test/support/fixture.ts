// Fixtures as text: articles divided by `//- name`, a cursor `$0`, and under a line carets with what stands there.
//
//     //- budget.txt
//     "The budget will not pass," she said.
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct: Ada Lovelace (cue-after)
//                                 ^^^ source
//
// A caret line belongs to the nearest line of text above it and is no part of the text.

export interface Caret {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

export interface Fixture {
  readonly name: string;
  readonly text: string;
  readonly carets: readonly Caret[];
  /** Offset of `$0`, or -1. */
  readonly cursor: number;
}

const CARETS = /^(\s*)(\^+)\s*(.*)$/;

export function parseFixtures(source: string): Fixture[] {
  const pieces = source.split(/^\/\/- */m);
  const head = (pieces.shift() ?? '').trim();
  if (head !== '') throw new Error(`a fixture begins with //- and a name, not with: ${head.slice(0, 40)}`);
  return pieces.map(parseFixture);
}

function parseFixture(piece: string): Fixture {
  const lines = piece.replace(/\n+$/, '').split('\n');
  const name = (lines.shift() ?? '').trim();
  const carets: Caret[] = [];
  let text = '';
  let lineStart = 0;
  let cursor = -1;
  lines.forEach((line, index) => {
    const mark = CARETS.exec(line);
    if (mark !== null) {
      const from = lineStart + (mark[1] as string).length;
      carets.push({ start: from, end: from + (mark[2] as string).length, label: mark[3] as string });
      return;
    }
    if (text !== '' || index > 0) text += '\n';
    lineStart = text.length;
    const at = line.indexOf('$0');
    if (at >= 0) cursor = lineStart + at;
    text += line.replace('$0', '');
  });
  return { name, text, carets, cursor };
}
