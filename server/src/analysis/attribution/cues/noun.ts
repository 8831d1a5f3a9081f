// Mr. Trump's claim that …; his warning that …; the allegation by the union that …. A noun of speech with its clause.

import { type CueEntry, WordClass } from '../../language/lexicon.ts';
import { contentEnd } from '../syntax/content-end.ts';
import type { Frame, Frames } from '../syntax/frames.ts';
import { has, isQuote, lower } from '../syntax/grammar.ts';
import { nounPhraseFrom, nounPhraseTo } from '../syntax/noun-phrases.ts';
import type { CueReading, UnitRange } from '../syntax/reading.ts';

const POSSESSIVES = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your']);

export function nounCue(f: Frames, frame: Frame, index: number, unit: number, entry: CueEntry): CueReading | undefined {
  let that = unit + 1;
  let by: UnitRange | undefined;
  if (lower(f, that) === 'by' || lower(f, that) === 'from') {
    const to = nounPhraseTo(f, that + 1, frame.to);
    by = { from: that + 1, to };
    that = to;
  }
  const quoted = isQuote(f, that);
  if (lower(f, that) !== 'that' && !quoted) return undefined;
  if (lower(f, that) === 'that' && has(f, that + 1, WordClass.Auxiliary)) return undefined;
  const source = by ?? possessor(f, frame, unit);
  if (source === undefined || that >= frame.to) return undefined;
  return {
    rule: 'noun-cue',
    frame: index,
    cue: { from: unit, to: unit + 1 },
    entry,
    source,
    content: [{ from: that, to: contentEnd(f, frame, that) }],
    negated: false,
    opens: false,
  };
}

/** "Trump's repeated claim", "his claim": the possessor, at most three words before the noun. */
function possessor(f: Frames, frame: Frame, unit: number): UnitRange | undefined {
  for (let u = unit - 1; u >= Math.max(frame.from, unit - 4); u -= 1) {
    const word = lower(f, u);
    if (POSSESSIVES.has(word)) return { from: u, to: u + 1 };
    if (word === "'s" || word === "'" || word === '’') {
      const from = nounPhraseFrom(f, frame, u - 1);
      return from < u ? { from, to: u } : undefined;
    }
    if (isQuote(f, u) || has(f, u, WordClass.Function)) return undefined;
  }
  return undefined;
}
