// Two versions of a quotation in, their difference word by word out, as written, and what each difference is: a negation,
// hedge, number or name that one has and the other lacks, a cut, or other words.

import { diffArrays } from 'diff';
import { certainties, hedges, negations, numberWords } from '../../language/en/comparison.ts';
import { type Word, wordsOf } from './words.ts';

/** What a difference is, the gravest first. */
export const gravity = ['negation', 'hedge', 'number', 'name', 'other', 'cut'] as const;
export type DifferenceKind = (typeof gravity)[number];

/** A stretch that both have (`here` and `there` as each writes it), or in which they differ (one may be empty). */
export interface Segment {
  readonly here: string;
  readonly there: string;
  readonly equal: boolean;
  /** Of a difference. A `cut` is words that the other side has before, after or, behind an ellipsis, within. */
  readonly kind?: DifferenceKind;
}

export function differenceOf(here: string, there: string): Segment[] {
  const [a, b] = [wordsOf(here), wordsOf(there)];
  const segments: Segment[] = [];
  const changes = pairUp(diffArrays(a, b, { comparator: (left, right) => left.fold === right.fold }));
  let [i, j] = [0, 0];
  changes.forEach((change, at) => {
    const left = a.slice(i, i + change.here);
    const right = b.slice(j, j + change.there);
    i += change.here;
    j += change.there;
    const pair = { here: written(here, left), there: written(there, right) };
    if (change.equal) segments.push({ ...pair, equal: true });
    else {
      const atEnd = at === 0 || at === changes.length - 1;
      segments.push({ ...pair, equal: false, kind: kindOf(left, right, pair, atEnd) });
    }
  });
  return segments;
}

/** The differences that matter, gravest first. */
export function gravestFirst(segments: readonly Segment[]): Segment[] {
  const rank = (segment: Segment): number => gravity.indexOf(segment.kind ?? 'other');
  return segments.filter((segment) => !segment.equal).sort((x, y) => rank(x) - rank(y));
}

interface Change {
  readonly here: number;
  readonly there: number;
  readonly equal: boolean;
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

function written(text: string, words: readonly Word[]): string {
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined ? '' : text.slice(first.start, last.end).replace(/\s+/g, ' ');
}

function kindOf(
  here: readonly Word[],
  there: readonly Word[],
  pair: { here: string; there: string },
  atEnd: boolean,
): DifferenceKind {
  const counts = (test: (word: string) => boolean): boolean =>
    here.filter(({ fold }) => test(fold)).length !== there.filter(({ fold }) => test(fold)).length;
  const oneSided = here.length === 0 || there.length === 0;
  // A long stretch that one side leaves out at its start or end is a cut, whatever words stand in it; a short one may be
  // the very condition that matters ("if they keep talking").
  if (oneSided && atEnd && here.length + there.length > LONG_CUT) return 'cut';
  if (counts((word) => negations.has(word))) return 'negation';
  if (counts((word) => hedges.has(word)) || (!oneSided && counts((word) => certainties.has(word)))) return 'hedge';
  if (numbersOf(here) !== numbersOf(there)) return 'number';
  if (oneSided && atEnd) return 'cut';
  if (isName(pair.here) !== isName(pair.there) || (isName(pair.here) && isName(pair.there))) return 'name';
  return 'other';
}

const LONG_CUT = 6;

function numbersOf(words: readonly Word[]): string {
  return words
    .map(({ fold }) => fold)
    .filter((fold) => /\d/.test(fold) || numberWords.has(fold))
    .join(' ');
}

/** A capital inside a word group that is no sentence start can only be guessed; "I" is none. */
function isName(text: string): boolean {
  return /(?:^|\s)(?!I\b)\p{Lu}\p{Ll}+/u.test(text);
}
