// Aligns the words of two versions of a quotation: runs that both have, and stretches in which they differ. The shortest
// edit is not always the one that a reader sees, so chance matches of small words are dropped, and an edit that can be at
// the start of the quotation is moved there.

import { diffArrays } from 'diff';
import type { PlacedWord, WordNormalizer } from './words.ts';

/** A run of words: its length in each version. */
export interface AlignedRun {
  readonly here: number;
  readonly there: number;
  readonly equal: boolean;
}

type MutableRun = { -readonly [Key in keyof AlignedRun]: AlignedRun[Key] };

export function alignWords(
  a: readonly PlacedWord[],
  b: readonly PlacedWord[],
  normalizer: WordNormalizer,
): AlignedRun[] {
  const whole = wholeWithin(a, b);
  if (whole !== undefined) return whole;
  const comparator = (left: PlacedWord, right: PlacedWord): boolean => isSameWord(left.text, right.text, normalizer);
  const runs = joinEdits(diffArrays([...a], [...b], { comparator }));
  return splitEnds(extendMatches(dropChanceMatches(moveToStart(runs, a, b), a, normalizer), a, b));
}

/**
 * The runs if one version has all words of the other in one piece: then the other only has more before and after. The shortest
 * edit would take the first words from where the longer version has them earlier.
 */
function wholeWithin(a: readonly PlacedWord[], b: readonly PlacedWord[]): AlignedRun[] | undefined {
  const [more, less] = a.length < b.length ? [b, a] : [a, b];
  if (less.length === 0 || less.length === more.length) return undefined;
  const joined = (words: readonly PlacedWord[]): string => ` ${words.map(({ text }) => text).join(' ')} `;
  const [outer, inner] = [joined(more), joined(less)];
  // The last place, if there are several: a sentence that is said again is quoted for its end.
  const at = outer.lastIndexOf(inner);
  if (at < 0) return undefined;
  const before = outer.slice(0, at).split(' ').length - 1;
  const oneSided = (count: number): AlignedRun =>
    more === a ? { here: count, there: 0, equal: false } : { here: 0, there: count, equal: false };
  return [
    oneSided(before),
    { here: less.length, there: less.length, equal: true },
    oneSided(more.length - before - less.length),
  ].filter(({ here, there }) => here + there > 0);
}

/** Joins removed words and the words added in their place to one difference. */
function joinEdits(changes: readonly { count: number; added: boolean; removed: boolean }[]): AlignedRun[] {
  const runs: MutableRun[] = [];
  for (const { count, added, removed } of changes) {
    const equal = !added && !removed;
    const last = runs.at(-1);
    const target = last !== undefined && !last.equal && !equal ? last : { here: 0, there: 0, equal };
    if (target !== last) runs.push(target);
    if (!added) target.here += count;
    if (!removed) target.there += count;
  }
  return runs;
}

/** "I [was stopped. I] don't" becomes "[I was stopped.] I don't": the same edit, as a reader would see it. */
function moveToStart(runs: readonly AlignedRun[], a: readonly PlacedWord[], b: readonly PlacedWord[]): AlignedRun[] {
  const [first, edit, next] = runs;
  if (first === undefined || edit === undefined || next === undefined || !first.equal || !next.equal) return [...runs];
  const [words, length] = edit.there === 0 ? [a, edit.here] : [b, edit.there];
  if ((edit.here !== 0 && edit.there !== 0) || first.here >= length) return [...runs];
  for (let i = 0; i < first.here; i += 1) if (words[i]?.text !== words[length + i]?.text) return [...runs];
  return [edit, { here: first.here + next.here, there: first.there + next.there, equal: true }, ...runs.slice(3)];
}

