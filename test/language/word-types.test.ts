import { describe, expect, test } from 'vitest';
import { english } from '../../server/src/language/en/index.ts';

/** Codes of one type alone: 1 + type × 2, and one more where it is certain. */
const TYPES = ['person', 'organization', 'place', 'group', 'other'];

describe('the type of name that a word is mostly part of', () => {
  test.each([
    ['enron', 'organization'],
    ['walmart', 'organization'],
    ['kelowna', 'place'],
    ['nunavut', 'place'],
    ['ojibwe', 'group'],
  ])('%s: %s', (word, type) => {
    const [, , code] = english.clusters(word);
    expect(TYPES[(code! - 1) >> 1]).toBe(type);
  });

  test('is unknown for a word without a vector', () => {
    expect(english.clusters('zzyzzyva')).toEqual([]);
  });
});
