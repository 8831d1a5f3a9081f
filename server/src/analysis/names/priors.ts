// What a first reading made of each word, as votes for the second: a name found surely in one place is then found in the
// others, and its type is settled once for the article (Krishnan & Manning 2006).

import type { Evidence } from './evidence.ts';
import { LABEL_COUNT, MODEL_TYPES, typeOfLabel } from './labels.ts';
import { NO_PRIOR, type Prior, priorOf } from './prior.ts';

export class Priors {
  readonly #evidence: Evidence;
  readonly #labels: Uint8Array;
  /** By row of the evidence, how often its word had each label, and any. */
  readonly #votes: Uint32Array;
  readonly #all: Uint32Array;
  /** Votes of one word by type; used again for each. */
  readonly #types = new Uint32Array(1 + MODEL_TYPES.length);

  /** `read` is 1 for the tokens that were read and whose label counts. */
  constructor(evidence: Evidence, labels: Uint8Array, read: Uint8Array) {
    this.#evidence = evidence;
    this.#labels = labels;
    this.#votes = new Uint32Array(evidence.rows * LABEL_COUNT);
    this.#all = new Uint32Array(evidence.rows);
    for (let i = 0; i < labels.length; i += 1) {
      if (read[i] !== 1) continue;
      const row = evidence.rowOf(i);
      this.#votes[row * LABEL_COUNT + labels[i]!]! += 1;
      this.#all[row]! += 1;
    }
  }

  /** The vote of the other places of the word at token `i`, where `own` says whether this place has a vote itself. */
  at(i: number, own: boolean): Prior {
    const word = this.#evidence.rowOf(i);
    const all = this.#all[word]! - (own ? 1 : 0);
    if (all === 0) return NO_PRIOR;
    const row = word * LABEL_COUNT;
    const types = this.#types.fill(0);
    const without = own ? this.#labels[i]! : -1;
    let most = 0;
    let label = 0;
    for (let l = 0; l < LABEL_COUNT; l += 1) {
      const count = this.#votes[row + l]! - (l === without ? 1 : 0);
      if (count === 0) continue;
      types[typeOfLabel(l) + 1]! += count;
      if (count > most) {
        most = count;
        label = l;
      }
    }
    let type = 0;
    for (let t = 1; t < types.length; t += 1) if (types[t]! > types[type]!) type = t;
    const share = types[type]! / all;
    return priorOf(type, label, share === 1 ? (all > 2 ? 3 : 2) : share > 0.7 ? 1 : 0);
  }
}
