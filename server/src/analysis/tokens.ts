// Text in, tokens out: one pass over the code units, into typed columns, nothing copied but the distinct words.
// Hyphenated words are split and marked as glued, so that "post-Assad" still shows a name; clitics ("'s", "'ll") are
// tokens of their own; "U.S.", "J." and "3.5" keep their points. Quotation marks are left to quotes.ts, which reads
// characters; here they are punctuation.

import type { Lexicon, Phrase } from './lexicon.ts';
import type { Span } from './model.ts';

export const TokenKind = { Word: 1, Number: 2, Punctuation: 3, Url: 4, Symbol: 5 } as const;

/** How a word is written. */
export const WordCase = { Lower: 0, Capital: 1, Upper: 2, Mixed: 3, None: 4 } as const;

/** A distinct word form. Kept for the life of a lexicon, so that its lookups are made once, not once an occurrence. */
export interface Word {
  readonly form: string;
  readonly lower: string;
  readonly case: number;
  /** `WordClass` bits. */
  readonly classes: number;
  /** Known names of several words that begin with it, longest first. */
  readonly phrases: readonly Phrase[] | undefined;
  /** Number of this form in the vocabulary, from 0. */
  readonly id: number;
  /** The same number for all forms that differ in case alone. */
  readonly key: number;
}

/** The distinct words met so far. Stages that keep something by word (a score, a hash) keep it by vocabulary and `id`. */
export interface Vocabulary {
  readonly lexicon: Lexicon;
  readonly byForm: Map<string, Word>;
  readonly keys: Map<string, number>;
  /** Words met last, by a few of their letters and their length. */
  readonly recent: (Word | undefined)[];
}

/** The tokens of a text as columns; index `i` runs over tokens. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  /** 1 where the token follows the one before without white space. */
  readonly glued: Uint8Array;
  readonly words: readonly Word[];
  readonly vocabulary: Vocabulary;
}

const Letter = 1;
const Digit = 2;
const Space = 3;
const Other = 4;
const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;
const SPACE = /[\s\u200b\ufeff\u0085]/u;
/** Character classes by UTF-16 code unit, filled on first sight. */
const classes = new Uint8Array(65536);

function classOf(code: number): number {
  const known = classes[code] as number;
  if (known !== 0) return known;
  const char = String.fromCharCode(code);
  const found = LETTER.test(char) ? Letter : DIGIT.test(char) ? Digit : SPACE.test(char) ? Space : Other;
  classes[code] = found;
  return found;
}

/** Distinct words are cached by lexicon, up to a bound that a hostile text cannot exceed. */
const vocabularies = new WeakMap<Lexicon, Vocabulary>();
const MAX_VOCABULARY = 40_000;
/** The last place of `Vocabulary.recent`: a power of two less one. */
const RECENT = 4095;

export function vocabularyOf(lexicon: Lexicon): Vocabulary {
  let known = vocabularies.get(lexicon);
  if (known === undefined || known.byForm.size > MAX_VOCABULARY) {
    known = { lexicon, byForm: new Map(), keys: new Map(), recent: new Array(RECENT + 1).fill(undefined) };
    vocabularies.set(lexicon, known);
  }
  return known;
}

/**
 * Splits `text` into tokens, passing over the `masked` spans (sorted, not overlapping).
 * Linear in the text's length; any string is fine, lone surrogates included.
 */
