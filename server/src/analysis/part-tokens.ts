// The tokens of an article that is being written, part by part: only a part with new words is split again. No token reaches
// over the end of a part, and what stands around a part is white space, so that its tokens depend on its words alone.

import type { ArticleStructure } from './article.ts';
import type { Lexicon } from './lexicon.ts';
import { Kept } from './memo.ts';
import type { Span } from './model.ts';
import { tokenize } from './tokenize.ts';
import { vocabularyOf } from './tokens/vocabulary.ts';
import type { Tokens, Vocabulary, Word } from './tokens.ts';

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

const kept = new Kept<PartTokens>();

export function tokenizeParts(text: string, lexicon: Lexicon, article: ArticleStructure): Tokens {
  const { parts, masked, pieces } = article;
  if (pieces === undefined) return tokenize(text, lexicon, masked);
  const vocabulary = vocabularyOf(lexicon);
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
        const { text: _text, ...tokens } = tokenize(piece.words, lexicon, within, vocabulary);
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
    glued.set(tokens.glued, at);
    const { start: starts, end: ends, words: own } = tokens;
    for (let i = 0; i < own.length; i += 1, at += 1) {
      start[at] = offset + (starts[i] as number);
      end[at] = offset + (ends[i] as number);
      words[at] = own[i] as Word;
    }
  });
  return { text, count, start, end, kind, glued, words, vocabulary };
}
