import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Part {
  line: number;
  quote: string;
}

interface ExpectedQuote extends Part {
  file: string;
  kind: 'direct' | 'mixed' | 'term' | 'pull';
  speaker: string | null;
  class: 'named' | 'unnamed' | 'collective' | null;
  basis: string;
  parts?: Part[];
  marked?: false;
}

const folder = new URL('../articles/', import.meta.url);
const expected = JSON.parse(readFileSync(new URL('expected-quotes.json', import.meta.url), 'utf8')) as ExpectedQuote[];
const articles = new Map(
  readdirSync(folder)
    .sort()
    .map((file) => [file, readFileSync(new URL(file, folder), 'utf8').split('\n')]),
);

// In Markdown, front matter, code and link targets hold no quotation; they are blanked out so that columns stay.
function prose(file: string, lines: readonly string[]): string[] {
  if (!file.endsWith('.md')) return [...lines];
  let hidden = lines[0] === '---';
  return lines.map((line, index) => {
    const fence = line.startsWith('```') || (line === '---' && hidden && index > 0);
    if (fence) hidden = !hidden;
    if (hidden || fence) return '';
    return line.replace(/`[^`]*`|\]\([^)]*\)/g, (match) => ' '.repeat(match.length));
  });
}

// A low mark makes “ the closing mark of its line; a straight or single mark opens only where a word cannot have ended.
const opening =
  /[“«„‚]|``|(?<![\p{L}\p{N}])‘(?=\p{L})|(?<![\p{L}\p{N}.,!?”…])"(?=\S)|(?<![\p{L}\p{N}.,!?”…'])'(?=\p{L})/gu;

function openings(lines: readonly string[]): { line: number; column: number; rest: string }[] {
  return lines.flatMap((text, index) =>
    [...text.matchAll(opening)]
      .filter(([mark]) => mark !== '“' || !text.includes('„'))
      .map((match) => {
        const column = match.index + match[0].length;
        return { line: index + 1, column, rest: text.slice(column) };
      }),
  );
}

describe.each([...articles])('%s', (file, lines) => {
  const entries = expected.filter((entry) => entry.file === file);
  const parts = entries.filter((entry) => entry.marked !== false).flatMap((entry) => entry.parts ?? [entry]);
  const marks = openings(prose(file, lines));

  it('has every expected quotation after a mark in its line', () => {
    const astray = parts.filter(
      (part) => !marks.some((mark) => mark.line === part.line && mark.rest.startsWith(part.quote)),
    );
    expect(astray).toEqual([]);
  });

  it('has an answer for every mark', () => {
    const unanswered = marks.filter(
      (mark) => !parts.some((part) => mark.line === part.line && mark.rest.startsWith(part.quote)),
    );
    expect(unanswered).toEqual([]);
    expect(parts).toHaveLength(marks.length);
  });

  it('has its pull quotes without marks at the start of a line', () => {
    for (const entry of entries.filter((entry) => entry.marked === false)) {
      expect(lines[entry.line - 1]?.startsWith(entry.quote), entry.quote).toBe(true);
    }
  });
});

it('names a class for every speaker and for nobody else', () => {
  expect(expected.filter((entry) => (entry.speaker === null) !== (entry.class === null))).toEqual([]);
});

it('has the words of the table in articles-README.md where the table says', () => {
  const table = readFileSync(new URL('../articles-README.md', import.meta.url), 'utf8');
  const rows = [...table.matchAll(/^\| .*? \| (\d\d):(\d+) +\| (`+) ?(.*?) ?\3 *\|$/gm)];
  expect(rows.length).toBeGreaterThan(180);
  for (const [, number = '', line = '', , words = ''] of rows) {
    const [, lines = []] = [...articles].find(([file]) => file.startsWith(number)) ?? [];
    expect(lines[Number(line) - 1], `${number}:${line}`).toContain(words.replaceAll('\\|', '|'));
  }
});
