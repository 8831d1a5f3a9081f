// Where a value of a map is exchanged or added, and with what text.

import { isCollection, isMap, type Node, type YAMLMap } from 'yaml';
import {
  colonEnd,
  contentEnd,
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
import { flowText, scalarText, valueText, type YamlValue } from './values.ts';

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
