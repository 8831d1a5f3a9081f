// Offsets in Unicode code points, as W3C's TextPositionSelector and brat count them. Everything else here counts UTF-16 code
// units; the two part ways at the first emoji.

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
  let low = 0;
  let high = seconds.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = (seconds[middle] as number) - step * (middle + 1);
    if (at < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
