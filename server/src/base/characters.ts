// Classes of characters by Unicode property, one bit a class, looked up by UTF-16 code unit in a table. Testing a regular
// expression on every character of a text is many times slower.

export const Character = {
  Letter: 1 << 0,
  /** Accents and vowel signs, which follow their letter. */
  Mark: 1 << 1,
  Digit: 1 << 2,
  /** "½", "²". */
  OtherNumber: 1 << 3,
  Space: 1 << 4,
  /** Half of a surrogate pair. The class of the pair is unknown. */
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
/** By code unit; 0 where not yet computed. */
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

/** Letters and combining marks. */
export function isLetter(code: number): boolean {
  return (classOf(code) & (Character.Letter | Character.Mark)) !== 0;
}

export function isDigit(code: number): boolean {
  return classOf(code) === Character.Digit;
}

/** Letters, combining marks and digits. */
export function isLetterOrDigit(code: number): boolean {
  return (classOf(code) & (Character.Letter | Character.Mark | Character.Digit)) !== 0;
}

export function isSpace(code: number): boolean {
  return classOf(code) === Character.Space;
}

/** The straight, the curly and the modifier apostrophe. */
export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x02bc;
}

/** Whether a code unit has a lower-case form. */
export function isCapital(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const character = String.fromCharCode(code);
  return character !== character.toLowerCase();
}
