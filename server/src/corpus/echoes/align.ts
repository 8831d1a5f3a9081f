// Two lists of words in, how they match up out: runs that both have, and stretches in which they differ. The shortest edit
// is not always the one a reader sees; chance matches of small words far from the rest are given up, and an edit that can
// stand at the start of the quotation is moved there.

import { diffArrays } from 'diff';
import { certainties, hedges, negations, numberWords } from '../../language/en/comparison.ts';
import { isEmptyWord, type Word } from './words.ts';

/** A run of words: so many `here`, so many `there`. */
export interface Change {
  readonly here: number;
  readonly there: number;
  readonly equal: boolean;
}

export function alignWords(a: readonly Word[], b: readonly Word[]): Change[] {
  const changes = pairUp(diffArrays([...a], [...b], { comparator: isSameWord }));
  return apart(grow(withoutChance(slide(changes, a, b), a), a, b));
}

/** Gives up matches that are smaller than the differences around them. */
function withoutChance(changes: readonly Change[], a: readonly Word[]): Change[] {
  const kept: { here: number; there: number; equal: boolean }[] = [];
  let at = 0;
  changes.forEach((change, index) => {
    const words = a.slice(at, at + change.here);
    at += change.here;
    const [before, after] = [changes[index - 1], changes[index + 1]];
    const around = Math.max(size(before), size(after));
    const content = words.filter(({ fold }) => !isEmptyWord(fold)).length;
    // At an end nothing stands on the other side; there a match needs to be the longer for it.
    const edges = (before === undefined ? 1 : 0) + (after === undefined ? 1 : 0);
    const chance = change.equal && content < 2 && words.length <= 3 && around > 3 * words.length && edges < 2;
    const last = kept.at(-1);
    const equal = change.equal && !chance;
    if (last !== undefined && !last.equal && !equal) {
      last.here += change.here;
      last.there += change.there;
    } else kept.push({ here: change.here, there: change.there, equal });
  });
  return kept;
}

const size = (change: Change | undefined): number =>
  change === undefined || change.equal ? 0 : Math.max(change.here, change.there);

/** "I [was stopped. I] don't" is "[I was stopped.] I don't": the same edit, where it is read as one. */
function slide(changes: readonly Change[], a: readonly Word[], b: readonly Word[]): Change[] {
  const [first, edit, next] = changes;
  if (first === undefined || edit === undefined || next === undefined || !first.equal || !next.equal)
    return [...changes];
  const [words, length] = edit.there === 0 ? [a, edit.here] : [b, edit.there];
  if ((edit.here !== 0 && edit.there !== 0) || first.here >= length) return [...changes];
  for (let i = 0; i < first.here; i += 1) if (words[i]?.fold !== words[length + i]?.fold) return [...changes];
  return [edit, { here: first.here + next.here, there: first.there + next.there, equal: true }, ...changes.slice(3)];
}

/** Words removed and words added side by side are one difference. */
function pairUp(changes: readonly { count: number; added: boolean; removed: boolean }[]): Change[] {
  const paired: { here: number; there: number; equal: boolean }[] = [];
  for (const { count, added, removed } of changes) {
    const equal = !added && !removed;
    const last = paired.at(-1);
    const target = last !== undefined && !last.equal && !equal ? last : { here: 0, there: 0, equal };
    if (target !== last) paired.push(target);
    if (!added) target.here += count;
    if (!removed) target.there += count;
  }
  return paired;
}

/** What a given-up match left behind: words at the end of a difference that both sides have belong to the run after it. */
function grow(changes: readonly Change[], a: readonly Word[], b: readonly Word[]): Change[] {
  const grown = changes.map((change) => ({ ...change }));
  let [i, j] = [0, 0];
  grown.forEach((change, at) => {
    [i, j] = [i + change.here, j + change.there];
    const next = grown[at + 1];
    if (change.equal || next === undefined) return;
    while (change.here > 0 && change.there > 0 && a[i - 1]?.fold === b[j - 1]?.fold) {
      change.here -= 1;
      change.there -= 1;
      next.here += 1;
      next.there += 1;
      [i, j] = [i - 1, j - 1];
    }
  });
  return grown.filter(({ here, there }) => here + there > 0);
}

/** Where both end, or begin, in words of their own, neither stands for the other: each side has a stretch more. */
function apart(changes: readonly Change[]): Change[] {
  return changes.flatMap((change, at) => {
    const atEnd = at === 0 || at === changes.length - 1;
    if (change.equal || !atEnd || Math.min(change.here, change.there) < 3) return [change];
    return [
      { here: change.here, there: 0, equal: false },
      { here: 0, there: change.there, equal: false },
    ];
  });
}

/** "law" and "laws" are one word, unless the ending changes what is said ("may", "might"). */
function isSameWord(a: Word, b: Word): boolean {
  if (a.fold === b.fold) return true;
  if (isWeighty(a.fold) || isWeighty(b.fold)) return false;
  return a.fold.length > 2 && b.fold.length > 2 && plural(a.fold) === plural(b.fold);
}

const plural = (fold: string): string => fold.replace(/(?<=[a-z]{2})s$/, '');

const isWeighty = (fold: string): boolean =>
  negations.has(fold) || hedges.has(fold) || certainties.has(fold) || numberWords.has(fold) || /\d/.test(fold);
