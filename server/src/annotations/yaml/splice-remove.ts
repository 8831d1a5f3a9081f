// What is cut out of a text so that a key or an item is gone, with its line and the comment on it.

import { isMap, isSeq, type Node, type Pair } from 'yaml';
import {
  afterBreak,
  contentEnd,
  dashes,
  flowStarts,
  isAbsent,
  isFlow,
  lineEnd,
  lineStart,
  nodeAt,
  type Path,
  pairEnd,
  pairOf,
  type Splice,
  startOf,
} from './places.ts';
import { spliceSet } from './splice-set.ts';

export function spliceRemove(text: string, root: Node | null, path: Path): Splice | undefined {
  const step = path.at(-1);
  const above = path.slice(0, -1);
  const container = nodeAt(root, above);
  if (isMap(container) && typeof step === 'string') {
    const index = container.items.indexOf(pairOf(container, step) as Pair);
    const pair = container.items[index];
    if (pair === undefined) return undefined;
    if (container.items.length === 1) return above.length === 0 ? undefined : spliceSet(text, root, above, {}, []);
    const ends = container.items.map(pairEnd);
    if (isFlow(container)) return removeFlow(text, flowStarts(container), ends, index);
    const starts = container.items.map(({ key }) => startOf(key));
    return removeBlock(text, starts, ends, index);
  }
  if (isSeq(container) && typeof step === 'number') {
    if (step >= container.items.length) return undefined;
    if (container.items.length === 1) return spliceSet(text, root, above, [], []);
    const ends = container.items.map((item) => (isAbsent(item as Node) ? -1 : contentEnd(item as Node)));
    if (isFlow(container)) return removeFlow(text, flowStarts(container), ends, step);
    const at = dashes(container);
    return removeBlock(
      text,
      at,
      ends.map((end, index) => (end < 0 ? (at[index] as number) + 1 : end)),
      step,
    );
  }
  return undefined;
}

function removeFlow(
  text: string,
  starts: readonly number[] | undefined,
  ends: readonly number[],
  index: number,
): Splice | undefined {
  if (starts === undefined) return undefined;
  const start = starts[index] as number;
  const end = ends[index] as number;
  const next = starts[index + 1];
  if (next !== undefined) {
    const line = lineEnd(text, end);
    // Comments above the next item are about that one.
    return { start, end: text.slice(line, next).includes('#') ? line : next, text: '' };
  }
  const previous = ends[index - 1] as number;
  // A comment on the item before stays, and with it the comma, which may stand behind a last item too.
  return { start: text.slice(previous, start).includes('#') ? start : previous, end, text: '' };
}

function removeBlock(
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  index: number,
): Splice | undefined {
  const start = starts[index] as number;
  const line = lineStart(text, start);
  if (/^\uFEFF?\s*$/.test(text.slice(line, start))) {
    const end = lineEnd(text, ends[index] as number);
    const from = text.charCodeAt(line) === 0xfeff ? line + 1 : line;
    const to = afterBreak(text, end);
    // The last line of a file without a line break at its end takes the one before it along.
    if (to === end && from > 0) return { start: lineEnd(text, from), end, text: '' };
    return { start: from, end: to, text: '' };
  }
  // The first key of a list's item stands behind its dash: the next key takes its place.
  const next = starts[index + 1];
  if (next === undefined) return undefined;
  const end = lineEnd(text, ends[index] as number);
  // Comments on it stay above it.
  return text.slice(end, next).trim() === '' ? { start, end: next, text: '' } : { start, end, text: '' };
}
