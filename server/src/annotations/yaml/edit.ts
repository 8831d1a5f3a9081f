// Changes a YAML text by splicing at the place of one node, never by writing the tree out again: comments, order and layout
// of everything else stay byte for byte. Every splice is parsed again, and unless exactly the intended path has changed it
// is not made.

import type { Node } from 'yaml';
import { parseYaml } from './parse.ts';
import { hasTwins, type Path, type Splice, type YamlMap, type YamlValue } from './places.ts';
import { spliceInsert, spliceRemove, spliceSet } from './splice.ts';

// A change of a YAML file, and what the file must say once it is made: the measure by which every splice is proved.

export type YamlChange =
  /** Puts a value at a path, whatever was there. A new key goes behind those that `order` names before it. */
  | { readonly op: 'set'; readonly path: Path; readonly value: YamlValue; readonly order?: readonly string[] }
  /** Puts an item into the list at a path, before the item that is now at `index`; makes the list where there is none. */
  | { readonly op: 'insert'; readonly path: Path; readonly index: number; readonly value: YamlValue }
  | { readonly op: 'remove'; readonly path: Path };

/** A file as plain data: `undefined` where nothing is. */
export type Content = unknown;

/**
 * What the whole file must say after a change; `undefined` where the change makes no sense. Only what leads to the place is
 * copied: what an alias repeats elsewhere is another place, and stays as it was.
 */
export function contentAfter(content: Content, change: YamlChange): { readonly content: Content } | undefined {
  const result = changeAt(content, change, 0);
  return result === undefined ? undefined : { content: result.there };
}

/** `there`: what is now at the first `depth` steps of the path. */
function changeAt(old: unknown, change: YamlChange, depth: number): { readonly there: unknown } | undefined {
  if (depth === change.path.length)
    return change.op === 'remove'
      ? undefined
      : { there: change.op === 'set' ? plain(change.value) : inserted(old, change) };
  const step = change.path[depth] as string | number;
  // What is not there yet is made, but nothing is made in order to be removed.
  if (isNothing(old) && (change.op === 'remove' || typeof step === 'number')) return undefined;
  const holder = isNothing(old) ? {} : old;
  if (typeof holder !== 'object' || holder === null) return undefined;
  const here = Object.hasOwn(holder, step) ? (holder as Record<string | number, unknown>)[step] : undefined;
  if (change.op === 'remove' && depth === change.path.length - 1) return { there: without(holder, step) };
  const inner = changeAt(here, change, depth + 1);
  return inner === undefined ? undefined : { there: withAt(holder, step, inner.there) };
}

function inserted(old: unknown, { index, value }: { readonly index: number; readonly value: YamlValue }): unknown[] {
  const list = Array.isArray(old) ? [...old] : isNothing(old) ? [] : [old];
  list.splice(index, 0, plain(value));
  return list;
}

function withAt(holder: object, step: string | number, value: unknown): unknown {
  if (Array.isArray(holder)) return holder.map((item, index) => (index === step ? value : item));
  // A key may be called `__proto__`.
  return Object.defineProperty({ ...holder }, step, { value, enumerable: true, configurable: true, writable: true });
}

function without(holder: object, step: string | number): unknown {
  if (Array.isArray(holder)) return holder.filter((_, index) => index !== step);
  return Object.fromEntries(Object.entries(holder).filter(([key]) => key !== step));
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}

/** Without absent keys, as the file will have it. */
function plain(value: YamlValue): unknown {
  if (Array.isArray(value)) return (value as readonly YamlValue[]).map(plain);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value as YamlMap).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, plain(inner)]])),
  );
}

/** Whether two files say the same. Aliases make one thing stand in many places: each pair of things is compared once. */
export function isSame(a: Content, b: Content, compared = new Map<object, object>()): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (compared.get(a) === b) return true;
  compared.set(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(
      (key) =>
        Object.hasOwn(b, key) &&
        isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], compared),
    )
  );
}

export type YamlResult =
  | { readonly text: string; readonly problem?: undefined }
  /** Nothing was changed. */
  | { readonly text?: undefined; readonly problem: string };

interface YamlFile {
  readonly text: string;
  readonly root: Node | null;
  readonly content: Content;
}

/** Makes all the changes, one after another, or none. */
export function editYaml(text: string, changes: readonly YamlChange[]): YamlResult {
  const before = readForEdit(text);
  if (typeof before === 'string') return { problem: before };
  // Reading a large file takes most of the time: a hundred changes at a hundred places are proved together.
  const together = changes.length > 1 ? applyInRounds(before, changes) : undefined;
  if (together !== undefined) return { text: together.text };
  let file = before;
  for (const change of changes) {
    const next = applyTogether(file, [change]);
    if (next === undefined) return { problem: `${change.path.join('.')} cannot be changed in place` };
    file = next;
  }
  return { text: file.text };
}

/** The file with its changes, or what keeps it from being changed. */
function readForEdit(text: string): YamlFile | string {
  const { document } = parseYaml(text, { keepSourceTokens: true });
  if (document === undefined) return 'it is too large or too deeply nested';
  const root = document.contents as Node | null;
  if (document.errors.length > 0 || hasTwins(root)) return 'it has errors';
  try {
    return { text, root, content: document.toJS({ maxAliasCount: MOST_ALIASED }) as Content };
  } catch {
    return 'its aliases lead nowhere, or stand for too much';
  }
}

/** How many times over aliases may repeat what they stand for. */
const MOST_ALIASED = 100;

/** Changes of keys: those that touch the one before them wait for the next round. Items of lists move one another about. */
function applyInRounds(file: YamlFile, changes: readonly YamlChange[]): YamlFile | undefined {
  const moves = ({ op, path }: YamlChange): boolean => op === 'insert' || typeof path.at(-1) === 'number';
  if (changes.some(moves)) return applyTogether(file, changes);
  let current: YamlFile | undefined = file;
  for (let left = changes; left.length > 0 && current !== undefined; ) {
    const now: YamlChange[] = [];
    const later: YamlChange[] = [];
    let last: Splice | undefined;
    for (const change of left) {
      const splice = spliceFor(current, change);
      const waits = splice !== undefined && last !== undefined && splice.start <= last.end && last.start <= splice.end;
      (waits ? later : now).push(change);
      if (!waits) last = splice;
    }
    current = applyTogether(current, now);
    left = later;
  }
  return current;
}

/** Changes that do not touch one another, in one go. */
function applyTogether(file: YamlFile, changes: readonly YamlChange[]): YamlFile | undefined {
  let { content } = file;
  const splices: Splice[] = [];
  for (const change of changes) {
    const expected = contentAfter(content, change);
    const splice = expected === undefined ? undefined : spliceFor(file, change);
    if (expected === undefined || splice === undefined) return undefined;
    content = expected.content;
    splices.push(splice);
  }
  const text = splice(file.text, splices);
  const after = text === undefined ? 'they touch' : readForEdit(text);
  return typeof after !== 'string' && isSame(after.content, content) ? after : undefined;
}

function spliceFor({ text, root }: YamlFile, change: YamlChange): Splice | undefined {
  if (change.op === 'set') return spliceSet(text, root, change.path, change.value, change.order ?? []);
  if (change.op === 'insert') return spliceInsert(text, root, change.path, change.index, change.value);
  return spliceRemove(text, root, change.path);
}

/** `undefined` where two of them lie over one another. */
function splice(text: string, splices: readonly Splice[]): string | undefined {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: by } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) return undefined;
    pieces.push(text.slice(at, start), by);
    at = end;
  }
  return pieces.join('') + text.slice(at);
}
