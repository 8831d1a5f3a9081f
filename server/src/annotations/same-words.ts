// Whether two wordings of a passage are the same words: equal but for typography, a correction of spelling, or a word without
// meaning of its own ("it was dark" for "dark"). A negation, a number, a name or any other word that is added, dropped or replaced
// makes them other words.

import type { Language } from '../analysis/language/language.ts';

/** Both are folded (see `article-text.ts`). Without a language, only typography and spelling may differ. */
export function areSameWords(stored: string, present: string, language?: Language): boolean {
  if (stored === present) return true;
  const [before, after] = [wordsOf(stored), wordsOf(present)];
  const gaps = gapsBetween(before, after);
  return gaps?.every((gap) => isHarmless(gap, language)) ?? false;
}

/** The words, numbers and signs of a folded text. */
export function wordsOf(folded: string): string[] {
  return folded.match(WORDS) ?? [];
}

/** A word or number with its inner apostrophes, points and hyphens; or a sign that changes a number. */
const WORDS = /[\p{L}\p{M}\p{N}]+(?:['.,:-][\p{L}\p{M}\p{N}]+)*|[\p{Sc}%‰°+<>=&]|-(?=\p{N})/gu;

/** Words of two texts that differ, between words that are equal. */
interface Gap {
  readonly dropped: readonly string[];
  readonly added: readonly string[];
  readonly isFirst: boolean;
}

/** Longer differences are no correction. */
const MOST_CHANGED = 60;

/** The gaps of the shortest difference of two lists; `undefined` if too much differs. */
function gapsBetween(before: readonly string[], after: readonly string[]): Gap[] | undefined {
  let first = 0;
  while (first < before.length && first < after.length && before[first] === after[first]) first += 1;
  let tail = 0;
  const shorter = Math.min(before.length, after.length) - first;
  while (tail < shorter && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const a = before.slice(first, before.length - tail);
  const b = after.slice(first, after.length - tail);
  if (a.length > MOST_CHANGED || b.length > MOST_CHANGED) return undefined;
  const gaps: Gap[] = [];
  let [from, to] = [0, 0];
  for (const [i, j] of [...commonPairs(a, b), [a.length, b.length] as const]) {
    if (i > from || j > to)
      gaps.push({ dropped: a.slice(from, i), added: b.slice(to, j), isFirst: first + from === 0 && first + to === 0 });
    [from, to] = [i + 1, j + 1];
  }
  return gaps;
}

/** Positions of a longest common subsequence. */
function commonPairs(a: readonly string[], b: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i += 1;
    else j += 1;
  }
  return pairs;
}

function isHarmless({ dropped, added, isFirst }: Gap, language: Language | undefined): boolean {
  if (dropped.length === added.length && dropped.every((word, i) => isSpelling(word, added[i]!, isFirst, language)))
    return true;
  const all = [...dropped, ...added];
  // "rail road", "railroad"; "don't", "do not".
  if (all.every(isPlain) && dropped.join('') === added.join('')) return true;
  if (language === undefined) return false;
  if (all.every(isPlain) && sameNormalized(dropped, added, language)) return true;
  // A word in place of another changes the sense even where both are short.
  return (dropped.length === 0 || added.length === 0) && all.every((word) => isLight(word, language));
}

function isPlain(word: string): boolean {
  return /^[\p{Ll}\p{M}'-]+$/u.test(word);
}

function sameNormalized(dropped: readonly string[], added: readonly string[], { comparison }: Language): boolean {
  const normalized = (words: readonly string[]): string =>
    words.flatMap((word) => comparison.normalize(word)).join(' ');
  return normalized(dropped) === normalized(added);
}

/** Shorter words differ by one letter from many others: "now", "not". */
const MIN_SPELLED = 5;

/** Whether one word corrects the spelling of the other. */
function isSpelling(one: string, other: string, isFirst: boolean, language: Language | undefined): boolean {
  // A capital at the start says nothing; elsewhere it makes a name.
  if (isFirst && one.toLowerCase() === other.toLowerCase()) return true;
  if (!isPlain(one) || !isPlain(other)) return false;
  if (one.length < MIN_SPELLED || other.length < MIN_SPELLED || one[0] !== other[0]) return false;
  if (language !== undefined && (isDecisive(one, language) || isDecisive(other, language))) return false;
  return isOneEdit(one, other);
}

/** Whether one letter was added, dropped, replaced or swapped with the next. */
function isOneEdit(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [a, b] = [one.slice(start), other.slice(start)];
  if (a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1)) return true;
  return a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
}

/** Words that decide what a statement says: negations, hedges, numbers, and who is meant. */
function isDecisive(word: string, { comparison, grammar, numbers }: Language): boolean {
  const { negations, hedges, certainties, numberWords } = comparison;
  return [word, ...comparison.normalize(word)].some(
    (part) =>
      negations.has(part) ||
      hedges.has(part) ||
      certainties.has(part) ||
      numberWords.has(part) ||
      numbers.cardinals.has(part) ||
      ((grammar.subjectPronouns.has(part) || grammar.objectPronouns.has(part)) &&
        !grammar.impersonalPronouns.has(part)),
  );
}

/** Whether a text has a negation. */
export function negationsIn(words: readonly string[], { comparison }: Language): number {
  return words.filter((word) => comparison.normalize(word.toLowerCase()).some((part) => comparison.negations.has(part)))
    .length;
}

/** A word that a sentence can gain or lose without saying something else. */
function isLight(word: string, language: Language): boolean {
  if (!isPlain(word) || isDecisive(word, language)) return false;
  return language.comparison.normalize(word).every((part) => language.comparison.stopWords.has(part));
}
