// Invariants for any text, YAML or not: reading never crashes, findings are inside the text, and an edit is either refused
// with a reason or has exactly the requested effect. The expected content is computed here from the library's own parse.

import { isDeepStrictEqual } from 'node:util';
import { isCollection, isMap, isScalar, isSeq, type ParsedNode, parseDocument } from 'yaml';
import type { FileFinding } from '../../server/src/annotations/model.ts';
import { parseAnnotations } from '../../server/src/annotations/parse-annotations.ts';
import { parseEntityFile } from '../../server/src/annotations/parse-entities.ts';
import { removeAnnotation, writeAnnotation, writeSelectors } from '../../server/src/annotations/write-annotations.ts';
import { writeAlias, writeEntity, writeName, writePair } from '../../server/src/annotations/write-entities.ts';
import type { YamlChange } from '../../server/src/annotations/yaml/edit.ts';
import { editYaml, type YamlResult } from '../../server/src/annotations/yaml/edit.ts';

type Path = YamlChange['path'];

/** Reads a text as either kind of file. */
export function checkReading(text: string): readonly FileFinding[] {
  const findings = [...parseAnnotations(text).findings, ...parseEntityFile(text).findings];
  for (const { start, end, message } of findings) {
    const inside = start >= 0 && start <= end && end <= text.length;
    must(inside && message !== '', () => `${message} at ${start}–${end} in ${JSON.stringify(text)}`);
  }
  return findings;
}

export interface Counts {
  done: number;
  refused: number;
}

/** Makes every kind of change at up to `most` places of the text. */
export function checkEdits(text: string, most: number, counts: Counts): void {
  const before = known(text);
  for (const path of before === undefined ? [] : [[], ...pathsOf(before.data).slice(0, most)]) {
    const changes: YamlChange[] = [
      { op: 'set', path: [...path, 'speaker'], value: 'elena_voss' },
      { op: 'set', path: [...path, 'note'], value: 'Two\nlines: “so”', order: ['name', 'type'] },
      { op: 'insert', path: [...path, 'aliases'], index: 0, value: 'the mayor' },
    ];
    if (path.length > 0)
      changes.push(
        { op: 'set', path, value: { name: 'Voss', tags: ['a', 'b'] } },
        { op: 'set', path, value: 'no: “yes”' },
        { op: 'insert', path, index: 0, value: { quote: 'x', note: 'y' } },
        { op: 'insert', path, index: 1, value: 'z' },
        { op: 'remove', path },
      );
    for (const change of changes) checkEdit(text, before as Known, change, counts);
  }
  checkDecisions(text, counts);
}

function checkEdit(text: string, before: Known, change: YamlChange, counts: Counts): void {
  const { text: after, problem } = editYaml(text, [change]);
  counts[after === undefined ? 'refused' : 'done'] += 1;
  const what = (rule: string) =>
    `${rule}\n${JSON.stringify(change)}\n${JSON.stringify(text)}\n${JSON.stringify(after)}`;
  if (after === undefined) {
    must(problem !== undefined && problem !== '', () => what('a reason'));
    return;
  }
  const now = known(after);
  must(now !== undefined, () => what('no errors'));
  must(isDeepStrictEqual(now?.data, changed(structuredClone(before.data), change)), () => what('the change alone'));
  const [start, end] = editedPart(text, before.root, change);
  const kept =
    text.slice(0, start) === after.slice(0, start) &&
    after.endsWith(text.slice(end)) &&
    after.length >= start + text.length - end;
  must(kept, () => what(`the same outside ${start}–${end}`));
  // Adding something must not remove existing text.
  const holder = at(before.data, change.op === 'insert' ? change.path : change.path.slice(0, -1));
  const isAdded = change.op === 'insert' || (change.op === 'set' && at(before.data, change.path) === undefined);
  if (isAdded && typeof holder === 'object' && holder !== null && Object.keys(holder).length > 0)
    must(isInsertion(text, after), () => what('nothing taken away'));
}

/** Replaces `expect`, which would take longer than the tens of thousands of changes. */
function must(holds: boolean, what: () => string): void {
  if (!holds) throw new Error(what());
}

/** Applies every decision to the text, as an annotation file and as an entity file. */
function checkDecisions(text: string, counts: Counts): void {
  const selector = { quote: '“New.”', before: 'a ', after: '', at: { start: 3, end: 9, hash: 'tabc', of: 1 } };
  const one = { id: 'elena_voss', name: 'Elena Voss', type: 'person' as const };
  const two = { id: 'e_voss', name: 'E. Voss', aliases: ['Voss'] };
  const set = parseAnnotations(text);
  const file = parseEntityFile(text);
  const results: YamlResult[] = [
    writeAnnotation(text, -1, selector, { speaker: 'elena_voss', ignore: ['unnamed-source'], reason: 'known' }),
    writeEntity(text, one),
    writePair(text, 'same-as', one, two),
    writePair(text, 'apart-from', two, one),
    writeName(text, one, 'Elena Voss-Dobrak'),
  ];
  for (const { index } of set.annotations.slice(0, 5))
    results.push(
      writeAnnotation(text, index, selector, { speaker: 'elena_voss', note: 'x', tags: null }),
      writeSelectors(text, [{ index, selector }]),
      removeAnnotation(text, index),
    );
  for (const { id } of file.entities.slice(0, 5))
    results.push(
      writeAlias(text, id, 'the mayor'),
      writeName(text, { id, name: 'x' }, 'Y'),
      writePair(text, 'apart-from', { id, name: 'x' }, one),
    );
  for (const { text: after, problem } of results) {
    counts[after === undefined ? 'refused' : 'done'] += 1;
    if (after === undefined) must(problem !== undefined && problem !== '', () => JSON.stringify(text));
    else must(known(after) !== undefined, () => JSON.stringify([text, after]));
  }
  // A locked file is not changed.
  const [annotated, named] = results;
  must(set.locked === null || annotated?.text === undefined, () => JSON.stringify(text));
  must(file.locked === null || named?.text === undefined, () => JSON.stringify(text));
}

