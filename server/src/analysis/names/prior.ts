// What a first reading of the article made of a word in its other places: a vote by type and by label, as one number.

import { Kind } from './feature-kinds.ts';
import type { FeatureSink } from './feature-list.ts';
import { combine } from './hash.ts';

/**
 * Below 2 ** 10. From the upper bits to the lower: the type most places have (0 outside, 1 + type; 7 when the word stands
 * nowhere else), the label most have, and how clear the vote is (0 to 3).
 */
export type Prior = number;

export function priorOf(type: number, label: number, clarity: number): Prior {
  return (type << 7) | (label << 2) | clarity;
}

/** The word stands nowhere else. */
export const NO_PRIOR: Prior = priorOf(7, 31, 0);

const labelIn = (prior: Prior): number => (prior >> 2) & 31;

/** The features of the vote on a word that is written so. */
export function addPriorFeatures(prior: Prior, wordCase: number, out: FeatureSink): void {
  if (prior === NO_PRIOR) return;
  const type = prior >> 7;
  out.push(combine(Kind.PriorType << 4, (type * 8 + wordCase) * 4 + (prior & 3)));
  out.push(combine(Kind.PriorLabel << 4, labelIn(prior) * 8 + wordCase));
}

/** The labels of the votes on a word and its two neighbours, as a number below 2 ** 15. */
export function labelsAround(left: Prior, own: Prior, right: Prior): number {
  return (labelIn(left) * 32 + labelIn(own)) * 32 + labelIn(right);
}

export function addLabelsAroundFeature(labels: number, out: FeatureSink): void {
  out.push(combine(Kind.PriorNeighbours << 4, labels));
}
