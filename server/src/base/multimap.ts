// Values filed under keys; a key without values is no key. Most keys have one value, which stands there by itself: a set
// for each would take more room than all that the sets hold.

export class Multimap<Value extends object> {
  readonly #filed = new Map<string, Value | Set<Value>>();

  get(key: string): Iterable<Value> {
    const found = this.#filed.get(key);
    return found === undefined ? NONE : found instanceof Set ? found : [found];
  }

  add(key: string, value: Value): void {
    const found = this.#filed.get(key);
    if (found === undefined) this.#filed.set(key, value);
    else if (found instanceof Set) found.add(value);
    else if (found !== value) this.#filed.set(key, new Set([found, value]));
  }

  delete(key: string, value: Value): void {
    const found = this.#filed.get(key);
    if (found === value) this.#filed.delete(key);
    else if (found instanceof Set && found.delete(value) && found.size === 0) this.#filed.delete(key);
  }
}

const NONE: readonly never[] = [];
