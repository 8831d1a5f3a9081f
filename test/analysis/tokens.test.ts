import { expect, test } from 'vitest';
import { tokenize } from '../../server/src/analysis/tokens/tokenize.ts';
import { TokenKind, tokenAt, WordCase } from '../../server/src/analysis/tokens/tokens.ts';
import { english } from '../../server/src/language/en/index.ts';

const forms = (text: string): string[] => tokenize(text, english).words.map(({ form }) => form);

test('hyphens split a word, without white space', () => {
  expect(forms('the post-Assad era')).toEqual(['the', 'post', '-', 'Assad', 'era']);
  expect([...tokenize('the post-Assad era', english).noSpaceBefore]).toEqual([0, 0, 1, 1, 0]);
});

test('clitics are tokens, apostrophes inside names are not', () => {
  expect(forms("Syria's O'Brien won’t")).toEqual(['Syria', "'s", "O'Brien", 'won’t']);
});

test('initials, abbreviations with points and numbers keep their marks', () => {
  expect(forms('J. Smith of the U.S. paid 3.5 at 10:30')).toEqual([
    'J.',
    'Smith',
    'of',
    'the',
    'U.S.',
    'paid',
    '3.5',
    'at',
    '10:30',
  ]);
});

test('words that differ in case alone share a key', () => {
  const { words } = tokenize('Reuters REUTERS reuters', english);
  expect(new Set(words.map(({ key }) => key)).size).toBe(1);
  expect(new Set(words.map(({ id }) => id)).size).toBe(3);
  expect(words.map((word) => word.case)).toEqual([WordCase.Capital, WordCase.Upper, WordCase.Lower]);
});

test('a repeated word is the same object, after any number of other words', () => {
  const others = Array.from({ length: 9000 }, (_, i) => `w${i}`).join(' ');
  const { words } = tokenize(`again ${others} again ${others}`, english);
  expect(words[9001]).toBe(words[0]);
  expect(words.slice(9002)).toEqual(words.slice(1, 9001));
  expect(new Set(words.map(({ id }) => id)).size).toBe(9001);
});

test('masked stretches have no tokens, links are one', () => {
  expect(tokenize('a `b c` d', english, [{ start: 2, end: 7 }]).words.map(({ form }) => form)).toEqual(['a', 'd']);
  const tokens = tokenize('see https://example.org/a-b?c=1.', english);
  expect(tokens.kind[1]).toBe(TokenKind.Url);
  expect(tokens.words[1]?.form).toBe('https://example.org/a-b?c=1');
});

test('addresses and file names are one token', () => {
  const tokens = tokenize('Write to desk@example.org or see Plan.pdf.', english);
  expect(tokens.words.map(({ form }) => form)).toEqual([
    'Write',
    'to',
    'desk@example.org',
    'or',
    'see',
    'Plan.pdf',
    '.',
  ]);
  expect(tokens.kind[5]).toBe(TokenKind.Url);
});

test('the token at an offset', () => {
  const tokens = tokenize('one two', english);
  expect([0, 2, 3, 5, 7].map((offset) => tokenAt(tokens, offset))).toEqual([0, 0, 1, 1, 2]);
});
