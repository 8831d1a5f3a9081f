// Checks every regular expression of the server with scslre, which finds those that can take more than linear time. The few
// exceptions are applied to short strings only.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from 'scslre';
import { expect, test } from 'vitest';
import { parseAst } from 'vitest/node';

const source = fileURLToPath(new URL('../../server/src', import.meta.url));

/** Patterns that are quadratic at worst, with the short input that they are applied to. */
const SHORT_INPUTS: Readonly<Record<string, string>> = {
  "^[\"“‘«„'([—–-]*[\\p{L}\\p{M}][\\p{L}\\p{M}'’.-]*[\"”’»'.,;:!?)\\]…—–-]*$": 'a word of a sample of the file',
  '^\\.+|[. ]+$': 'a file name',
  '^([^:/]*:(?:\\/\\/[^/]*)?)\\/?(.*?)\\/?$': 'a URI',
  '\\[([^\\]]*)\\]\\([^)]*\\)': 'a page of our own documentation',
  '[^\\r\\n]*(\\r\\n|\\n|\\r|$)': 'matches everywhere, so that no search starts again',
  '[\\r\\n]+$': 'a line with its end',
  '“([^”]{60})[^”]+”': 'one of our own messages',
  '^\\s*(?:#.*)?\\s*$': 'a line of a file that the user wrote',
  '^(\\s*(?:- +)?)([\\w-]+):(\\s*)(.*)$': 'a line of a file that the user wrote',
};

test('no regular expression takes more than linear time on a long text', () => {
  const slow = regularExpressions().filter(({ pattern, flags }) => {
    const { reports } = analyse({ source: pattern, flags }, { assumeRejectingSuffix: false });
    return reports.some(({ exponential }) => exponential) || (reports.length > 0 && !(pattern in SHORT_INPUTS));
  });
  expect(slow).toEqual([]);
});

test('every exception exists', () => {
  const patterns = new Set(regularExpressions().map(({ pattern }) => pattern));
  expect(Object.keys(SHORT_INPUTS).filter((pattern) => !patterns.has(pattern))).toEqual([]);
});

interface Literal {
  readonly file: string;
  readonly pattern: string;
  readonly flags: string;
}

function regularExpressions(): Literal[] {
  const found: Literal[] = [];
  for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      if ('regex' in node) found.push({ file, ...(node.regex as Omit<Literal, 'file'>) });
      for (const child of Object.values(node)) visit(child);
    };
    visit(parseAst(readFileSync(join(source, file), 'utf8'), { lang: 'ts' }));
  }
  return found;
}
