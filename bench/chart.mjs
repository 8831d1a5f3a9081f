// The picture of cost against size: two charts side by side, both axes logarithmic, with the line of perfect proportion.

import { writeFileSync } from 'node:fs';
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

const WIDTH = 400;
const HEIGHT = 300;
const BAND = 56;

/** Readable on a light page and on a dark one: the reader's own colours decide. */
const STYLE = `
  svg { color: #1f2328; --line: #0969da; --guide: #818b98; font: 12px system-ui, sans-serif; }
  @media (prefers-color-scheme: dark) { svg { color: #e6edf3; --line: #4493f8; --guide: #7d8590; } }
  .title { font-size: 14px; font-weight: 600; }
`;

/** `analysis` and `index` are `{ size, seconds }` in rising size; the exponents are written beside the titles. */
export function drawCosts(file, { analysis, index }, exponents) {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const panels = [
    {
      title: 'Analysing one article',
      exponent: exponents['analysis exponent'],
      plot: plotOf(document, analysis, 'length of the text', bytes),
    },
    {
      title: 'Indexing a folder, nothing cached',
      exponent: exponents['index exponent'],
      plot: plotOf(document, index, 'articles of 5 kB', (size) => size.toLocaleString('en')),
    },
  ];
  const drawn = panels.map(({ title, exponent, plot }, i) => {
    plot.setAttribute('y', BAND);
    const cost =
      exponent === undefined ? '' : `time grows with size to the power of ${exponent.toFixed(2)} (dashed: 1)`;
    return `<svg x="${i * (WIDTH + 10)}" width="${WIDTH}" height="${HEIGHT + BAND}">
<text class="title" x="8" y="20" fill="currentColor">${title}</text>
<text x="8" y="38" fill="currentColor">${cost}</text>
${plot.outerHTML}
</svg>`;
  });
  const [width, height] = [2 * WIDTH + 10, HEIGHT + BAND];
  writeFileSync(
    file,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>Cost against size: analysis and indexing; the dashed line is exact proportion</title>
<style>${STYLE}</style>
${drawn.join('\n')}
</svg>
`,
  );
}

function plotOf(document, points, unit, sizeText) {
  const last = points.at(-1);
  const proportion = points.map(({ size }) => ({ size, seconds: (last.seconds * size) / last.size }));
  const sizes = decades(points.map(({ size }) => size));
  const times = decades([...points, ...proportion].map((point) => point.seconds));
  return Plot.plot({
    document,
    width: WIDTH,
    height: HEIGHT,
    marginLeft: 62,
    marginRight: 24,
    marginBottom: 44,
    style: { background: 'none', color: 'currentColor', overflow: 'visible' },
    x: { type: 'log', label: `${unit} →`, labelAnchor: 'center', ticks: sizes, tickFormat: sizeText },
    y: {
      type: 'log',
      label: '↑ time',
      domain: [times[0], times.at(-1)],
      ticks: times,
      tickFormat: seconds,
      grid: true,
    },
    marks: [
      Plot.line(proportion, { x: 'size', y: 'seconds', stroke: 'var(--guide)', strokeDasharray: '4 4' }),
      Plot.line(points, { x: 'size', y: 'seconds', stroke: 'var(--line)', strokeWidth: 2 }),
      Plot.dot(points, { x: 'size', y: 'seconds', fill: 'var(--line)', r: 3.5 }),
    ],
  });
}

/** The powers of ten that hold all values between them; what is next to one counts as it. */
function decades(values) {
  const least = Math.floor(Math.log10(Math.min(...values)) + 0.02);
  const most = Math.ceil(Math.log10(Math.max(...values)) - 0.02);
  return Array.from({ length: most - least + 1 }, (_, i) => 10 ** (least + i));
}

function bytes(size) {
  return size >= 1e6 ? `${Math.round(size / 1e6)} MB` : `${Math.round(size / 1e3)} kB`;
}

function seconds(time) {
  if (time >= 1) return `${Math.round(time)} s`;
  return time >= 1e-3 ? `${Math.round(time * 1e3)} ms` : `${Number((time * 1e3).toPrecision(1))} ms`;
}
