// npm run bench -- [--articles 10000] [--only server,speed] [--quick] [--write-baseline] [--markdown PAGE] [--picture FILE]
// Runs the benchmarks of this folder one after the other and prints one table of all figures beside what was measured
// before (baseline.json): from 1.3 times worse it warns, from 2 times worse it ends with 1. About ten minutes.
// Quality needs annotated packs (--packs DIR) and their scorers (--scorers DIR), which are no part of this project.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compare, FAIL, failures, readBaseline, WARN, warnings, writeBaseline } from './baseline.mjs';
import { calibrate, describeMachine } from './machine.mjs';
import { installPeers } from './peers.mjs';
import { figureTable, missesFloor, quantity, replaceBetweenMarkers } from './table.mjs';
import { describeFigures } from './targets.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const baselineFile = join(here, 'baseline.json');
const { values: options } = parseArgs({
  options: {
    articles: { type: 'string' },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    'write-baseline': { type: 'boolean', default: false },
    markdown: { type: 'string' },
    picture: { type: 'string' },
    dist: { type: 'string', default: join(here, '../dist') },
    packs: { type: 'string' },
    scorers: { type: 'string' },
    'spacy-sm': { type: 'string', default: 'en_core_web_sm' },
    'spacy-md': { type: 'string', default: 'en_core_web_md' },
    python: { type: 'string', default: 'python3' },
    corenlp: { type: 'string', ...(process.env.CORENLP_HOME && { default: process.env.CORENLP_HOME }) },
  },
});
const articles = Number(options.articles ?? (options.quick ? 300 : 10_000));
const built = resolve(options.dist);
const seconds = options.quick ? 1 : 3;
const largestText = options.quick ? 1e6 : 10e6;

/** Where the time of an analysis goes, as a table. */
let stages;

/** Each prints its details and gives its figures by id. A new benchmark is a file, a line here and its rows in targets.mjs. */
const benches = {
  names: async () => (await import('./names.mjs')).benchNames(options),
  quotes: async () => (await import('./quotes.mjs')).benchQuotes(options),
  speed: async () => (await import('./speed.mjs')).benchSpeed({ ...options, seconds }),
  identity: async () => (await import('./identity.mjs')).benchIdentity({ articles }),
  repeats: async () => (await import('./repeats.mjs')).benchRepeats({ articles }),
  server: async () => (await import('./server.mjs')).benchServer({ articles, built }),
  drafts: async () => (await import('./drafts.mjs')).benchDrafts({ articles, built }),
  scaling: benchScaling,
  stages: async () => {
    stages = await (await import('./stages.mjs')).benchStages({ seconds });
  },
};
const wanted = options.only?.split(',') ?? Object.keys(benches);
const unknown = wanted.filter((name) => benches[name] === undefined);
if (unknown.length > 0)
  throw new Error(`There is no benchmark ${unknown.join(', ')}, only ${Object.keys(benches).join(', ')}.`);
if (!existsSync(join(built, 'server.js'))) throw new Error(`${built} holds no server.js: run npm run build first.`);

installPeers();
const machine = describeMachine();
const calibrations = [calibrate()];
const figures = {};
for (const name of Object.keys(benches)) if (wanted.includes(name)) Object.assign(figures, await benches[name]());
calibrations.push(calibrate());
const calibration = Math.min(...calibrations);

const measured = describeFigures(articles)
  .filter(({ id }) => figures[id] !== undefined)
  .map((figure) => ({ ...figure, now: figures[figure.id] }));
const compared = compare(measured, readBaseline(baselineFile), calibration);
const date = new Date().toISOString().slice(0, 10);
const on = `${machine.processor}, ${machine.cores} cores, ${machine.memory}, ${machine.system}, Node ${machine.node}; calibration ${calibration.toFixed(0)} ms; ${date}`;
const table = `${figureTable(compared)}\n\nMeasured on ${on}.`;
console.log(`\n# All figures\n\n${table}\n`);
if (options.markdown !== undefined)
  writeFileSync(
    options.markdown,
    replaceBetweenMarkers(
      readFileSync(options.markdown, 'utf8'),
      stages === undefined ? table : `${table}\n\n${stages}`,
    ),
  );
if (options['write-baseline']) writeBaseline(baselineFile, { machine, calibration, measured, date });

for (const figure of compared.filter(missesFloor))
  console.log(`Misses its floor: ${figure.what}, ${quantity(figure.now, figure.unit)}.`);
for (const { what, ratio } of warnings(compared))
  console.log(`Warning, ${WARN} times or more worse than the baseline: ${what}, ${ratio.toFixed(2)} ×.`);
for (const { what, ratio } of failures(compared))
  console.log(`Failure, ${FAIL} times or more worse than the baseline: ${what}, ${ratio.toFixed(2)} ×.`);
if (failures(compared).length > 0 && !options['write-baseline']) process.exitCode = 1;

async function benchScaling() {
  const { benchScaling: measure } = await import('./scaling.mjs');
  const known = new Map(figures['cold index'] === undefined ? [] : [[articles, figures['cold index']]]);
  const { figures: exponents, points } = await measure({ articles, largestText, built, known });
  if (options.picture !== undefined) (await import('./chart.mjs')).drawCosts(options.picture, points, exponents);
  return exponents;
}
