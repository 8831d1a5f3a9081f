// The benchmark's table: ratios to the baseline from machine to machine, warnings and failures, and the page it is put into.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compare, failures, readBaseline, warnings, writeBaseline } from '../../bench/baseline.mjs';
import { figureTable, missesFloor, quantity, replaceBetweenMarkers } from '../../bench/table.mjs';

const hover = { what: 'hover', unit: 'ms' };
const speed = { what: 'speed', unit: 'MB/s' };
const memory = { what: 'memory', unit: 'MB' };
const baseline = {
  figures: {
    hover: { value: 10, unit: 'ms', calibration: 50 },
    speed: { value: 2, unit: 'MB/s', calibration: 50 },
    memory: { value: 100, unit: 'MB', calibration: 50 },
  },
};
const ratio = (figure: typeof hover, now: number, calibration: number) =>
  compare([{ ...figure, now }], baseline, calibration)[0]?.ratio;

test('on the same machine, twice the time and half the speed are twice as bad', () => {
  expect(ratio(hover, 20, 50)).toBe(2);
  expect(ratio(speed, 1, 50)).toBe(2);
  expect(ratio(memory, 200, 50)).toBe(2);
});

test('on a machine half as fast, twice the time and half the speed are as good as before; memory is not', () => {
  expect(ratio(hover, 20, 100)).toBe(1);
  expect(ratio(speed, 1, 100)).toBe(1);
  expect(ratio(memory, 200, 100)).toBe(2);
});

test('a figure that the baseline does not know has no ratio, neither warns nor fails', () => {
  const compared = compare([{ what: 'new', unit: 'ms', now: 5 }], baseline, 50);
  expect(compared[0]?.ratio).toBeUndefined();
  expect([...warnings(compared), ...failures(compared)]).toEqual([]);
});

test('a warning from 1.3 times, a failure from 2 times', () => {
  const at = (now: number) => compare([{ ...hover, now }], baseline, 50);
  expect([12.9, 13, 19.9, 20].map((now) => [warnings(at(now)).length, failures(at(now)).length])).toEqual([
    [0, 0],
    [1, 0],
    [1, 0],
    [0, 1],
  ]);
});

test('a floor is missed on its wrong side', () => {
  expect(missesFloor({ ...hover, now: 6, floor: 5 })).toBe(true);
  expect(missesFloor({ ...hover, now: 4, floor: 5 })).toBe(false);
  expect(missesFloor({ ...speed, now: 0.9, floor: 1 })).toBe(true);
  expect(missesFloor({ ...speed, now: 1.1, floor: 1 })).toBe(false);
});

test('writing a baseline keeps the figures that were not measured', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sourcemark-baseline-'));
  const file = join(folder, 'baseline.json');
  const write = (what: string, now: number) =>
    writeBaseline(file, { machine: {}, calibration: 50, measured: [{ what, unit: 'ms', now }], date: '2026-01-01' });
  write('hover', 10);
  write('definition', 3);
  write('hover', 8);
  expect(Object.entries(readBaseline(file).figures).map(([what, { value }]) => [what, value])).toEqual([
    ['hover', 8],
    ['definition', 3],
  ]);
  rmSync(folder, { recursive: true });
});

test('the table names floor, aim, figure and ratio with their units', () => {
  const compared = compare([{ ...hover, now: 20, floor: 25 }], baseline, 50);
  expect(figureTable(compared).split('\n')).toEqual([
    '| what  | floor | aim | now   | ratio to baseline |',
    '| ----- | ----- | --- | ----- | ----------------- |',
    '| hover | 25 ms |     | 20 ms | 2.00 ×            |',
  ]);
  expect(quantity(12345.6, '')).toBe('12,346');
  expect(quantity(1.0349, 'exponent')).toBe('1.03');
});

test('a page keeps all but what stands between its markers', () => {
  const page = 'before\n<!-- bench: begin -->\nold\n<!-- bench: end -->\nafter\n';
  expect(replaceBetweenMarkers(page, 'new')).toBe(
    'before\n<!-- bench: begin -->\n\nnew\n\n<!-- bench: end -->\nafter\n',
  );
  expect(() => replaceBetweenMarkers('no markers', 'new')).toThrow('bench: begin');
});
