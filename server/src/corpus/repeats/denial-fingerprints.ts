// The denials of an article in the form in which the index compares them: one run of numbers, made during analysis, packed
// with the article and read in place.
//
//   length     number of denials
//   rows       per denial: denier and kind, speaker and whether it is plain, offset of its features, number of stems, number
//              of entities, number of names
//   features   per denial: the keys of its stems, ascending, two numbers each; its local entities; the keys of
//              its names, two numbers each

import type { DenialKind } from '../../analysis/language/comparison.ts';
import { fold } from '../entities/fold.ts';
import { halvesOfKey, keyOfHalves } from './keys.ts';
import { type Denial, type Statement, stemsOf } from './statements.ts';
import type { WordNormalizer } from './words.ts';

const KINDS: readonly DenialKind[] = ['denied', 'refused', 'unconfirmed'];
/** Numbers of a row. */
const ROW = 6;

/** One denial as compared with claims. */
export interface DenialFingerprint {
  readonly kind: DenialKind;
  /** Local entity of a speaker who denies in the first person; -1 for other denials. */
  readonly denier: number;
  /** See `Denial.speaker`. */
  readonly speaker: number;
  readonly isPlain: boolean;
  /** Local entities that the denied claim names. */
  readonly entities: readonly number[];
  /** Keys of the claim's stems, see `stemKeyOf`, ascending. */
  readonly stems: readonly number[];
  /** Keys of its names, by which it is searched, see `nameKeyOf`. */
  readonly names: readonly number[];
}

/** The names of an article's entities by their indices. */
export type NameOf = (local: number) => string | undefined;

export const NO_NAMES: NameOf = () => undefined;

/** Keys of the last words of a statement's names, by which two statements about one person or country find each other. */
export function nameKeysOf({ entities }: Statement, nameOf: NameOf, { words, keyOf }: WordNormalizer): number[] {
  const keys = new Set<number>();
  for (const local of entities) {
    const name = fold(nameOf(local) ?? '');
    if (name !== '') keys.add(keyOf(`@${words.countryOf(name) ?? name.slice(name.lastIndexOf(' ') + 1)}`));
  }
  return [...keys];
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
    const [who, said, start, stems, entities, names] = this.numbers.subarray(row, row + ROW) as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    return {
      kind: KINDS[who % KINDS.length]!,
      denier: Math.floor(who / KINDS.length) - 1,
      speaker: (said >>> 1) - 1,
      isPlain: (said & 1) === 1,
      stems: this.#keys(start, stems),
      entities: [...this.numbers.subarray(start + 2 * stems, start + 2 * stems + entities)],
      names: this.#keys(start + 2 * stems + entities, names),
    };
  }

  #keys(start: number, length: number): number[] {
    return Array.from({ length }, (_, i) =>
      keyOfHalves(this.numbers[start + 2 * i]!, this.numbers[start + 2 * i + 1]!),
    );
  }

  all(): DenialFingerprint[] {
    return Array.from({ length: this.length }, (_, index) => this.at(index));
  }
}

export const NO_DENIALS = new DenialFingerprints(new Uint32Array(0));

export function packDenials(
  denials: readonly Denial[],
  normalizer: WordNormalizer,
  nameOf: NameOf = NO_NAMES,
): DenialFingerprints {
  if (denials.length === 0) return NO_DENIALS;
  const rows: number[] = [];
  const features: number[] = [];
  for (const { kind, denier, speaker, isPlain, claim } of denials) {
    const stems = keysOf(claim, normalizer);
    // A missing denier, -1, becomes 0.
    const who = (denier + 1) * KINDS.length + KINDS.indexOf(kind);
    const names = nameKeysOf(claim, nameOf, normalizer);
    const said = (speaker + 1) * 2 + (isPlain ? 1 : 0);
    rows.push(who, said, 1 + ROW * denials.length + features.length, stems.length, claim.entities.length, names.length);
    for (const key of stems) features.push(...halvesOfKey(key));
    for (const local of claim.entities) features.push(local);
    for (const key of names) features.push(...halvesOfKey(key));
  }
  return new DenialFingerprints(Uint32Array.from([denials.length, ...rows, ...features]));
}
