// A name and a colon at the head of a line, as headlines and transcripts set it: Smith: “…”; TRUMP: ….

import { type CueEntry, WordClass } from '../../language/lexicon.ts';
import { contentEnd } from '../syntax/content-end.ts';
import type { Frame, Frames } from '../syntax/frames.ts';
import { findTrait, has, isCapital, isComma, isQuote, isWord } from '../syntax/grammar.ts';
import type { CueReading } from '../syntax/reading.ts';
import { Trait } from '../syntax/traits.ts';

const ENTRY: CueEntry = {
  lemma: ':',
  part: 'phrase',
  form: 'noun',
  stance: 'asserts',
  strength: 0.7,
  takes: 'clause',
};
/** In units. */
const LONGEST_LABEL = 6;

export function colonLabel(frames: Frames, frame: Frame, index: number): CueReading | undefined {
  const colon = findTrait(frames, frame.from, Math.min(frame.to, frame.from + LONGEST_LABEL + 1), Trait.Colon);
  if (colon <= frame.from) return undefined;
  let names = 0;
  for (let unit = frame.from; unit < colon; unit += 1) {
    if (isCapital(frames, unit)) names += 1;
    else if (isWord(frames, unit) || isComma(frames, unit)) return undefined;
  }
  const from = colon + 1;
  if (names === 0 || from >= frame.stop) return undefined;
  // "Correction:", "Read more:", "WATCH LIVE:" are labels of another kind.
  if (!isQuote(frames, from) && has(frames, colon - 1, WordClass.Common | WordClass.Function)) return undefined;
  return {
    rule: 'colon',
    frame: index,
    cue: { from: colon, to: from },
    entry: ENTRY,
    source: { from: frame.from, to: colon },
    content: [{ from, to: contentEnd(frames, frame, from) }],
    negated: false,
    opens: false,
  };
}
