// Why a quotation is given to its speaker, in a reader's words.

import type { Quote } from '../../analysis/model.ts';
import { SET_BY_YOU } from '../../corpus/user-data/overlay-analysis.ts';

/** By `Quote.basis`; a basis that is not listed is in the same sentence. */
const REASONS: Readonly<Record<string, string>> = {
  'according-to': 'named after “according to”',
  'carried-over': 'speaker of the sentence before',
  'carried-over-person': 'speaker of the sentence before',
  'carried-over-report': 'speaker of the sentence before',
  'sentence-before': 'named in the sentence before',
  continued: 'goes on from the quotation before',
  running: 'goes on from the paragraph before',
  interrupted: 'two parts of one quotation',
  'main-subject': 'the person whom the paragraph is about',
  'speaker-beside': 'named next to the quotation',
  'same-sentence': 'named in the same sentence',
  colon: 'named before a colon',
  'cue-before-colon': 'named before a colon',
  signed: 'signed below the quotation',
  turn: 'speaker’s label',
  label: 'speaker’s label',
};

/** "Decided by you", or "Named in the same sentence, 93 % sure". */
export function speakerReason({ basis, confidence }: Pick<Quote, 'basis' | 'confidence'>): string {
  if (basis === SET_BY_YOU) return 'Decided by you';
  const reason = REASONS[basis] ?? 'named in the same sentence';
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}, ${Math.round(confidence * 100)} % sure`;
}

/** Whether the user decided who speaks. */
export function isDecided({ basis }: Pick<Quote, 'basis'>): boolean {
  return basis === SET_BY_YOU;
}
