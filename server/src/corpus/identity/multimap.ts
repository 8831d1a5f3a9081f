// Sets filed under keys; a key without values is no key.

export type Multimap<Value> = Map<string, Set<Value>>;

export function file<Value>(index: Multimap<Value>, key: string, value: Value): void {
  const found = index.get(key);
  if (found === undefined) index.set(key, new Set([value]));
  else found.add(value);
}

export function withdraw<Value>(index: Multimap<Value>, key: string, value: Value): void {
  const found = index.get(key);
  if (found?.delete(value) && found.size === 0) index.delete(key);
}
