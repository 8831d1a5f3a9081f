// The model's two readings of one part: first by its words and what stands around them, then with what the first reading
// made of each word in its other places.

import { FeatureList } from './feature-list.ts';
import { LABEL_COUNT } from './labels.ts';
import type { Priors } from './priors.ts';
import { forStretches, type PartReading } from './reading.ts';
import type { Scorer } from './scorer.ts';
import { addPriorFeatures, NO_PRIOR, type Prior } from './token-features.ts';
import { decodeLabels } from './viterbi.ts';

export interface Labels {
  /** By token of the part. */
  readonly labels: Uint8Array;
  /** A row for each token that was read; stretches lie one behind the other. */
  readonly scores: Int32Array;
}

export function readFirst(part: PartReading, scorer: Scorer, transitions: Int16Array): Labels {
  const labels = new Uint8Array(part.to - part.from);
  const scores = new Int32Array(readTokens(part) * LABEL_COUNT);
  let row = 0;
  for (const sentence of part.sentences)
    forStretches(sentence, (stretch, runOf) => {
      const length = stretch.to - stretch.from;
      const own = scores.subarray(row, row + length * LABEL_COUNT);
      scorer.score(sentence.context, stretch, runOf, own);
      decodeLabels(own, length, transitions, labels, stretch.from - part.from);
      row += own.length;
    });
  return { labels, scores };
}

/** Used again for each token. */
const features = new FeatureList();

/** `priors`: see `priorsOf`. */
export function readSecond(
  part: PartReading,
  first: Labels,
  priors: readonly Prior[],
  scorer: Scorer,
  transitions: Int16Array,
): Labels {
  const labels = new Uint8Array(part.to - part.from);
  const scores = first.scores.slice();
  let row = 0;
  let at = 0;
  for (const { context, stretches } of part.sentences)
    for (const { from, to } of stretches) {
      for (let i = from; i < to; i += 1) {
        const [left, own, right] = [priors[at]!, priors[at + 1]!, priors[at + 2]!];
        features.count = 0;
        addPriorFeatures(own, left, right, context.tokens.words[i]!.case, features);
        scorer.addFeatures(features, scores, row + (i - from) * LABEL_COUNT);
        at += 1;
      }
      at += 2;
      const own = scores.subarray(row, row + (to - from) * LABEL_COUNT);
      decodeLabels(own, to - from, transitions, labels, from - part.from);
      row += own.length;
    }
  return { labels, scores };
}

/** For each stretch of a part the priors of its tokens, and of one more on either side. */
export function priorsOf(part: PartReading, priors: Priors, read: Uint8Array): Prior[] {
  const found: Prior[] = [];
  for (const { context, stretches } of part.sentences)
    for (const { from, to } of stretches)
      for (let i = from - 1; i <= to; i += 1) {
        const isInside = i >= context.sentence.from && i < context.sentence.to;
        found.push(isInside ? priors.at(i, read[i] === 1) : NO_PRIOR);
      }
  return found;
}

function readTokens({ sentences }: PartReading): number {
  let count = 0;
  for (const { stretches } of sentences) for (const { from, to } of stretches) count += to - from;
  return count;
}
