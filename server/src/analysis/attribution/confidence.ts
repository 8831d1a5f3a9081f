// The confidence of a quote by the rule that found it, from counts in PolNeAR's training articles: for quotes in marks the
// share whose speaker and span were right, for indirect speech the share whose span was found at half overlap with the
// right speaker. docs/ATTRIBUTION.md has the reliability table.

import type { QuoteDraft } from './drafts.ts';

const MARKED: Readonly<Record<string, number>> = {
  'cue-after': 0.98,
  'inverted-cue': 0.98,
  'interrupted-inverted': 0.97,
  'leading-cue': 0.95,
  signed: 0.98,
  transcript: 0.95,
  'cue-before-colon': 0.95,
  'cue-before': 0.92,
  interrupted: 0.93,
  'apposition-cue': 0.96,
  continued: 0.92,
  'same-paragraph': 0.88,
  'according-to': 0.87,
  colon: 0.82,
  'participle-cue': 0.83,
  'carried-over': 0.8,
  'after-report': 0.8,
  'same-sentence': 0.75,
  'object-cue': 0.77,
  'coordinated-cue': 0.72,
  'noun-cue': 0.7,
  'relative-cue': 0.85,
  running: 0.68,
  'carried-over-report': 0.55,
  'carried-over-person': 0.5,
  'sentence-before': 0.5,
  'passive-cue': 0.85,
  'speaker-beside': 0.7,
  'main-subject': 0.8,
};

const INDIRECT: Readonly<Record<string, number>> = {
  'according-to': 0.88,
  'cue-after': 0.78,
  'cue-before': 0.79,
  'cue-before-colon': 0.62,
  interrupted: 0.92,
  'apposition-cue': 0.88,
  'participle-cue': 0.62,
  'object-cue': 0.55,
  'coordinated-cue': 0.63,
  'relative-cue': 0.55,
  'inverted-cue': 0.7,
  'noun-cue': 0.5,
  colon: 0.4,
};

/** Confidence of a quote, 0 to 1, before ambiguity of its source is counted. */
export function confidenceOf(draft: QuoteDraft): number {
  if (draft.kind === 'term') return 0.7;
  if (draft.source === undefined) return 0.3;
  const table = draft.kind === 'indirect' ? INDIRECT : MARKED;
  return table[draft.basis] ?? 0.6;
}
