// Speakers of runs and of speech after dashes, which only the words after them name: “…. ¶ “…,” Lovelace said; — …, said
// Lovelace. — ….

import type { QuoteDraft } from '../drafts.ts';
import { type Frame, type Frames, spanOf } from '../syntax/frames.ts';
import { isDash, lower } from '../syntax/grammar.ts';

/** Rules that find a speaker in the quotation's own sentence, besides those that read a cue. */
const OWN_SENTENCE: ReadonlySet<string> = new Set(['signed', 'colon', 'according-to', 'transcript', 'speaker-beside']);
/** Rules that find the words before a tag. */
const TAGGED: ReadonlySet<string> = new Set(['cue-after', 'inverted-cue', 'interrupted', 'interrupted-inverted']);

/**
 * A run of paragraphs leaves its marks open until the last one, so it has one speaker. Where only a later paragraph names
 * them, the earlier ones get that speaker. `draftOf` is by index of the quotation.
 */
export function nameRunsFromEnd(frames: Frames, draftOf: ReadonlyMap<number, QuoteDraft>): void {
  const { spans } = frames.quotations;
  for (let index = spans.length - 1; index >= 0; index -= 1) {
    const earlier = spans[index]!.continues;
    if (earlier < 0) continue;
    const named = draftOf.get(index);
    const draft = draftOf.get(earlier);
    if (named?.source === undefined || draft === undefined || draft === named) continue;
    if (!isOwn(named) || isOwn(draft) || draft.quotations.length > 1) continue;
    draft.kind = 'direct';
    draft.source = named.source;
    draft.basis = RUN_FROM_END;
    draft.evidence = [named.source];
  }
}

const RUN_FROM_END = 'running-from-end';

function isOwn({ reading, basis, source }: QuoteDraft): boolean {
  return source !== undefined && (reading !== undefined || OWN_SENTENCE.has(basis) || basis === RUN_FROM_END);
}

/** Adds what goes on after a dash in a paragraph of speech that began with one. */
export function addDashSpeech(frames: Frames, drafts: QuoteDraft[]): void {
  const tagged = new Map<number, QuoteDraft>();
  const used = new Set<number>();
  for (const draft of drafts) {
    used.add(draft.frame);
    if (isTaggedDash(draft, frames)) tagged.set(draft.frame, draft);
  }
  if (tagged.size === 0) return;
  let last: QuoteDraft | undefined;
  let part = -1;
  frames.frames.forEach((frame, index) => {
    if (frame.part !== part) last = undefined;
    part = frame.part;
    last = tagged.get(index) ?? last;
    if (last === undefined || used.has(index) || !opensWithDash(frames, frame) || frame.stop <= frame.from + 1) return;
    drafts.push({
      ...last,
      content: [spanOf(frames, frame.from + 1, frame.stop)],
      marks: [],
      quotations: [],
      cue: undefined,
      cueLemma: '',
      basis: 'continued',
      reading: undefined,
      evidence: last.source === undefined ? [] : [last.source],
      frame: index,
      lastFrame: index,
    });
  });
}

/** Whether a draft is speech after a dash: — We sail at dawn, whispered Arne. */
export function isTaggedDash({ reading, source, basis, frame }: QuoteDraft, frames: Frames): boolean {
  return (
    reading !== undefined && source !== undefined && TAGGED.has(basis) && opensWithDash(frames, frames.frames[frame]!)
  );
}

function opensWithDash(frames: Frames, frame: Frame): boolean {
  return isDash(frames, frame.from) || lower(frames, frame.from) === '-';
}
