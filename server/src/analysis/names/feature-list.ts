// Where features are gathered: a plain array in training; in the recogniser a list that keeps its memory from token to
// token, because emptying an array gives its memory back.

export interface FeatureSink {
  push(feature: number): unknown;
}

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
