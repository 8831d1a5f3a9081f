// Cost against size: analysis of one text from 1 kB to 10 MB, and cold indexing of folders from 100 articles on.

import { join } from 'node:path';
import { median } from 'simple-statistics';
import { loadSourcemark } from './engines.mjs';
import { fitExponent } from './fit.mjs';
import { generateArticles } from './generate.mjs';
import { makeFolder, startSession } from './session.mjs';
import { processorSeconds } from './speed.mjs';
import { markdownTable } from './table.mjs';

/** Two sizes a decade. */
const STEP = Math.sqrt(10);
/** Rounds of a size at least, and seconds of processor time, so that small ones are not noise. */
const LEAST_ROUNDS = 3;
const LEAST_SECONDS = 0.4;

/** Below so many articles, starting takes more than indexing, and an exponent says nothing. */
const LEAST_ARTICLES = 3000;

/** `known` are the seconds that other benchmarks of this run have found, by number of articles. */
export async function benchScaling({ articles = 10_000, largestText = 10e6, built, known = new Map() }) {
  console.log('\n# Cost against size\n');
  const analysis = await analysisPoints(largestText);
  print('bytes of text', analysis);
  const index = [];
  for (const size of sizes(100, articles))
    index.push({ size, seconds: known.get(size) ?? (await indexSeconds(size, built)) });
  print('articles', index);
  const figures = { 'analysis exponent': fitExponent(analysis) };
  if (articles >= LEAST_ARTICLES) figures['index exponent'] = fitExponent(index);
  return { figures, points: { analysis, index } };
}

async function analysisPoints(largest) {
  const { analyze } = await loadSourcemark();
  const texts = textsOf(sizes(1000, largest));
  // The engine is warm before the first size is measured.
  for (const text of texts) if (text.length < 200_000) for (let i = 0; i < 5; i += 1) analyze(text);
  return texts.map((text) => {
    const rounds = [];
    const began = processorSeconds();
    do {
      const started = processorSeconds();
      analyze(text);
      rounds.push(processorSeconds() - started);
    } while (rounds.length < LEAST_ROUNDS || processorSeconds() - began < LEAST_SECONDS);
    return { size: Buffer.byteLength(text), seconds: median(rounds) };
  });
}

/** Texts of about so many characters, made of articles: the beginning of one endless text. */
function textsOf(lengths) {
  let all = '';
  const articles = generateArticles(Math.ceil(lengths.at(-1) / 4000));
  while (all.length < lengths.at(-1)) all += `${articles.next().value.text}\n`;
  return lengths.map((length) => all.slice(0, length));
}

async function indexSeconds(articles, built) {
  const corpus = makeFolder(articles);
  try {
    const session = await startSession(join(built, 'server.js'), corpus);
    await session.end();
    return session.indexed / 1000;
  } finally {
    corpus.remove();
  }
}

function sizes(least, most) {
  const all = [];
  for (let size = least; size < most * 0.99; size *= STEP) all.push(Math.round(size));
  return [...all, most];
}

function print(unit, points) {
  console.log(
    markdownTable(
      [unit, 'seconds'],
      points.map(({ size, seconds }) => [size.toLocaleString('en'), seconds.toPrecision(3)]),
    ),
  );
  console.log();
}
