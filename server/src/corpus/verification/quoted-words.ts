// The words of a quotation in a draft, with the places where the writer says that words are left out ("…") or replaced
// ("[the minister]"). Words in brackets are the writer's own and are not compared.

import type { Language } from '../../analysis/language/language.ts';
import { normalizerFor, type PlacedWord } from '../repeats/words.ts';

/** What stands between a word and the one before: nothing, an ellipsis, or words in brackets. */
export type Gap = 'none' | 'cut' | 'bracket';

export interface QuotedWords {
  /** Offsets are relative to the text that was read. */
  readonly words: readonly PlacedWord[];
  /** The gap before each word, and one after the last. */
  readonly gaps: readonly Gap[];
}

/** Three points with or without spaces, the sign, and either in brackets. */
const ELLIPSIS = /[[(]? ?(?:…|\.(?: ?\.){2,6}) ?[\])]?/g;
const BRACKET = /\[[^[\]\n]{0,200}\]/g;
/** "[t]he", "[W]e": a letter whose case was changed. */
const CHANGED_CASE = /\[(\p{L}{1,3})\]([\p{L}\p{M}'’]{1,40})/gu;

export function quotedWords(quoted: string, language: Language): QuotedWords {
  // Each step keeps the length, so that offsets stay true.
  let text = quoted.replace(CHANGED_CASE, '$1$2  ');
  const marks: { readonly at: number; readonly gap: Gap }[] = [];
  const blank = (gap: Gap) => (found: string, at: number) => {
    marks.push({ at, gap });
    return ' '.repeat(found.length);
  };
  text = text.replace(ELLIPSIS, blank('cut')).replace(BRACKET, blank('bracket'));
  marks.sort((a, b) => a.at - b.at);
  const words = comparedWords(text, language);
  const gaps: Gap[] = [];
  let next = 0;
  for (let i = 0; i <= words.length; i += 1) {
    const end = words[i]?.start ?? text.length + 1;
    let gap: Gap = 'none';
    for (; next < marks.length && marks[next]!.at < end; next += 1) if (gap !== 'cut') gap = marks[next]!.gap;
    gaps.push(gap);
  }
  return { words, gaps };
}

/** The words of a text; a percent sign is the word that it stands for. */
export function comparedWords(text: string, language: Language): readonly PlacedWord[] {
  const words = normalizerFor(language).placedWordsOf(text);
  const sign = language.numbers.units.get(PERCENT);
  let at = sign === undefined ? -1 : text.indexOf(PERCENT);
  if (sign === undefined || at < 0) return words;
  for (; at >= 0; at = text.indexOf(PERCENT, at + 1)) words.push({ text: sign, start: at, end: at + 1 });
  return words.sort((a, b) => a.start - b.start);
}

const PERCENT = '%';
