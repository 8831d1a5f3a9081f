// The tokens of an article that is being written, part by part: only a part with new words is split again. No token reaches
// over the end of a part, and what stands around a part is white space, so that its tokens depend on its words alone.

import { isDigit, isLetter, isSpace } from '../../base/characters.ts';
import type { Span } from '../../base/span.ts';
import type { ArticleStructure } from '../article.ts';
import type { Language } from '../language/language.ts';
import { PartCache } from '../memo.ts';
import { TokenColumns } from './columns.ts';
import { readNumber, readOther, readWord } from './scan.ts';
import type { Tokens, Vocabulary, Word } from './tokens.ts';
import { vocabularyOf } from './vocabulary.ts';

// Text in, tokens out: one pass over the code units, into typed columns, nothing copied but the distinct words.
// Hyphenated words are split and marked as glued, so that "post-Assad" still shows a name; clitics ("'s", "'ll") are
// tokens of their own; "U.S.", "J." and "3.5" keep their points. Quotation marks are left to quotes.ts, which reads
// characters; here they are punctuation.

/**
 * Splits `text` into tokens, passing over the `masked` spans (sorted, not overlapping).
 * Linear in the text's length; any string is fine, lone surrogates included.
 */
export function tokenize(
  text: string,
  language: Language,
  masked: readonly Span[] = [],
  vocabulary = vocabularyOf(language),
): Tokens {
  const tokens = new TokenColumns(text, vocabulary);
  const { length } = text;
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
    if (isSpace(code)) i += 1;
    else if (isLetter(code)) i = readWord(text, i, limit, tokens);
    else if (isDigit(code)) i = readNumber(text, i, limit, tokens);
    else i = readOther(text, i, limit, code, tokens);
  }
  return tokens.finish();
}

/**
 * Tokens counted from their part's beginning. Neither the text is kept with them, of which a piece would hold all, nor the
 * vocabulary: an article that stays open for days would hold all words that were met before there were too many.
 */
interface PartTokens extends Omit<Tokens, 'text' | 'vocabulary'> {
  /** The one that its words are of. */
  readonly vocabulary: WeakRef<Vocabulary>;
  /** Code units of the part that are masked: none, those of its links, or all. */
  readonly masked: number;
}

const kept = new PartCache<PartTokens>();

export function tokenizeParts(text: string, language: Language, article: ArticleStructure): Tokens {
  const { parts, masked, pieces } = article;
  if (pieces === undefined) return tokenize(text, language, masked);
  const vocabulary = vocabularyOf(language);
  const reference = new WeakRef(vocabulary);
  let mask = 0;
  const lists = pieces.map((piece, index): PartTokens => {
    const part = parts[index] as Span;
    const within: Span[] = [];
    for (; mask < masked.length && (masked[mask] as Span).start < part.end; mask += 1) {
      const { start, end } = masked[mask] as Span;
      within.push({ start: start - part.start, end: end - part.start });
    }
    const width = within.reduce((sum, { start, end }) => sum + end - start, 0);
    return kept.of(
      piece,
      () => {
        const { text: _text, ...tokens } = tokenize(piece.words, language, within, vocabulary);
        return { ...tokens, vocabulary: reference, masked: width };
      },
      (known) => known.vocabulary.deref() === vocabulary && known.masked === width,
    );
  });
  return joined(text, parts, lists, vocabulary);
}

function joined(text: string, parts: readonly Span[], lists: readonly PartTokens[], vocabulary: Vocabulary): Tokens {
  const count = lists.reduce((sum, tokens) => sum + tokens.count, 0);
  const start = new Int32Array(count);
  const end = new Int32Array(count);
  const kind = new Uint8Array(count);
  const glued = new Uint8Array(count);
  const words = new Array<Word>(count);
  let at = 0;
  lists.forEach((tokens, index) => {
    const offset = (parts[index] as Span).start;
    kind.set(tokens.kind, at);
    glued.set(tokens.noSpaceBefore, at);
    const { start: starts, end: ends, words: own } = tokens;
    for (let i = 0; i < own.length; i += 1, at += 1) {
      start[at] = offset + (starts[i] as number);
      end[at] = offset + (ends[i] as number);
      words[at] = own[i] as Word;
    }
  });
  return { text, count, start, end, kind, noSpaceBefore: glued, words, vocabulary };
}
