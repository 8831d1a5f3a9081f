// Decodes bytes as the editor does: a byte-order mark takes precedence over the editor's `files.encoding`. Files that are not
// in the expected encoding are recognised, so that a person can be told, and so that nothing is written to them.

/** Maps VS Code's names of encodings to WHATWG's. */
const NAMES: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  utf8bom: 'utf-8',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  windows1250: 'windows-1250',
  windows1251: 'windows-1251',
  windows1252: 'windows-1252',
  windows1253: 'windows-1253',
  windows1254: 'windows-1254',
  windows1255: 'windows-1255',
  windows1256: 'windows-1256',
  windows1257: 'windows-1257',
  windows1258: 'windows-1258',
  iso88591: 'iso-8859-1',
  iso88592: 'iso-8859-2',
  iso88595: 'iso-8859-5',
  iso88596: 'iso-8859-6',
  iso88597: 'iso-8859-7',
  iso88598: 'iso-8859-8',
  iso88599: 'iso-8859-9',
  iso885915: 'iso-8859-15',
  koi8r: 'koi8-r',
  koi8u: 'koi8-u',
  macroman: 'macintosh',
  shiftjis: 'shift_jis',
  eucjp: 'euc-jp',
  euckr: 'euc-kr',
  big5hkscs: 'big5-hkscs',
  gb2312: 'gb2312',
};

export interface DecodeOptions {
  /** VS Code's name of the encoding; UTF-8 if absent or unknown. */
  readonly encoding?: string;
  /** Keeps a byte-order mark as a character, so that offsets match those of other UTF-8 readers. */
  readonly keepBom?: boolean;
}

export interface Decoded {
  readonly text: string;
  /** The name of an encoding that nobody declared and that fits the bytes, for people; absent if none had to be guessed. */
  readonly guessed?: string;
  /** The bytes are exactly this text in the declared encoding, or in UTF-8 with a byte-order mark. */
  readonly isExact: boolean;
}

/**
 * Never fails. Bytes that are declared to be UTF-8 and are not are read as Windows-1252, or as UTF-16 without a byte-order
 * mark where every other byte is zero; a text that is mostly UTF-8 keeps its characters, and its broken ones become U+FFFD.
 */
export function decode(bytes: Uint8Array, { encoding = 'utf8', keepBom = false }: DecodeOptions = {}): Decoded {
  const declared = whatwgName(encoding) ?? 'utf-8';
  const name = bomEncoding(bytes) ?? declared;
  const isExpected = name === declared || name === 'utf-8';
  if (name === 'iso-8859-1') return { text: decodeLatin1(bytes), isExact: true };
  if (name === 'windows-1252') return { text: decodeWindows1252(bytes), isExact: true };
  try {
    const text = new TextDecoder(name, { ignoreBOM: keepBom, fatal: true }).decode(bytes);
    const wide = name === 'utf-8' && text.includes('\0') ? utf16Without(bytes) : undefined;
    if (wide === undefined) return { text, isExact: isExpected };
    return { text: new TextDecoder(wide).decode(bytes), guessed: 'UTF-16 without a byte-order mark', isExact: false };
  } catch {
    const wide = name === 'utf-8' ? utf16Without(bytes) : undefined;
    if (wide !== undefined)
      return { text: new TextDecoder(wide).decode(bytes), guessed: 'UTF-16 without a byte-order mark', isExact: false };
    if (name === 'utf-8' && !isMostlyUtf8(bytes))
      return { text: decodeWindows1252(bytes), guessed: 'Windows-1252', isExact: false };
    return { text: new TextDecoder(name, { ignoreBOM: keepBom }).decode(bytes), isExact: false };
  }
}

/** The text alone. */
export function decodeText(bytes: Uint8Array, options: DecodeOptions = {}): string {
  return decode(bytes, options).text;
}

/** Whether an encoding is known, by VS Code's name or WHATWG's. */
export function isEncoding(name: string): boolean {
  return whatwgName(name) !== undefined;
}

function whatwgName(encoding: string): string | undefined {
  const name = NAMES[encoding] ?? NAMES[encoding.toLowerCase().replace(/[^a-z0-9]/g, '')];
  if (name !== undefined) return name;
  try {
    return new TextDecoder(encoding).encoding;
  } catch {
    return undefined;
  }
}

/** Bytes that are looked at to recognise UTF-16. */
const UTF16_SAMPLE = 4096;

/** The kind of UTF-16 of bytes without a byte-order mark: in Western text every other byte is zero, and no others are. */
function utf16Without(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 !== 0 || bytes.length < 4) return undefined;
  const zeros = [0, 0];
  const length = Math.min(bytes.length, UTF16_SAMPLE);
  for (let i = 0; i < length; i += 1) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const pairs = length / 2;
  if (odd > pairs * 0.7 && even === 0) return 'utf-16le';
  if (even > pairs * 0.7 && odd === 0) return 'utf-16be';
  return undefined;
}

/** Whether more characters of several bytes are valid UTF-8 than are not: then the file is a damaged UTF-8 file. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let valid = 0;
  let invalid = 0;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      i += 1;
      continue;
    }
    const length =
      byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xc2 && byte < 0xe0 ? 2 : 1;
    let end = i + 1;
    while (end < i + length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end += 1;
    if (length > 1 && end === i + length) valid += 1;
    else invalid += 1;
    i = end;
  }
  return valid > invalid;
}

/** The characters of Windows-1252 for bytes 0x80 to 0x9F, which are control characters in Latin-1. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Replaces `TextDecoder`, because Node 20 decodes Windows-1252 as Latin-1 and so loses all curly quotation marks. */
function decodeWindows1252(bytes: Uint8Array): string {
  return decodeLatin1(bytes).replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80]!);
}

/** Replaces `TextDecoder`, because WHATWG decodes Latin-1 as Windows-1252, unlike the editor. */
function decodeLatin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}

/** Bytes of one call of `fromCharCode`; the number of arguments of a call is limited. */
const CHUNK = 8192;

function bomEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}
