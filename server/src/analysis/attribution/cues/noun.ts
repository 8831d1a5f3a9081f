// A noun of speech with its clause: Mr. Trump's claim that …; his warning that …; the allegation by the union that ….

import { type CueEntry, WordClass } from '../../language/lexicon.ts';
import { Role } from '../../language/roles.ts';
import { contentEnd } from '../syntax/content-end.ts';
import type { Frame, Frames } from '../syntax/frames.ts';
import { has, isQuote, lower, plays } from '../syntax/grammar.ts';
import { nounPhraseFrom, nounPhraseTo } from '../syntax/noun-phrases.ts';
import type { CueReading, UnitRange } from '../syntax/reading.ts';

export function nounCue(
  frames: Frames,
  frame: Frame,
  index: number,
  unit: number,
  entry: CueEntry,
): CueReading | undefined {
  let from = unit + 1;
  let agent: UnitRange | undefined;
  if (plays(frames, from, Role.AgentMarker | Role.OriginMarker)) {
    agent = { from: from + 1, to: nounPhraseTo(frames, from + 1, frame.to) };
    from = agent.to;
  }
  // "his claim that is false": a relative clause.
  const clause = plays(frames, from, Role.Complementizer) && !has(frames, from + 1, WordClass.Auxiliary);
  if (!clause && !isQuote(frames, from)) return undefined;
  const source = agent ?? possessor(frames, frame, unit);
  if (source === undefined || from >= frame.to) return undefined;
  return {
    rule: 'noun-cue',
    frame: index,
    cue: { from: unit, to: unit + 1 },
    entry,
    source,
    content: [{ from, to: contentEnd(frames, frame, from) }],
    negated: false,
    opens: false,
  };
}

/** "Trump's repeated claim", "his claim": the possessor, with at most three words between. */
function possessor(frames: Frames, frame: Frame, unit: number): UnitRange | undefined {
  for (let left = unit - 1; left >= Math.max(frame.from, unit - 4); left -= 1) {
    if (plays(frames, left, Role.PossessiveDeterminer)) return { from: left, to: left + 1 };
    // A plural has a bare apostrophe: "the ministers' claim".
    if (plays(frames, left, Role.PossessiveMarker) || lower(frames, left) === "'") {
      const from = nounPhraseFrom(frames, frame, left - 1);
      return from < left ? { from, to: left } : undefined;
    }
    if (isQuote(frames, left) || has(frames, left, WordClass.Function)) return undefined;
  }
  return undefined;
}
