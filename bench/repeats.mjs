// The same quotation in several articles: 10,000 made-up articles with twelve quotations each, whose words are as frequent as
// words are (Zipf); one in six quotations repeats another article's, word for word, cut, or with a word changed. Articles are
// indexed as they come from a worker or the cache, packed; their words are unpacked where two quotations are compared.
// By itself: node --expose-gc bench/repeats.mjs [articles] [--plain inverted-index|int-list-pool]
// --plain replaces structures of corpus/repeats/ by the plain ones of plain-structures.mjs, to see what they save.

import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { randomNumbers } from './generate.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');
const QUOTES = 12;

/** `plain`: names of the files in corpus/repeats/ that are replaced. */
export async function benchRepeats({ articles: size = 10_000, plain = [] } = {}) {
  const { createIndex, open, pack, fingerprintsOf } = await loadIndex(plain);
  const articles = generate(size).map(([uri, quoted]) => ({ uri, quoted, article: open(uri, pack(quoted)) }));
  const structures = plain.length === 0 ? '' : `, plain ${plain.join(', ')}`;
  console.log(`\n# Repeats: ${size} articles, ${size * QUOTES} quotations${structures}\n`);
  const before = memory();
  const index = createIndex();
  const put = time(() => {
    for (const { article } of articles) index.set(article);
  });
  const indexed = memory() - before;
  let repeats = 0;
  const askAll = () => {
    for (const { uri, quoted } of articles)
      for (const { quote } of quoted) repeats += index.repeatsOf(uri, quote).length;
  };
  const first = time(askAll);
  const found = repeats;
  console.log(`${found} repeats found\n`);
  console.log('| what | |\n|---|---|');
  console.log(`| index all articles | ${put.toFixed(0)} ms |`);
  console.log(`| find the repeats of every quotation | ${first.toFixed(0)} ms |`);
  console.log(`| again, nothing changed | ${time(askAll).toFixed(0)} ms |`);

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
    // The article is open: its fingerprints were made before.
    index.set({ uri, quoted, quotationFingerprints: fingerprintsOf(quoted) });
    edits.push(
      time(() => {
        index.set({ uri, quoted: edited, quotationFingerprints: fingerprintsOf(edited) });
        for (const { quote } of edited) index.repeatsOf(uri, quote);
      }),
    );
    if (round % 60 === 0) again.push(time(askAll));
    index.set(article);
  }
  const at = (list, share) => list.sort((a, b) => a - b)[Math.floor((list.length - 1) * share)].toFixed(2);
  console.log(`| an edit and its answers, median | ${at(edits, 0.5)} ms |`);
  console.log(`| an edit and its answers, 95th percentile | ${at(edits, 0.95)} ms |`);
  console.log(`| an edit and its answers, slowest of ${edits.length} | ${at(edits, 1)} ms |`);
  console.log(`| every quotation after an edit, median | ${at(again, 0.5)} ms |`);
  console.log(`| memory, all articles indexed | ${indexed.toFixed(1)} MB |`);
  console.log(`| memory, all repeats cached | ${(memory() - before).toFixed(1)} MB |`);
  return { repeats: (put + first) / 1000, 'repeats edit p95': Number(at(edits, 0.95)) };
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

async function loadIndex(plain) {
  const folder = mkdtempSync(join(tmpdir(), 'repeats-'));
  const outfile = join(folder, 'index.cjs');
  await build({
    stdin: {
      contents: `
        import './platform/node/host.ts';
        export { ClosedArticle } from './corpus/closed-articles.ts';
        export { NO_DENIALS } from './corpus/repeats/denial-fingerprints.ts';
        export { QuotationIndex } from './corpus/repeats/quotation-index.ts';
        export { packQuotations } from './corpus/repeats/quotation-fingerprints.ts';
        export { normalizerFor } from './corpus/repeats/words.ts';
        export { PackedArticle, packArticle } from './corpus/storage/packed-article.ts';
        export { comparisonWords } from './language/en/comparison.ts';
      `,
      resolveDir: join(root, 'server/src'),
    },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    plugins: [usePlain(plain)],
  });
  const {
    ClosedArticle,
    comparisonWords,
    NO_DENIALS,
    normalizerFor,
    PackedArticle,
    packArticle,
    packQuotations,
    QuotationIndex,
  } = createRequire(outfile)(outfile);
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
    denials: [],
    denialFingerprints: NO_DENIALS,
  };
  // The comparison is the only part of a language that the index uses.
  const language = { comparison: comparisonWords };
  const fingerprintsOf = (quoted) => packQuotations(quoted, normalizerFor(language));
  return {
    createIndex: () => new QuotationIndex(language),
    fingerprintsOf,
    pack: (quoted) => packArticle({ ...nothing, quoted, quotationFingerprints: fingerprintsOf(quoted) }),
    open: (uri, bytes) => new ClosedArticle({ uri, folder: '', path: '' }, new PackedArticle(bytes)),
  };
}

/** Bundles plain-structures.mjs in the place of some files of corpus/repeats/. */
function usePlain(names) {
  return {
    name: 'plain-structures',
    setup({ onResolve }) {
      for (const name of names)
        onResolve({ filter: new RegExp(`/${name}\\.ts$`) }, () => ({ path: join(here, 'plain-structures.mjs') }));
    },
  };
}

/** MB. Collects twice: the buffers of collected arrays are freed by the next collection. */
function memory() {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/** Milliseconds. */
function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

if (argv[1] !== undefined && fileURLToPath(import.meta.url) === argv[1]) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { plain: { type: 'string' } } });
  const [articles] = positionals;
  await benchRepeats({
    ...(articles === undefined ? {} : { articles: Number(articles) }),
    plain: values.plain?.split(',') ?? [],
  });
}
