// Words that report speech.

import type { CueEntry } from '../../analysis/lexicon.ts';

const entries = new Map<string, CueEntry>([
  ['said', { lemma: 'say', part: 'verb', form: 'past', stance: 'asserts', strength: 1 }],
  ['says', { lemma: 'say', part: 'verb', form: 'present', stance: 'asserts', strength: 1 }],
]);

export function cueOf(lower: string): CueEntry | undefined {
  return entries.get(lower);
}
