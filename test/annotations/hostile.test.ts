// Hostile files: too large, too deep, full of aliases, binary. Each has a finding, and the time is limited by the file's size.

import { describe, expect, it } from 'vitest';
import type { FileFinding } from '../../server/src/annotations/model.ts';
import { parseAnnotations } from '../../server/src/annotations/parse-annotations.ts';
import { parseEntityFile } from '../../server/src/annotations/parse-entities.ts';
import { writeAnnotation, writeSelectors } from '../../server/src/annotations/write-annotations.ts';
import { MAX_DEPTH, MAX_LENGTH, MAX_TOKENS } from '../../server/src/annotations/yaml/parse.ts';

/** Processor seconds. One is the aim; the rest allows for slow or busy machines. */
const MOST_SECONDS = 10;

function within<T>(work: () => T): T {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(MOST_SECONDS);
  return result;
}

function findingsOf(text: string): readonly FileFinding[] {
  const findings = [parseAnnotations, parseEntityFile].flatMap((parse) => within(() => parse(text)).findings);
  for (const { start, end, message } of findings) {
    expect(start >= 0 && start <= end && end <= text.length, `${start}–${end}`).toBe(true);
    expect(message.length).toBeLessThan(400);
  }
  return findings;
}

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');
/** As many repetitions as the tokens allow. */
const dense = (tokens: number, piece: string): string => piece.repeat(Math.floor(MAX_TOKENS / tokens) - 30);
const wide = (piece: string): string => piece.repeat(Math.floor((MAX_LENGTH - 100) / piece.length));

