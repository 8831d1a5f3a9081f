// Pairs the quotation marks of one paragraph with a stack, in linear time. Double marks decide; single ones count only
// where both sides are there, because a lone ’ is nearly always an apostrophe.

import { Facing, type Mark, MarkRank } from './marks.ts';

/** A quotation of one paragraph: offsets of its marks and of the words inside them. */
export interface MarkPair {
  readonly start: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly end: number;
  /** 0 for an outer quotation. */
  readonly depth: number;
  /** Index of the pair around it, or -1. */
  readonly parent: number;
  /** It has a closing mark. */
  readonly closed: boolean;
  /** Its two marks are of different styles. */
  readonly mixed: boolean;
}

interface OpenPair {
  readonly mark: Mark;
  close: Mark | undefined;
  /** Where the quotation ends if it is not closed. */
  stop: number;
  /** False when the mark turns out to be an apostrophe. */
  isMark: boolean;
  parent: OpenPair | undefined;
}

const { Open, Close } = Facing;

/**
 * The pairs of a paragraph in text order, an outer one before those inside it. `partEnd` is the offset at which an unclosed
 * quotation ends; `possessiveLetters`: see `TokenWords`.
 */
export function pairMarks(
  marks: readonly Mark[],
  text: string,
  partEnd: number,
  possessiveLetters: ReadonlySet<string>,
): MarkPair[] {
  if (marks.length === 0) return [];
  const all: OpenPair[] = [];
  const stack: OpenPair[] = [];
  const closersLeft = countDoubles(marks, Close);
  const openersLeft = countDoubles(marks, Open);
  const singleCloser = nextSingleCloser(marks, text, possessiveLetters);
  let doublesOpen = 0;

  const open = (mark: Mark): void => {
    const entry: OpenPair = { mark, close: undefined, stop: partEnd, isMark: true, parent: stack.at(-1) };
    all.push(entry);
    stack.push(entry);
    if (mark.rank === MarkRank.Double) doublesOpen += 1;
  };
  /** Closes the innermost open pair of this rank; single marks still open inside it are apostrophes. */
  const close = (mark: Mark): void => {
    while (stack.length > 0) {
      const top = stack.pop()!;
      if (top.mark.rank === mark.rank) {
        top.close = mark;
        if (mark.rank === MarkRank.Double) doublesOpen -= 1;
        return;
      }
      top.isMark = false;
    }
  };
  const topDouble = (): OpenPair | undefined => {
    const top = stack.at(-1);
    return top === undefined || top.mark.rank === MarkRank.Double ? top : stack.at(-2);
  };

  marks.forEach((mark, k) => {
    if (mark.rank === MarkRank.Single) {
      const inside = stack.at(-1);
      if (inside?.mark.rank === MarkRank.Single) {
        if (singleCloser[k] === k) close(mark);
        return;
      }
      // Opens only if a closing mark follows inside the double quotation around it.
      if ((mark.shape & Open) !== 0 && mark.context === Open && (singleCloser[k + 1] ?? -1) >= 0) open(mark);
      return;
    }
    const around = topDouble();
    if (isInches(mark, text) && (around === undefined || (closersLeft[k + 1] ?? 0) > (openersLeft[k + 1] ?? 0))) return;
    if (around === undefined) {
      if (mark.context === Close && (mark.shape & Open) === 0) return;
      if (mark.context === Close && mark.shape === (Open | Close) && (openersLeft[k + 1] ?? 0) === 0) return;
      open(mark);
      return;
    }
    if (!opensInside(mark, around.mark)) {
      close(mark);
      return;
    }
    // A second opening mark while the first is open: nested if enough closing marks are left for both.
    const nested = around.mark.style !== mark.style || (closersLeft[k + 1] ?? 0) >= (openersLeft[k] ?? 0) + doublesOpen;
    if (!nested) {
      while (stack.length > 0) {
        const top = stack.pop()!;
        if (top.mark.rank === MarkRank.Double) {
          top.stop = trimEnd(text, top.mark.end, mark.start);
          doublesOpen -= 1;
        } else top.isMark = false;
      }
    }
    open(mark);
  });
  for (const left of stack) if (left.mark.rank === MarkRank.Single) left.isMark = false;
  return finish(all);
}

