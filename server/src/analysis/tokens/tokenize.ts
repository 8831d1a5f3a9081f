// Splits a text into tokens in one pass over its code units, into typed arrays. Hyphenated words are split, so that
// "post-Assad" still shows a name; clitics ("'s", "'ll") are tokens of their own; "U.S.", "J." and "3.5" keep their points.
// Quotation marks are punctuation here: `quotes/marks.ts` reads them by their characters.

import { isDigit, isLetter, isSpace } from '../../base/characters.ts';
import type { Span } from '../../base/span.ts';
import type { ArticleStructure } from '../article.ts';
import type { Language } from '../language/language.ts';
import { PartCache } from '../memo.ts';
import { TokenColumns } from './columns.ts';
import { readNumber, readOther, readWord } from './scan.ts';
import type { Tokens, Vocabulary, Word } from './tokens.ts';
import { vocabularyOf } from './vocabulary.ts';

/**
 * The tokens of `text` outside the `masked` spans, which are sorted and do not overlap. Takes time linear in the text's
 * length and any string, lone surrogates included.
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
 * The tokens of one part, with offsets from its start. The text is left out, because a part of it would keep all of it
 * alive; the vocabulary is referenced weakly, because a cached part would keep a replaced vocabulary alive for as long as
 * the article is open.
 */
interface PartTokens extends Omit<Tokens, 'text' | 'vocabulary'> {
  readonly vocabulary: WeakRef<Vocabulary>;
  /** Masked code units of the part. */
  readonly maskedLength: number;
}

const tokensByPart = new PartCache<PartTokens>();

/**
 * The tokens of an article. With part keys, only parts with new words are split again: no token crosses the end of a part,
 * and parts are separated by white space, so that a part's tokens depend on its words alone.
 */
export function tokenizeParts(text: string, language: Language, article: ArticleStructure): Tokens {
  const { parts, masked, partKeys } = article;
  if (partKeys === undefined) return tokenize(text, language, masked);
  const vocabulary = vocabularyOf(language);
  const reference = new WeakRef(vocabulary);
  let mask = 0;
  const lists = partKeys.map((key, index): PartTokens => {
    const part = parts[index]!;
    const within: Span[] = [];
    for (; mask < masked.length && masked[mask]!.start < part.end; mask += 1) {
      const { start, end } = masked[mask]!;
      within.push({ start: start - part.start, end: end - part.start });
    }
    const maskedLength = within.reduce((sum, { start, end }) => sum + end - start, 0);
    return tokensByPart.of(
      key,
      () => {
        const { text: _text, ...tokens } = tokenize(key.words, language, within, vocabulary);
        return { ...tokens, vocabulary: reference, maskedLength };
      },
      (cached) => cached.vocabulary.deref() === vocabulary && cached.maskedLength === maskedLength,
    );
  });
  return joinParts(text, parts, lists, vocabulary);
}

function joinParts(text: string, parts: readonly Span[], lists: readonly PartTokens[], vocabulary: Vocabulary): Tokens {
  const count = lists.reduce((sum, tokens) => sum + tokens.count, 0);
  const start = new Int32Array(count);
  const end = new Int32Array(count);
  const kind = new Uint8Array(count);
  const noSpaceBefore = new Uint8Array(count);
  const words = new Array<Word>(count);
  let at = 0;
  lists.forEach((tokens, index) => {
    const offset = parts[index]!.start;
    kind.set(tokens.kind, at);
    noSpaceBefore.set(tokens.noSpaceBefore, at);
    const { start: starts, end: ends, words: partWords } = tokens;
    for (let i = 0; i < partWords.length; i += 1, at += 1) {
      start[at] = offset + starts[i]!;
      end[at] = offset + ends[i]!;
      words[at] = partWords[i]!;
    }
  });
  return { text, count, start, end, kind, noSpaceBefore, words, vocabulary };
}