export function tokenize(
  text: string,
  lexicon: Lexicon,
  masked: readonly Span[] = [],
  vocabulary: Vocabulary = vocabularyOf(lexicon),
): Tokens {
  const { recent } = vocabulary;
  const length = text.length;
  let capacity = Math.max(16, (length >> 2) + 8);
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let kind = new Uint8Array(capacity);
  let glued = new Uint8Array(capacity);
  const words: Word[] = [];
  let count = 0;
  let last = -1;

  const push = (from: number, to: number, of: number): void => {
    if (count === capacity) {
      capacity *= 2;
      start = grow(start, new Int32Array(capacity));
      end = grow(end, new Int32Array(capacity));
      kind = grow(kind, new Uint8Array(capacity));
      glued = grow(glued, new Uint8Array(capacity));
    }
    start[count] = from;
    end[count] = to;
    kind[count] = of;
    glued[count] = from === last ? 1 : 0;
    last = to;
    const size = Math.min(to - from, MAX_WORD);
    // Most words were met a moment ago: no piece of the text is cut out for those.
    const place =
      (Math.imul(text.charCodeAt(from), 31) ^
        Math.imul(text.charCodeAt(from + (size >> 1)), 1031) ^
        Math.imul(text.charCodeAt(from + size - 1), 257) ^
        (size << 4)) &
      RECENT;
    let word = recent[place];
    if (word === undefined || word.form.length !== size || !text.startsWith(word.form, from)) {
      word = wordOf(text.slice(from, from + size), vocabulary);
      recent[place] = word;
    }
    words.push(word);
    count += 1;
  };

  let mask = 0;
  let i = 0;
  while (i < length) {
    const masking = masked[mask];
    if (masking !== undefined && i >= masking.start) {
      i = Math.max(i, masking.end);
      mask += 1;
      continue;
    }
    const limit = masking === undefined ? length : masking.start;
    const code = text.charCodeAt(i);
    switch (classOf(code)) {
      case Space:
        i += 1;
        break;
      case Letter:
        i = readWord(text, i, limit, push);
        break;
      case Digit:
        i = readNumber(text, i, limit, push);
        break;
      default:
        i = readOther(text, i, limit, code, push);
    }
  }
  return {
    text,
    count,
    start: start.subarray(0, count),
    end: end.subarray(0, count),
    kind: kind.subarray(0, count),
    glued: glued.subarray(0, count),
    words,
    vocabulary,
  };
}

type Push = (from: number, to: number, kind: number) => void;

/** A word longer than this is kept whole as a token but known by its first part; no name is as long. */
const MAX_WORD = 200;

function grow<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function readWord(text: string, from: number, limit: number, push: Push): number {
  if (isUrl(text, from)) return readUrl(text, from, limit, push);
  let i = from + 1;
  while (i < limit) {
    const code = text.charCodeAt(i);
    const of = classOf(code);
    if (of === Letter || of === Digit) {
      i += 1;
      continue;
    }
    const next = i + 1 < limit ? text.charCodeAt(i + 1) : 0;
    // "desk@example.org" and "report.pdf" are no words.
    if ((code === 64 && classOf(next) === Letter) || (code === 46 && isFileEnding(text, i + 1, limit)))
      return readUrl(text, from, limit, push);
    // "U.S." and "J." keep their points: a point after a single capital that is the whole piece so far.
    if (code === 46 && isCapital(text.charCodeAt(i - 1)) && (i - 1 === from || text.charCodeAt(i - 2) === 46)) {
      if (classOf(next) === Letter && text.charCodeAt(i - 1) !== 0) {
        // "U.S" goes on only when the piece after the point is again a single letter.
        const after = i + 2 < limit ? text.charCodeAt(i + 2) : 0;
        if (isCapital(next) && classOf(after) !== Letter) {
          i += 2;
          continue;
        }
      }
      i += 1;
      break;
    }
    // "a.m." and "p.m.".
    if (code === 46 && i === from + 1 && (next | 32) === 109 && text.charCodeAt(i + 2) === 46) {
      i += 3;
      break;
    }
    if (isApostrophe(code) && classOf(next) === Letter) {
      const clitic = cliticLength(text, i, limit);
      if (clitic > 0) {
        push(from, i, TokenKind.Word);
        push(i, i + clitic, TokenKind.Word);
        return i + clitic;
      }
      i += 2;
      continue;
    }
    break;
  }
  push(from, i, TokenKind.Word);
  return i;
}

function readNumber(text: string, from: number, limit: number, push: Push): number {
  let i = from + 1;
  let letters = false;
  while (i < limit) {
    const code = text.charCodeAt(i);
    const of = classOf(code);
    if (of === Digit) i += 1;
    else if (of === Letter) {
      letters = true;
      i += 1;
    } else if (
      (code === 44 || code === 46 || code === 58) &&
      i + 1 < limit &&
      classOf(text.charCodeAt(i + 1)) === Digit
    )
      i += 2;
    else break;
  }
  push(from, i, letters ? TokenKind.Word : TokenKind.Number);
  return i;
}

