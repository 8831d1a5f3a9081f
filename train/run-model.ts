// Second half of training: the name model.
//
// 1. Gold and the copies of augment.ts train a student.
// 2. The teacher's sentences that it is sure of, or on which the student agrees, join the gold.
// 3. Models that were trained on the gold without a part of the documents read that part, so that the second reading learns from
//    first readings with as many mistakes as on new text.
// 4. The shipped model learns both readings at once.
//
// With --work DIR the models of steps 1 and 3 are kept in that folder and read from there if they are in it, so that training can be
// done in parts; --steps N ends after as many new models.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeNameModel, type NameModel } from '../server/src/analysis/names/model.ts';
import { Priors } from '../server/src/analysis/names/votes.ts';
import { english } from '../server/src/language/en/index.ts';
import { teacherSentences } from './agree.ts';
import { type Crf, quantize, type TrainingOptions, trainCrf } from './crf.ts';
import { encodeNameModel } from './encode-model.ts';
import { type Example, examplesOf, type PreparedDocument, prepare } from './examples.ts';
import { optionsOf, writeGenerated } from './options.ts';
import { foldOf, readSilver } from './packs.ts';
import { predict } from './predict.ts';
import { trainingDocuments } from './training-documents.ts';

const FOLDS = 3;
const SILVER_WEIGHT = 0.4;
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

const parameters = optionsOf(process.argv);
const { here, silver, work } = parameters;
let steps = parameters.steps;
const taught = trainingDocuments(parameters).map((document) => prepare(document, english));
let prepared = taught;
log(`${prepared.length} articles and texts made from them`);
if (silver !== undefined) {
  const student = keptModel('student', () => {
    const examples = taught.flatMap((document) => examplesOf(document, undefined));
    return trainCrf(examples, options);
  });
  const labelled = readSilver(silver, SILVER_WEIGHT);
  const added = teacherSentences(labelled, student, english);
  const count = added.reduce((sum, { mentions }) => sum + mentions.length, 0);
  log(`${count} of the teacher's ${labelled.reduce((sum, { mentions }) => sum + mentions.length, 0)} names are learnt`);
  prepared = [...taught, ...added.map((document) => prepare(document, english))];
}
const first = prepared.flatMap((document) => examplesOf(document, undefined));
const second = secondReadings(prepared);
const both = [...first, ...second].map((example) => ({ ...example, weight: example.weight / 2 }));
if (steps <= 0) process.exit(0);
const { features, transitions } = quantized(trainCrf(both, options));
writeGenerated(here, 'names.generated.bin', encodeNameModel(features, transitions));

/** Examples of the second reading, from first readings by models that were trained without the document. */
function secondReadings(all: readonly PreparedDocument[]): Example[] {
  const out: Example[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const inFold = ({ gold: { id } }: PreparedDocument): boolean => foldOf(familyOf(id), FOLDS) === fold;
    const model = keptModel(`without-${fold + 1}-of-${FOLDS}`, () => {
      const rest = taught.filter((document) => !inFold(document));
      const examples = rest.flatMap((document) => examplesOf(document, undefined));
      return trainCrf(examples, { ...options, epochs: 5, averaged: 2, log: () => undefined });
    });
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

/** The model in the folder of kept models, or the one that `train` makes. */
function keptModel(name: string, train: () => Crf): NameModel {
  const file = work === undefined ? undefined : join(work, `${name}.bin`);
  if (file !== undefined && existsSync(file)) return decodeNameModel(readFileSync(file));
  if (steps <= 0) process.exit(0);
  steps -= 1;
  const { features, transitions } = quantized(train());
  const bytes = encodeNameModel(features, transitions);
  if (work !== undefined && file !== undefined) {
    mkdirSync(work, { recursive: true });
    writeFileSync(file, bytes);
  }
  log(`trained ${name}`);
  return decodeNameModel(bytes);
}
