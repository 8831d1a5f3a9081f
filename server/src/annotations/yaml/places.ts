// Values as YAML text, the way a person would write them: bare words where that is safe, quotation marks where not, long
// notes as blocks. What comes out always reads back as the very same value.

import { isMap, isScalar, isSeq, type Node, type Pair, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Span } from '../../base/span.ts';

// Where things stand in a YAML text, so that one of them can be changed without touching a byte of the others.

export type Path = readonly (string | number)[];

/** A stretch of a text, and what is to stand there. */
export interface Splice extends Span {
  readonly text: string;
}

/** Whether some key stands twice in its map, so that a path would lead to two places. */
export function hasTwins(root: Node | null): boolean {
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const node = pending.pop();
    if (isSeq(node)) for (const item of node.items) pending.push(item);
    if (!isMap(node)) continue;
    const keys = new Set<string>();
    for (const { key, value } of node.items) {
      pending.push(key, value);
      // Keys that are no words are as many as there are.
      keys.add(isScalar(key) ? String(key.value) : `\u0000${keys.size}`);
    }
    if (keys.size < node.items.length) return true;
  }
  return false;
}

/** The node at a path; `undefined` where there is none, `null` for a key with nothing behind it. */
export function nodeAt(root: Node | null, path: Path): Node | null | undefined {
  let node: Node | null | undefined = root;
  for (const step of path) {
    if (isMap(node) && typeof step === 'string') node = pairOf(node, step)?.value as Node | null | undefined;
    else if (isSeq(node) && typeof step === 'number') node = node.items[step] as Node | undefined;
    else return undefined;
  }
  return node;
}

export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && (pair.key.source ?? String(pair.key.value)) === key);
}

export function startOf(node: unknown): number {
  return (node as ParsedNode).range[0];
}

export function isFlow(node: Node): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

/** Nothing, or a bare `null` that stands nowhere. */
export function isAbsent(node: Node | null | undefined): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null && (node.source ?? '') === '');
}

/** Behind the colon of a pair; -1 for the rare `? key` form. */
export function colonEnd(pair: Pair): number {
  const token = pair.srcToken;
  const colon = token?.sep?.find((piece) => piece.type === 'map-value-ind');
  return colon === undefined || token?.start.some((piece) => piece.type === 'explicit-key-ind') === true
    ? -1
    : colon.offset + 1;
}

/** Offset of the `-` of each item of a block list. */
export function dashes(seq: YAMLSeq): number[] {
  const token = seq.srcToken;
  if (token?.type !== 'block-seq') return [];
  return token.items.flatMap(({ start }) => start.find((piece) => piece.type === 'seq-item-ind')?.offset ?? []);
}

/** Where each item of `[…]` or `{…}` begins, with its anchor and its tag; `undefined` where some item is not written at all. */
export function flowStarts(container: YAMLMap | YAMLSeq): number[] | undefined {
  const token = container.srcToken;
  if (token?.type !== 'flow-collection') return undefined;
  const starts = token.items.flatMap(({ start, key, sep, value }) => {
    const own = start.find(({ type }) => type === 'anchor' || type === 'tag' || type === 'explicit-key-ind');
    return (own ?? key ?? sep?.[0] ?? value)?.offset ?? [];
  });
  return starts.length === container.items.length ? starts : undefined;
}

/** Where a pair's last written character ends. A block of text ends behind its last line break. */
export function pairEnd(pair: Pair): number {
  const value = pair.value as Node | null;
  if (!isAbsent(value)) return contentEnd(value as Node);
  const colon = colonEnd(pair);
  return colon < 0 ? (pair.key as ParsedNode).range[1] : colon;
}

export function contentEnd(node: Node): number {
  if (isMap(node) && !isFlow(node)) {
    const last = node.items.at(-1);
    if (last !== undefined) return pairEnd(last);
  }
  if (isSeq(node) && !isFlow(node)) {
    const last = node.items.at(-1) as Node | undefined;
    const dash = dashes(node).at(-1);
    if (isAbsent(last)) return dash === undefined ? startOf(node) : dash + 1;
    return contentEnd(last as Node);
  }
  return (node as ParsedNode).range[1];
}

/** The end of the line on which something ends, before its line break; its own comment stays with it. */
export function lineEnd(text: string, offset: number): number {
  // A block of text has its line break already.
  if (offset > 0 && text[offset - 1] === '\n') return text[offset - 2] === '\r' ? offset - 2 : offset - 1;
  let end = text.indexOf('\n', offset);
  if (end < 0) end = text.length;
  return end > 0 && text[end - 1] === '\r' ? end - 1 : end;
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The column of an offset as spaces: what stands below it must be indented by as much. */
export function indentAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  const from = text.charCodeAt(start) === 0xfeff ? start + 1 : start;
  return ' '.repeat(Math.max(0, offset - from));
}

