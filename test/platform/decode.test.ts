import { expect, test } from 'vitest';
import { decodeText } from '../../server/src/platform/node/disk/decode.ts';

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

test('invalid bytes become replacement characters', () => {
  expect(decodeText(bytes(0x41, 0xff, 0x42))).toBe('A\ufffdB');
  expect(decodeText(bytes(0xe2, 0x80))).toBe('\ufffd');
  // Half a code unit, half a pair, a surrogate that UTF-8 forbids.
  expect(decodeText(bytes(0xff, 0xfe, 0x41, 0, 0x42))).toBe('A\ufffd');
  expect(decodeText(bytes(0xff, 0xfe, 0x3d, 0xd8, 0x41, 0))).toBe('\ufffdA');
  expect(decodeText(bytes(0xed, 0xa0, 0x80))).toBe('\ufffd\ufffd\ufffd');
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
