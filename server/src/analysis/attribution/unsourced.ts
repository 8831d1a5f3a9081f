// Reports that nobody stands behind: "reportedly", "it is believed that", "unconfirmed reports suggest".

import type { Span, UnsourcedReport } from '../model.ts';
import { type Frames, spanOf } from './frames.ts';
import { isWord, lower } from './grammar.ts';

const ADVERBS = new Set(['reportedly', 'purportedly', 'supposedly', 'rumoredly']);
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
const BE = new Set(['is', 'are', 'was', 'were', 'been']);
const REPORTS = new Set(['reports', 'rumors', 'rumours', 'speculation']);
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

export function findUnsourced(f: Frames): UnsourcedReport[] {
  const found: UnsourcedReport[] = [];
  for (const frame of f.frames) {
    for (let u = frame.from; u < frame.to; u += 1) {
      const to = unsourcedAt(f, u);
      if (to <= u) continue;
      const span: Span = spanOf(f, u, to);
      found.push({ ...span, sentence: spanOf(f, frame.from, frame.to) });
      u = to;
    }
  }
  return found;
}

/** End of an unsourced cue that begins at `u`, or 0. */
function unsourcedAt(f: Frames, u: number): number {
  if (!isWord(f, u)) return 0;
  const word = lower(f, u);
  if (ADVERBS.has(word)) return u + 1;
  // "it is believed that", "it has been reported that"
  if (word === 'it') {
    let v = u + 1;
    while (v < u + 4 && (BE.has(lower(f, v)) || lower(f, v) === 'has' || lower(f, v) === 'widely')) v += 1;
    return v > u + 1 && PASSIVES.has(lower(f, v)) && lower(f, v + 1) !== 'by' ? v + 1 : 0;
  }
  // "is said to have", "are believed to"
  if (BE.has(word) && lower(f, u + 2) === 'to' && PASSIVES.has(lower(f, u + 1))) return u + 3;
  // "media reports suggest", "unconfirmed reports said"
  if (REPORTS.has(word) && SUGGEST.has(lower(f, u + 1))) return u + 2;
  return 0;
}
