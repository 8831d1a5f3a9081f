// Edits a YAML text by replacing only the range of the changed node, never by printing the tree: comments, order and
// layout of everything else stay byte for byte. After each edit the text is parsed again and compared with the intended
// content; an edit with any other effect is refused.

import type { Node } from 'yaml';
import { parseYaml } from './parse.ts';
import { hasDuplicateKeys, type Path, type Splice } from './places.ts';
import { spliceInsert, spliceRemove, spliceSet } from './splice.ts';
import type { YamlMap, YamlValue } from './value-text.ts';

/** One change of a YAML file. */
export type YamlChange =
  /** Sets the value at a path. A new key goes after the keys that precede it in `order`. */
  | { readonly op: 'set'; readonly path: Path; readonly value: YamlValue; readonly order?: readonly string[] }
  /** Inserts an item into the list at a path, before the item at `index`. Creates the list if it is missing. */
  | { readonly op: 'insert'; readonly path: Path; readonly index: number; readonly value: YamlValue }
  | { readonly op: 'remove'; readonly path: Path };

/** The new text, or the reason why nothing was changed, as a clause: “it has errors”. */
export type YamlResult =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: string };

interface YamlFile {
  readonly text: string;
  readonly root: Node | null;
  readonly content: Content;
}

/** Applies all changes in order, or none of them. */
export function editYaml(text: string, changes: readonly YamlChange[]): YamlResult {
  const original = readForEdit(text);
  if (typeof original === 'string') return { problem: original };
  // Parsing a large file takes most of the time, so independent changes are applied and verified together.
  const edited = changes.length > 1 ? applyInRounds(original, changes) : undefined;
  if (edited !== undefined) return { text: edited.text };
  let file = original;
  for (const change of changes) {
    const next = applyTogether(file, [change]);
    if (next === undefined) return { problem: `${change.path.join('.')} cannot be changed in place` };
    file = next;
  }
  return { text: file.text };
}

/** Parses a file for editing, or returns the reason why it cannot be edited. */
function readForEdit(text: string): YamlFile | string {
  const { document } = parseYaml(text, { keepSourceTokens: true });
  if (document === undefined) return 'it is too large or too deeply nested';
  const root = document.contents as Node | null;
  if (document.errors.length > 0 || hasDuplicateKeys(root)) return 'it has errors';
  try {
    return { text, root, content: document.toJS({ maxAliasCount: MAX_ALIAS_COUNT }) as Content };
  } catch {
    return 'its aliases refer to nothing or repeat too much';
  }
}

/** Limit of the YAML library on repeated content: expanded nodes per alias. */
export const MAX_ALIAS_COUNT = 100;

/**
 * Applies changes of keys in rounds: a change that touches the preceding one waits for the next round. Changes of list items
 * shift other items, so they are applied in a single round, which fails if they touch.
 */
function applyInRounds(file: YamlFile, changes: readonly YamlChange[]): YamlFile | undefined {
  const shiftsItems = ({ op, path }: YamlChange): boolean => op === 'insert' || typeof path.at(-1) === 'number';
  if (changes.some(shiftsItems)) return applyTogether(file, changes);
  let current: YamlFile | undefined = file;
  for (let pending = changes; pending.length > 0 && current !== undefined; ) {
    const now: YamlChange[] = [];
    const later: YamlChange[] = [];
    let previous: Splice | undefined;
    for (const change of pending) {
      const splice = spliceFor(current, change);
      const touches =
        splice !== undefined && previous !== undefined && splice.start <= previous.end && previous.start <= splice.end;
      (touches ? later : now).push(change);
      if (!touches) previous = splice;
    }
    current = applyTogether(current, now);
    pending = later;
  }
  return current;
}

/** Applies changes that do not touch one another. Returns `undefined` if the result differs from the intended content. */
function applyTogether(file: YamlFile, changes: readonly YamlChange[]): YamlFile | undefined {
  let { content } = file;
  const splices: Splice[] = [];
  for (const change of changes) {
    const expected = contentAfter(content, change);
    const splice = expected === undefined ? undefined : spliceFor(file, change);
    if (expected === undefined || splice === undefined) return undefined;
    content = expected.content;
    // Of items that are inserted at one place, the last one comes first.
    if (change.op === 'insert') splices.unshift(splice);
    else splices.push(splice);
  }
  const text = applySplices(file.text, splices);
  const edited = text === undefined ? undefined : readForEdit(text);
  return typeof edited === 'object' && hasSameContent(edited.content, content) ? edited : undefined;
}

function spliceFor({ text, root }: YamlFile, change: YamlChange): Splice | undefined {
  if (change.op === 'set') return spliceSet(text, root, change.path, change.value, change.order ?? []);
  if (change.op === 'insert') return spliceInsert(text, root, change.path, change.index, change.value);
  return spliceRemove(text, root, change.path);
}

/** Returns `undefined` if two splices overlap. */
function applySplices(text: string, splices: readonly Splice[]): string | undefined {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: by } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) return undefined;
    pieces.push(text.slice(at, start), by);
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

/** A file as plain data. */
type Content = unknown;

/**
 * The intended content of the whole file after a change; `undefined` if the change is impossible. Only the nodes on the path
 * are copied, so content that an alias repeats elsewhere does not change.
 */
function contentAfter(content: Content, change: YamlChange): { readonly content: Content } | undefined {
  const result = changeAt(content, change, 0);
  return result === undefined ? undefined : { content: result.value };
}

/** The new value at the first `depth` steps of the path, whose old value is `old`. */
function changeAt(old: unknown, change: YamlChange, depth: number): { readonly value: unknown } | undefined {
  if (depth === change.path.length)
    return change.op === 'remove'
      ? undefined
      : { value: change.op === 'set' ? plain(change.value) : inserted(old, change) };
  const step = change.path[depth]!;
  // Missing maps are created, but not in order to remove a key from them.
  if (isNothing(old) && (change.op === 'remove' || typeof step === 'number')) return undefined;
  const container = isNothing(old) ? {} : old;
  if (typeof container !== 'object' || container === null) return undefined;
  const child = Object.hasOwn(container, step) ? (container as Record<string | number, unknown>)[step] : undefined;
  if (change.op === 'remove' && depth === change.path.length - 1) return { value: without(container, step) };
  const changed = changeAt(child, change, depth + 1);
  return changed === undefined ? undefined : { value: withValue(container, step, changed.value) };
}

function inserted(old: unknown, { index, value }: { readonly index: number; readonly value: YamlValue }): unknown[] {
  const list = Array.isArray(old) ? [...old] : isNothing(old) ? [] : [old];
  list.splice(index, 0, plain(value));
  return list;
}

function withValue(container: object, step: string | number, value: unknown): unknown {
  if (Array.isArray(container)) return container.map((item, index) => (index === step ? value : item));
  // An assignment would fail for a key `__proto__`.
  return Object.defineProperty({ ...container }, step, { value, enumerable: true, configurable: true, writable: true });
}

function without(container: object, step: string | number): unknown {
  if (Array.isArray(container)) return container.filter((_, index) => index !== step);
  return Object.fromEntries(Object.entries(container).filter(([key]) => key !== step));
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}

/** The value without its `undefined` keys, as it will be parsed from the file. */
function plain(value: YamlValue): unknown {
  if (Array.isArray(value)) return (value as readonly YamlValue[]).map(plain);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value as YamlMap).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, plain(inner)]])),
  );
}

/** Deep equality. Aliases share objects among many places, so each pair of objects is compared once. */
export function hasSameContent(a: Content, b: Content, compared = new Map<object, object>()): boolean {
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
        hasSameContent((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], compared),
    )
  );
}
