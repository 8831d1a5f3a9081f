import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../../server/src/analysis/analyze.ts';
import type { Span } from '../../server/src/base/span.ts';
import { english } from '../../server/src/language/en/index.ts';

/** Random sequences of words that the rules react to, so that each rule runs in unusual surroundings. */
const piece = fc.constantFrom(
  ...`“ ” " ' ‘ ’ « » „ \`\` '' , . ? ! : ; — - ( ) \n\n \n said says told added that Ada Lovelace Vladimir Putin he she they who
  the minister an official according to reporters called it described by in a statement on Monday adding saying and but while
  which “yes,” “The plan is dead.” "no" denied declined to comment reportedly it is believed as put it for her part ― \ud800 é`
    .split(' ')
    .filter((word) => word !== ''),
);
const news = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '));

test('every quote has spans inside the text and indices of existing objects', () => {
  fc.assert(
    fc.property(fc.oneof(news, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
      const analysis = analyze(text, english);
      const inside = (span: Span): void => {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      };
      const starts = analysis.quotes.map((quote) => quote.start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      analysis.quotes.forEach((quote) => {
        inside(quote);
        expect(quote.content.length).toBeGreaterThan(0);
        for (const span of [...quote.content, ...quote.marks, ...quote.evidence]) inside(span);
        if (quote.cue !== null) inside(quote.cue);
        if (quote.source !== null) {
          inside(quote.source);
          expect(quote.source.entity).toBeLessThan(analysis.entities.length);
        }
        for (const candidate of quote.candidates) expect(analysis.entities[candidate]).toBeDefined();
        if (quote.kind === 'pull') expect(quote.repeats).toBeLessThan(analysis.quotes.length);
        if (quote.kind === 'direct' || quote.kind === 'mixed') expect(quote.marks.length).toBeGreaterThan(0);
        if (quote.kind === 'indirect') expect(quote.marks).toEqual([]);
        expect(quote.confidence).toBeGreaterThan(0);
        expect(quote.confidence).toBeLessThanOrEqual(1);
      });
    }),
    { numRuns: 300 },
  );
});

test('the same text gives the same answer', () => {
  fc.assert(
    fc.property(news, (text) => {
      expect(analyze(text, english)).toEqual(analyze(text, english));
    }),
    { numRuns: 50 },
  );
});
