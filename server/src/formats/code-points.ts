// Offsets in Unicode code points, as W3C's TextPositionSelector and brat count them. Everything else here counts UTF-16 code
// units; the two part ways at the first emoji.

import { partitionPoint } from '../analysis/partition-point.ts';

export class CodePoints {
  /** For each pair of surrogates: the offset of its second half, in code units. */
  readonly #seconds: readonly number[];

  constructor(text: string) {
    this.#seconds = [...text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)].map(({ index }) => index + 1);
  }

  fromUnits(offset: number): number {
    return offset - countBelow(this.#seconds, offset, 0);
  }

  toUnits(offset: number): number {
    return offset + countBelow(this.#seconds, offset, 1);
  }
}

/** How many pairs lie before an offset: in code units, or (`step` 1, since each pair before it counted once) in points. */
function countBelow(seconds: readonly number[], offset: number, step: 0 | 1): number {
  return partitionPoint(seconds.length, (at) => (seconds[at] as number) - step * (at + 1) < offset);
}
