// How a word is written, by its letters: what has no case (digits, marks, most scripts) counts for neither side.

import { WordCase } from '../tokens.ts';

export function describeCase(form: string): number {
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
