// Reports that nobody stands behind: "reportedly", "it is believed that", "unconfirmed reports suggest".

import { ADVERBS, BE_SAID, REPORTS } from '../../language/en/unsourced-words.ts';
import type { UnsourcedReport } from '../model.ts';
import type { PartFrames } from './syntax/frames.ts';
import { type Frames, spanOf } from './syntax/frames.ts';
import { findTrait, lower } from './syntax/grammar.ts';
import { Trait } from './syntax/traits.ts';

const PASSIVES = new Set([
  'believed',
  'thought',
  'understood',
  'reported',
  'said',
  'rumored',
  'rumoured',
  'alleged',
  'claimed',
]);
const SUGGEST = new Set([
  'suggest',
  'suggested',
  'suggests',
  'say',
  'said',
  'indicate',
  'indicated',
  'claim',
  'claimed',
  'emerged',
  'swirled',
  'have',
]);

/** A cue ends with its part: what stands in the next has no say in it. */
export function findUnsourced(parts: readonly PartFrames[]): UnsourcedReport[] {
  const found: UnsourcedReport[] = [];
  for (const { frames: f } of parts)
    for (const frame of f.frames) {
      let u = findTrait(f, frame.from, frame.to, Trait.Unsourced);
      while (u >= 0) {
        const to = unsourcedAt(f, u);
        if (to > u) found.push({ ...spanOf(f, u, to), sentence: spanOf(f, frame.from, frame.to) });
        u = findTrait(f, Math.max(u, to) + 1, frame.to, Trait.Unsourced);
      }
    }
  return found;
}

/** End of an unsourced cue that begins at `u`, or 0. */
function unsourcedAt(f: Frames, u: number): number {
  const word = lower(f, u);
  if (ADVERBS.has(word)) return u + 1;
  // "it is believed that", "it has been reported that"
  if (word === 'it') {
    let v = u + 1;
    while (v < u + 4 && (BE_SAID.has(lower(f, v)) || lower(f, v) === 'has' || lower(f, v) === 'widely')) v += 1;
    return v > u + 1 && PASSIVES.has(lower(f, v)) && lower(f, v + 1) !== 'by' ? v + 1 : 0;
  }
  // "is said to have", "are believed to"
  if (BE_SAID.has(word) && lower(f, u + 2) === 'to' && PASSIVES.has(lower(f, u + 1))) return u + 3;
  // "media reports suggest", "unconfirmed reports said"
  if (REPORTS.has(word) && SUGGEST.has(lower(f, u + 1))) return u + 2;
  return 0;
}
