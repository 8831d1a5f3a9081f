// npm run train -- --data DIR --only boundary
// Fits the weights of attribution/syntax/content-end.ts to PolNeAR's training articles: a logistic score over the places
// at which reported content can end, positive where the annotators ended it. Only the weights are shipped.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle } from '../server/src/analysis/article.ts';
import { readClauses } from '../server/src/analysis/attribution/cues/index.ts';
import {
  boundaryFeatures,
  canEnd,
  cutsByRule,
  LONGEST_CONTENT,
} from '../server/src/analysis/attribution/syntax/content-end.ts';
import { endOf, framesByPart, readFrames, startOf } from '../server/src/analysis/attribution/syntax/frames.ts';
import { isQuote } from '../server/src/analysis/attribution/syntax/grammar.ts';
import { findQuotations } from '../server/src/analysis/quotes/quotes.ts';
import { readView } from '../server/src/analysis/reading/reading.ts';
import { splitSentences } from '../server/src/analysis/tokens/sentences.ts';
import { tokenize } from '../server/src/analysis/tokens/tokenize.ts';
import { english } from '../server/src/language/en/index.ts';
import { optionsOf } from './options.ts';

const PACK = 'quotes-polnear-train';
/** Features seen less often are left out. */
const FEWEST = 12;
/** Weights smaller than this are left out. */
const SMALLEST = 0.06;
const EPOCHS = 12;
const STEP = 0.15;
const DECAY = 0.03;
/** Added to the bias, because content cut too early is still inside the true content and content cut too late is not. */
const EAGERNESS = 0.4;

interface GoldQuote {
  readonly start: number;
  readonly end: number;
  readonly spans?: readonly (readonly [number, number])[];
}

interface Example {
  readonly features: readonly string[];
  readonly ends: boolean;
}

const { here, data } = optionsOf(process.argv);
const examples = readExamples(join(data, 'gold', PACK));
const weights = fit(examples);
write(weights);

function readExamples(pack: string): Example[] {
  const out: Example[] = [];
  for (const line of readFileSync(join(pack, 'gold.jsonl'), 'utf8').split('\n')) {
    if (line === '') continue;
    const gold = JSON.parse(line) as { file: string; quotes: GoldQuote[] };
    examplesOf(readFileSync(join(pack, 'articles', gold.file), 'utf8'), gold.quotes, out);
  }
  return out;
}

/** For each cue whose content begins where an annotated one does: every possible end up to the annotated one. */
function examplesOf(text: string, quotes: readonly GoldQuote[], out: Example[]): void {
  const { parts, meta, masked } = readArticle(readView(text, english, false), english);
  const tokens = tokenize(text, english, masked);
  const document = { tokens, parts, sentences: splitSentences(tokens, parts), meta };
  const frames = readFrames(document, findQuotations(document));
  const starts = new Map<number, number>();
  for (const quote of quotes)
    for (const [start, end] of quote.spans ?? [[quote.start, quote.end] as const])
      if (!starts.has(trimStart(text, start))) starts.set(trimStart(text, start), trimEnd(text, end));
  for (const reading of readClauses(framesByPart(frames, document), document, english, new Map())) {
    const content = reading.content.at(-1);
    if (content === undefined || content.from < reading.cue.to || reading.entry.takes === 'object') continue;
    const start = trimStart(text, startOf(frames, content.from));
    const goldEnd = starts.get(start) ?? starts.get(start - 1) ?? starts.get(start + 1);
    if (goldEnd === undefined) continue;
    const end = Math.min(frames.frames[reading.frame]!.stop, content.from + LONGEST_CONTENT);
    for (let unit = content.from + 1; unit < end; unit += 1) {
      if (!canEnd(frames, unit)) continue;
      const at = trimEnd(text, endOf(frames, isQuote(frames, unit) ? unit : unit - 1));
      if (at > goldEnd + 1) break;
      const features: string[] = [];
      const byRule = cutsByRule(frames, unit, end);
      boundaryFeatures(frames, content.from, unit, end, byRule, (feature) => features.push(feature));
      const ends = at >= goldEnd - 1;
      out.push({ features, ends });
      if (ends) break;
    }
  }
}

function trimStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s"“”„‟«»'‘’`,;:]/.test(text[at]!)) at += 1;
  return at;
}

function trimEnd(text: string, to: number): number {
  let at = to;
  while (at > 0 && /[\s"“”„‟«»'‘’`.,;:—–-]/.test(text[at - 1]!)) at -= 1;
  return at;
}

/** Logistic regression by AdaGrad; the shuffles are the same in every run. */
function fit(all: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of all) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= FEWEST).map(([name]) => name);
  const index = new Map(names.map((name, at) => [name, at]));
  const rows = all.map(({ features, ends }) => ({
    ends: ends ? 1 : 0,
    at: features.map((name) => index.get(name)).filter((at) => at !== undefined),
  }));
  const weight = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-6);
  let seed = 1;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (let i = rows.length - 1; i > 0; i -= 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      const j = Math.floor((seed / 2_147_483_648) * (i + 1));
      [rows[i], rows[j]] = [rows[j]!, rows[i]!];
    }
    for (const { at, ends } of rows) {
      let score = 0;
      for (const k of at) score += weight[k]!;
      const error = 1 / (1 + Math.exp(-score)) - ends;
      for (const k of at) {
        const gradient = error + DECAY * weight[k]!;
        squares[k] = squares[k]! + gradient * gradient;
        weight[k] = weight[k]! - (STEP * gradient) / Math.sqrt(squares[k]!);
      }
    }
  }
  console.error(`${all.length} places, ${names.length} features`);
  return new Map(names.map((name, at) => [name, weight[at]! + (name === 'bias' ? EAGERNESS : 0)]));
}

function write(all: ReadonlyMap<string, number>): void {
  const rows = [...all].filter(([, value]) => Math.abs(value) >= SMALLEST).sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = rows.map(([name, value]) => `${name}\t${value.toFixed(2)}`).join('\n');
  writeFileSync(
    join(here, '../server/src/language/en/boundary-weights.generated.ts'),
    `// Weights of attribution/syntax/content-end.ts, fitted to PolNeAR's training articles by train/run-boundary.ts: the log-odds\n// that each feature adds to "the content ends here".\n\nconst table = \`\n${lines}\n\`;\n\nexport const boundaryWeights: ReadonlyMap<string, number> = new Map(\n  table\n    .trim()\n    .split('\\n')\n    .map((line) => line.split('\\t') as [string, string])\n    .map(([feature, weight]) => [feature, Number(weight)]),\n);\n`,
  );
}
