// The denials of an article in the form in which the index compares them: one run of numbers, made during analysis, packed
// with the article and read in place.
//
//   length     number of denials
//   rows       per denial: denier and kind, offset of its features, number of stems, number of entities
//   features   per denial: the keys of its stems, ascending, two numbers each; its local entities

import type { DenialKind } from '../../analysis/language/comparison.ts';
import { halvesOfKey, keyOfHalves } from './keys.ts';
import { type Denial, type Statement, stemsOf } from './statements.ts';
import type { WordNormalizer } from './words.ts';

const KINDS: readonly DenialKind[] = ['denied', 'refused', 'unconfirmed'];
/** Numbers of a row. */
const ROW = 4;

/** One denial as compared with claims. */
export interface DenialFingerprint {
  readonly kind: DenialKind;
  /** Local entity of a speaker who denies in the first person; -1 for other denials. */
  readonly denier: number;
  /** Local entities that the denied claim names. */
  readonly entities: readonly number[];
  /** Keys of the claim's stems, see `stemKeyOf`, ascending. */
  readonly stems: readonly number[];
}

/** The keys of a statement's stems, ascending. */
export const keysOf = (statement: Statement, normalizer: WordNormalizer): number[] =>
  stemsOf(statement)
    .map(normalizer.keyOf)
    .sort((a, b) => a - b);

export class DenialFingerprints {
  readonly numbers: Uint32Array;

  constructor(numbers: Uint32Array) {
    this.numbers = numbers;
  }

  /** The number of denials. */
  get length(): number {
    return this.numbers[0] ?? 0;
  }

  /** `index`: into the article's denials. */
  at(index: number): DenialFingerprint {
    const row = 1 + ROW * index;
    const [who, start, stems, entities] = this.numbers.subarray(row, row + ROW) as unknown as [
      number,
      number,
      number,
      number,
    ];
    return {
      kind: KINDS[who % KINDS.length]!,
      denier: Math.floor(who / KINDS.length) - 1,
      stems: Array.from({ length: stems }, (_, i) =>
        keyOfHalves(this.numbers[start + 2 * i]!, this.numbers[start + 2 * i + 1]!),
      ),
      entities: [...this.numbers.subarray(start + 2 * stems, start + 2 * stems + entities)],
    };
  }

  all(): DenialFingerprint[] {
    return Array.from({ length: this.length }, (_, index) => this.at(index));
  }
}

export const NO_DENIALS = new DenialFingerprints(new Uint32Array(0));

export function packDenials(denials: readonly Denial[], normalizer: WordNormalizer): DenialFingerprints {
  if (denials.length === 0) return NO_DENIALS;
  const rows: number[] = [];
  const features: number[] = [];
  for (const { kind, denier, claim } of denials) {
    const stems = keysOf(claim, normalizer);
    // A missing denier, -1, becomes 0.
    const who = (denier + 1) * KINDS.length + KINDS.indexOf(kind);
    rows.push(who, 1 + ROW * denials.length + features.length, stems.length, claim.entities.length);
    for (const key of stems) features.push(...halvesOfKey(key));
    for (const local of claim.entities) features.push(local);
  }
  return new DenialFingerprints(Uint32Array.from([denials.length, ...rows, ...features]));
}
