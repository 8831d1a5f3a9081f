// What was measured before, in baseline.json: each figure with the speed of the machine in that run. Later runs are told
// how many times worse they are, machine for machine.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dependsOnSpeed, isBetterHigher } from './targets.mjs';

/** Times worse than the baseline from which a figure is mentioned, and from which the run fails. */
export const WARN = 1.3;
export const FAIL = 2;

/** A baseline: the machine it was written on, and figures by what they say, such as "hover, p95, 10,000 articles". */
export function readBaseline(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { figures: {} };
}

/** Keeps the figures of a baseline that this run has not measured, such as those of another size. */
export function writeBaseline(file, { machine, calibration, measured, date }) {
  const figures = { ...readBaseline(file).figures };
  for (const { what, unit, now } of measured)
    figures[what] = { value: Number(now.toPrecision(4)), unit, calibration: Number(calibration.toPrecision(4)) };
  writeFileSync(file, `${JSON.stringify({ machine, date, figures }, null, 2)}\n`);
}

/**
 * Adds `ratio` to each measured figure: 1 is as good as the baseline, 2 is half as good, undefined is not known.
 * `calibration` is milliseconds of `calibrate` in this run.
 */
export function compare(measured, baseline, calibration) {
  return measured.map((figure) => {
    const before = baseline.figures[figure.what];
    return before === undefined || figure.unit === ''
      ? figure
      : { ...figure, ratio: timesWorse(figure, before, calibration) };
  });
}

function timesWorse({ now, unit }, before, calibration) {
  const slower = dependsOnSpeed(unit) ? calibration / before.calibration : 1;
  return isBetterHigher(unit) ? before.value / (now * slower) : now / (before.value * slower);
}

export const warnings = (compared) => compared.filter(({ ratio = 1 }) => ratio >= WARN && ratio < FAIL);
export const failures = (compared) => compared.filter(({ ratio = 1 }) => ratio >= FAIL);
