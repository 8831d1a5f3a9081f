// Reports that nobody stands behind: "reportedly", "it is believed that", "unconfirmed reports suggest".

import type { ReadDocument } from '../document.ts';
import { isSame, Kept } from '../memo.ts';
import type { UnsourcedReport } from '../model.ts';
import type { Word } from '../tokens.ts';
import { factsOfWords } from '../word-facts.ts';
import { type Frames, spanOf } from './frames.ts';
import { isWord, lower } from './grammar.ts';
import type { PartFrames } from './part-frames.ts';
import type { Range } from './reading.ts';

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

/** Of a part: its layout, and its reports, in units from its first. */
const kept = new Kept<{ readonly layout: Int32Array; readonly reports: readonly FoundReport[] }>();

interface FoundReport {
  readonly frame: Range;
  readonly cue: Range;
}

export function findUnsourced(parts: readonly PartFrames[], document: ReadDocument): UnsourcedReport[] {
  return parts.flatMap((part) => {
    const { layout } = part;
    const { reports } = kept.of(
      document.pieces?.[part.part],
      () => ({ layout, reports: reportsIn(part.f) }),
      (known) => isSame(known.layout, layout),
    );
    return reports.map(({ frame, cue }) => ({
      ...spanOf(part.f, cue.from, cue.to),
      sentence: spanOf(part.f, frame.from, frame.to),
    }));
  });
}

function reportsIn(f: Frames): FoundReport[] {
  const found: FoundReport[] = [];
  const { tokens } = f;
  const opens = openers(tokens.vocabulary);
  for (const frame of f.frames)
    for (let u = frame.from; u < frame.to; u += 1) {
      if (!isWord(f, u) || opens.of(tokens.words[f.token[u] as number] as Word) === 0) continue;
      const to = unsourcedAt(f, u);
      if (to <= u) continue;
      found.push({ frame, cue: { from: u, to } });
      u = to;
    }
  return found;
}

/** 1 for a word that an unsourced cue can begin with. */
const openers = factsOfWords(({ lower }) =>
  lower === 'it' || ADVERBS.has(lower) || BE.has(lower) || REPORTS.has(lower) ? 1 : 0,
);

/** End of an unsourced cue that begins at `u`, with one of the openers; or 0. */
function unsourcedAt(f: Frames, u: number): number {
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
