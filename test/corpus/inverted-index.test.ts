// The index in typed arrays against a map of sets.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvertedIndex } from '../../server/src/corpus/repeats/inverted-index.ts';

const MOST = 3;

class PlainIndex {
  readonly sets = new Map<number, Set<number>>();

  add(key: number, id: number): number {
    const ids = this.sets.get(key) ?? new Set();
    this.sets.set(key, ids.add(id));
    return ids.size;
  }

  remove(key: number, id: number): number {
    const ids = this.sets.get(key);
    ids?.delete(id);
    return ids?.size ?? 0;
  }

  has(key: number, id: number): boolean {
    return this.sets.get(key)?.has(id) ?? false;
  }

  visible(key: number): number[] {
    const ids = [...(this.sets.get(key) ?? [])];
    return ids.length > MOST ? [] : ids.sort((a, b) => a - b);
  }
}

function visible(index: InvertedIndex, key: number): number[] {
  const ids: number[] = [];
  index.each(key, (id) => ids.push(id));
  return ids.sort((a, b) => a - b);
}

// Keys with one home in a small table, and keys beyond 32 bits with one low half.
const keys = [0, 1, 2, 64, 128, 4096, 2 ** 32 - 1];
const wide = [...keys, 2 ** 32, 2 ** 33, 2 ** 53 - 1, 2 ** 52 + 1];
const steps = (from: readonly number[]) =>
  fc.array(fc.record({ key: fc.constantFrom(...from), id: fc.nat(12), add: fc.boolean() }), { maxLength: 200 });

describe('InvertedIndex', () => {
  it.each([
    ['of 32 bits', new Uint32Array(), keys],
    ['of 53 bits', new Float64Array(), wide],
  ])('with keys %s answers as a map of sets', (_, kind, from) => {
    fc.assert(
      fc.property(steps(from), (list) => {
        const plain = new PlainIndex();
        const index = new InvertedIndex(kind, MOST, (key) => plain.sets.get(key) ?? []);
        for (const { key, id, add } of list) {
          if (plain.has(key, id) === add) continue;
          const counts = add
            ? [plain.add(key, id), index.add(key, id)]
            : [plain.remove(key, id), index.remove(key, id)];
          expect(counts[1]).toBe(counts[0]);
          for (const other of from) expect(visible(index, other)).toEqual(plain.visible(other));
        }
      }),
    );
  });

  it('holds many keys, and none after all were removed', () => {
    const index = new InvertedIndex(new Uint32Array());
    const many = Array.from({ length: 5000 }, (_, i) => Math.imul(i, 2654435761) >>> 0);
    for (const [id, key] of many.entries()) index.add(key, id);
    for (const [id, key] of many.entries()) expect(visible(index, key)).toEqual([id]);
    for (const [id, key] of many.entries()) index.remove(key, id);
    expect(many.flatMap((key) => visible(index, key))).toEqual([]);
  });
});
