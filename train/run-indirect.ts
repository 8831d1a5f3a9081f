// npm run train -- --data DIR --only indirect
// Fits the weights of attribution/indirect/: a logistic model over the readings of reported speech without marks in PolNeAR's
// training articles, right where an annotated report overlaps by half and has the same speaker. Only the weights are shipped.
// Ten folds over whole articles give the table of reliability that it prints.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyzeForTraining } from './indirect-examples.ts';
import { optionsOf } from './options.ts';
import { foldOf } from './packs.ts';

const PACK = 'quotes-polnear-train';
const FOLDS = 10;
/** Features seen less often are left out. */
const FEWEST = 15;
/** Weights smaller than this are left out. */
const SMALLEST = 0.04;
const EPOCHS = 20;
const STEP = 0.1;
const DECAY = 0.02;

interface GoldQuote {
  readonly start: number;
  readonly end: number;
  readonly spans?: readonly (readonly [number, number])[];
  readonly speech?: boolean;
  readonly speaker?: { readonly start: number; readonly end: number } | null;
}

interface Row {
  readonly fold: number;
  readonly features: readonly string[];
  readonly right: boolean;
}

const { here, data } = optionsOf(process.argv);
const rows = readRows(join(data, 'gold', PACK));
report(rows);
write(fit(rows));

function readRows(pack: string): Row[] {
  const all: Row[] = [];
  for (const line of readFileSync(join(pack, 'gold.jsonl'), 'utf8').split('\n')) {
    if (line === '') continue;
    const gold = JSON.parse(line) as { id: string; file: string; quotes: GoldQuote[] };
    const text = readFileSync(join(pack, 'articles', gold.file), 'utf8');
    const fold = foldOf(gold.id, FOLDS);
    for (const { content, source, features } of analyzeForTraining(text)) {
      const right = judge(gold.quotes, content, source);
      if (right !== undefined) all.push({ fold, features, right });
    }
  }
  return all;
}

/** Whether the best annotated report is one of speech by the same source; undefined where it is one of thought. */
function judge(gold: readonly GoldQuote[], content: Span[], source: Span): boolean | undefined {
  let best: GoldQuote | undefined;
  let most = 0;
  for (const quote of gold) {
    const share = overlap(content, quote.spans ?? [[quote.start, quote.end]]);
    if (share > most) {
      best = quote;
      most = share;
    }
  }
  if (best === undefined || most < 0.3) return false;
  if (best.speech === false) return undefined;
  const { speaker } = best;
  return most >= 0.5 && speaker != null && source.start < speaker.end && speaker.start < source.end;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function overlap(content: readonly Span[], spans: readonly (readonly [number, number])[]): number {
  let both = 0;
  let all = 0;
  for (const [start, end] of spans) all += end - start;
  for (const one of content) {
    all += one.end - one.start;
    for (const [start, end] of spans) both += Math.max(0, Math.min(one.end, end) - Math.max(one.start, start));
  }
  return both / Math.max(1, all - both);
}

/** Logistic regression by AdaGrad; the shuffles are the same in every run. */
function fit(all: readonly Row[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of all) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= FEWEST).map(([name]) => name);
  const index = new Map(names.map((name, at) => [name, at]));
  const examples = all.map(({ features, right }) => ({
    right: right ? 1 : 0,
    at: features.map((name) => index.get(name)).filter((at) => at !== undefined),
  }));
  const weight = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-6);
  let seed = 1;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (let i = examples.length - 1; i > 0; i -= 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      const j = Math.floor((seed / 2_147_483_648) * (i + 1));
      [examples[i], examples[j]] = [examples[j]!, examples[i]!];
    }
    for (const { at, right } of examples) {
      let score = 0;
      for (const k of at) score += weight[k]!;
      const error = 1 / (1 + Math.exp(-score)) - right;
      for (const k of at) {
        const gradient = error + DECAY * weight[k]!;
        squares[k] = squares[k]! + gradient * gradient;
        weight[k] = weight[k]! - (STEP * gradient) / Math.sqrt(squares[k]!);
      }
    }
  }
  return new Map(names.map((name, at) => [name, weight[at]!]));
}

/** Prints, by ten folds, how often readings of each probability are right. */
function report(all: readonly Row[]): void {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, right: 0, sum: 0 }));
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = fit(all.filter((row) => row.fold !== fold));
    for (const row of all) {
      if (row.fold !== fold) continue;
      let score = 0;
      for (const name of row.features) score += weights.get(name) ?? 0;
      const probability = 1 / (1 + Math.exp(-score));
      const bin = bins[Math.min(9, Math.floor(probability * 10))]!;
      bin.count += 1;
      bin.sum += probability;
      if (row.right) bin.right += 1;
    }
  }
  console.log(`${all.length} readings, ${all.filter(({ right }) => right).length} right`);
  bins.forEach(({ count, right, sum }, at) => {
    console.log(`${at / 10}: ${count} readings, mean ${(sum / count).toFixed(3)}, right ${(right / count).toFixed(3)}`);
  });
}

function write(all: ReadonlyMap<string, number>): void {
  const kept = [...all].filter(([, value]) => Math.abs(value) >= SMALLEST).sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = kept.map(([name, value]) => `${name}\t${value.toFixed(2)}`).join('\n');
  console.log(`${kept.length} weights`);
  writeFileSync(
    join(here, '../server/src/language/en/indirect-weights.generated.ts'),
    `// Weights of attribution/indirect/, fitted to PolNeAR's training articles by train/run-indirect.ts: the log-odds that each\n// feature adds to "this report without marks is right".\n\nconst table = \`\n${lines}\n\`;\n\nexport const indirectWeights: ReadonlyMap<string, number> = new Map(\n  table\n    .trim()\n    .split('\\n')\n    .map((line) => line.split('\\t') as [string, string])\n    .map(([feature, weight]) => [feature, Number(weight)]),\n);\n`,
  );
}
