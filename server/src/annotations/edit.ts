// Changes a YAML text by splicing at the place of one node, never by writing the tree out again: comments, order and layout
// of everything else stay byte for byte. Every splice is parsed again, and unless exactly the intended path has changed it
// is not made.

import { isCollection, isMap, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import {
  afterBreak,
  colonEnd,
  contentEnd,
  dashes,
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
  parseForEdit,
  startOf,
} from './yaml-places.ts';
import { flowText, itemText, scalarText, valueText, type YamlMap, type YamlValue } from './yaml-write.ts';

export type YamlChange =
  /** Puts a value at a path, whatever was there. A new key goes behind those that `order` names before it. */
  | { readonly op: 'set'; readonly path: Path; readonly value: YamlValue; readonly order?: readonly string[] }
  /** Puts an item into the list at a path, before the item that is now at `index`; makes the list where there is none. */
  | { readonly op: 'insert'; readonly path: Path; readonly index: number; readonly value: YamlValue }
  | { readonly op: 'remove'; readonly path: Path };

export type YamlResult =
  | { readonly text: string; readonly problem?: undefined }
  /** Nothing was changed. */
  | { readonly text?: undefined; readonly problem: string };

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Makes all the changes, one after another, or none. */
export function editYaml(text: string, changes: readonly YamlChange[]): YamlResult {
  let current = text;
  for (const change of changes) {
    try {
      const next = applyChange(current, change);
      if (next === undefined) return { problem: `could not change ${change.path.join('.')} in place` };
      current = next;
    } catch {
      return { problem: 'the file is too deeply nested to be changed' };
    }
  }
  return { text: current };
}

function applyChange(text: string, change: YamlChange): string | undefined {
  const before = parseForEdit(text);
  if (before.errors > 0) return undefined;
  const expected = expect(before.js(), change);
  if (expected === undefined) return undefined;
  const splice = spliceFor(text, before.root, change);
  if (splice === undefined) return undefined;
  const changed = text.slice(0, splice.start) + splice.text + text.slice(splice.end);
  const after = parseForEdit(changed);
  return after.errors === 0 && isSame(after.js(), expected.value) ? changed : undefined;
}

function spliceFor(text: string, root: Node | null, change: YamlChange): Splice | undefined {
  if (change.op === 'set') return spliceSet(text, root, change.path, change.value, change.order ?? []);
  if (change.op === 'insert') return spliceInsert(text, root, change.path, change.index, change.value);
  return spliceRemove(text, root, change.path);
}

// ── Set ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

function spliceSet(
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

// ── Insert ──────────────────────────────────────────────────────────────────────────────────────────────────────────

function spliceInsert(
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
    const before = list.items[index] as Node | undefined;
    if (before !== undefined) return { start: startOf(before), end: startOf(before), text: `${flowText(value)}, ` };
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

// ── Remove ──────────────────────────────────────────────────────────────────────────────────────────────────────────

function spliceRemove(text: string, root: Node | null, path: Path): Splice | undefined {
  const step = path.at(-1);
  const above = path.slice(0, -1);
  const container = nodeAt(root, above);
  if (isMap(container) && typeof step === 'string') {
    const index = container.items.indexOf(pairOf(container, step) as Pair);
    const pair = container.items[index];
    if (pair === undefined) return undefined;
    if (container.items.length === 1) return above.length === 0 ? undefined : spliceSet(text, root, above, {}, []);
    const starts = container.items.map(({ key }) => startOf(key));
    const ends = container.items.map(pairEnd);
    return isFlow(container) ? removeFlow(starts, ends, index) : removeBlock(text, starts, ends, index);
  }
  if (isSeq(container) && typeof step === 'number') {
    if (step >= container.items.length) return undefined;
    if (container.items.length === 1) return spliceSet(text, root, above, [], []);
    const ends = container.items.map((item) => (isAbsent(item as Node) ? -1 : contentEnd(item as Node)));
    if (isFlow(container)) return removeFlow(container.items.map(startOf), ends, step);
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

function removeFlow(starts: readonly number[], ends: readonly number[], index: number): Splice {
  const next = starts[index + 1];
  if (next !== undefined) return { start: starts[index] as number, end: next, text: '' };
  return { start: ends[index - 1] as number, end: ends[index] as number, text: '' };
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
  return next === undefined ? undefined : { start, end: next, text: '' };
}

// ── Proof ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What the whole file must say after a change; `undefined` where the change makes no sense. */
function expect(before: unknown, change: YamlChange): { readonly value: unknown } | undefined {
  const root = { value: structuredClone(before) };
  const path = ['value', ...change.path];
  let container: unknown = root;
  for (const step of path.slice(0, -1)) {
    const inner = container as Record<string | number, unknown>;
    if (typeof inner !== 'object' || inner === null) return undefined;
    if (inner[step] === null || inner[step] === undefined) {
      if (change.op === 'remove' || typeof step === 'number') return undefined;
      inner[step] = {};
    }
    container = inner[step];
  }
  if (typeof container !== 'object' || container === null) return undefined;
  const last = path.at(-1) as string | number;
  const holder = container as Record<string | number, unknown>;
  if (change.op === 'set') holder[last] = plain(change.value);
  else if (change.op === 'insert') {
    const old = holder[last];
    const list = Array.isArray(old) ? old : old === null || old === undefined ? [] : [old];
    list.splice(change.index, 0, plain(change.value));
    holder[last] = list;
  } else if (Array.isArray(container)) container.splice(last as number, 1);
  else delete holder[last];
  return { value: root.value };
}

/** Without absent keys, as the file will have it. */
function plain(value: YamlValue): unknown {
  if (Array.isArray(value)) return (value as readonly YamlValue[]).map(plain);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value as YamlMap).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, plain(inner)]])),
  );
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(
      (key) =>
        Object.hasOwn(b, key) && isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    )
  );
}
