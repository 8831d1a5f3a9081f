// Names whose printed form shows what they are, or that they are none: the code of a state after a town ("Irving, TX"), a town in
// capitals ("ST PAUL"), a code of letters and digits ("29unPMU"), and sounds ("Ho ho").

import type { FoundName } from '../document.ts';
import { WordClass } from '../language/lexicon.ts';
import { TokenKind, type Tokens, type Word, WordCase } from '../tokens/tokens.ts';

/** The name as a place, if it is the code of a state after a town, or a town in capitals; otherwise as it is. */
export function retypeByForm(tokens: Tokens, name: FoundName): FoundName {
  if (name.type === 'place' || name.type === 'date') return name;
  const isPlace = isRegionCode(tokens, name) || isTownInCapitals(tokens, name);
  return isPlace ? { ...name, type: 'place', basis: 'form', confidence: 0.9 } : name;
}

/** "Irving, TX": two capitals after a comma that follows a capital. */
function isRegionCode({ words, vocabulary }: Tokens, { from, to }: FoundName): boolean {
  if (to - from !== 1 || from < 2 || !vocabulary.language.names.regionCodes.has(words[from]!.form)) return false;
  const town = words[from - 2]!.case;
  return words[from - 1]!.form === ',' && (town === WordCase.Capital || town === WordCase.Upper);
}

/** "in ST PAUL": the first word is one that towns begin with. In a table of results, such names are teams. */
function isTownInCapitals({ words, vocabulary }: Tokens, { from, to }: FoundName): boolean {
  if (to - from !== 2 || from === 0 || (words[from - 1]!.classes & WordClass.Preposition) === 0) return false;
  if (!vocabulary.language.names.townLeads.has(words[from]!.lower)) return false;
  return words[from]!.case === WordCase.Upper && words[from + 1]!.case === WordCase.Upper;
}

/** Whether what was taken for a name is a code ("29unPMU", "FHC" in "FHC/CS/9/2017") or one sound again and again ("Ho ho"). */
export function isCodeOrSound(tokens: Tokens, { from, to }: FoundName): boolean {
  const { words, kind, vocabulary } = tokens;
  if (isInReference(tokens, from, to)) return true;
  if (to - from === 1) return /^\d+\p{Ll}+\p{Lu}/u.test(words[from]!.form);
  const { lower } = words[from]!;
  if (!vocabulary.language.names.sounds.has(lower)) return false;
  for (let i = from + 1; i < to; i += 1) if (kind[i] === TokenKind.Word && words[i]!.lower !== lower) return false;
  return true;
}

/** "FHC/CS/9/2017", "FCDO/RFI/22": words and numbers with two strokes or more and no space between them. */
function isInReference({ words, noSpaceBefore }: Tokens, from: number, to: number): boolean {
  if (!isStroke(words[to]) && !isStroke(words[from - 1])) return false;
  let start = from;
  while (start > 0 && from - start < LONGEST_REFERENCE && noSpaceBefore[start] === 1) start -= 1;
  let strokes = 0;
  let hasNumber = false;
  for (let i = start; i < words.length && i - start < 2 * LONGEST_REFERENCE; i += 1) {
    if (i > start && noSpaceBefore[i] !== 1) break;
    if (isStroke(words[i])) strokes += 1;
    else if (/^\d/.test(words[i]!.form)) hasNumber = true;
  }
  return strokes >= 2 && hasNumber;
}

const isStroke = (word: Word | undefined): boolean => word?.form === '/';

/** Tokens on each side of a part of a reference that are looked at. */
const LONGEST_REFERENCE = 12;
