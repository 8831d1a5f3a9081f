// Every recogniser the benchmark knows behind one face: texts in, mentions out. One that is not installed is undefined.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

/** Our own analysis, bundled as it ships; not minified, a profile can name its functions. Returns what analyze gives. */
export async function loadSourcemark({ minify = true } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'sourcemark-bench-'));
  const entry = join(folder, 'entry.ts');
  const source = join(here, '..', 'server', 'src');
  writeFileSync(
    entry,
    `export { analyze } from ${JSON.stringify(join(source, 'analysis/analyze.ts'))};\n` +
      `export { english } from ${JSON.stringify(join(source, 'language/en/lexicon.ts'))};\n`,
  );
  const outfile = join(folder, 'sourcemark.cjs');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify,
    loader: { '.bin': 'binary', '.tsv': 'text' },
    logLevel: 'warning',
  });
  const before = process.memoryUsage();
  const started = performance.now();
  const { analyze, english } = require(outfile);
  const milliseconds = performance.now() - started;
  // The model is read with the first article.
  analyze('Ada Lovelace spoke in London.', english);
  const firstMilliseconds = performance.now() - started;
  const after = process.memoryUsage();
  rmSync(folder, { recursive: true, force: true });
  const megabytes = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6;
  return { analyze: (text) => analyze(text, english), milliseconds, firstMilliseconds, megabytes };
}

const name = (text, start, end, type) => ({ start, end, text: text.slice(start, end), type, form: 'name' });

export function loadCompromise() {
  const nlp = optional('compromise');
  if (nlp === undefined) return undefined;
  return (text) => {
    const doc = nlp(text);
    const out = [];
    for (const [method, type] of [
      ['people', 'person'],
      ['places', 'place'],
      ['organizations', 'organization'],
    ])
      for (const { offset } of doc[method]().json({ offset: true })) {
        const start = offset.start;
        out.push(name(text, start, start + offset.length, type));
      }
    return out;
  };
}

export function loadWink() {
  const winkNlp = optional('wink-nlp');
  const model = optional('wink-eng-lite-web-model');
  if (winkNlp === undefined || model === undefined) return undefined;
  const nlp = winkNlp(model);
  const { its } = nlp;
  // wink's English model names dates, amounts and the like, no persons or places: what it can be asked for are runs of
  // proper nouns, which it does not type. They count as persons, the most frequent type.
  return (text) => {
    const doc = nlp.readDoc(text);
    const words = doc.tokens().out();
    const spaces = doc.tokens().out(its.precedingSpaces);
    const tags = doc.tokens().out(its.pos);
    const out = [];
    let at = 0;
    let start = -1;
    let end = -1;
    words.forEach((word, i) => {
      at += spaces[i].length;
      const found = text.indexOf(word, Math.max(0, at - 3));
      if (found >= 0 && found < at + 40) at = found;
      if (tags[i] === 'PROPN') {
        if (start < 0) start = at;
        end = at + word.length;
      } else if (start >= 0) {
        out.push(name(text, start, end, 'person'));
        start = -1;
      }
      at += word.length;
    });
    if (start >= 0) out.push(name(text, start, end, 'person'));
    return out;
  };
}

export async function loadHarper() {
  try {
    const { LocalLinter, binary } = await import('harper.js').then(async (harper) => ({
      ...harper,
      binary: harper.binary ?? (await import('harper.js/binary')).binary,
    }));
    const linter = new LocalLinter({ binary });
    await linter.setup();
    return (text) => linter.lint(text);
  } catch (problem) {
    console.log(`harper.js is skipped: ${String(problem.message ?? problem).split('\n')[0]}`);
    return undefined;
  }
}

const SPACY = `
import json, sys, spacy
types = {"PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group"}
nlp = spacy.load(sys.argv[1], exclude=["parser", "tagger", "attribute_ruler", "lemmatizer", "senter"])
out = []
for doc in nlp.pipe(json.load(sys.stdin), batch_size=16):
    units = [0]
    for char in doc.text:
        units.append(units[-1] + (2 if ord(char) > 0xFFFF else 1))
    out.append([{"start": units[e.start_char], "end": units[e.end_char], "text": e.text, "type": types[e.label_], "form": "name"}
                for e in doc.ents if e.label_ in types])
json.dump(out, sys.stdout)
`;

/** spaCy runs on all texts at once, in its own process. */
export function runSpacy(python, model, texts) {
  const run = spawnSync(python, ['-c', SPACY, model], {
    input: JSON.stringify(texts),
    maxBuffer: 1 << 30,
    encoding: 'utf8',
  });
  return run.status === 0 ? JSON.parse(run.stdout) : undefined;
}

const SPACY_TIME = `
import json, sys, time, spacy
nlp = spacy.load(sys.argv[1], exclude=["parser", "tagger", "attribute_ruler", "lemmatizer", "senter"])
texts = json.load(sys.stdin)
list(nlp.pipe(texts[:4]))
started = time.process_time()
list(nlp.pipe(texts, batch_size=16))
print(time.process_time() - started)
`;

/** Seconds of processor time that spaCy takes for the names of the texts, loading left out. */
export function timeSpacy(python, model, texts) {
  const run = spawnSync(python, ['-c', SPACY_TIME, model], { input: JSON.stringify(texts), encoding: 'utf8' });
  return run.status === 0 ? Number(run.stdout) : undefined;
}

/** Seconds that Stanford CoreNLP, unpacked in `folder`, says its quotation pipeline takes, loading left out. */
export function timeCoreNlp(folder, texts) {
  if (folder === undefined) return undefined;
  const scratch = mkdtempSync(join(tmpdir(), 'sourcemark-bench-'));
  try {
    const file = join(scratch, 'texts.txt');
    writeFileSync(file, texts.join('\n\n'));
    const annotators = 'tokenize,pos,lemma,ner,depparse,coref,quote';
    const program = ['edu.stanford.nlp.pipeline.StanfordCoreNLP', '-annotators', annotators, '-file', file];
    const run = spawnSync('java', ['-mx4g', '-cp', join(folder, '*'), ...program, '-outputDirectory', scratch], {
      encoding: 'utf8',
    });
    const total = /TOTAL: ([\d.]+) sec\. for/.exec(`${run.stderr}${run.stdout}`);
    return run.status === 0 && total !== null ? Number(total[1]) : undefined;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function optional(module) {
  try {
    const loaded = require(module);
    return loaded.default ?? loaded;
  } catch {
    return undefined;
  }
}
