import { expect, test } from 'vitest';
import { decode, decodeText } from '../../server/src/base/decode.ts';

const WINDOWS_1252: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
};
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

test('UTF-8 is the default, and a byte-order mark is dropped unless `keepBom` is set', () => {
  const ada = Buffer.from('\ufeff“Adá” 😀');
  expect(decodeText(ada)).toBe('“Adá” 😀');
  expect(decodeText(ada, { keepBom: true })).toBe('\ufeff“Adá” 😀');
});

test('a byte-order mark overrides the configured encoding', () => {
  expect(decodeText(bytes(0xff, 0xfe, 0x41, 0, 0x1c, 0x20), { encoding: 'windows1252' })).toBe('A“');
  expect(decodeText(bytes(0xfe, 0xff, 0, 0x41, 0x20, 0x1c))).toBe('A“');
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x41), { encoding: 'utf16le' })).toBe('A');
});

test('the configured encoding decodes files without a byte-order mark', () => {
  expect(decodeText(bytes(0x41, 0, 0x1c, 0x20), { encoding: 'utf16le' })).toBe('A“');
  expect(decodeText(bytes(0, 0x41, 0x20, 0x1c), { encoding: 'utf16be' })).toBe('A“');
  expect(decodeText(bytes(0x93, 0x43, 0x61, 0x66, 0xe9, 0x94), { encoding: 'windows1252' })).toBe('“Café”');
  // VS Code, unlike browsers, does not decode Latin-1 as Windows-1252.
  expect(decodeText(bytes(0x93, 0xe9), { encoding: 'iso88591' })).toBe('\x93é');
  const all = Uint8Array.from({ length: 100_000 }, (_, i) => i & 255);
  expect(decodeText(all, { encoding: 'iso88591' })).toHaveLength(100_000);
  expect(new Set(decodeText(all, { encoding: 'windows1252' })).size).toBe(256);
});

test('bytes that are not UTF-8 are Windows-1252, and the guess is named', () => {
  const quote = '“Café Müller – it’s €5…”';
  const latin = Uint8Array.from(quote, (char) => ('€…’“”–'.includes(char) ? WINDOWS_1252[char]! : char.charCodeAt(0)));
  expect(decode(latin)).toEqual({ text: quote, guessed: 'Windows-1252', isExact: false });
  expect(decode(latin, { encoding: 'windows1252' })).toEqual({ text: quote, isExact: true });
  expect(decodeText(bytes(0x41, 0xff, 0x42))).toBe('AÿB');
});

test('a file that is mostly UTF-8 stays so, with replacement characters', () => {
  const damaged = Buffer.concat([Buffer.from('“No,” said Müller. '), bytes(0xe2, 0x80), Buffer.from(' “Why?”')]);
  expect(decode(damaged)).toEqual({ text: '“No,” said Müller. \ufffd “Why?”', isExact: false });
});

test('UTF-16 without a byte-order mark is recognised by its zeros, also where it is valid UTF-8', () => {
  const guessed = 'UTF-16 without a byte-order mark';
  for (const text of ['Nobody asked us.\r\n'.repeat(9), '“Nobody asked us,” said Müller. '.repeat(9)]) {
    const little = Buffer.from(text, 'utf16le');
    expect(decode(little)).toEqual({ text, guessed, isExact: false });
    expect(decode(Buffer.from(little).swap16())).toEqual({ text, guessed, isExact: false });
  }
  expect(decodeText(Buffer.from('A\0B, and so on.'))).toBe('A\0B, and so on.');
});

test('only a text in the expected encoding is exact', () => {
  expect(decode(Buffer.from('Müller')).isExact).toBe(true);
  expect(decode(Buffer.from('\ufeffMüller')).isExact).toBe(true);
  expect(decode(bytes(0xff, 0xfe, 0x41, 0)).isExact).toBe(false);
  expect(decode(bytes(0xff, 0xfe, 0x41, 0), { encoding: 'utf16le' }).isExact).toBe(true);
  expect(decode(bytes(0xff, 0xfe, 0x41), { encoding: 'utf16le' }).isExact).toBe(false);
});

test('invalid bytes become replacement characters', () => {
  expect(decodeText(Buffer.concat([Buffer.from('“”'), bytes(0xe2, 0x80)]))).toBe('“”\ufffd');
  // Half a code unit, half a pair, a surrogate that UTF-8 forbids.
  expect(decodeText(bytes(0xff, 0xfe, 0x41, 0, 0x42))).toBe('A\ufffd');
  expect(decodeText(bytes(0xff, 0xfe, 0x3d, 0xd8, 0x41, 0))).toBe('\ufffdA');
  expect(decodeText(Buffer.concat([Buffer.from('“”’‘'), bytes(0xed, 0xa0, 0x80)]))).toBe('“”’‘\ufffd\ufffd\ufffd');
});

test('NUL and binary bytes are decoded like others, and no bytes give an empty text', () => {
  expect(decodeText(bytes(0x41, 0, 0x42))).toBe('A\0B');
  expect(decodeText(bytes())).toBe('');
  expect(decodeText(Uint8Array.from({ length: 512 }, (_, i) => i & 255))).toHaveLength(512);
});

test('an unknown encoding is decoded as UTF-8', () => {
  expect(decodeText(Buffer.from('Adá'), { encoding: 'klingon' })).toBe('Adá');
  expect(decodeText(Buffer.from('Adá'), { encoding: '' })).toBe('Adá');
});
