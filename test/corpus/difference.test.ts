// Two versions of a quotation, word by word: what is equal, what differs, and of what kind the difference is.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf, gravestFirst } from '../../server/src/corpus/repeats/word-diff.ts';
import { normalizerFor } from '../../server/src/corpus/repeats/words.ts';
import { english } from '../../server/src/language/en/index.ts';
import { similarityOf } from '../support/similarity.ts';

const normalizedWords = (text: string): string[] => normalizerFor(english).textsOf(text);

/** `[here|there:kind]` for a difference, the words themselves where both agree. */
function drawn(here: string, there: string, partial = false): string {
  return differenceOf(here, there, english, partial)
    .map((segment) => (segment.equal ? segment.there : `[${segment.here}|${segment.there}:${segment.kind}]`))
    .join(' ');
}

describe('differenceOf', () => {
  it.each([
    ['We will go', 'We will not go', 'We will [|not:negation] go'],
    ['We won’t go', 'We will go', 'We will [won’t|:negation] go'],
    ['They may agree soon', 'They will agree soon', 'They [may|will:hedge] agree soon'],
    ['They will agree', 'They will agree, if they keep talking', 'They will agree, [|if they keep talking:hedge]'],
    ['At least 11 people drowned', 'At least 14 people drowned', 'At least [11|14:number] people drowned'],
    ['We told them', 'We told Marko Dahl', 'We told [them|Marko Dahl:name]'],
    ['the old bridge is safe', 'the new bridge is safe', 'the [old|new:other] bridge is safe'],
    ['It is old. We will mend it', 'We will mend it', '[It is old|:cut] We will mend it'],
    ['We will mend it. Nobody asked', 'We will mend it', 'We will mend it [Nobody asked|:cut]'],
    ['Colour, it’s organised — “well”', "color it is organized - 'well'", "color it is organized - 'well"],
    ['the law is clear', 'the laws is clear', 'the laws is clear'],
  ])('%s / %s', (here, there, expected) => {
    expect(drawn(here, there)).toBe(expected);
  });

  it('takes what a partial quotation lacks at its ends for a cut', () => {
    expect(drawn('directly to the people', 'Maybe I can speak directly to the people', true)).toContain(':cut]');
    expect(drawn('directly to the people', 'Maybe I can speak directly to the people')).toContain(':hedge]');
  });

  it('takes what a reporter says between two quoted parts for a cut', () => {
    const [here, there] = ['very proud to announce we have reached a deal', '“very proud to announce” … “a deal”'];
    expect(drawn(here, there, true)).toContain('[we have reached|:cut]');
    expect(drawn(here, there)).toContain('[we have reached|:other]');
  });

  it('takes a sentence that is left out for a cut, also between two that begin alike', () => {
    expect(drawn('We don’t like him. We don’t want him', 'We don’t want him')).not.toMatch(/:(?!cut)/);
    expect(drawn('Go away. We don’t like him. We don’t want him', 'Go away. We don’t want him')).not.toMatch(
      /:(?!cut)/,
    );
  });

  it('takes the first words of a partial quotation for the reporter’s form of them', () => {
    expect(drawn('Whoever promises any employment', 'who promises any employment', true)).toContain(':cut]');
    expect(drawn('He may promise any employment', 'who will promise any employment', true)).toContain(':hedge]');
  });

  it.each([
    ['We are gonna win', 'We are going to win'],
    ['that f***ing wall', 'that fucking wall'],
    ['that damn wall', 'that d--n wall'],
  ])('takes %s / %s for the same words', (here, there) => {
    expect(gravestFirst(differenceOf(here, there, english), english)).toEqual([]);
  });

  it('keeps narration between the marks out', () => {
    const segments = differenceOf('We are late, Voss said. We are tired', 'We are late. We are tired', english);
    expect(gravestFirst(segments, english)).toEqual([]);
  });

  it('gives each side back whole', () => {
    const words = fc.array(fc.constantFrom('we', 'will', 'not', 'may', 'go', 'home', 'two', 'Voss', 'said.', 'to'), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const segments = differenceOf(a.join(' '), b.join(' '), english);
        const here = segments.map((segment) => segment.here).join(' ');
        const there = segments.map((segment) => segment.there).join(' ');
        expect(normalizedWords(here)).toEqual(normalizedWords(a.join(' ')));
        expect(normalizedWords(there)).toEqual(normalizedWords(b.join(' ')));
      }),
    );
  });

  it('finds nothing between a text and itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(differenceOf(text, text, english).every(({ equal }) => equal)).toBe(true);
      }),
    );
  });
});

describe('similarityOf', () => {
  const similarity = (a: string, b: string): string | undefined =>
    similarityOf(normalizedWords(a), normalizedWords(b))?.kind;
  const whole = 'We are not seeking to close the school, but we may move it to the valley';

  it.each([
    [whole, whole.toUpperCase(), 'same'],
    [whole, 'we may move it to the valley', 'cut'],
    [whole, 'We are seeking to close the school, and we will move it into the valley', 'near'],
    ['constructive, practical, and rich in substance', 'constructive, business-like, and substantial', 'alike'],
    [whole, 'The school is too small for a hundred children', undefined],
    [whole, 'We are here', undefined],
  ])('%s / %s', (a, b, kind) => {
    expect(similarity(a, b)).toBe(kind);
  });

  it('is symmetric', () => {
    const words = fc.array(fc.constantFrom('we', 'school', 'close', 'valley', 'the', 'move', 'will', 'children'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(similarityOf(a, b)).toEqual(similarityOf(b, a));
      }),
    );
  });
});
