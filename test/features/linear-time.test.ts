// What a pull of findings and a keystroke cost grows with the size of the files and no faster: four times as much text, or four
// times as many annotations, take about four times as long.

import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { documentDiagnostics, recordedDiagnostics } from '../../server/src/features/diagnostics.ts';
import { MOST_OF_A_KIND } from '../../server/src/rules/check.ts';
import { corpusOf } from '../support/corpus.ts';
import { contextFor, FOLDER, openIn, type TestContext } from '../support/features.ts';

/** Linear is 4, quadratic 16; caches and garbage collection add to it. */
const MOST_GROWTH = 9;
/** A shorter time says nothing about growth. */
const LEAST_MILLISECONDS = 30;

const other =
  'Dam gates opened\n\n“We will never open the gates of the dam again,” said Boris Petrov. Boris Petrov denied it.\n';

const texts: Readonly<Record<string, (times: number) => string>> = {
  'double marks of two kinds': (times) => "'' `` ".repeat(times),
  backticks: (times) => '`a '.repeat(times),
  'double marks after words': (times) => "He said ``so'' and ''so``. ".repeat(times / 4),
  'marks of two ranks': (times) => '“‘'.repeat(times),
  'a quotation of marks': (times) => `“${'" , '.repeat(times)}x” said Boris Petrov.`,
  'a quotation that another article has': (times) =>
    '“We will never open the gates of the dam again,” said Anna Berg.\n\n'.repeat(times / 16),
};

describe.each(Object.entries(texts))('findings of %s', (_, textOf) => {
  test('four times as many take about four times as long', () => {
    const [short, long] = [8_000, 32_000].map((times) => closedArticle(textOf(times)));
    expectLinear(
      () => findings(short!),
      () => findings(long!),
    );
  });
});

test.each([
  ['opening marks', () => '“'],
  ['marks that nothing opens', () => 'The gates of the dam are safe.” It rained all day.\n\n'],
  ['sentences with an open mark', (index: number) => `The engineer of gate ${index} called it “safe and sound.\n\n`],
])('%s: a limited number of findings, and the last one says how many more there are', (_, unitAt) => {
  const units = Array.from({ length: 3 * MOST_OF_A_KIND }, (_unit, index) => unitAt(index));
  const items = findings(closedArticle(units.join('')));
  const codes = new Set(items.map(({ code }) => code));
  for (const code of codes) {
    const ofCode = items.filter((item) => item.code === code);
    expect(ofCode.length).toBeLessThanOrEqual(MOST_OF_A_KIND);
    if (ofCode.length < MOST_OF_A_KIND) continue;
    expect(ofCode.at(-1)?.message).toMatch(/\d+ more findings of this kind in this file are not listed\.$/);
    expect(ofCode[0]?.message).not.toMatch(/not listed/);
  }
  expect(items.length).toBeGreaterThanOrEqual(MOST_OF_A_KIND);
});

describe('lost annotations', () => {
  test('opening an article with four times as many takes no more than about four times as long', () => {
    const [few, many] = [100, 400].map((count) => annotated(60_000, count));
    expectLinear(
      () => corpusOf(few!),
      () => corpusOf(many!),
    );
  });

  test('a key in an article of four times the length, with four times as many, takes about four times as long', () => {
    const [small, large] = [
      [20_000, 50],
      [80_000, 200],
    ].map(([length, count]) => typist(annotated(length!, count!)));
    expectLinear(small!, large!);
  });

  test('a list of them is limited', () => {
    const corpus = corpusOf(annotated(2_000, MOST_OF_A_KIND + 40));
    const items = documentDiagnostics(contextFor(corpus), `${FOLDER}/a.txt.annotations.yaml`);
    expect(items.length).toBe(MOST_OF_A_KIND);
    expect(items.at(-1)?.message).toContain('40 more findings of this kind in this file are not listed.');
  });

  test('are found again when their words are typed', () => {
    const words = 'the council had been warned about the old gates of the dam';
    const yaml = `version: 1\nannotations:\n  - quote: ${words}\n    note: mine\n`;
    const text = `Dam gates opened\n\n${'The river rose in the valley and the bridge held.\n\n'.repeat(50)}It was said.\n`;
    const corpus = corpusOf({ 'a.txt.annotations.yaml': yaml, 'a.txt': text });
    const document = openIn(corpus, 'a.txt', text);
    const stateOf = () => corpus.article(document.uri)?.annotations[0]?.anchor.state;
    expect(stateOf()).toBe('orphaned');
    let at = text.length - 1;
    for (const letter of ` ${words}`) {
      corpus.edited(document.uri, [{ start: at, end: at, length: 1 }]);
      const place = document.positionAt(at);
      TextDocument.update(document, [{ range: { start: place, end: place }, text: letter }], document.version + 1);
      corpus.change(document.uri);
      at += 1;
      stateOf();
    }
    expect(stateOf()).toBe('held');
  });
});

