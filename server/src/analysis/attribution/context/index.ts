// Infers the speakers of quotations that no cue of their own sentence reaches, by the rules of standalone.ts for a sentence
// of nothing but quotation and those of in-sentence.ts for a quotation among words. The first rule that applies decides;
// without one the quotation has no speaker, or is a term.

import type { PartKind } from '../../model.ts';
import type { QuoteDraft } from '../drafts.ts';
import { endOf, type Frame, type Frames, startOf } from '../syntax/frames.ts';
import { findTrait, isNamed, isPunctuation, isQuote } from '../syntax/grammar.ts';
import type { CueReading } from '../syntax/reading.ts';
import { Trait } from '../syntax/traits.ts';
import { inSentenceRules } from './in-sentence.ts';
import { addDashSpeech, nameRunsFromEnd } from './runs.ts';
import { headingRules, standaloneRules, titleRules } from './standalone.ts';
import {
  type Context,
  type ContextRule,
  draftFor,
  type IntroducedSpeaker,
  termFor,
  type UnattributedQuote,
} from './unattributed.ts';

/** Adds drafts for the quotations that are in none of `drafts`, or adds the quotations to those. */
export function inferSpeakers(context: Context, readings: readonly CueReading[], drafts: QuoteDraft[]): void {
  const { document, frames, coreference, pullParts } = context;
  /** By index of the quotation. */
  const draftOf = new Map<number, QuoteDraft>();
  for (const draft of drafts) for (const quote of draft.quotations) draftOf.set(quote, draft);
  const opening = new Map<number, QuoteDraft>();
  for (const draft of drafts) if (draft.content.length === 0) opening.set(draft.frame, draft);
  const readingOf = new Map<number, CueReading>();
  const firstReadingOf = new Map<number, CueReading>();
  for (const reading of readings) {
    if (reading.source === undefined) continue;
    readingOf.set(reading.frame, reading);
    if (!firstReadingOf.has(reading.frame)) firstReadingOf.set(reading.frame, reading);
  }
  const introduced = new Map<number, IntroducedSpeaker | 'none'>();
  const known = new Set(drafts);
  let last: QuoteDraft | undefined;
  let before = -1;
  frames.frames.forEach((frame, index) => {
    const kind = document.parts[frame.part]?.kind;
    if (kind === 'clutter' || pullParts.has(frame.part)) return;
    let rules: readonly ContextRule[] | undefined;
    let unit = findTrait(frames, frame.from, frame.to, Trait.Quote);
    for (; unit >= 0; unit = findTrait(frames, unit + 1, frame.to, Trait.Quote)) {
      const quote = frames.quote[unit]!;
      let draft = draftOf.get(quote);
      if (draft === undefined) {
        rules ??= rulesFor(frames, frame, kind);
        const quotation: UnattributedQuote = {
          document,
          frames,
          coreference,
          pullParts,
          index,
          before,
          frame,
          unit,
          quote,
          span: { start: startOf(frames, unit), end: endOf(frames, unit) },
          last,
          readingOf,
          firstReadingOf,
          introduced,
          opening,
        };
        if (isNamed(frames, unit)) draft = termFor(quotation, 'nickname');
        else if (isStageDirection(quotation)) draft = termFor(quotation, 'scare-quote');
        else
          for (const rule of rules) {
            draft = rule(quotation);
            if (draft !== undefined) break;
          }
        draft ??= rules === inSentenceRules ? termFor(quotation, 'scare-quote') : draftFor('no-speaker', quotation);
        draftOf.set(quote, draft);
        if (!known.has(draft)) {
          known.add(draft);
          drafts.push(draft);
        }
      }
      if (draft.source !== undefined && (draft.kind === 'direct' || draft.kind === 'mixed')) last = draft;
    }
    if (kind === 'paragraph') before = index;
  });
  nameRunsFromEnd(frames, draftOf);
  addDashSpeech(frames, drafts);
}

/** A heading or caption of nothing but a quotation neither goes on with a speaker nor names one for the text after it. */
function rulesFor(frames: Frames, frame: Frame, kind: PartKind | undefined): readonly ContextRule[] {
  if (!isStandalone(frames, frame)) return inSentenceRules;
  return kind === 'subheading'
    ? headingRules
    : kind === 'headline' || kind === 'caption'
      ? titleRules
      : standaloneRules;
}

/** “(CROSSTALK)”: what a transcript says of the scene. */
function isStageDirection({ frames, quote }: UnattributedQuote): boolean {
  const span = frames.quotations.spans[quote];
  return (
    span !== undefined &&
    /^\([^()\p{Ll}]{1,40}\)?[.\s]*$/u.test(frames.tokens.text.slice(span.innerStart, span.innerEnd))
  );
}

/** Whether the frame has nothing but quotations and punctuation. */
function isStandalone(frames: Frames, frame: Frame): boolean {
  for (let unit = frame.from; unit < frame.to; unit += 1)
    if (!isQuote(frames, unit) && !isPunctuation(frames, unit)) return false;
  return true;
}
