// Where the time of an analysis goes: V8's own sampling profiler, each sample booked to the stage that `analyze` had called.

import { Session } from 'node:inspector/promises';
import { loadSourcemark } from './engines.mjs';
import { generateArticles } from './generate.mjs';
import { markdownTable } from './table.mjs';

const ARTICLES = 200;
/** Microseconds between two samples. */
const INTERVAL = 200;

/** The stages as a Markdown table, the most expensive first. */
export async function benchStages({ seconds = 3 }) {
  console.log('\n# Stages of an analysis\n');
  const { analyze } = await loadSourcemark({ minify: false });
  const texts = Array.from(generateArticles(ARTICLES), ({ text }) => text);
  const read = (time) => {
    const end = performance.now() + time * 1000;
    while (performance.now() < end) for (const text of texts) analyze(text);
  };
  read(seconds);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.post('Profiler.start');
  read(seconds);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const shares = sharesBelow(profile, 'analyze');
  const table = markdownTable(
    ['stage', 'share of the time'],
    shares.map(([stage, share]) => [`\`${stage}\``, `${(100 * share).toFixed(0)} %`]),
  );
  console.log(table);
  return table;
}

/** Shares of the samples below a function, by the function that it called. */
function sharesBelow({ nodes, samples }, caller) {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const nameOf = (id) => byId.get(id)?.callFrame.functionName.replace(/\d+$/, '');
  const stageOf = (id) => {
    for (let at = id; at !== undefined; at = parents.get(at)) if (nameOf(parents.get(at)) === caller) return nameOf(at);
    return undefined;
  };
  const counts = new Map();
  for (const sample of samples) {
    const stage = stageOf(sample);
    if (stage !== undefined && stage !== caller) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts]
    .map(([stage, count]) => [stage, count / total])
    .filter(([, share]) => share >= 0.005)
    .sort((a, b) => b[1] - a[1]);
}
