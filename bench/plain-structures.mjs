// The plain alternatives to the typed-array structures of corpus/repeats/, for `node bench/repeats.mjs --plain`: the same
// answers from a Map of arrays, and from arrays in the place of the pool.

/** Replaces corpus/repeats/inverted-index.ts. */
export class InvertedIndex {
  #ids = new Map();
  #most;

  constructor(_keys, most = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  each(key, visit) {
    const ids = this.#ids.get(key);
    if (ids === undefined) return true;
    if (ids.length > this.#most) return false;
    for (const id of ids) visit(id);
    return true;
  }

  add(key, id) {
    const ids = this.#ids.get(key);
    if (ids === undefined) this.#ids.set(key, [id]);
    else ids.push(id);
    return ids?.length ?? 1;
  }

  remove(key, id) {
    const ids = this.#ids.get(key);
    if (ids.length === 1) {
      this.#ids.delete(key);
      return 0;
    }
    ids[ids.indexOf(id)] = ids.at(-1);
    ids.pop();
    return ids.length;
  }
}

/** Replaces corpus/repeats/int-list-pool.ts: lists are arrays, named by their index. */
export class IntListPool {
  #lists = [];
  #free = [];

  create(ids) {
    const list = this.#free.pop() ?? this.#lists.length;
    this.#lists[list] = [...ids];
    return list;
  }

  count(list) {
    return this.#lists[list].length;
  }

  at(list, index) {
    return this.#lists[list][index];
  }

  add(list, id) {
    this.#lists[list].push(id);
    return list;
  }

  remove(list, id) {
    const ids = this.#lists[list];
    ids[ids.indexOf(id)] = ids.at(-1);
    ids.pop();
  }

  free(list) {
    this.#lists[list] = undefined;
    this.#free.push(list);
  }
}
