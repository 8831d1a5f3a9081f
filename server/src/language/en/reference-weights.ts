// Reads the weights of the ranker of pronouns and descriptions. See docs/MODEL-CARD.md.

import type { ReferenceModel } from '../../analysis/coreference/ranker.ts';
import table from './reference-weights.generated.tsv';

/**
 * The table has a line for each feature: its name, its weight to the score, and its weights to the hidden units. The line
 * `output` has the weights of the hidden units to the score. All are hundredths.
 */
export function readReferenceModel(): ReferenceModel | undefined {
  const lines = table.trim().split('\n');
  const output = lines.find((line) => line.startsWith('output\t'));
  if (output === undefined) return undefined;
  const numbersOf = (line: string): number[] =>
    line
      .split('\t')
      .slice(1)
      .map((number) => Number(number) / 100);
  const rows = lines.filter((line) => line !== output).map((line) => ({ line, numbers: numbersOf(line) }));
  const outputs = Float32Array.from(numbersOf(output));
  const hidden = outputs.length;
  const weights = new Float32Array(rows.length * hidden);
  rows.forEach(({ numbers }, row) => {
    weights.set(numbers.slice(1), row * hidden);
  });
  return {
    features: new Map(rows.map(({ line }, row) => [line.slice(0, line.indexOf('\t')), row])),
    hidden,
    weights,
    output: outputs,
    direct: Float32Array.from(rows, ({ numbers }) => numbers[0]!),
  };
}
