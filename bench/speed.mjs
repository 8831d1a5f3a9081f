// Speed of the whole analysis beside its peers, in one run on the same text, and what starting costs. The text is made up,
// a megabyte of it: a few articles over and over would flatter whatever remembers.

import { loadCompromise, loadHarper, loadSourcemark, loadWink, timeCoreNlp, timeSpacy } from './engines.mjs';
import { generateArticles } from './generate.mjs';
import { markdownTable } from './table.mjs';

const ARTICLES = 200;
/** Articles that are given to the peers that run as programs of their own. */
const FOR_PROGRAMS = 40;

/** `seconds` of processor time that each engine reads for at least. */
export async function benchSpeed({ seconds = 3, python, 'spacy-sm': spacy, corenlp }) {
  console.log('\n# Speed: megabytes of text a second of processor time\n');
  const texts = Array.from(generateArticles(ARTICLES), ({ text }) => text);
  const some = texts.slice(0, FOR_PROGRAMS);
  const { analyze, milliseconds, firstMilliseconds, megabytes } = await loadSourcemark();
  const speeds = { sourcemark: await measure(analyze, texts, seconds) };
  const peers = {
    compromise: async () => perSecond(loadCompromise(), texts, seconds),
    wink: async () => perSecond(loadWink(), texts, seconds),
    harper: async () => perSecond(await loadHarper(), texts, seconds),
    spacy: () => rate(some, timeSpacy(python, spacy, some)),
    corenlp: () => rate(some, timeCoreNlp(corenlp, some)),
  };
  for (const [peer, run] of Object.entries(peers)) {
    const speed = await run();
    if (speed === undefined) console.log(`${peer} is not installed here and was skipped.`);
    else speeds[peer] = speed;
  }
  const ours = speeds.sourcemark;
  console.log(
    markdownTable(
      ['engine', 'MB/s', 'sourcemark is faster by'],
      Object.entries(speeds).map(([name, speed]) => [name, speed.toFixed(3), `${(ours / speed).toFixed(1)} ×`]),
    ),
  );
  console.log(
    `\nLoading: ${milliseconds.toFixed(0)} ms; with lexicon, model and a first sentence ${firstMilliseconds.toFixed(0)} ms, ${megabytes.toFixed(0)} MB of memory.`,
  );
  const figures = { analysis: ours };
  for (const peer of Object.keys(peers)) if (speeds[peer] !== undefined) figures[`times ${peer}`] = ours / speeds[peer];
  return figures;
}

const perSecond = (engine, texts, seconds) => (engine === undefined ? undefined : measure(engine, texts, seconds));

const rate = (texts, seconds) => (seconds === undefined ? undefined : megabytesOf(texts) / seconds);

const megabytesOf = (texts) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

/** By processor time, which other programs of the machine disturb less than they do the clock. */
async function measure(engine, texts, seconds) {
  // The first round warms up; slow engines read less of it.
  const began = processorSeconds();
  for (const text of texts) {
    await engine(text);
    if (processorSeconds() - began > seconds) break;
  }
  let bytes = 0;
  const started = processorSeconds();
  for (;;)
    for (const text of texts) {
      await engine(text);
      bytes += Buffer.byteLength(text);
      const spent = processorSeconds() - started;
      if (spent > seconds) return bytes / 1e6 / spent;
    }
}

export function processorSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