/** 18" wide: a straight mark after a digit, with the sentence going on in lower case. */
function isInches(mark: Mark, text: string): boolean {
  return (
    mark.rank === MarkRank.Double &&
    mark.shape === (Open | Close) &&
    /\d/.test(text[mark.start - 1] ?? '') &&
    /^[ -]\p{Ll}/u.test(text.slice(mark.end, mark.end + 3))
  );
}

/** Whether a double mark opens another quotation inside the open one, rather than closing it. */
function opensInside(mark: Mark, around: Mark): boolean {
  if (around.style === 'low') return mark.shape === Open && mark.style === 'low';
  if (mark.shape === Open) return mark.context !== Close;
  if (mark.shape === Close) return false;
  if (mark.style === around.style) return mark.context === Open;
  return mark.context === Open;
}

/** By index, how many double marks from there on face `facing`. A mark whose shape does not decide counts by context. */
function countDoubles(marks: readonly Mark[], facing: number): Int32Array {
  const counts = new Int32Array(marks.length + 1);
  for (let k = marks.length - 1; k >= 0; k -= 1) {
    const mark = marks[k]!;
    const faces = mark.shape === (Open | Close) ? mark.context : mark.shape;
    counts[k] = counts[k + 1]! + (mark.rank === MarkRank.Double && faces === facing ? 1 : 0);
  }
  return counts;
}

/**
 * By index, the single mark from there on that closes a quotation opened just before, or -1. What looks like a plural
 * possessive ("the workers’ rights") is passed over if another closing mark precedes the next opening one.
 */
function nextSingleCloser(marks: readonly Mark[], text: string, possessiveLetters: ReadonlySet<string>): Int32Array {
  const next = new Int32Array(marks.length + 1).fill(-1);
  for (let k = marks.length - 1; k >= 0; k -= 1) {
    const mark = marks[k]!;
    const after = next[k + 1]!;
    if (mark.rank === MarkRank.Double) {
      next[k] = after;
      continue;
    }
    if ((mark.shape & Close) === 0 || mark.context === Open) {
      next[k] = -1;
      continue;
    }
    const isPossessive =
      possessiveLetters.has((text[mark.start - 1] ?? '').toLowerCase()) && /\s/.test(text[mark.end] ?? '');
    next[k] = isPossessive && after >= 0 ? after : k;
  }
  return next;
}

function finish(all: readonly OpenPair[]): MarkPair[] {
  const pairs: MarkPair[] = [];
  const index = new Map<OpenPair, number>();
  for (const entry of all) {
    if (!entry.isMark) continue;
    let parent = entry.parent;
    while (parent !== undefined && (!parent.isMark || endOf(parent) <= entry.mark.start)) parent = parent.parent;
    const parentIndex = parent === undefined ? -1 : index.get(parent)!;
    index.set(entry, pairs.length);
    const { mark, close } = entry;
    pairs.push({
      start: mark.start,
      innerStart: mark.end,
      innerEnd: close?.start ?? entry.stop,
      end: close?.end ?? entry.stop,
      depth: parentIndex < 0 ? 0 : pairs[parentIndex]!.depth + 1,
      parent: parentIndex,
      closed: close !== undefined,
      mixed: close !== undefined && !matches(mark, close),
    });
  }
  return pairs;
}

function endOf(entry: OpenPair): number {
  return entry.close?.end ?? entry.stop;
}

/** Whether the two marks are of styles that go together. */
function matches(open: Mark, close: Mark): boolean {
  if (open.style === close.style) return open.style !== 'curly' || close.shape === Close;
  // „x“ closes with the mark that opens in English; ``x'' and `x' are each one style.
  return (
    (open.style === 'low' && close.style === 'curly') || (open.style === 'typewriter' && close.style === 'straight')
  );
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) <= 32) end -= 1;
  return end;
}
