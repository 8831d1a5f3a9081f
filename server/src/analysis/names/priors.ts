// What a first reading made of each word, as votes for the second: a name found surely in one place is then found in the
// others, and its type is settled once for the article (Krishnan & Manning 2006).

import type { Evidence } from './evidence.ts';
import { LABEL_COUNT, typeOfLabel } from './labels.ts';
import { NO_PRIOR, type Prior } from './token-features.ts';

export class Priors {
  readonly #evidence: Evidence;
  readonly #labels: Uint8Array;
  readonly #votes = new Map<number, Uint32Array>();

  /** `read` is 1 for the tokens that were read and whose label counts. */
  constructor(evidence: Evidence, labels: Uint8Array, read: Uint8Array) {
    this.#evidence = evidence;
    this.#labels = labels;
    for (let i = 0; i < labels.length; i += 1) {
      if (read[i] === 0) continue;
      const row = evidence.rowOf(i);
      let votes = this.#votes.get(row);
      if (votes === undefined) {
        votes = new Uint32Array(LABEL_COUNT);
        this.#votes.set(row, votes);
      }
      votes[labels[i]!]! += 1;
    }
  }

  /** The vote of the other places of the word at token `i`, where `own` says whether this place has a vote itself. */
  at(i: number, own: boolean): Prior {
    const votes = this.#votes.get(this.#evidence.rowOf(i));
    if (votes === undefined) return NO_PRIOR;
    const without = own ? this.#labels[i]! : -1;
    const types = [0, 0, 0, 0, 0, 0];
    let all = 0;
    let most = 0;
    let label = 0;
    for (let l = 0; l < LABEL_COUNT; l += 1) {
      const count = votes[l]! - (l === without ? 1 : 0);
      if (count === 0) continue;
      all += count;
      types[typeOfLabel(l) + 1]! += count;
      if (count > most) {
        most = count;
        label = l;
      }
    }
    if (all === 0) return NO_PRIOR;
    let type = 0;
    for (let t = 1; t < types.length; t += 1) if (types[t]! > types[type]!) type = t;
    const share = types[type]! / all;
    return { type, label, clarity: share === 1 ? (all > 2 ? 3 : 2) : share > 0.7 ? 1 : 0 };
  }
}
