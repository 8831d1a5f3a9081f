// The kinds of features of a token, and the list that collects their hashes.

/**
 * Kinds of the features of a token in its place. The numbers continue those of `word-features.ts` and are part of the trained
 * model: add new ones at the end.
 */
export const FeatureKind = {
  WordBefore: 32,
  WordAfter: 33,
  WordsAround: 34,
  FineBefore: 35,
  FineAfter: 36,
  CoarseAround: 37,
  Shapes: 38,
  Initial: 39,
  Spacing: 40,
  RunPlace: 41,
  BeforeRun: 42,
  AfterRun: 43,
  RunLast: 44,
  RunLastFine: 45,
  RunLastClasses: 46,
  RunFirst: 47,
  RunFirstClasses: 48,
  RunClasses: 49,
  Caps: 50,
  Part: 51,
  Evidence: 52,
  EvidenceSet: 53,
  Phrase: 54,
  PriorType: 55,
  PriorLabel: 56,
  PriorNeighbours: 57,
  AroundRun: 58,
  EvidenceInitial: 59,
  CapsCoarse: 60,
  ClassesAround: 61,
  FineRun: 62,
  Topic: 63,
  TopicCoarse: 64,
  TopicShapes: 65,
  BeforeRunFine: 66,
  AfterRunFine: 67,
  BeforeRunPair: 68,
  AfterRunPair: 69,
  RunLastSuffix: 70,
  RunLastType: 71,
  RunTypes: 72,
} as const;

/** Receives hashed features: a plain array in training, a `FeatureList` in the recogniser. */
export interface FeatureSink {
  push(feature: number): unknown;
}

/** A list that is reused from token to token. Emptying an array would free its memory each time. */
export class FeatureList implements FeatureSink {
  values = new Uint32Array(256);
  count = 0;

  push(feature: number): void {
    if (this.count === this.values.length) {
      const larger = new Uint32Array(2 * this.count);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.count] = feature;
    this.count += 1;
  }
}
