// Locates nodes, keys, items and lines in a YAML text, so that one of them can be replaced without changing a byte of the
// others. Offsets are UTF-16 code units.

import { isMap, isScalar, isSeq, type Node, type Pair, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Span } from '../../base/span.ts';

/** Keys and list indices from the root to a node. */
export type Path = readonly (string | number)[];

/** Replaces a span of a text. */
export interface Splice extends Span {
  readonly text: string;
}

/** True if a map has a duplicate key, so that a path would be ambiguous. */
export function hasDuplicateKeys(root: Node | null): boolean {
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const node = pending.pop();
    if (isSeq(node)) for (const item of node.items) pending.push(item);
    if (!isMap(node)) continue;
    const keys = new Set<string>();
    for (const { key, value } of node.items) {
      pending.push(key, value);
      // A key that is not a scalar cannot be a duplicate here.
      keys.add(isScalar(key) ? String(key.value) : `\u0000${keys.size}`);
    }
    if (keys.size < node.items.length) return true;
  }
  return false;
}

/** The node at a path; `undefined` if there is none, `null` for a key without a value. */
export function nodeAt(root: Node | null, path: Path): Node | null | undefined {
  let node: Node | null | undefined = root;
  for (const step of path) {
    if (isMap(node) && typeof step === 'string') node = pairOf(node, step)?.value as Node | null | undefined;
    else if (isSeq(node) && typeof step === 'number') node = node.items[step] as Node | undefined;
    else return undefined;
  }
  return node;
}

/** The pair of a map whose key reads `key`. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && (pair.key.source ?? String(pair.key.value)) === key);
}

/** Start of a node that was parsed from the text. */
export function startOf(node: unknown): number {
  return (node as ParsedNode).range[0];
}

/** True for a list or map in flow style, `[…]` or `{…}`. */
export function isFlow(node: Node): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

/** True if there is no value: no node, or a null that is not written in the text. */
export function isAbsent(node: Node | null | undefined): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null && (node.source ?? '') === '');
}

/** End of a pair's colon; -1 for the rare `? key` form. */
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

/** Start of each item of `[…]` or `{…}`, including its anchor and tag; `undefined` if an item has no text. */
export function flowStarts(container: YAMLMap | YAMLSeq): number[] | undefined {
  const token = container.srcToken;
  if (token?.type !== 'flow-collection') return undefined;
  const starts = token.items.flatMap(({ start, key, sep, value }) => {
    const prefix = start.find(({ type }) => type === 'anchor' || type === 'tag' || type === 'explicit-key-ind');
    return (prefix ?? key ?? sep?.[0] ?? value)?.offset ?? [];
  });
  return starts.length === container.items.length ? starts : undefined;
}

/** End of a pair's last character. A block scalar ends after its last line break. */
export function pairEnd(pair: Pair): number {
  const value = pair.value as Node | null;
  if (!isAbsent(value)) return contentEnd(value as Node);
  const colon = colonEnd(pair);
  return colon < 0 ? (pair.key as ParsedNode).range[1] : colon;
}

/** End of a node's last character. A block scalar ends after its last line break. */
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

/** End of the line that contains the end of a node, without its line break; a trailing comment is included. */
export function lineEnd(text: string, offset: number): number {
  // A block scalar's range includes its line break.
  if (offset > 0 && text[offset - 1] === '\n') return text[offset - 2] === '\r' ? offset - 2 : offset - 1;
  let end = text.indexOf('\n', offset);
  if (end < 0) end = text.length;
  return end > 0 && text[end - 1] === '\r' ? end - 1 : end;
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The indentation of an offset: as many spaces as its column. */
export function indentAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  const from = text.charCodeAt(start) === 0xfeff ? start + 1 : start;
  return ' '.repeat(Math.max(0, offset - from));
}

/** The offset after the line break at `end`. */
export function afterBreak(text: string, end: number): number {
  if (text[end] === '\r') return end + (text[end + 1] === '\n' ? 2 : 1);
  return text[end] === '\n' ? end + 1 : end;
}

/** The line break that the file uses. */
export function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