const BOMB = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'
  .split('')
  .map((name, i) => `${name}: &${name} [${`*${'abcdefghi'[i]}, `.repeat(9)}]`)
  .join('\n')}\nannotations: *j\nentities: *j\n`;

describe('a file that is not read has a finding, at once', () => {
  it.each([
    ['fifty megabytes', `annotations:\n${'  - quote: x\n'.repeat(4_000_000)}`, /has 52,000,013 characters.*1,200,000/],
    ['fifty megabytes of one line', 'x'.repeat(50_000_000), /has 50,000,000 characters/],
    ['half a million keys', 'a:\n'.repeat(300_000), /more than 350,000 words and punctuation marks/],
    ['a million aliases', `a: &a x\nannotations: [${'*a,'.repeat(390_000)}]`, /words and punctuation marks/],
    ['a hundred thousand brackets', '['.repeat(100_000), /More than 64 lists and keys/],
    ['a hundred thousand braces', '{a: '.repeat(100_000), /More than 64/],
    ['a hundred thousand dashes', '- '.repeat(100_000), /More than 64/],
    ['steps to the right', lines(1000, (i) => `${' '.repeat(i)}a:`), /More than 64/],
    ['binary', '\u0000\u0001\u0002ELF', /not a text file/],
    ['binary after text', `${'a: b\n'.repeat(1000)}\u0000`, /not a text file/],
  ])('%s', (_name, text, message) => {
    const findings = findingsOf(text);
    expect(findings).toHaveLength(2);
    for (const finding of findings) {
      expect(finding.message).toMatch(message);
      expect(finding).toMatchObject({ severity: 'error', blocks: true });
    }
    expect(parseAnnotations(text).locked).not.toBeNull();
  });

  it('reports the place where the nesting is too deep', () => {
    const deep = (levels: number): string => `version: 1\nsettings: ${'['.repeat(levels)}${']'.repeat(levels)}\n`;
    expect(findingsOf(deep(MAX_DEPTH - 2))).toEqual([]);
    const [finding] = findingsOf(deep(MAX_DEPTH + 2));
    expect(finding?.start).toBeGreaterThan(20 + MAX_DEPTH - 5);
    expect(finding?.start).toBeLessThan(22 + MAX_DEPTH + 5);
  });
});

describe('a readable file is read in time, with findings for its errors', () => {
  it.each([
    ['a billion laughs', BOMB, /must be keys with values/],
    ['an alias of itself', 'annotations: &a\n  - *a\nentities: *a', /anchor that does not exist/],
    ['an alias of nothing', 'annotations: *a\n', /unresolved|alias/i],
    [
      'aliases of a long list',
      `x: &x {quote: q, tags: [${dense(9, 'a, ')}]}\nannotations: [${dense(9, '*x, ')}]`,
      /repeat more text than a whole file/,
    ],
    [
      'names that aliases repeat',
      `x: &x [${dense(9, 'a, ')}]\nentities:\n${lines(10_000, (i) => `  k${i}: {aliases: *x}`)}`,
      /repeat more text than a whole file/,
    ],
    ['many entities of one name', `entities:\n${lines(20_000, (i) => `  k${i}: {name: n}`)}`, /is already a name of/],
    [
      'one entity that is many others',
      `entities:\n  a: {name: n, same-as: [${'z,'.repeat(50_000)}]}\n${lines(10_000, (i) => `  k${i}: {name: n}`)}`,
      /is already a name of/,
    ],
    ['one key again and again', dense(4, 'a:\n'), /is here twice/],
    ['items that are nothing', `annotations:\n${dense(5, '- 1\n')}`, /must be keys/],
    ['commas', `[${dense(1, ',')}`, /YAML/],
    ['anchors', dense(2, '&a '), /YAML/],
    ['wrong escapes', `a: "${wide('\\x')}"`, /YAML/],
    ['a kind of a million letters', `annotations:\n- quote: x\n  kind: ${wide('x')}`, /^“x{60}…” is not a kind/],
    ['a tab', '\tannotations:\n', /YAML/],
    ['two documents', '--- 1\n--- 2\n', /second one/],
    ['a list', '- 1\n- 2\n', /keys with values/],
    ['keys that are lists', '? [1]\n: 2\n', /must be a word/],
    ['lone surrogates', 'annotations:\n  - quote: \uD800\n    kind: \uDC00\n', /not a kind/],
    ['a merge that is not over', `${wide('<<<<<<< a\n=======\n>>>>>>> b\n')}`, /unresolved merge conflicts/],
    ['half of the markers', 'version: 1\n=======\n>>>>>>> theirs\n', /unresolved merge conflicts/],
    [
      'a merge with line breaks of Windows',
      '<<<<<<< a\r\nversion: 1\r\n=======\r\n>>>>>>> b\r\n',
      /unresolved merge conflicts/,
    ],
  ])('%s', (_name, text, message) => {
    const findings = findingsOf(text);
    expect(findings.map((finding) => finding.message).filter((said) => message.test(said)).length).toBeGreaterThan(0);
    // An editor would show all of them.
    expect(findings.length).toBeLessThanOrEqual(2_100);
  });

  it.each([
    ['nothing', ''],
    ['a byte-order mark', '\uFEFFversion: 1\r\nannotations: []\r\n'],
    ['proto', 'settings: {__proto__: {x: 1}}\nentities: {__proto__: {name: x}, constructor: {name: y}}\n'],
    ['many empty entities', `entities:\n${lines(60_000, (i) => `  k${i}:`)}`],
    ['a note of a megabyte', `annotations:\n- quote: x\n  note: >\n${wide('   word\n')}`],
  ])('%s is fine', (_name, text) => {
    expect(findingsOf(text)).toEqual([]);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

describe('five thousand annotations', () => {
  const text = `version: 1\nannotations:\n${lines(
    5000,
    (i) => `  - quote: "“Nobody told us that the railings would come later, ${i}, and nobody asked.”"
    before: "cold. "
    at: { start: ${i * 40}, end: ${i * 40 + 55}, hash: tabcdefgh }
    speaker: elena_voss
    note: Call her, number ${i}`,
  )}\n`;
  const selector = (index: number) => ({
    index,
    selector: {
      quote: `now ${index}`,
      before: '',
      after: 'so',
      at: { start: index, end: index + 9, hash: 'tx', of: 1 },
    },
  });

  it('are read', () => {
    expect(text.length).toBeGreaterThan(1_000_000);
    const set = within(() => parseAnnotations(text));
    expect(set.findings).toEqual([]);
    expect(set.annotations).toHaveLength(5000);
  });

  it('are changed, one or all of them, with a few parses', () => {
    const one = writeAnnotation(text, 2500, selector(2500).selector, { speaker: 'goran' }).text;
    expect(one).toBe(text.replace(/(number 2499\n(?:.*\n){3} {4}speaker: )elena_voss/, '$1goran'));
    const before = process.cpuUsage();
    const all = writeSelectors(
      text,
      Array.from({ length: 5000 }, (_, index) => selector(index)),
    ).text as string;
    const { user, system } = process.cpuUsage(before);
    // Parsing after each of the fifteen thousand changes would take hours.
    expect((user + system) / 1e6).toBeLessThan(4 * MOST_SECONDS);
    expect(parseAnnotations(all).annotations.map(({ selector: { quote } }) => quote)).toEqual(
      Array.from({ length: 5000 }, (_, index) => `now ${index}`),
    );
  }, 120_000);
});
