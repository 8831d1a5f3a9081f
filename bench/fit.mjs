// How cost grows with size: the exponent of a power law, fitted on logarithms. 1 is linear.

import { linearRegression } from 'simple-statistics';

/** Only the sizes of the largest thirtieth part of the range count, where what a start costs no longer flatters. */
const RANGE = 32;

/** `points` are `{ size, seconds }` in rising size. */
export function fitExponent(points) {
  const largest = points.at(-1).size;
  const far = points.filter(({ size }) => size * RANGE >= largest);
  return linearRegression(far.map(({ size, seconds }) => [Math.log(size), Math.log(seconds)])).m;
}
