// The decoder and the votes, compared with the plainest implementation of each.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DocumentEvidence } from '../../server/src/analysis/names/evidence.ts';
import { LABEL_COUNT, OUTSIDE, PREDECESSORS, typeOfLabel } from '../../server/src/analysis/names/model.ts';
import { decodeLabels } from '../../server/src/analysis/names/viterbi.ts';
import { NO_PRIOR, Priors, priorOf } from '../../server/src/analysis/names/votes.ts';
import { tokenize } from '../../server/src/analysis/tokens/tokenize.ts';
import { english } from '../../server/src/language/en/index.ts';

const L = LABEL_COUNT;
const labels = [...Array(L).keys()];
const numbers = (count: number, most: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: -most, max: most }), { minLength: count, maxLength: count });

test('no labels that may follow each other score more than those decoded', () => {
  const stretch = fc.integer({ min: 1, max: 6 }).chain((length) => numbers(length * L, 400));
  fc.assert(
    fc.property(stretch, numbers(L * L, 90), fc.nat(2), (scores, moves, before) => {
      const length = scores.length / L;
      const move = (from: number, to: number): number => moves[from * L + to]!;
      const may = (from: number, to: number): boolean => PREDECESSORS[to]!.includes(from);
      let best = labels.map((label) => (label === OUTSIDE ? 0 : Number.NEGATIVE_INFINITY));
      const step = (to: number): number =>
        Math.max(...labels.filter((from) => may(from, to)).map((from) => best[from]! + move(from, to)));
      for (let i = 0; i < length; i += 1) best = labels.map((label) => step(label) + scores[i * L + label]!);
      const most = step(OUTSIDE);

      const out = new Uint8Array(length + 2).fill(99);
      const rows = Int32Array.from([...Array(before * L).fill(7), ...scores]);
      decodeLabels(rows, before * L, length, Int16Array.from(moves), out, 1);
      expect([out[0], out[length + 1]]).toEqual([99, 99]);
      const path = [OUTSIDE, ...out.subarray(1, length + 1), OUTSIDE];
      let sum = 0;
      for (let i = 1; i < path.length; i += 1) {
        expect(may(path[i - 1]!, path[i]!)).toBe(true);
        sum += move(path[i - 1]!, path[i]!) + (i <= length ? scores[(i - 1) * L + path[i]!]! : 0);
      }
      expect(sum).toBe(most);
    }),
  );
});

test('a vote counts the other places of a word', () => {
  const token = fc.record({
    word: fc.constantFrom('Voss', 'voss', 'Lima', 'The', 'al'),
    label: fc.constantFrom(0, 4, 8, 12, 1, 3),
    read: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(token, { maxLength: 14 }), (list) => {
      const tokens = tokenize(list.map(({ word }) => word).join(' '), english);
      const given = Uint8Array.from(list, ({ label }) => label);
      const read = Uint8Array.from(list, (one) => (one.read ? 1 : 0));
      const priors = new Priors(new DocumentEvidence(tokens, new Uint16Array(tokens.count)), given, read);
      list.forEach(({ word }, i) => {
        const others = list.filter(
          (other, k) => k !== i && other.read && other.word.toLowerCase() === word.toLowerCase(),
        );
        const count = (is: (label: number) => boolean): number => others.filter(({ label }) => is(label)).length;
        const mostOf = (counts: number[]): number => counts.indexOf(Math.max(...counts));
        const label = mostOf(labels.map((one) => count((other) => other === one)));
        const types = [0, 1, 2, 3, 4, 5].map((type) => count((other) => typeOfLabel(other) + 1 === type));
        const type = mostOf(types);
        const share = types[type]! / others.length;
        const clarity = share === 1 ? (others.length > 2 ? 3 : 2) : share > 0.7 ? 1 : 0;
        expect(priors.at(i, read[i] === 1)).toBe(others.length === 0 ? NO_PRIOR : priorOf(type, label, clarity));
      });
    }),
    { numRuns: 500 },
  );
});
