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
  if (name === 'iso-8859-1') return decodeLatin1(bytes);
  if (name === 'windows-1252') return decodeWindows1252(bytes);
  try {
    return new TextDecoder(name, { ignoreBOM: keepBom }).decode(bytes);
  } catch {
    return new TextDecoder('utf-8', { ignoreBOM: keepBom }).decode(bytes);
  }
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** By hand, because Node 20's decoder takes Windows-1252 for Latin-1, and loses every quotation mark of it. */
function decodeWindows1252(bytes: Uint8Array): string {
  return decodeLatin1(bytes).replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] as string);
}

/** By hand, because WHATWG's decoder takes Latin-1 for Windows-1252, and the editor does not. */
function decodeLatin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}

/** A call takes only so many arguments. */
const CHUNK = 8192;

function bomEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}