function readOther(text: string, from: number, limit: number, code: number, push: Push): number {
  const next = from + 1 < limit ? text.charCodeAt(from + 1) : 0;
  if ((code === 64 || code === 35) && classOf(next) === Letter) {
    let i = from + 1;
    while (i < limit && (classOf(text.charCodeAt(i)) <= Digit || text.charCodeAt(i) === 95)) i += 1;
    push(from, i, TokenKind.Url);
    return i;
  }
  if (isApostrophe(code)) {
    const clitic = from > 0 && classOf(text.charCodeAt(from - 1)) <= Digit ? cliticLength(text, from, limit) : 0;
    if (clitic > 0) {
      push(from, from + clitic, TokenKind.Word);
      return from + clitic;
    }
  }
  if (code >= 0xd800 && code < 0xdc00 && next >= 0xdc00 && next < 0xe000) {
    push(from, from + 2, TokenKind.Symbol);
    return from + 2;
  }
  let i = from + 1;
  // Runs of one mark ("--", "...", "``") are one token.
  while (i < limit && text.charCodeAt(i) === code && i - from < MAX_WORD) i += 1;
  push(
    from,
    i,
    code < 128 || (code >= 0x2010 && code <= 0x205e) || code === 171 || code === 187
      ? TokenKind.Punctuation
      : TokenKind.Symbol,
  );
  return i;
}

function isUrl(text: string, from: number): boolean {
  const code = text.charCodeAt(from) | 32;
  if (code === 104) return text.startsWith('http://', from) || text.startsWith('https://', from);
  return code === 119 && text.startsWith('www.', from);
}

const FILE_ENDINGS = new Set([
  'pdf',
  'doc',
  'docx',
  'xls',
  'xlsx',
  'ppt',
  'txt',
  'csv',
  'zip',
  'jpg',
  'jpeg',
  'png',
  'gif',
  'htm',
  'html',
]);

function isFileEnding(text: string, from: number, limit: number): boolean {
  let to = from;
  while (to < limit && to - from < 5 && classOf(text.charCodeAt(to)) === Letter) to += 1;
  return to - from >= 3 && FILE_ENDINGS.has(text.slice(from, to).toLowerCase());
}

function readUrl(text: string, from: number, limit: number, push: Push): number {
  let i = from;
  while (i < limit && classOf(text.charCodeAt(i)) !== Space && !'<>"“”'.includes(text[i] as string)) i += 1;
  while (i > from + 4 && ".,;:!?)]'’".includes(text[i - 1] as string)) i -= 1;
  push(from, i, TokenKind.Url);
  return i;
}

export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x02bc;
}

function isCapital(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const char = String.fromCharCode(code);
  return char !== char.toLowerCase();
}

/** Length of "'s", "'ll" … at `i` (which holds an apostrophe), or 0 when a name like "O'Brien" goes on there. */
function cliticLength(text: string, i: number, limit: number): number {
  const ends = (at: number): boolean => at >= limit || classOf(text.charCodeAt(at)) > Digit;
  const first = text.charCodeAt(i + 1) | 32;
  if ((first === 115 || first === 100 || first === 109) && ends(i + 2)) return 2;
  const second = text.charCodeAt(i + 2) | 32;
  if (
    ((first === 108 && second === 108) || (first === 114 && second === 101) || (first === 118 && second === 101)) &&
    ends(i + 3)
  )
    return 3;
  return 0;
}

function wordOf(form: string, vocabulary: Vocabulary): Word {
  let word = vocabulary.byForm.get(form);
  if (word === undefined) {
    word = describeWord(form, vocabulary);
    vocabulary.byForm.set(form, word);
  }
  return word;
}

function describeWord(form: string, vocabulary: Vocabulary): Word {
  const lower = form.toLowerCase().replaceAll('’', "'");
  let key = vocabulary.keys.get(lower);
  if (key === undefined) {
    key = vocabulary.keys.size;
    vocabulary.keys.set(lower, key);
  }
  return {
    form,
    lower,
    case: caseOf(form),
    classes: vocabulary.lexicon.classes(lower.length > 1 && lower.endsWith('.') ? lower.slice(0, -1) : lower),
    phrases: vocabulary.lexicon.phrases(lower),
    id: vocabulary.byForm.size,
    key,
  };
}

function caseOf(form: string): number {
  let upper = 0;
  let small = 0;
  let firstUpper = false;
  let letters = 0;
  for (const char of form) {
    const low = char.toLowerCase();
    const high = char.toUpperCase();
    if (low === high) continue;
    if (char !== low) {
      upper += 1;
      if (letters === 0) firstUpper = true;
    } else small += 1;
    letters += 1;
  }
  if (letters === 0) return WordCase.None;
  if (upper === 0) return WordCase.Lower;
  if (small === 0) return letters === 1 ? WordCase.Capital : WordCase.Upper;
  return firstUpper && upper === 1 ? WordCase.Capital : WordCase.Mixed;
}

/** Index of the first token that ends behind `offset`; `count` when there is none. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens.end[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
