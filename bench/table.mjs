// Figures as Markdown, and where in a page they stand.

import { isBetterHigher } from './targets.mjs';

/** Columns are filled up with spaces, as the formatter of this project's pages does it. */
export function markdownTable(columns, rows) {
  const widths = columns.map((column, i) =>
    Math.max(3, ...[column, ...rows.map((row) => row[i])].map(({ length }) => length)),
  );
  const line = (cells) => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** `compared` is what `compare` of baseline.mjs gives: figures with what they are now and their ratio to the baseline. */
export function figureTable(compared) {
  return markdownTable(
    ['what', 'floor', 'aim', 'now', 'ratio to baseline'],
    compared.map(({ what, unit, floor, aim, now, ratio }) => [
      what,
      quantity(floor, unit),
      quantity(aim, unit),
      quantity(now, unit),
      ratio === undefined ? '' : `${ratio.toFixed(2)} ×`,
    ]),
  );
}

/** "8 ms", "1.24 MB/s", "12 ×", "1.03"; nothing when there is none. */
export function quantity(value, unit) {
  if (value === undefined) return '';
  const digits = value >= 1000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
  return unit === 'exponent' || unit === '' ? digits : `${digits} ${unit}`;
}

/** Whether a figure is on the wrong side of its floor. */
export function missesFloor({ now, floor, unit }) {
  return floor !== undefined && (isBetterHigher(unit) ? now < floor : now > floor);
}

const BEGIN = '<!-- bench: begin -->';
const END = '<!-- bench: end -->';

/** The page with what stands between its two markers replaced. */
export function replaceBetweenMarkers(page, content) {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END, begin);
  if (begin < 0 || end < 0) throw new Error(`The page has no "${BEGIN}" and "${END}".`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${content}\n\n${page.slice(end)}`;
}
