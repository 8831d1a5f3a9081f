import { copyString } from './strings.ts';

/**
 * Memoises a pure function of a string. At `limit` entries the cache is cleared, because sessions last for days; tracking the
 * least recently used entries would cost more than computing a few again. `compute` gets a copy of the key, so that
 * a cached result does not keep the text alive that the key was cut from.
 */
export function memoizeByString<Result>(compute: (key: string) => Result, limit: number): (key: string) => Result {
  const results = new Map<string, Result>();
  return (key) => {
    const known = results.get(key);
    if (known !== undefined || results.has(key)) return known as Result;
    const copy = copyString(key);
    const result = compute(copy);
    if (results.size >= limit) results.clear();
    results.set(copy, result);
    return result;
  };
}

/** Computes a value when it is first read. Then releases `compute` and all that it captures. */
export function lazy<Value>(compute: () => Value): () => Value {
  let pending: (() => Value) | undefined = compute;
  let value: Value | undefined;
  return () => {
    if (pending !== undefined) {
      value = pending();
      pending = undefined;
    }
    return value as Value;
  };
}
