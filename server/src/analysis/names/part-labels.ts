// The model's two readings of one part: first by its words and what stands around them, then with what the first reading
// made of each word in its other places.

import { LABEL_COUNT } from './labels.ts';
import { NO_PRIOR } from './prior.ts';
import type { Priors } from './priors.ts';
import { forStretches, type PartReading } from './reading.ts';
import type { Scorer } from './scorer.ts';
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
      scorer.score(sentence.context, stretch, runOf, scores, row);
      decodeLabels(scores, row, length, transitions, labels, stretch.from - part.from);
      row += length * LABEL_COUNT;
    });
  return { labels, scores };
}

/** `priors`: see `priorsOf`. */
export function readSecond(
  part: PartReading,
  first: Labels,
  priors: Uint16Array,
  scorer: Scorer,
  transitions: Int16Array,
): Labels {
  const labels = new Uint8Array(part.to - part.from);
  const scores = first.scores.slice();
  let row = 0;
  let at = 1;
  for (const { context, stretches } of part.sentences)
    for (const { from, to } of stretches) {
      const begin = row;
      for (let i = from; i < to; i += 1, at += 1, row += LABEL_COUNT)
        scorer.addPriors(priors[at - 1]!, priors[at]!, priors[at + 1]!, context.tokens.words[i]!.case, scores, row);
      at += 2;
      decodeLabels(scores, begin, to - from, transitions, labels, from - part.from);
    }
  return { labels, scores };
}

/** For each stretch of a part the priors of its tokens, and of one more on either side. */
export function priorsOf(part: PartReading, priors: Priors, read: Uint8Array): Uint16Array {
  let count = 0;
  for (const { stretches } of part.sentences) for (const { from, to } of stretches) count += to - from + 2;
  const found = new Uint16Array(count);
  let at = 0;
  for (const { context, stretches } of part.sentences) {
    const { sentence } = context;
    for (const { from, to } of stretches)
      for (let i = from - 1; i <= to; i += 1, at += 1)
        found[at] = i >= sentence.from && i < sentence.to ? priors.at(i, read[i] === 1) : NO_PRIOR;
  }
  return found;
}

function readTokens({ sentences }: PartReading): number {
  let count = 0;
  for (const { stretches } of sentences) for (const { from, to } of stretches) count += to - from;
  return count;
}
