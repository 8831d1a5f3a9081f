// The marks of one paragraph, paired with a stack. Double marks decide; single ones count only where both sides are
// there, because a lone ’ is nearly always an apostrophe. Linear: each mark is pushed and popped at most once.

import { Facing, type Mark, MarkRank } from './marks.ts';

export interface RawPair {
  readonly start: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly end: number;
  readonly depth: number;
  /** Index of the pair around it, or -1. */
  readonly parent: number;
  readonly closed: boolean;
  /** Opened in one style and closed in another. */
  readonly mixed: boolean;
}

interface OpenPair {
  readonly mark: Mark;
  close: Mark | undefined;
  /** Where an unclosed quotation is taken to end. */
  stop: number;
  keep: boolean;
  parent: OpenPair | undefined;
}

const { Open, Close } = Facing;

/** Pairs in text order, an outer one before those inside it. */
export function pairMarks(marks: readonly Mark[], text: string, partEnd: number): RawPair[] {
  if (marks.length === 0) return [];
  const all: OpenPair[] = [];
  const stack: OpenPair[] = [];
  const closersLeft = countDoubles(marks, Close);
  const openersLeft = countDoubles(marks, Open);
  const singleCloser = nextSingleCloser(marks, text);
  let doublesOpen = 0;

  const open = (mark: Mark): void => {
    const entry: OpenPair = { mark, close: undefined, stop: partEnd, keep: true, parent: stack.at(-1) };
    all.push(entry);
    stack.push(entry);
    if (mark.rank === MarkRank.Double) doublesOpen += 1;
  };
  /** Closes the innermost open pair of this rank; single marks left open inside it were apostrophes. */
  const close = (mark: Mark): void => {
    while (stack.length > 0) {
      const top = stack.pop() as OpenPair;
      if (top.mark.rank === mark.rank) {
        top.close = mark;
        if (mark.rank === MarkRank.Double) doublesOpen -= 1;
        return;
      }
      top.keep = false;
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
      // Opens only where a closing mark follows before the double quotation around it ends.
      if ((mark.shape & Open) !== 0 && mark.context === Open && (singleCloser[k + 1] ?? -1) >= 0) open(mark);
      return;
    }
    const around = topDouble();
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
    // A second opening mark before the first was closed: nested when enough closing marks are left for both.
    const nested = around.mark.style !== mark.style || (closersLeft[k + 1] ?? 0) >= (openersLeft[k] ?? 0) + doublesOpen;
    if (!nested) {
      while (stack.length > 0) {
        const top = stack.pop() as OpenPair;
        if (top.mark.rank === MarkRank.Double) {
          top.stop = trimEnd(text, top.mark.end, mark.start);
          doublesOpen -= 1;
        } else top.keep = false;
      }
    }
    open(mark);
  });
  for (const left of stack) if (left.mark.rank === MarkRank.Single) left.keep = false;
  return finish(all);
}

/** Whether a double mark opens another quotation inside the open one, rather than closing it. */
function opensInside(mark: Mark, around: Mark): boolean {
  if (around.style === 'low') return mark.shape === Open && mark.style === 'low';
  if (mark.shape === Open) return mark.context !== Close;
  if (mark.shape === Close) return false;
  if (mark.style === around.style) return mark.context === Open;
  return mark.context === Open;
}

/** For each position, how many double marks from there on face this way; a mark that can do either counts by context. */
function countDoubles(marks: readonly Mark[], way: number): Int32Array {
  const counts = new Int32Array(marks.length + 1);
  for (let k = marks.length - 1; k >= 0; k -= 1) {
    const mark = marks[k] as Mark;
    const faces = mark.shape === (Open | Close) ? mark.context : mark.shape;
    counts[k] = (counts[k + 1] as number) + (mark.rank === MarkRank.Double && faces === way ? 1 : 0);
  }
  return counts;
}

/**
 * For each position, the index of the single mark that would close a quotation opened just before it, or -1.
 * Of several possible ones before the next opening mark, one behind a full stop or comma wins over a plural possessive
 * ("the workers’ rights"), which looks the same but follows an s.
 */
function nextSingleCloser(marks: readonly Mark[], text: string): Int32Array {
  const next = new Int32Array(marks.length + 1).fill(-1);
  for (let k = marks.length - 1; k >= 0; k -= 1) {
    const mark = marks[k] as Mark;
    const after = next[k + 1] as number;
    if (mark.rank === MarkRank.Double) {
      // A double mark that closes ends the search, one that opens and its closing mark are passed over.
      next[k] = after;
      continue;
    }
    if ((mark.shape & Close) === 0 || mark.context === Open) {
      next[k] = -1;
      continue;
    }
    const possessive = (text[mark.start - 1] ?? '').toLowerCase() === 's' && /[\s]/.test(text[mark.end] ?? '');
    next[k] = possessive && after >= 0 ? after : k;
  }
  return next;
}

function finish(all: readonly OpenPair[]): RawPair[] {
  const pairs: RawPair[] = [];
  const index = new Map<OpenPair, number>();
  for (const entry of all) {
    if (!entry.keep) continue;
    let parent = entry.parent;
    while (parent !== undefined && (!parent.keep || endOf(parent) <= entry.mark.start)) parent = parent.parent;
    const parentIndex = parent === undefined ? -1 : (index.get(parent) as number);
    index.set(entry, pairs.length);
    const { mark, close } = entry;
    pairs.push({
      start: mark.start,
      innerStart: mark.end,
      innerEnd: close?.start ?? entry.stop,
      end: close?.end ?? entry.stop,
      depth: parentIndex < 0 ? 0 : (pairs[parentIndex] as RawPair).depth + 1,
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

function matches(open: Mark, close: Mark): boolean {
  if (open.style === close.style) return open.style !== 'curly' || close.shape === Close;
  // „x“ closes with the mark that opens in English; ``x'' and `x' are one style.
  return (
    (open.style === 'low' && close.style === 'curly') || (open.style === 'typewriter' && close.style === 'straight')
  );
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) <= 32) end -= 1;
  return end;
}
