// How cost grows with size: the exponent of a power law, fitted on logarithms. 1 is linear.

import { linearRegression } from 'simple-statistics';

/** Only the largest decade of sizes counts: below it, what a start and a cold engine cost would flatter the exponent. */
const RANGE = 10.5;

/** `points` are `{ size, seconds }` in rising size. */
export function fitExponent(points) {
  const largest = points.at(-1).size;
  const far = points.filter(({ size }) => size * RANGE >= largest);
  return linearRegression(far.map(({ size, seconds }) => [Math.log(size), Math.log(seconds)])).m;
}