/** Turns matches that are much shorter than the differences around them into differences. */
function dropChanceMatches(
  runs: readonly AlignedRun[],
  a: readonly PlacedWord[],
  normalizer: WordNormalizer,
): AlignedRun[] {
  const kept: MutableRun[] = [];
  let at = 0;
  runs.forEach((run, index) => {
    const words = a.slice(at, at + run.here);
    at += run.here;
    const [before, after] = [runs[index - 1], runs[index + 1]];
    // Where one version only goes on, or begins earlier, its words make no match less likely.
    const around = Math.max(
      index === 1 && isOneSided(before) ? 0 : differenceSize(before),
      index === runs.length - 2 && isOneSided(after) ? 0 : differenceSize(after),
    );
    const content = words.filter(({ text }) => !normalizer.isStopWord(text)).length;
    const isWhole = before === undefined && after === undefined;
    const goesOn = isSmallEdit(before, runs[index - 2]) || isSmallEdit(after, runs[index + 2]);
    const isChance = run.equal && content < 2 && words.length <= 3 && around > 3 * words.length && !isWhole && !goesOn;
    const last = kept.at(-1);
    const equal = run.equal && !isChance;
    if (last !== undefined && !last.equal && !equal) {
      last.here += run.here;
      last.there += run.there;
    } else kept.push({ here: run.here, there: run.there, equal });
  });
  return kept;
}

/** Words of a match that one more word in one version does not end: "a slap in [the] face". */
const LONG_MATCH = 3;

/** Whether a difference is one word of one version, after or before a long match. */
const isSmallEdit = (edit: AlignedRun | undefined, beyond: AlignedRun | undefined): boolean =>
  isOneSided(edit) && differenceSize(edit) === 1 && beyond?.equal === true && beyond.here >= LONG_MATCH;

const isOneSided = (run: AlignedRun | undefined): boolean => run !== undefined && Math.min(run.here, run.there) === 0;

const differenceSize = (run: AlignedRun | undefined): number =>
  run === undefined || run.equal ? 0 : Math.max(run.here, run.there);

/** Moves equal words at the end of a difference, left by a dropped match, to the matching run after it. */
function extendMatches(runs: readonly AlignedRun[], a: readonly PlacedWord[], b: readonly PlacedWord[]): AlignedRun[] {
  const extended: MutableRun[] = runs.map((run) => ({ ...run }));
  let [i, j] = [0, 0];
  extended.forEach((run, at) => {
    [i, j] = [i + run.here, j + run.there];
    const next = extended[at + 1];
    if (run.equal || next === undefined) return;
    while (run.here > 0 && run.there > 0 && a[i - 1]?.text === b[j - 1]?.text) {
      run.here -= 1;
      run.there -= 1;
      next.here += 1;
      next.there += 1;
      [i, j] = [i - 1, j - 1];
    }
  });
  return extended.filter(({ here, there }) => here + there > 0);
}

/** Where both versions begin or end with words of their own, these do not replace each other: each side has one more. */
function splitEnds(runs: readonly AlignedRun[]): AlignedRun[] {
  return runs.flatMap((run, at) => {
    const isAtEnd = at === 0 || at === runs.length - 1;
    if (run.equal || !isAtEnd || Math.min(run.here, run.there) < 3) return [run];
    return [
      { here: run.here, there: 0, equal: false },
      { here: 0, there: run.there, equal: false },
    ];
  });
}

/** "law" and "laws" count as one word, unless an ending could change what is said ("may", "might"). */
function isSameWord(a: string, b: string, normalizer: WordNormalizer): boolean {
  if (a === b) return true;
  if (changesMeaning(a, normalizer) || changesMeaning(b, normalizer)) return false;
  const { words } = normalizer;
  return a.length > 2 && b.length > 2 && words.singular(a) === words.singular(b);
}

function changesMeaning(word: string, { words }: WordNormalizer): boolean {
  return (
    words.negations.has(word) ||
    words.hedges.has(word) ||
    words.certainties.has(word) ||
    words.numberWords.has(word) ||
    /\d/.test(word)
  );
}
