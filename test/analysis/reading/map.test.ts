import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readView } from '../../../server/src/analysis/reading/reading.ts';
import { fileStart, toFile, toReading } from '../../../server/src/analysis/reading/view.ts';
import { english } from '../../../server/src/language/en/index.ts';

/** Pieces of files in every form, put together at random. */
const pieces = fc.constantFrom(
  'The harbour board met for six hours on Thursday and left without\n',
  'a vote, to the surprise of the crews who had wai-\n',
  'ted outside.\n\n',
  '> quoted, and\n> quoted again\n',
  '“We agreed on nothing,” she said.',
  '**Dora** [Skinner](https://x.example) `code` <b>b</b> &amp; <!-- no -->',
  'e\u0301te\u0301 sum\u00admer ',
  '\r\n',
  '\r',
  '\u000c',
  '12\n\n',
  'ANN LEE: Where?\n',
  'BEN ROWE: Here.\n',
  '00:00:00,500 --> 00:00:02,000\n',
  '<v Ann>',
  '---\n',
  '%%',
  '{{',
  '[[',
  '|a|b|\n',
  '🙂',
  '\ud800',
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
  fc.string({ unit: 'binary' }),
);

test('the map is monotone, stays inside the file and inside the reading text, and finds the way back', () => {
  fc.assert(
    fc.property(texts, fc.boolean(), (text, markdown) => {
      const { text: reading, blocks, map } = readView(text, english, markdown);
      let end = 0;
      for (const block of blocks) {
        expect(block.start).toBeGreaterThanOrEqual(end);
        expect(block.end).toBeGreaterThan(block.start);
        end = block.end;
      }
      expect(end).toBeLessThanOrEqual(reading.length);
      if (map === undefined) {
        expect(reading).toBe(text);
        return;
      }
      expect(map.length).toBe(reading.length);
      let before = 0;
      for (let offset = 0; offset < reading.length; offset += 1) {
        const start = fileStart(map, offset);
        expect(start).toBeGreaterThanOrEqual(before);
        expect(start).toBeLessThanOrEqual(text.length);
        before = start;
        const span = toFile(map, { start: offset, end: offset + 1 });
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        // What is copied is the same character, and its place leads back to it.
        if (span.end - span.start === 1 && /\S/.test(reading[offset]!) && text[span.start] === reading[offset])
          expect(toReading(map, span.start)).toBe(offset);
      }
    }),
    { numRuns: 400 },
  );
});

test('no letter of ordinary prose is lost or changed', () => {
  const words = fc.array(fc.constantFrom('ferry', 'board', 'Dora', 'Skinner', 'said', 'the', '“no”', 'May.'), {
    maxLength: 80,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 28, max: 90 }), fc.boolean(), (all, width, quoted) => {
      const lines = wrap(all, width).map((line) => (quoted ? `> ${line}` : line));
      const { text } = readView(lines.join('\n'), english, false);
      expect(text.replace(/\s/g, '')).toBe(all.join(''));
    }),
    { numRuns: 300 },
  );
});

function wrap(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
