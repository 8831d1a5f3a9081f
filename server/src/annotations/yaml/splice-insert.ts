// Where an item goes into a list, and with what text.

import { isCollection, isSeq, type Node, type YAMLSeq } from 'yaml';
import {
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
  type Splice,
} from './places.ts';
import { spliceSet } from './splice-set.ts';
import { flowText, itemText, type YamlValue } from './values.ts';

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
