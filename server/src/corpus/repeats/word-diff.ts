// Two versions of a quotation in, their difference word by word out, as written, and what each difference is: a negation,
// hedge, number or name that one has and the other lacks, a cut, or other words.

import { diffArrays } from 'diff';
import { certainties, hedges, negations, numberWords } from '../../language/en/comparison-lists.ts';
import { foldedWords, isEmptyWord, type Word, wordsOf } from './words.ts';

// Two lists of words in, how they match up out: runs that both have, and stretches in which they differ. The shortest edit
// is not always the one a reader sees; chance matches of small words far from the rest are given up, and an edit that can
// stand at the start of the quotation is moved there.

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
  if (hasWeightyWord(a.fold) || hasWeightyWord(b.fold)) return false;
  return a.fold.length > 2 && b.fold.length > 2 && plural(a.fold) === plural(b.fold);
}

const plural = (fold: string): string => fold.replace(/(?<=[a-z]{2})s$/, '');

const hasWeightyWord = (fold: string): boolean =>
  negations.has(fold) || hedges.has(fold) || certainties.has(fold) || numberWords.has(fold) || /\d/.test(fold);

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

/** `partial`: one of them is quoted within another's sentence, so that what it lacks at its ends may stand outside. */
export function differenceOf(here: string, there: string, partial = false): Segment[] {
  const [a, b] = [wordsOf(here), wordsOf(there)];
  const segments: Segment[] = [];
  let [i, j] = [0, 0];
  const changes = alignWords(a, b);
  const [first, last] = [changes.findIndex(({ equal }) => equal), changes.findLastIndex(({ equal }) => equal)];
  for (const [at, change] of changes.entries()) {
    const end = at < first ? 'start' : at > last ? 'end' : 'within';
    const left = { text: here, all: a, from: i, to: i + change.here };
    const right = { text: there, all: b, from: j, to: j + change.there };
    i = left.to;
    j = right.to;
    const pair = { here: written(left), there: written(right) };
    if (change.equal) segments.push({ here: pair.here, there: pair.there + stopBehind(right), equal: true });
    else
      segments.push({
        ...pair,
        equal: false,
        kind: isCut(left, right, end, partial) ? 'cut' : kindOf(left, right),
      });
  }
  return segments;
}

/** Some words of one version. */
interface Stretch {
  readonly text: string;
  readonly all: readonly Word[];
  readonly from: number;
  readonly to: number;
}

/** The differences that change what is said, gravest first: no cuts, and no "that" or "a" more or less. */
export function gravestFirst(segments: readonly Segment[]): Segment[] {
  const rank = (segment: Segment): number => gravity.indexOf(segment.kind ?? 'other');
  return segments
    .filter((segment) => !segment.equal && segment.kind !== 'cut' && (segment.kind !== 'other' || isTelling(segment)))
    .sort((x, y) => rank(x) - rank(y));
}

function isTelling({ here, there }: Segment): boolean {
  const content = (text: string): string =>
    foldedWords(text)
      .filter((word) => !isEmptyWord(word))
      .join(' ');
  return content(here) !== content(there);
}

const wordsIn = ({ all, from, to }: Stretch): readonly Word[] => all.slice(from, to);

function written(stretch: Stretch): string {
  const words = wordsIn(stretch);
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined
    ? ''
    : stretch.text.slice(first.start, last.end).replace(/\s+/g, ' ');
}

/** The comma or full stop behind a stretch, so that what both have reads as it is written. */
function stopBehind({ text, all, to }: Stretch): string {
  return /^[.,;:!?…]+/.exec(text.slice(all[to - 1]?.end ?? text.length))?.[0] ?? '';
}

/** Words that one side leaves out where that is no change of what the rest says. */
function isCut(here: Stretch, there: Stretch, end: 'start' | 'within' | 'end', partial: boolean): boolean {
  // "… Voss said …" between the marks is narration, where one side runs on.
  if ([here, there].every((side) => side.from === side.to || NARRATION.test(written(side)))) return true;
  const [more, less] = here.to > here.from ? [here, there] : [there, here];
  // "[Voss]" is the editor's, not the speaker's.
  if (less.to === less.from && more.text.slice(0, more.all[more.from]?.start).trimEnd().endsWith('[')) return true;
  if (less.to > less.from) return false;
  const stops = [isStop(more, more.from), isStop(more, more.to)];
  // A sentence more or less is a cut wherever it stands.
  if (end === 'within') return stops.every(Boolean);
  // Short, and within the sentence, it may be the very condition that matters ("if they keep talking").
  if (partial || more.to - more.from > LONG_CUT) return true;
  return stops[end === 'start' ? 1 : 0] === true || !isWeighty(more);
}

const NARRATION = /^(?:(?!I\b)[\p{L}.’']+ ){0,3}(?:said|says|added|told|tweeted|wrote)\b/u;

/** Does a sentence end before the word at `index`? */
function isStop({ text, all }: Stretch, index: number): boolean {
  const [before, after] = [all[index - 1], all[index]];
  return before === undefined || after === undefined || /[.!?…]/.test(text.slice(before.end, after.start));
}

const LONG_CUT = 6;

function isWeighty(stretch: Stretch): boolean {
  return wordsIn(stretch).some(({ fold }) => negations.has(fold) || hedges.has(fold)) || numbersOf(stretch) !== '';
}

function kindOf(here: Stretch, there: Stretch): DifferenceKind {
  const differ = (list: ReadonlySet<string>): boolean => count(here, list) !== count(there, list);
  if (differ(negations)) return 'negation';
  const oneSided = here.from === here.to || there.from === there.to;
  if (differ(hedges) || (!oneSided && differ(certainties))) return 'hedge';
  if (numbersOf(here) !== numbersOf(there)) return 'number';
  return namesOf(here) === namesOf(there) ? 'other' : 'name';
}

function count(stretch: Stretch, list: ReadonlySet<string>): number {
  return wordsIn(stretch).filter(({ fold }) => list.has(fold)).length;
}

function numbersOf(stretch: Stretch): string {
  return wordsIn(stretch)
    .map(({ fold }) => fold)
    .filter((fold) => /\d/.test(fold) || numberWords.has(fold))
    .join(' ');
}

/** Words with a capital that does not merely begin a sentence. */
function namesOf(stretch: Stretch): string {
  return wordsIn(stretch)
    .filter(({ fold, start }) => {
      if (!/\p{Lu}/u.test(stretch.text.charAt(start)) || isEmptyWord(fold)) return false;
      return /[\p{L}\p{N},;:–—-]['’]?\s*$/u.test(stretch.text.slice(Math.max(0, start - 4), start));
    })
    .map(({ fold }) => fold)
    .join(' ');
}
