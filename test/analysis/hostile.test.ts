import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { english } from '../../server/src/language/en/index.ts';
import { checkInvariants } from '../support/check-invariants.ts';
import { hostileTexts } from '../support/hostile-texts.ts';

const SHORT = 10_000;
const TIMES = 4;
/** The most growth for four times the text: linear is 4, quadratic 16; caches and garbage collection add to it. */
const MOST_GROWTH = 9;
/** A shorter time says nothing about growth. */
const LEAST_MILLISECONDS = 8;

describe.each(Object.entries(hostileTexts))('%s', (_, textOfLength) => {
  test.each([0, 1, 2, 3, 5, 17, 300, SHORT])('%i characters of it keep the invariants', (length) => {
    const text = textOfLength(length);
    checkInvariants(text, analyze(text, english));
  });

  test('four times as much takes about four times as long', () => {
    const [short, long] = [textOfLength(SHORT), textOfLength(TIMES * SHORT)];
    // Other processes disturb the processor time, so the best of a few tries counts.
    let growth = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 5 && growth > MOST_GROWTH; attempt += 1)
      growth = Math.min(growth, milliseconds(long) / Math.max(LEAST_MILLISECONDS, milliseconds(short)));
    expect(growth).toBeLessThanOrEqual(MOST_GROWTH);
  });
});

test('an entity named a hundred thousand times is joined to an alias', () => {
  const text = `${'HTS, '.repeat(150_000)}\n\nHayat Tahrir al-Sham (HTS) left.`;
  expect(analyze(text, english).mentions.length).toBeGreaterThan(100_000);
});

test('a sentence of ten thousand words is cut', () => {
  const text = 'and so on '.repeat(4000);
  const { sentences } = analyze(text, english);
  expect(sentences.length).toBe(12);
  for (const { start, end } of sentences) expect(end - start).toBeLessThan(5000);
});

function milliseconds(text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 2; run += 1) {
    const before = process.cpuUsage();
    analyze(text, english);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
