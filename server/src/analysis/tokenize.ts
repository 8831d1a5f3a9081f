// Text in, tokens out: one pass over the code units, into typed columns, nothing copied but the distinct words.
// Hyphenated words are split and marked as glued, so that "post-Assad" still shows a name; clitics ("'s", "'ll") are
// tokens of their own; "U.S.", "J." and "3.5" keep their points. Quotation marks are left to quotes.ts, which reads
// characters; here they are punctuation.

import { isDigit, isLetter, isSpace } from './characters.ts';
import type { Lexicon } from './lexicon.ts';
import type { Span } from './model.ts';
import { TokenColumns } from './tokens/columns.ts';
import { readNumber, readOther } from './tokens/read-other.ts';
import { readWord } from './tokens/read-word.ts';
import { vocabularyOf } from './tokens/vocabulary.ts';
import type { Tokens } from './tokens.ts';

/**
 * Splits `text` into tokens, passing over the `masked` spans (sorted, not overlapping).
 * Linear in the text's length; any string is fine, lone surrogates included.
 */
export function tokenize(
  text: string,
  lexicon: Lexicon,
  masked: readonly Span[] = [],
  vocabulary = vocabularyOf(lexicon),
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
