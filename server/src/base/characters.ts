// Characters by what Unicode says of them, a bit a class, by UTF-16 code unit. A pattern that asks the same of every
// character of a text costs many times as much.

export const Character = {
  Letter: 1 << 0,
  /** Accents and vowel signs that stand behind their letter. */
  Mark: 1 << 1,
  Digit: 1 << 2,
  /** "½", "²". */
  OtherNumber: 1 << 3,
  Space: 1 << 4,
  /** Half of a surrogate pair: what it is part of, it cannot tell. */
  Half: 1 << 5,
  Other: 1 << 6,
} as const;

const patterns: readonly (readonly [pattern: RegExp, bit: number])[] = [
  [/\p{L}/u, Character.Letter],
  [/\p{M}/u, Character.Mark],
  [/\p{Nd}/u, Character.Digit],
  [/\p{N}/u, Character.OtherNumber],
  [/[\s\u200b\ufeff\u0085]/u, Character.Space],
  [/[\ud800-\udfff]/u, Character.Half],
];
/** Filled on first sight. */
const classes = new Uint8Array(65536);

/** The one bit of `Character` that a code unit has. */
export function classOf(code: number): number {
  const known = classes[code]!;
  return known === 0 ? classify(code) : known;
}

function classify(code: number): number {
  const character = String.fromCharCode(code);
  const found = patterns.find(([pattern]) => pattern.test(character))?.[1] ?? Character.Other;
  classes[code] = found;
  return found;
}

/** As the tokenizer sees it: an accent that stands alone is part of its word. */
export function isLetter(code: number): boolean {
  return (classOf(code) & (Character.Letter | Character.Mark)) !== 0;
}

export function isDigit(code: number): boolean {
  return classOf(code) === Character.Digit;
}

export function isLetterOrDigit(code: number): boolean {
  return (classOf(code) & (Character.Letter | Character.Mark | Character.Digit)) !== 0;
}

export function isSpace(code: number): boolean {
  return classOf(code) === Character.Space;
}

export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x02bc;
}

export function isCapital(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const char = String.fromCharCode(code);
  return char !== char.toLowerCase();
}
