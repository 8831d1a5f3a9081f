// What is cut out of a text so that a key or an item is gone, with its line and the comment on it.

import { isCollection, isMap, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import {
  afterBreak,
  colonEnd,
  contentEnd,
  dashes,
  flowStarts,
  flowText,
  indentAt,
  isAbsent,
  isFlow,
  itemText,
  lineEnd,
  lineStart,
  newlineOf,
  nodeAt,
  type Path,
  pairEnd,
  pairOf,
  type Splice,
  scalarText,
  startOf,
  valueText,
  type YamlValue,
} from './places.ts';

// Where a value of a map is exchanged or added, and with what text.

export function spliceSet(
  text: string,
  root: Node | null,
  path: Path,
  value: YamlValue,
  order: readonly string[],
): Splice | undefined {
  const key = path.at(-1);
  if (typeof key !== 'string') return undefined;
  const above = path.slice(0, -1);
  const container = nodeAt(root, above);
  if (isAbsent(container)) {
    if (above.length > 0) return spliceSet(text, root, above, { [key]: value }, order);
    // Nothing but comments, or nothing at all.
    const newline = newlineOf(text);
    const gap = text === '' || /\n$/.test(text) || text === '\uFEFF' ? '' : newline;
    const line = `${gap}${scalarText(key)}:${valueText(value, '', newline)}${newline}`;
    return { start: text.length, end: text.length, text: line };
  }
  if (!isMap(container)) return undefined;
  const pair = pairOf(container, key);
  if (pair === undefined) return addPair(text, container, key, value, order);
  const old = pair.value as Node | null;
  if (isFlow(container)) {
    if (isAbsent(old)) return undefined;
    return { start: startOf(old), end: contentEnd(old as Node), text: flowText(value) };
  }
  const colon = colonEnd(pair);
  if (colon < 0) return undefined;
  const written = valueText(value, indentAt(text, startOf(pair.key)), newlineOf(text));
  if (isAbsent(old)) {
    // A comment behind the colon keeps its line; what is longer than a line goes below it.
    const at = /^[\r\n]/.test(written) ? lineEnd(text, colon) : colon;
    return { start: at, end: at, text: written };
  }
  const end = contentEnd(old as Node);
  const tail = text[end - 1] === '\n' ? lineEnd(text, end) : end;
  const oneLine = written.startsWith(' ') && !written.includes('\n');
  // A value on its key's line is exchanged alone, so that spaces before it stay.
  if (oneLine && lineStart(text, colon) === lineStart(text, startOf(old)) && (!isCollection(old) || isFlow(old)))
    return { start: startOf(old), end: tail, text: written.slice(1) };
  return { start: colon, end: tail, text: written };
}

function addPair(
  text: string,
  map: YAMLMap,
  key: string,
  value: YamlValue,
  order: readonly string[],
): Splice | undefined {
  const rank = order.indexOf(key);
  const keyOf = (pair: (typeof map.items)[number]): string => String((pair.key as { value?: unknown }).value);
  let previous = map.items.at(-1);
  if (rank >= 0) {
    const earlier = map.items.filter((pair) => {
      const other = order.indexOf(keyOf(pair));
      return other >= 0 && other < rank;
    });
    previous = earlier.at(-1) ?? previous;
  }
  if (isFlow(map)) {
    const pair = `${scalarText(key)}: ${flowText(value)}`;
    if (previous === undefined) return { start: startOf(map), end: contentEnd(map), text: `{ ${pair} }` };
    const end = pairEnd(previous);
    return { start: end, end, text: `, ${pair}` };
  }
  if (previous === undefined) return undefined;
  const newline = newlineOf(text);
  const indent = indentAt(text, startOf(map.items[0]?.key));
  const at = lineEnd(text, pairEnd(previous));
  return { start: at, end: at, text: `${newline}${indent}${scalarText(key)}:${valueText(value, indent, newline)}` };
}

// Where an item goes into a list, and with what text.

export function spliceInsert(
  text: string,
  root: Node | null,
  path: Path,
  index: number,
  value: YamlValue,
): Splice | undefined {
  const list = nodeAt(root, path);
  if (isAbsent(list) || (isSeq(list) && list.items.length === 0)) return spliceSet(text, root, path, [value], []);
  if (!isSeq(list)) {
    // A single value where a list may stand: `aliases: Voss`.
    if (isCollection(list) || index < 0) return undefined;
    const own = (list as { source?: string }).source ?? '';
    return spliceSet(text, root, path, index === 0 ? [value, own] : [own, value], []);
  }
  if (isFlow(list)) {
    const before = flowStarts(list)?.[index];
    if (before !== undefined) return { start: before, end: before, text: `${flowText(value)}, ` };
    if (index < list.items.length) return undefined;
    const end = contentEnd(list.items.at(-1) as Node);
    return { start: end, end, text: `, ${flowText(value)}` };
  }
  return insertBlockItem(text, list, index, value);
}

function insertBlockItem(text: string, list: YAMLSeq, index: number, value: YamlValue): Splice | undefined {
  const at = dashes(list);
  const first = at[0];
  if (first === undefined || at.length !== list.items.length) return undefined;
  const newline = newlineOf(text);
  const item = itemText(value, indentAt(text, first), newline);
  if (index > 0) {
    const previous = Math.min(index, list.items.length) - 1;
    const node = list.items[previous] as Node | null;
    const end = lineEnd(text, isAbsent(node) ? (at[previous] as number) + 1 : contentEnd(node as Node));
    return { start: end, end, text: newline + item };
  }
  let line = lineStart(text, first);
  if (text.slice(line, first).trim() !== '') return undefined;
  // Comments right above the first item are about it, and stay with it.
  for (let above = lineStart(text, line - 1); line > 0 && /^\s*#/.test(text.slice(above, line)); ) {
    if (above < startOfValueLine(text, first)) break;
    line = above;
    above = lineStart(text, line - 1);
  }
  return { start: line, end: line, text: item + newline };
}

/** Comments are looked for upward no further than the key's own line. */
function startOfValueLine(text: string, first: number): number {
  let line = lineStart(text, first);
  while (line > 0) {
    const above = lineStart(text, line - 1);
    if (!/^\s*(?:#.*)?\s*$/.test(text.slice(above, line))) return line;
    line = above;
  }
  return line;
}

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
