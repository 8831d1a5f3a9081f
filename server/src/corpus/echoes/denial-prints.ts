// What the index compares of an article's denials, as one run of numbers, see `quotation-prints.ts`.
//
//   rows       one a denial: who denies and in which way; where its features begin; how many of them are stems and entities
//   features   stems in rising order, two numbers each; local entities

import type { DenialKind } from '../../language/en/denials.ts';
import { halvesOfStem, stemKey, stemOfHalves } from './digest.ts';
import { type Denial, type Gist, stemsOf } from './statement.ts';

const KINDS: readonly DenialKind[] = ['denied', 'refused', 'unconfirmed'];
const ROW = 4;

/** One denial as it is compared. */
export interface DenialPrint {
  readonly kind: DenialKind;
  /** Local entities; -1 for nobody. */
  readonly denier: number;
  readonly entities: readonly number[];
  /** Keys of what was claimed, see `stemKey`, in rising order. */
  readonly stems: readonly number[];
}

/** Keys of a statement's stems in rising order. */
export const keysOf = (gist: Gist): number[] =>
  stemsOf(gist)
    .map(stemKey)
    .sort((a, b) => a - b);

export function packDenials(denials: readonly Denial[]): DenialPrints {
  if (denials.length === 0) return new DenialPrints(new Uint32Array(0));
  const rows: number[] = [];
  const features: number[] = [];
  for (const { kind, denier, claim } of denials) {
    const stems = keysOf(claim);
    // -1 for nobody becomes 0.
    const who = (denier + 1) * KINDS.length + KINDS.indexOf(kind);
    rows.push(who, 1 + ROW * denials.length + features.length, stems.length, claim.entities.length);
    for (const key of stems) features.push(...halvesOfStem(key));
    for (const local of claim.entities) features.push(local);
  }
  return new DenialPrints(Uint32Array.from([denials.length, ...rows, ...features]));
}

export class DenialPrints {
  readonly numbers: Uint32Array;

  constructor(numbers: Uint32Array) {
    this.numbers = numbers;
  }

  get length(): number {
    return this.numbers[0] ?? 0;
  }

  /** `index`: into the article's denials. */
  at(index: number): DenialPrint {
    const row = 1 + ROW * index;
    const [who, start, stems, entities] = this.numbers.subarray(row, row + ROW) as unknown as [
      number,
      number,
      number,
      number,
    ];
    return {
      kind: KINDS[who % KINDS.length] as DenialKind,
      denier: Math.floor(who / KINDS.length) - 1,
      stems: Array.from({ length: stems }, (_, i) =>
        stemOfHalves(this.numbers[start + 2 * i] as number, this.numbers[start + 2 * i + 1] as number),
      ),
      entities: [...this.numbers.subarray(start + 2 * stems, start + 2 * stems + entities)],
    };
  }

  all(): DenialPrint[] {
    return Array.from({ length: this.length }, (_, index) => this.at(index));
  }
}
