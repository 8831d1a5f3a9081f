// Bytes to text as the editor would read them: a byte-order mark decides first, then the editor's `files.encoding`.

/** VS Code's names for encodings and WHATWG's, where they differ. */
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
  /** As VS Code names it; UTF-8 when absent or unknown. */
  readonly encoding?: string;
  /** Keeps a byte-order mark as a character, so that offsets are those of the file as plain UTF-8 readers see it. */
  readonly keepBom?: boolean;
}

/** Never fails: bytes that do not fit the encoding become U+FFFD. */
export function decodeText(bytes: Uint8Array, { encoding = 'utf8', keepBom = false }: DecodeOptions = {}): string {
  const name = bomEncoding(bytes) ?? NAMES[encoding] ?? encoding;
  try {
    return new TextDecoder(name, { ignoreBOM: keepBom }).decode(bytes);
  } catch {
    return new TextDecoder('utf-8', { ignoreBOM: keepBom }).decode(bytes);
  }
}

function bomEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}
