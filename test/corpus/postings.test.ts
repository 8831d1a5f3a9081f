// The index in typed arrays against the plainest one there is: a map of sets.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvertedIndex } from '../../server/src/corpus/repeats/inverted-index.ts';

const MOST = 3;

class PlainPostings {
  readonly sets = new Map<number, Set<number>>();

  add(key: number, slot: number): number {
    const slots = this.sets.get(key) ?? new Set();
    this.sets.set(key, slots.add(slot));
    return slots.size;
  }

  remove(key: number, slot: number): number {
    const slots = this.sets.get(key);
    slots?.delete(slot);
    return slots?.size ?? 0;
  }

  has(key: number, slot: number): boolean {
    return this.sets.get(key)?.has(slot) ?? false;
  }

  told(key: number): number[] {
    const slots = [...(this.sets.get(key) ?? [])];
    return slots.length > MOST ? [] : slots.sort((a, b) => a - b);
  }
}

function told(postings: InvertedIndex, key: number): number[] {
  const slots: number[] = [];
  postings.each(key, (slot) => slots.push(slot));
  return slots.sort((a, b) => a - b);
}

// Keys that begin at one place of a small table, and keys beyond 32 bits with one low half.
const keys = [0, 1, 2, 64, 128, 4096, 2 ** 32 - 1];
const wide = [...keys, 2 ** 32, 2 ** 33, 2 ** 53 - 1, 2 ** 52 + 1];
const steps = (from: readonly number[]) =>
  fc.array(fc.record({ key: fc.constantFrom(...from), slot: fc.nat(12), add: fc.boolean() }), { maxLength: 200 });

describe('Postings', () => {
  it.each([
    ['of 32 bits', new Uint32Array(), keys],
    ['of 53 bits', new Float64Array(), wide],
  ])('with keys %s tell what a map of sets tells', (_, kind, from) => {
    fc.assert(
      fc.property(steps(from), (list) => {
        const plain = new PlainPostings();
        const postings = new InvertedIndex(kind, MOST, (key) => plain.sets.get(key) ?? []);
        for (const { key, slot, add } of list) {
          if (plain.has(key, slot) === add) continue;
          const counts = add
            ? [plain.add(key, slot), postings.add(key, slot)]
            : [plain.remove(key, slot), postings.remove(key, slot)];
          expect(counts[1]).toBe(counts[0]);
          for (const other of from) expect(told(postings, other)).toEqual(plain.told(other));
        }
      }),
    );
  });

  it('hold many keys, and none of them after all were taken out', () => {
    const postings = new InvertedIndex(new Uint32Array());
    const many = Array.from({ length: 5000 }, (_, i) => Math.imul(i, 2654435761) >>> 0);
    for (const [slot, key] of many.entries()) postings.add(key, slot);
    for (const [slot, key] of many.entries()) expect(told(postings, key)).toEqual([slot]);
    for (const [slot, key] of many.entries()) postings.remove(key, slot);
    expect(many.flatMap((key) => told(postings, key))).toEqual([]);
  });
});
