// Quotation marks around a title: “Meet the Press,” ''The Art of the Deal''. Such a quotation is a word of the clause
// around it, and the comma inside its marks is the clause's comma.

import { WordClass } from '../../language/lexicon.ts';
import { TokenKind, tokenAt, WordCase } from '../../tokens/tokens.ts';
import { type Frames, wordAt } from './frames.ts';

const LONGEST_TITLE = 10;
/** What a title names, where a comma stands between: "his book, “…,”". */
const WORKS = new Set(
  `book books memoir novel album song single film movie documentary series show program programme podcast column essay article
  report paper study speech play musical poem episode blog ad commercial video`.split(/\s+/),
);

/** Every word but function words is capital, and there is more than one word, or a sentence's word leads up to it. */
export function isTitle(f: Frames, u: number): boolean {
  const span = f.quotations.spans[f.quote[u] as number];
  if (span === undefined || span.innerEnd - span.innerStart > 90) return false;
  const { tokens } = f;
  let words = 0;
  let last = '';
  for (
    let i = tokenAt(tokens, span.innerStart);
    i < tokens.count && (tokens.start[i] as number) < span.innerEnd;
    i += 1
  ) {
    const word = tokens.words[i];
    if (word === undefined) break;
    last = word.form;
    if (tokens.kind[i] !== TokenKind.Word) continue;
    words += 1;
    if (words > LONGEST_TITLE) return false;
    if (word.case !== WordCase.Lower) continue;
    if (words === 1 || (word.classes & WordClass.Function) === 0) {
      if (word.lower !== "'s" && word.lower !== 'with' && word.lower !== 'as') return false;
    }
  }
  if (words < 1 || last === '?' || last === '!') return false;
  const before = wordAt(f, u - 1);
  if (before?.form === ',') return WORKS.has(wordAt(f, u - 2)?.lower ?? '');
  if (before === undefined || f.tokens.kind[f.token[u - 1] as number] !== TokenKind.Word) return false;
  // One word is a title only where a show or a text is pointed at: on Fox's “Hannity,”.
  if (words < 2)
    return (
      last === ',' &&
      (before.lower === "'s" || (before.classes & WordClass.Preposition) !== 0 || before.lower === 'program')
    );
  return (before.classes & WordClass.Cue) === 0 || before.case !== WordCase.Lower;
}

/** A title that the word before it announces: "the novel “…”", "on “…”". Such marks are never somebody's words. */
export function isAnnouncedTitle(f: Frames, u: number): boolean {
  const before = wordAt(f, u - 1);
  if (before === undefined || !isTitle(f, u)) return false;
  return (
    WORKS.has(before.lower) ||
    before.lower === 'titled' ||
    before.lower === 'entitled' ||
    (before.classes & WordClass.Preposition) !== 0
  );
}
