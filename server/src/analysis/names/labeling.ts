// The model's two readings of an article: scores and labels of all tokens that can be part of a name. The second reading
// knows what the first made of each word in its other places.

import type { ReadDocument } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import { FeatureList } from './feature-list.ts';
import { LABEL_COUNT } from './labels.ts';
import { Priors } from './priors.ts';
import { forStretches, readForNames, type SentenceReading } from './reading.ts';
import { type Scorer, scorerOf } from './scorer.ts';
import { addPriorFeatures, NO_PRIOR, type Prior } from './token-features.ts';
import { decodeLabels } from './viterbi.ts';

export interface Labeling {
  /** By token. */
  readonly labels: Uint8Array;
  /** Score of a token under a label; only tokens with a label other than `OUTSIDE` need to be asked for. */
  score(token: number, label: number): number;
}

export function labelTokens(document: ReadDocument, lexicon: Lexicon): Labeling {
  const { tokens } = document;
  const labels = new Uint8Array(tokens.count);
  const scorer = scorerOf(tokens.vocabulary, lexicon);
  if (scorer === undefined || lexicon.names === undefined) return { labels, score: () => 0 };
  const { transitions } = lexicon.names;
  const reading = readForNames(document);
  const read = new Uint8Array(tokens.count);
  /** Where the scores of a token begin; stretches lie one behind the other. */
  const rows = new Int32Array(tokens.count);
  let size = 0;
  for (const sentence of reading.sentences)
    for (const { from, to } of sentence.stretches)
      for (let i = from; i < to; i += 1) {
        rows[i] = size;
        size += LABEL_COUNT;
      }
  const scores = new Int32Array(size);
  const rowsOf = (from: number, to: number): Int32Array =>
    scores.subarray(rows[from]!, rows[from]! + (to - from) * LABEL_COUNT);

  for (const sentence of reading.sentences)
    forStretches(sentence, (stretch, runOf) => {
      const own = rowsOf(stretch.from, stretch.to);
      scorer.score(sentence.context, stretch, runOf, own);
      decodeLabels(own, stretch.to - stretch.from, transitions, labels, stretch.from);
      read.fill(1, stretch.from, stretch.to);
    });
  const priors = new Priors(reading.evidence, labels, read);
  const second = new Uint8Array(tokens.count);
  const features = new FeatureList();
  for (const sentence of reading.sentences)
    for (const { from, to } of sentence.stretches) {
      const own = rowsOf(from, to);
      addPriors(sentence, from, to, priors, read, scorer, own, features);
      decodeLabels(own, to - from, transitions, second, from);
    }
  return { labels: second, score: (token, label) => scores[rows[token]! + label]! };
}

function addPriors(
  { context }: SentenceReading,
  from: number,
  to: number,
  priors: Priors,
  read: Uint8Array,
  scorer: Scorer,
  scores: Int32Array,
  features: FeatureList,
): void {
  const { sentence, tokens } = context;
  const priorAt = (i: number): Prior =>
    i < sentence.from || i >= sentence.to ? NO_PRIOR : priors.at(i, read[i] === 1);
  let left = priorAt(from - 1);
  let own = priorAt(from);
  for (let i = from; i < to; i += 1) {
    const right = priorAt(i + 1);
    features.count = 0;
    addPriorFeatures(own, left, right, tokens.words[i]!.case, features);
    scorer.addFeatures(features, scores, (i - from) * LABEL_COUNT);
    left = own;
    own = right;
  }
}
