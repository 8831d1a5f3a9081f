// Decodes bytes as the editor does: a byte-order mark takes precedence over the editor's `files.encoding`.

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