/** Behind the line break that ends a line. */
export function afterBreak(text: string, end: number): number {
  if (text[end] === '\r') return end + (text[end + 1] === '\n' ? 2 : 1);
  return text[end] === '\n' ? end + 1 : end;
}

export function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** What can be written: words, numbers, truth, lists and maps of them. Keys keep their order; absent ones are left out. */
export type YamlValue = string | number | boolean | readonly YamlValue[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: YamlValue | undefined;
}

/** Words that need no marks anywhere: letters first, and nothing that YAML or an older YAML could read as a sign. */
const BARE = /^[\p{L}_][\p{L}\p{M}\p{N}_./()’–—-]*(?: [\p{L}\p{M}\p{N}_./()’–—&+-]+)*$/u;
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i;
const LONGEST_FLOW = 90;

export function scalarText(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  if (BARE.test(value) && !RESERVED.test(value)) return value;
  // Marks of the article stand in most quotes: single marks leave the double ones as they are.
  const simple = !hasHidden(value);
  if (simple && value.includes('"') && !value.includes("'")) return `'${value}'`;
  return quoted(value);
}

/** JSON's strings are YAML's, and whatever editors might hide or change is written out. */
function quoted(value: string): string {
  return JSON.stringify(value).replace(HIDDEN, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Control and format characters, separators, and the space that does not break. */
const HIDDEN = /[\p{Cc}\p{Cs}\uFEFF\u00A0\u00AD\u2028\u2029\u200B-\u200F\u202A-\u202E\u2060-\u206F]/gu;

function hasHidden(value: string): boolean {
  return value.search(HIDDEN) >= 0;
}

/** On one line, for use inside `{…}` and `[…]` or where it is short. */
export function flowText(value: YamlValue): string {
  if (isList(value)) return `[${value.map(flowText).join(', ')}]`;
  if (typeof value === 'object') {
    const pairs = Object.entries(value).flatMap(([key, inner]) =>
      inner === undefined ? [] : [`${scalarText(key)}: ${flowText(inner)}`],
    );
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  return scalarText(value);
}

/**
 * What stands behind `key:` (or `-`): begins with a space or a line break, ends without one. `indent` is the key's own,
 * `newline` the file's.
 */
export function valueText(value: YamlValue, indent: string, newline: string): string {
  if (typeof value === 'string' && isBlock(value)) {
    const lines = value.split('\n').map((line) => (line === '' ? '' : `${indent}  ${line}`));
    return ` |-${newline}${lines.join(newline)}`;
  }
  if (typeof value !== 'object') return ` ${scalarText(value)}`;
  const flow = flowText(value);
  if (isList(value)) {
    if (value.length === 0) return ' []';
    if (value.every((item) => typeof item !== 'object') && flow.length <= LONGEST_FLOW) return ` ${flow}`;
    return newline + itemsText(value, `${indent}  `, newline);
  }
  const inner = Object.values(value);
  if (inner.length === 0) return ' {}';
  // Numbers and hashes are one thing to the reader; names and notes have a line each.
  if (inner.some((item) => typeof item === 'number') && flow.length <= LONGEST_FLOW) return ` ${flow}`;
  return newline + pairsText(value, `${indent}  `, newline);
}

/** Lines of `key: value`, each at `indent`, without a line break at the end. */
export function pairsText(map: YamlMap, indent: string, newline: string): string {
  return Object.entries(map)
    .flatMap(([key, value]) =>
      value === undefined ? [] : [`${indent}${scalarText(key)}:${valueText(value, indent, newline)}`],
    )
    .join(newline);
}

/** Lines of `- item`, each at `indent`, without a line break at the end. */
export function itemsText(items: readonly YamlValue[], indent: string, newline: string): string {
  return items.map((item) => itemText(item, indent, newline)).join(newline);
}

export function itemText(item: YamlValue, indent: string, newline: string): string {
  if (typeof item !== 'object' || isList(item)) return `${indent}-${valueText(item, indent, newline)}`;
  const lines = pairsText(item, `${indent}  `, newline);
  return lines === '' ? `${indent}- {}` : `${indent}- ${lines.slice(indent.length + 2)}`;
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** Several lines that a block can hold as they are. */
function isBlock(value: string): boolean {
  return value.includes('\n') && /^[^\s]/.test(value) && !/\n$/.test(value) && !hasHidden(value.replaceAll('\n', ''));
}
