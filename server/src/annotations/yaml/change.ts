// A change of a YAML file, and what the file must say once it is made: the measure by which every splice is proved.

import type { Path } from './places.ts';
import type { YamlMap, YamlValue } from './values.ts';

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
