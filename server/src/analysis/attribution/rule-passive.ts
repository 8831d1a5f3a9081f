// Described by the Kremlin as “…”; called “…” by his rivals. A passive names its speaker behind "by".

import type { Clause } from './clause.ts';
import { objectEnd } from './content-end.ts';
import { isComma, isQuote, isSubjectPronoun, lower, startsNounPhrase } from './grammar.ts';
import { nounPhraseTo } from './noun-phrases.ts';
import type { Reading } from './reading.ts';

export function passiveCue(clause: Clause): Reading | undefined {
  const { f, frame, unit, entry } = clause;
  if (entry.takes !== 'object' || (entry.form !== 'past' && entry.form !== 'participle')) return undefined;
  if (lower(f, unit + 1) !== 'by' || !startsNounPhrase(f, unit + 2) || isSubjectPronoun(f, unit + 2)) return undefined;
  const end = frame.stop;
  const to = nounPhraseTo(f, unit + 2, end);
  if (to >= end || !(lower(f, to) === 'as' || isQuote(f, to) || isComma(f, to))) return undefined;
  const from = lower(f, to) === 'as' ? to + 1 : to;
  if (isComma(f, from) || from >= end) return undefined;
  return {
    rule: 'passive-cue',
    frame: clause.index,
    cue: { from: unit, to: unit + 1 },
    entry,
    source: { from: unit + 2, to },
    content: [{ from, to: objectEnd(f, frame, from) }],
    negated: false,
    opens: false,
  };
}
