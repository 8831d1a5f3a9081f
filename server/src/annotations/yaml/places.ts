// Where things stand in a YAML text, so that one of them can be changed without touching a byte of the others.

import { isMap, isScalar, isSeq, type Node, type Pair, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Span } from '../../analysis/model.ts';

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
