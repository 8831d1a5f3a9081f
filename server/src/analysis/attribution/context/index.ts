// Quotations that no cue of their own sentence reaches. In order: a colon before it opened it; a sentence of nothing but
// quotation goes on from the attributed one before it in the paragraph; a running quotation goes on; a line behind it
// signs it; the sentence before introduces its speaker; a paragraph of its own goes to the speaker of the paragraph
// before. What stands inside a sentence without any cue is a term, unless the sentence goes on with somebody's words.

import type { QuoteDraft } from '../drafts.ts';
import { endOf, startOf } from '../syntax/frames.ts';
import { findTrait } from '../syntax/grammar.ts';
import type { CueReading } from '../syntax/reading.ts';
import { Trait } from '../syntax/traits.ts';
import { insideRules } from './in-sentence.ts';
import { aloneRules } from './standalone.ts';
import {
  type Context,
  type ContextRule,
  draftFor,
  type Introduced,
  isAlone,
  term,
  type UnattributedQuote,
} from './unattributed.ts';

export function carryOver(context: Context, readings: readonly CueReading[], drafts: QuoteDraft[]): void {
  const { document, f, coreference, pullParts } = context;
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
  const introduced = new Map<number, Introduced | 'nobody'>();
  const known = new Set(drafts);
  let last: QuoteDraft | undefined;
  let before = -1;
  f.frames.forEach((frame, index) => {
    const kind = document.parts[frame.part]?.kind;
    if (kind === 'clutter' || pullParts.has(frame.part)) return;
    let rules: readonly ContextRule[] | undefined;
    let unit = findTrait(f, frame.from, frame.to, Trait.Quote);
    for (; unit >= 0; unit = findTrait(f, unit + 1, frame.to, Trait.Quote)) {
      const quote = f.quote[unit] as number;
      let draft = draftOf.get(quote);
      if (draft === undefined) {
        rules ??= isAlone(f, frame) ? aloneRules : insideRules;
        const span = { start: startOf(f, unit), end: endOf(f, unit) };
        const loose: UnattributedQuote = {
          document,
          f,
          coreference,
          pullParts,
          index,
          before,
          frame,
          unit,
          quote,
          span,
          last,
          readingOf,
          firstReadingOf,
          introduced,
          opening,
        };
        for (const rule of rules) {
          draft = rule(loose);
          if (draft !== undefined) break;
        }
        draft ??= rules === aloneRules ? draftFor('no-speaker', loose) : term(loose, 'scare-quote');
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
}
