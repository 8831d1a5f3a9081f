// Computes the splices that set a key, insert a list item, or remove either from a YAML text in its own layout. Functions
// return `undefined` for forms of YAML that they cannot edit in place.

import { isCollection, isMap, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import {
  afterBreak,
  colonEnd,
  contentEnd,
  dashes,
  flowStarts,
  indentAt,
  isAbsent,
  isFlow,
  lineEnd,
  lineStart,
  newlineOf,
  nodeAt,
  type Path,
  pairEnd,
  pairOf,
  type Splice,
  startOf,
} from './places.ts';
import { flowText, itemText, scalarText, valueText, type YamlValue } from './value-text.ts';

/** Replaces the value of a key, or adds the key after those that precede it in `order`. */
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
    // The file is empty or has only comments.
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
    return { start: startOf(old), end: contentEnd(old!), text: flowText(value) };
  }
  const colon = colonEnd(pair);
  if (colon < 0) return undefined;
  const written = valueText(value, indentAt(text, startOf(pair.key)), newlineOf(text));
  if (isAbsent(old)) {
    // A value of several lines goes below a comment that follows the colon.
    const rest = written.includes('\n') ? commentAfter(text, colon) : '';
    return { start: colon, end: colon + rest.length, text: withComment(written, rest) };
  }
  const end = contentEnd(old!);
  const tail = text[end - 1] === '\n' ? lineEnd(text, end) : end;
  const rest = commentAfter(text, tail) || headComment(text, startOf(old));
  const until = tail + commentAfter(text, tail).length;
  const line = lineStart(text, startOf(old));
  // Comments between the key and its value stay.
  if (text.slice(colon, line).includes('#')) {
    const above = lineEnd(text, line);
    const below = rest === '' ? '' : `${newlineOf(text)}${indentAt(text, startOf(old))}${rest.trim()}`;
    if (/^[\r\n]/.test(written)) return { start: above, end: until, text: below + written };
    if (written.includes('\n')) return { start: startOf(old), end: until, text: withComment(written.slice(1), rest) };
    return { start: colon, end: until, text: written + text.slice(colon, above) + below };
  }
  if (written.includes('\n')) return { start: colon, end: until, text: withComment(written, rest) };
  // If both values are on the key's line, only the value is replaced, so that the spaces before it stay.
  if (lineStart(text, colon) === line && (!isCollection(old) || isFlow(old)))
    return { start: startOf(old), end: tail, text: written.slice(1) + headComment(text, startOf(old)) };
  return { start: colon, end: until, text: withComment(written, rest) };
}

/** A comment that follows on the same line, with the spaces before it. */
function commentAfter(text: string, offset: number): string {
  const rest = text.slice(offset, lineEnd(text, offset));
  return rest.trimStart().startsWith('#') ? rest : '';
}

/** The comment on the first line of a block scalar. */
function headComment(text: string, start: number): string {
  return /^[|>][-+\d]*([ \t]+#.*)/.exec(text.slice(start, lineEnd(text, start)))?.[1] ?? '';
}

/** A value with a comment on its first line. */
function withComment(written: string, comment: string): string {
  const end = written.search(/\r?\n|$/);
  return written.slice(0, end) + comment + written.slice(end);
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

/** Inserts an item before the one at `index` of a list, or creates the list. */
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
    // A single value in place of a list: `aliases: Voss`.
    if (isCollection(list) || index < 0) return undefined;
    const single = (list as { source?: string }).source ?? '';
    return spliceSet(text, root, path, index === 0 ? [value, single] : [single, value], []);
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
  const starts = dashes(list);
  const first = starts[0];
  if (first === undefined || starts.length !== list.items.length) return undefined;
  const newline = newlineOf(text);
  const item = itemText(value, indentAt(text, first), newline);
  if (index > 0) {
    const previous = Math.min(index, list.items.length) - 1;
    const node = list.items[previous] as Node | null;
    const end = lineEnd(text, isAbsent(node) ? starts[previous]! + 1 : contentEnd(node!));
    return { start: end, end, text: newline + item };
  }
  let line = lineStart(text, first);
  if (text.slice(line, first).trim() !== '') return undefined;
  // Comments directly above the first item belong to it.
  for (let above = lineStart(text, line - 1); line > 0 && /^\s*#/.test(text.slice(above, line)); ) {
    if (above < startOfValueLine(text, first)) break;
    line = above;
    above = lineStart(text, line - 1);
  }
  return { start: line, end: line, text: item + newline };
}

/** The first line below the list's key; comments above it do not belong to an item. */
function startOfValueLine(text: string, first: number): number {
  let line = lineStart(text, first);
  while (line > 0) {
    const above = lineStart(text, line - 1);
    if (!/^\s*(?:#.*)?\s*$/.test(text.slice(above, line))) return line;
    line = above;
  }
  return line;
}

/** Removes a key or a list item, with its line and the comment on that line. */
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
    const starts = dashes(container);
    return removeBlock(
      text,
      starts,
      ends.map((end, index) => (end < 0 ? starts[index]! + 1 : end)),
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
  const start = starts[index]!;
  const end = ends[index]!;
  const next = starts[index + 1];
  if (next !== undefined) {
    const line = lineEnd(text, end);
    // Comments above the next item belong to that item.
    return { start, end: text.slice(line, next).includes('#') ? line : next, text: '' };
  }
  const previous = ends[index - 1]!;
  // A comment on the previous item stays, and so does the comma; YAML allows a trailing comma.
  return { start: text.slice(previous, start).includes('#') ? start : previous, end, text: '' };
}

function removeBlock(
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  index: number,
): Splice | undefined {
  const start = starts[index]!;
  const line = lineStart(text, start);
  if (/^\uFEFF?\s*$/.test(text.slice(line, start))) {
    const end = lineEnd(text, ends[index]!);
    const from = text.charCodeAt(line) === 0xfeff ? line + 1 : line;
    const to = afterBreak(text, end);
    // At the end of a file without a final line break, the preceding line break is removed instead.
    if (to === end && from > 0) return { start: lineEnd(text, from), end, text: '' };
    return { start: from, end: to, text: '' };
  }
  // The first key of a list item follows the dash on its line; the next key takes its place.
  const next = starts[index + 1];
  if (next === undefined) return undefined;
  const end = lineEnd(text, ends[index]!);
  // Comments above the next key stay.
  return text.slice(end, next).trim() === '' ? { start, end: next, text: '' } : { start, end, text: '' };
}
