// Rules for a quotation whose speaker a clause about it names: “…,” is the ministry's response; “…” was the assessment of Ada
// Lovelace; “….” That is how she put it. The clause is in the quotation's sentence or in the next one.

import { Role } from '../../language/roles.ts';
import type { QuoteDraft } from '../drafts.ts';
import { isComma, phraseFrom, plays } from '../syntax/grammar.ts';
import { nounPhraseTo } from '../syntax/noun-phrases.ts';
import type { UnitRange } from '../syntax/reading.ts';
import { isTitle } from '../syntax/titles.ts';
import { isTagVerb } from './tags.ts';
import { FEWEST_WORDS_OF_TAGGED, fromRange, speaks, type UnattributedQuote, wordCount } from './unattributed.ts';
import { ownerInPredicate } from './words-owner.ts';

/** Units between "is how … described" and its agent. */
const LONGEST_ECHO = 14;

/** “…,” is the ministry's response; “…” was the assessment of Ada Lovelace; “…” is how Ada Lovelace put it. */
export function namedInPredicate(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, frame, unit } = quotation;
  if (wordCount(quotation) < FEWEST_WORDS_OF_TAGGED) return undefined;
  let from = unit + 1;
  if (isComma(frames, from)) from += 1;
  if (!plays(frames, from, Role.FormOfBe)) return undefined;
  from += 1;
  const source = plays(frames, from, Role.ClauseIntroducer)
    ? echoOf(quotation, from + 1, frame.stop)
    : ownerInPredicate(quotation, from, frame.stop);
  return source === undefined ? undefined : fromRange('same-sentence', quotation, source);
}

/** "how Ada Lovelace put it", "how it was described to me by Ada Lovelace": the agent, or else the subject. */
function echoOf(quotation: UnattributedQuote, from: number, stop: number): UnitRange | undefined {
  const { frames } = quotation;
  for (let agent = from; agent < Math.min(stop, from + LONGEST_ECHO); agent += 1) {
    if (!plays(frames, agent, Role.AgentMarker)) continue;
    const range = { from: agent + 1, to: nounPhraseTo(frames, agent + 1, stop) };
    if (range.to > range.from && speaks(quotation, range)) return range;
  }
  const to = plays(frames, from, Role.ImpersonalPronoun) ? from : nounPhraseTo(frames, from, stop);
  return to > from && speaks(quotation, { from, to }) ? { from, to } : undefined;
}

/** … “…” ¶ That is the view of Ada Lovelace: the sentence after the quotation's own, also of the next paragraph, has its owner. */
export function ownedAfter(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, index, frame } = quotation;
  const next = frames.frames[index + 1];
  if (next === undefined || next.part - frame.part > 1 || wordCount(quotation) < FEWEST_WORDS_OF_TAGGED)
    return undefined;
  if (isTitle(frames, quotation.unit)) return undefined;
  const { verdictOpeners } = frames.tokens.vocabulary.language.sources.context;
  const length = phraseFrom(frames, next.from, verdictOpeners);
  if (length === 0) return undefined;
  const source = ownerInPredicate(quotation, next.from + length, next.stop);
  return source === undefined ? undefined : fromRange('cue-after', quotation, source);
}

/** “….” So said Ada Lovelace; “….” That is how Ada Lovelace puts it: the next sentence names the speaker. */
export function echoedAfter(quotation: UnattributedQuote): QuoteDraft | undefined {
  const { frames, index, frame } = quotation;
  const next = frames.frames[index + 1];
  if (next === undefined || next.part !== frame.part) return undefined;
  const { echoes } = frames.tokens.vocabulary.language.sources.context;
  const length = phraseFrom(frames, next.from, echoes);
  if (length === 0) return undefined;
  const from = next.from + length;
  const source = isTagVerb(frames, from)
    ? { from: from + 1, to: nounPhraseTo(frames, from + 1, next.stop) }
    : echoOf(quotation, from, next.stop);
  if (source === undefined || source.to <= source.from || !speaks(quotation, source)) return undefined;
  return fromRange('cue-after', quotation, source);
}
