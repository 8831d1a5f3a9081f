/**
 * A map from a string to a set of values. A key with one value, as most have, stores the value itself: a `Set` for each key
 * would take more memory than the values.
 */
export class Multimap<Value extends object> {
  readonly #entries = new Map<string, Value | Set<Value>>();

  /** The values of a key; none for an unknown key. */
  get(key: string): Iterable<Value> {
    const found = this.#entries.get(key);
    return found === undefined ? NONE : found instanceof Set ? found : [found];
  }

  add(key: string, value: Value): void {
    const found = this.#entries.get(key);
    if (found === undefined) this.#entries.set(key, value);
    else if (found instanceof Set) found.add(value);
    else if (found !== value) this.#entries.set(key, new Set([found, value]));
  }

  delete(key: string, value: Value): void {
    const found = this.#entries.get(key);
    if (found === value) this.#entries.delete(key);
    else if (found instanceof Set && found.delete(value) && found.size === 0) this.#entries.delete(key);
  }
}

const NONE: readonly never[] = [];