interface Known {
  readonly root: ParsedNode | null;
  readonly data: unknown;
}

/** The library's content of a text without errors. */
function known(text: string): Known | undefined {
  const document = parseDocument(text, { logLevel: 'error', prettyErrors: false });
  if (document.errors.length > 0) return undefined;
  try {
    return { root: document.contents, data: apart(document.toJS()) };
  } catch {
    return undefined;
  }
}

/** The paths of all values, outermost first. */
function pathsOf(data: unknown): Path[] {
  const paths: Path[] = [];
  const pending: { readonly path: Path; readonly value: unknown }[] = [{ path: [], value: data }];
  for (const { path, value } of pending) {
    if (path.length > 0) paths.push(path);
    if (typeof value !== 'object' || value === null || path.length > 5) continue;
    for (const [key, inner] of Object.entries(value))
      pending.push({ path: [...path, Array.isArray(value) ? Number(key) : key], value: inner });
  }
  return paths;
}

/** A deep copy as plain data without shared objects. Other types, such as dates, become strings. */
function apart(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(apart);
  if (value instanceof Uint8Array) return [...value];
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, apart(inner)]));
}

function at(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], data);
}

/** The expected data after a change. Modifies its argument, which must be a copy. */
function changed(data: unknown, change: YamlChange): unknown {
  const root = { data };
  let holder = root as unknown as Record<string | number, unknown>;
  const steps = ['data', ...change.path];
  for (const step of steps.slice(0, -1)) {
    holder[step] ??= {};
    holder = holder[step] as Record<string | number, unknown>;
  }
  const last = steps.at(-1) as string | number;
  if (change.op === 'remove') {
    if (Array.isArray(holder)) holder.splice(last as number, 1);
    else delete holder[last];
  } else if (change.op === 'set') holder[last] = change.value;
  else {
    const old = holder[last];
    const list = Array.isArray(old) ? old : old === undefined || old === null ? [] : [old];
    list.splice(change.index, 0, change.value);
    holder[last] = list;
  }
  return root.data;
}

/** The part of the text that a change may touch: the pair or item with its line or comma, or its container. */
function editedPart(text: string, root: ParsedNode | null, change: YamlChange): [number, number] {
  let part: [number, number] = [0, text.length];
  let node: unknown = root;
  let container: unknown;
  for (const step of change.path) {
    container = node;
    let found: [number, number] | undefined;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      const key = pair?.key as ParsedNode | undefined;
      node = pair?.value;
      if (key !== undefined) found = [key.range[0], ((node ?? key) as ParsedNode).range[1]];
      // A value for an empty key may follow the comment on its line.
      if (found !== undefined && isScalar(node) && node.value === null) found = [found[0], lineEnd(text, found[1])];
    } else if (isSeq(node)) {
      const item = node.items[step as number] as ParsedNode | undefined;
      if (item !== undefined) found = [item.range[0], item.range[1]];
      node = item;
    }
    // A new key or item may follow the comment on the line.
    if (found === undefined) return [part[0], Math.max(part[1], lineEnd(text, part[1]))];
    // Removing the last entry leaves an empty list or map, so its container changes.
    if (
      change.op === 'remove' &&
      step === change.path.at(-1) &&
      isCollection(container) &&
      container.items.length === 1
    )
      return part;
    part = found;
  }
  if (change.op === 'remove') return withLine(text, part, isCollection(container) && container.flow === true);
  // A comment beside the value stays beside the key.
  const hasComment = /^[ \t]*#/.test(text.slice(part[1], lineEnd(text, part[1])));
  return hasComment ? [part[0], lineEnd(text, part[1])] : part;
}

/** The removed part with its line, dash, anchor and tag or, in flow style, with one of its commas. */
function withLine(text: string, [start, end]: readonly [number, number], inBrackets: boolean): [number, number] {
  const lead = inBrackets ? /\s*,?\s*(?:\?\s+)?(?:[&!]\S*\s+)*$/ : /(?:\r?\n)?(?:[ \t]*-[^\n]*\n\s*)?[^\n]*$/;
  const before = lead.exec(text.slice(0, start))?.[0].length ?? 0;
  if (inBrackets) return [start - before, end + (/^\s*,?(?:[ \t]*#[^\n]*)?\s*/.exec(text.slice(end))?.[0].length ?? 0)];
  const stop = lineEnd(text, Math.max(start, end - 1));
  // The next key may move up to the dash.
  return [start - before, stop + (/^\s*/.exec(text.slice(stop))?.[0].length ?? 0)];
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

function isInsertion(before: string, after: string): boolean {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return head + tail === before.length;
}
