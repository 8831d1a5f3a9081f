// Characters as the tokenizer sees them: letters, digits, white space and the rest, by UTF-16 code unit.

export const Letter = 1;
export const Digit = 2;
export const Space = 3;
const Other = 4;

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;
const SPACE = /[\s\u200b\ufeff\u0085]/u;
/** Class by code unit, filled on first sight. */
const classes = new Uint8Array(65536);

/** `Letter`, `Digit`, `Space` or something above them. Half of a surrogate pair is none of the three. */
export function classOf(code: number): number {
  const known = classes[code]!;
  if (known !== 0) return known;
  const char = String.fromCharCode(code);
  const found = LETTER.test(char) ? Letter : DIGIT.test(char) ? Digit : SPACE.test(char) ? Space : Other;
  classes[code] = found;
  return found;
}

export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x02bc;
}

export function isCapital(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const char = String.fromCharCode(code);
  return char !== char.toLowerCase();
}
