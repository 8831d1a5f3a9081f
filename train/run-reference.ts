// npm run train -- --data DIR --only reference
// Fits the ranker of pronouns and descriptions (analysis/coreference/ranker.ts) to GAP's development set and to GUM's
// training and development documents. Ten folds over whole documents give the reliability table that it prints and, with
// --folds FILE, the answers of each document by a ranker that has not seen it, in the JSON of the command line.

import { writeFileSync } from 'node:fs';
import { FEATURES } from '../server/src/analysis/coreference/features.ts';
import { Network, probabilitiesOf, type ReferenceModel } from '../server/src/analysis/coreference/ranker.ts';
import { optionsOf, writeGenerated } from './options.ts';
import {
  examplesOf,
  FOLDS,
  type MeantDocument,
  type ReferenceExample,
  readMeant,
  resolve,
  withModel,
} from './reference-examples.ts';
import { type FitOptions, fitNetworks, scoresOf } from './reference-network.ts';
import { inventedTexts } from './reference-texts.ts';

const PACKS = ['pronouns-gap-dev', 'pronouns-gum-dev'];
/** Rounds in which the pronouns without annotation are resolved by the ranker of the round before. */
const ROUNDS = 2;
const OPTIONS: FitOptions = { hidden: 12, networks: 4, epochs: 20, step: 0.01, decay: 1e-3, dropout: 0.25 };

const { here, data } = optionsOf(process.argv);
const foldsFile = process.argv.includes('--folds') ? process.argv[process.argv.indexOf('--folds') + 1] : undefined;
const documents = PACKS.flatMap((pack) => readMeant(data, pack));
/** Invented texts count less: they are many copies of few. */
const weightOf = (example: ReferenceExample): number => (example.pack === 'invented' ? 0.2 : 1);
const invented = inventedTexts();

let model: ReferenceModel | undefined;
let examples: ReferenceExample[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const language = withModel(model);
  examples = [...documents, ...invented].flatMap((document) => examplesOf(document, language));
  console.log(`round ${round + 1}: ${examples.length} anaphors`);
  if (round < ROUNDS - 1) model = fitNetworks(examples, { ...OPTIONS, networks: 1 }, weightOf);
}

const held = documents.map((): ReferenceModel | undefined => undefined);
const logits: { scores: number[]; example: ReferenceExample }[] = [];
for (let fold = 0; fold < FOLDS; fold += 1) {
  const fitted = fitNetworks(
    examples.filter((example) => example.fold !== fold),
    OPTIONS,
    weightOf,
  );
  const network = new Network(fitted, FEATURES);
  documents.forEach((document, index) => {
    if (document.fold === fold) held[index] = fitted;
  });
  for (const example of examples) {
    if (example.fold === fold) logits.push({ scores: scoresOf(network, example), example });
  }
}
const temperature = fitTemperature();
console.log(`temperature ${temperature}`);
for (const pack of [...PACKS, 'all']) report(pack);
if (foldsFile !== undefined) writeFileSync(foldsFile, JSON.stringify(foldAnswers()));
write(cooled(fitNetworks(examples, OPTIONS, weightOf)));

function fitTemperature(): number {
  let best = 1;
  let least = Number.POSITIVE_INFINITY;
  for (let t = 0.6; t <= 2.5; t += 0.05) {
    let loss = 0;
    for (const { scores, example } of logits) {
      const shares = probabilitiesOf(scores.map((score) => score / t));
      loss -= Math.log(
        Math.max(
          1e-9,
          shares.reduce((sum, share, c) => sum + (example.right[c] ? share : 0), 0),
        ),
      );
    }
    if (loss < least) {
      least = loss;
      best = t;
    }
  }
  return Math.round(best * 100) / 100;
}

function cooled(fitted: ReferenceModel): ReferenceModel {
  return {
    ...fitted,
    output: fitted.output.map((value) => value / temperature),
    direct: fitted.direct.map((value) => value / temperature),
  };
}

/** How often answers of each probability are right, over documents that the ranker has not seen. */
function report(pack: string): void {
  const bins = Array.from({ length: 20 }, () => ({ count: 0, right: 0, sum: 0 }));
  for (const { scores, example } of logits) {
    if (pack !== 'all' && example.pack !== pack) continue;
    const shares = probabilitiesOf(scores.map((score) => score / temperature));
    let best = -1;
    shares.forEach((share, c) => {
      if (example.isNamed[c] && (best < 0 || share > shares[best]!)) best = c;
    });
    if (best < 0) continue;
    const bin = bins[Math.min(19, Math.floor(shares[best]! * 20))]!;
    bin.count += 1;
    bin.sum += shares[best]!;
    if (example.right[best]) bin.right += 1;
  }
  console.log(pack);
  bins.forEach(({ count, right, sum }, at) => {
    if (count > 0)
      console.log(
        `  ${(at / 20).toFixed(2)}  ${count} answers, mean ${(sum / count).toFixed(3)}, right ${(right / count).toFixed(3)}`,
      );
  });
}

function foldAnswers(): object {
  const languages = new Map<ReferenceModel | undefined, ReturnType<typeof withModel>>();
  const answer = (document: MeantDocument, index: number): object => {
    const fitted = held[index];
    let language = languages.get(fitted);
    if (language === undefined) {
      language = withModel(fitted === undefined ? undefined : cooled(fitted));
      languages.set(fitted, language);
    }
    const { mentions } = resolve(document.text, language);
    const idOf = (entity: number | undefined): string | null =>
      entity === undefined || entity < 0 ? null : `${document.id}-${entity}`;
    return {
      article: document.file,
      mentions: mentions.map(({ start, end, type, form, entity, guess, confidence }) => ({
        start,
        end,
        type,
        form,
        entity: idOf(entity),
        guess: idOf(guess),
        confidence,
      })),
      quotes: [],
      diagnostics: [],
    };
  };
  return { engine: 'folds', documents: documents.map(answer), entities: [] };
}

function write(fitted: ReferenceModel): void {
  const hundredths = (value: number): string => String(Math.round(value * 100));
  const lines = FEATURES.map((name, f) =>
    [
      name,
      hundredths(fitted.direct[f]!),
      ...Array.from(fitted.weights.subarray(f * fitted.hidden, (f + 1) * fitted.hidden), hundredths),
    ].join('\t'),
  );
  lines.push(['output', ...Array.from(fitted.output, hundredths)].join('\t'));
  writeGenerated(here, 'reference-weights.generated.tsv', Buffer.from(`${lines.join('\n')}\n`));
}
