// Which reported statements are shown as sure. The confidence of reported speech is a probability (belief.ts); docs/ATTRIBUTION.md
// says how often it is right.

import type { Quote } from '../../model.ts';

/** From this confidence on, reported speech without marks is shown without being asked for. */
const SURE = 0.8;

/** Whether the quote is in marks, or a reported statement that is likely enough. */
export function isSureReport({ kind, confidence }: Quote): boolean {
  return kind !== 'indirect' || confidence >= SURE;
}