test('four times as many entities of the user in four times the text take about four times as long', () => {
  const [small, large] = [
    [10_000, 500],
    [40_000, 2_000],
  ].map(([length, count]) => {
    const names = Array.from({ length: count! }, (_, index) => `Ada Lovelace${nameOf(index)} ${nameOf(index * 7)}`);
    const yaml = `version: 1\nentities:\n${names.map((name, index) => `  e${index}: { name: ${name} }\n`).join('')}`;
    const text = `${names.join(' said so. ')} `.repeat(20).slice(0, length);
    const corpus = corpusOf({ 'sourcemark.yaml': yaml });
    return () => corpus.addText(`${FOLDER}/a.txt`, text, true);
  });
  expectLinear(small!, large!);
});

function closedArticle(text: string): TestContext {
  return contextFor(corpusOf({ 'a.txt': text, 'b.txt': other }));
}

function findings(context: TestContext) {
  const article = context.corpus.article(`${FOLDER}/a.txt`);
  return recordedDiagnostics(context, article!).items;
}

const WORDS = 'dam gate river minister said on Monday that people of town went back to bed safe treaty council'.split(
  ' ',
);

/** A text, and annotations whose words are not in it. */
function annotated(length: number, count: number): Readonly<Record<string, string>> {
  let seed = 7;
  const random = (): number => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const words = (number: number, after: string): string =>
    Array.from({ length: number }, () => WORDS[Math.floor(random() * WORDS.length)] + after).join(' ');
  let text = 'Dam gates opened\n\nThe mayor of the town said that it was safe.\n\n';
  while (text.length < length) text += `${words(30, '')}.\n\n`;
  const entries = Array.from({ length: count }, (_, index) => `  - quote: "${words(60, 'x')}"\n    note: n${index}\n`);
  return { 'a.txt.annotations.yaml': `version: 1\nannotations:\n${entries.join('')}`, 'a.txt': text };
}

/** A function that types one letter in the middle of the article. */
function typist(files: Readonly<Record<string, string>>): () => void {
  const corpus = corpusOf(files);
  const document = openIn(corpus, 'a.txt', files['a.txt']!);
  corpus.refresh();
  return () => {
    const place = document.positionAt(document.getText().length / 2);
    const at = document.offsetAt(place);
    corpus.edited(document.uri, [{ start: at, end: at, length: 1 }]);
    TextDocument.update(document, [{ range: { start: place, end: place }, text: 'x' }], document.version + 1);
    corpus.change(document.uri);
    corpus.refresh();
  };
}

const nameOf = (index: number): string =>
  `${String.fromCharCode(65 + (index % 26))}${index.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)}`;

/** Other processes disturb the processor time, so the best of a few tries counts. */
function expectLinear(short: () => unknown, long: () => unknown): void {
  let growth = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 4 && growth > MOST_GROWTH; attempt += 1)
    growth = Math.min(growth, milliseconds(long) / Math.max(LEAST_MILLISECONDS, milliseconds(short)));
  expect(growth).toBeLessThanOrEqual(MOST_GROWTH);
}

function milliseconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
