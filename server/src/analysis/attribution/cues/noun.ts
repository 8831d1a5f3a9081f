// A noun of speech with its clause: Mr. Trump's claim that …; his warning that …; the allegation by the union that ….

import { type CueEntry, WordClass } from '../../language/lexicon.ts';
import { Role } from '../../language/roles.ts';
import { contentEnd } from '../syntax/content-end.ts';
import { type Frame, type Frames, lastInside } from '../syntax/frames.ts';
import { has, is, isComma, isCompleteQuote, isQuote, lower, plays } from '../syntax/grammar.ts';
import { nounPhraseFrom, nounPhraseTo } from '../syntax/noun-phrases.ts';
import type { CueReading, UnitRange } from '../syntax/reading.ts';
import { Trait } from '../syntax/traits.ts';

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
    content: [
      {
        from,
        to: isOpening(frames, frame, source) ? openingEnd(frames, frame, from) : contentEnd(frames, frame, from),
      },
    ],
    negated: false,
    opens: false,
  };
}

/** "Contrary to his claim that …, the bridge": whether the noun stands in a phrase that opens the sentence. */
function isOpening(frames: Frames, frame: Frame, source: UnitRange): boolean {
  const before = source.from - frame.from;
  return (
    before > 0 && before <= MOST_OPENING && has(frames, source.from - 1, WordClass.Preposition | WordClass.Subordinator)
  );
}

/** Words before the source of the longest such phrase: "contrary to". */
const MOST_OPENING = 2;

/** The end of a clause in an opening phrase: the comma after its verb, behind which the sentence itself begins. */
function openingEnd(frames: Frames, frame: Frame, from: number): number {
  const end = contentEnd(frames, frame, from);
  let hasVerb = false;
  for (let unit = from + 1; unit < end; unit += 1) {
    if (is(frames, unit, Trait.Auxiliary | Trait.PastForm)) hasVerb = true;
    if (!hasVerb) continue;
    const isClosed = isCompleteQuote(frames, unit) && lastInside(frames, frames.quote[unit]!) === ',';
    if (!isClosed && !isComma(frames, unit)) continue;
    if (plays(frames, unit + 1, Role.Additive | Role.Adversative | Role.PersonalRelative)) continue;
    return isClosed ? unit + 1 : unit;
  }
  return end;
}

/** "Trump's repeated claim", "his claim": the possessor, with at most three words between. */
function possessor(frames: Frames, frame: Frame, unit: number): UnitRange | undefined {
  for (let left = unit - 1; left >= Math.max(frame.from, unit - 4); left -= 1) {
    if (plays(frames, left, Role.PossessiveDeterminer)) return { from: left, to: left + 1 };
    // A plural has a bare apostrophe: "the ministers' claim".
    if (plays(frames, left, Role.PossessiveMarker) || lower(frames, left) === "'") {
      let from = nounPhraseFrom(frames, frame, left - 1);
      // "Contrary to Orell's claim".
      if (from === frame.from && plays(frames, from + 1, Role.InfinitiveMarker)) from += 2;
      return from < left ? { from, to: left } : undefined;
    }
    if (isQuote(frames, left) || has(frames, left, WordClass.Function)) return undefined;
  }
  return undefined;
}
