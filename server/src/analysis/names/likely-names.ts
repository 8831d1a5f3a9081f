// Labels into names: which tokens are one, and how likely each type is by the model.

import { LABEL_COUNT, labelOf, MODEL_TYPES, OUTSIDE, Position, positionOf, typeOfLabel } from './labels.ts';
import type { Labels } from './part-labels.ts';
import type { PartReading } from './reading.ts';
import type { TokenRange } from './runs.ts';

export interface LikelyName extends TokenRange {
  /** Index into `MODEL_TYPES`, as this place's labels have it. */
  readonly type: number;
  /** Natural logarithm of how likely each type is here, by the model. */
  readonly likelihoods: Float64Array;
}

/** The model's weights are in steps of this many to a natural logarithm of 1. */
const STEPS = 24;

/** The names of a part, with tokens counted from its first. */
export function likelyNames(part: PartReading, { labels, scores }: Labels): LikelyName[] {
  const names: LikelyName[] = [];
  let row = 0;
  for (const { stretches } of part.sentences)
    for (const stretch of stretches) {
      const [begin, end] = [stretch.from - part.from, stretch.to - part.from];
      let from = begin;
      for (let i = begin; i < end; i += 1) {
        const label = labels[i]!;
        if (label === OUTSIDE) continue;
        const position = positionOf(label);
        if (position === Position.First || position === Position.Single) from = i;
        if (position !== Position.Last && position !== Position.Single) continue;
        const likelihoods = new Float64Array(MODEL_TYPES.length);
        for (let type = 0; type < MODEL_TYPES.length; type += 1)
          for (let k = from; k <= i; k += 1)
            likelihoods[type]! +=
              scores[row + (k - begin) * LABEL_COUNT + labelOf(type, positionOf(labels[k]!))]! / STEPS;
        normalize(likelihoods);
        names.push({ from, to: i + 1, type: typeOfLabel(label), likelihoods });
      }
      row += (end - begin) * LABEL_COUNT;
    }
  return names;
}

function normalize(logarithms: Float64Array): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logarithms.length; i += 1) top = Math.max(top, logarithms[i]!);
  let sum = 0;
  for (let i = 0; i < logarithms.length; i += 1) sum += Math.exp(logarithms[i]! - top);
  const total = top + Math.log(sum);
  for (let i = 0; i < logarithms.length; i += 1) logarithms[i]! -= total;
}
