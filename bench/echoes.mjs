// One quotation in several articles: 10,000 made-up articles with twelve quotations each, whose words are as frequent as
// words are (Zipf), one in six of them an echo of another article's: word for word, cut, or with words changed. The articles
// enter as they come from a worker or the cache, packed, and their words are unpacked where two quotations are compared.
// Also runs by itself: node bench/echoes.mjs [articles]

import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { randomNumbers } from './generate.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const QUOTES = 12;

export async function benchEchoes({ articles: size = 10_000 } = {}) {
  const { EchoIndex, open, pack, printsOf } = await loadIndex();
  const articles = generate(size).map(([uri, quoted]) => ({ uri, quoted, article: open(uri, pack(quoted)) }));
  console.log(`\n# Echoes: ${size} articles, ${size * QUOTES} quotations\n`);
  const before = memory();
  const index = new EchoIndex();
  const put = time(() => {
    for (const { article } of articles) index.set(article);
  });
  const held = memory() - before;
  let echoes = 0;
  const askAll = () => {
    for (const { uri, quoted } of articles) for (const { quote } of quoted) echoes += index.echoesOf(uri, quote).length;
  };
  const first = time(askAll);
  const found = echoes;
  console.log(`${found} echoes found\n`);
  console.log('| what | |\n|---|---|');
  console.log(`| put in all | ${put.toFixed(0)} ms |`);
  console.log(`| ask for the echoes of every quotation | ${first.toFixed(0)} ms |`);
  console.log(`| ask again, nothing changed | ${time(askAll).toFixed(0)} ms |`);

  const random = randomNumbers(7);
  const edits = [];
  const again = [];
  for (let round = 0; round < 300; round++) {
    const { uri, quoted, article } = articles[Math.floor(random() * articles.length)];
    const { quoted: other } = articles[Math.floor(random() * articles.length)];
    // An edit: one quotation has a word more, one is new.
    const edited = quoted.map((one, at) =>
      at === 0 ? { ...one, words: `${one.words} indeed` } : at === 1 ? { ...one, words: other[0].words } : one,
    );
    // The article is open: what it says has been read before.
    index.set({ uri, quoted, quotationFingerprints: printsOf(quoted) });
    edits.push(
      time(() => {
        index.set({ uri, quoted: edited, quotationFingerprints: printsOf(edited) });
        for (const { quote } of edited) index.echoesOf(uri, quote);
      }),
    );
    if (round % 60 === 0) again.push(time(askAll));
    index.set(article);
  }
  const at = (list, share) => list.sort((a, b) => a - b)[Math.floor((list.length - 1) * share)].toFixed(2);
  console.log(`| an edit and its answers, median | ${at(edits, 0.5)} ms |`);
  console.log(`| an edit and its answers, 95th percentile | ${at(edits, 0.95)} ms |`);
  console.log(`| an edit and its answers, slowest of ${edits.length} | ${at(edits, 1)} ms |`);
  console.log(`| every quotation asked again after an edit, median | ${at(again, 0.5)} ms |`);
  console.log(`| memory | ${held.toFixed(0)} MB |`);
  return { echoes: (put + first) / 1000, 'echoes edit p95': Number(at(edits, 0.95)) };
}

function generate(size) {
  const random = randomNumbers(1);
  const vocabulary = Array.from({ length: 30_000 }, () => {
    const letters = 'bdfgklmnprstvaeiou';
    return Array.from({ length: 3 + Math.floor(random() * 6) }, () => letters[Math.floor(random() * 18)]).join('');
  });
  const common = 'the of and to in a that is for it we was with on as be at by not will this have are they from'.split(
    ' ',
  );
  const word = () =>
    random() < 0.45
      ? common[Math.floor(common.length * random() ** 2)]
      : vocabulary[Math.floor(vocabulary.length * random() ** 3)];
  const sentence = () => Array.from({ length: 5 + Math.floor(30 * random() ** 2) }, word);
  const said = [];
  return Array.from({ length: size }, (_, at) => {
    const quoted = Array.from({ length: QUOTES }, (_, quote) => {
      let words = sentence();
      if (random() < 1 / 6 && said.length > 0) {
        words = [...said[Math.floor(random() * said.length)]];
        const kind = random();
        if (kind < 0.3) words = words.slice(0, Math.max(5, words.length >> 1));
        else if (kind < 0.6) words[Math.floor(random() * words.length)] = word();
      } else said.push(words);
      return { quote, words: words.join(' '), context: [] };
    });
    return [`file:///articles/${String(at).padStart(6, '0')}.txt`, quoted];
  });
}

async function loadIndex() {
  const folder = mkdtempSync(join(tmpdir(), 'echoes-'));
  const outfile = join(folder, 'index.cjs');
  await build({
    stdin: {
      contents: `
        import './platform/node-deflater.ts';
        export { ClosedArticle } from './corpus/closed-article.ts';
        export { packDenials } from './corpus/echoes/denial-prints.ts';
        export { EchoIndex } from './corpus/echoes/echo-index.ts';
        export { packQuotations } from './corpus/echoes/print-quotations.ts';
        export { PackedArticle, packArticle } from './corpus/packed.ts';
      `,
      resolveDir: join(root, 'server/src'),
    },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
  });
  const { ClosedArticle, EchoIndex, PackedArticle, packArticle, packDenials, packQuotations } =
    createRequire(outfile)(outfile);
  rmSync(folder, { recursive: true });
  const lists = (...names) => Object.fromEntries(names.map((name) => [name, []]));
  const analysis = {
    language: 'en',
    meta: {},
    ...lists('parts', 'sentences', 'mentions', 'entities', 'quotes', 'claims', 'markProblems', 'unsourced'),
  };
  const nothing = {
    length: 0,
    analysis,
    source: { title: '', outlet: '', author: '', date: '', url: '' },
    ...lists('lineStarts', 'entities', 'quoteTexts', 'sourceTexts', 'cueTexts', 'channelTexts', 'claims'),
  };
  const no = { denials: [], denialFingerprints: packDenials([]) };
  return {
    EchoIndex,
    printsOf: packQuotations,
    pack: (quoted) => packArticle({ ...nothing, ...no, quoted, quotationFingerprints: packQuotations(quoted) }),
    open: (uri, bytes) => new ClosedArticle({ uri, folder: '', path: '' }, new PackedArticle(bytes)),
  };
}

function memory() {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

if (argv[1] !== undefined && fileURLToPath(import.meta.url) === argv[1])
  await benchEchoes(argv[2] === undefined ? {} : { articles: Number(argv[2]) });
