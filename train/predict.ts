// Labels prepared documents with a model, for training and held-out scores.

import type { NameModel } from '../server/src/analysis/names/model.ts';
import { LABEL_COUNT } from '../server/src/analysis/names/model.ts';
import { decodeLabels } from '../server/src/analysis/names/viterbi.ts';
import type { Priors } from '../server/src/analysis/names/votes.ts';
import { examplesOf, type PreparedDocument, sentencesOf } from './examples.ts';

export function predict(prepared: PreparedDocument, model: NameModel, priors: Priors | undefined): Uint8Array {
  const labels = new Uint8Array(prepared.document.tokens.count);
  const examples = examplesOf(prepared, priors);
  let next = 0;
  for (const sentence of sentencesOf(prepared.input))
    for (const stretch of sentence.stretches) {
      const example = examples[next++]!;
      const scores = new Int32Array(example.labels.length * LABEL_COUNT);
      for (let t = 0; t < example.labels.length; t += 1)
        for (let f = example.starts[t]!; f < example.starts[t + 1]!; f += 1)
          model.addWeights(example.features[f]!, scores, t * LABEL_COUNT);
      decodeLabels(scores, 0, example.labels.length, model.transitions, labels, stretch.from);
    }
  return labels;
}
