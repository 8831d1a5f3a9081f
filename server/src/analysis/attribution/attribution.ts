// Who said it: quotations and reported speech with their sources, by named rules. Cues are read first (attribution/rules),
// then each quotation goes to the reading that holds it, and what no cue reaches is carried over from what stands before,
// or is no speech. Last come the people behind the words, and what the article says around them.

import { lazy } from '../../base/memoize.ts';
import type { Span } from '../../base/span.ts';
import { hull, lastStartingAtOrBefore } from '../../base/span.ts';
import type { Coreference } from '../coreference/coreference.ts';
import type { Quotations, ReadDocument } from '../document.ts';
import type { Language } from '../language/language.ts';
import type { Anonymity, Quote, Source, UnsourcedReport } from '../model.ts';
import { findAnonymity, findChannel } from './circumstances.ts';
import { carryOver } from './context/index.ts';
import { readClauses } from './cues/index.ts';
import { buildQuotes, confidenceOf, numberTurns, type QuoteDraft } from './drafts.ts';
import { withPullQuotes } from './pull.ts';
import { isNoSource, pluralAntecedent, resolveSource, withoutVerb } from './sources.ts';
import { type Frame, type Frames, framesByPart, readFrames } from './syntax/frames.ts';
import { termOf } from './terms.ts';
import { linkUnnamed } from './unnamed-chain.ts';
import { findUnsourced } from './unsourced.ts';

export interface Attribution {
  readonly quotes: readonly Quote[];
  readonly unsourced: readonly UnsourcedReport[];
}

export function attributeQuotes(
  document: ReadDocument,
  coreference: Coreference,
  quotations: Quotations,
  pullParts: ReadonlyMap<number, number>,
  language: Language,
): Attribution {
  const frames = readFrames(document, quotations);
  const parts = framesByPart(frames, document);
  const readings = readClauses(parts, document, language, pullParts);
  const drafts = buildQuotes(frames, readings).filter(
    ({ kind, source }) => kind !== 'indirect' || source === undefined || !isNoSource(source, document, coreference),
  );
  for (const draft of drafts) {
    const basis = termOf(draft, frames, document, coreference);
    if (basis !== undefined) Object.assign(draft, { kind: 'term', content: draft.marks, source: undefined, basis });
  }
  carryOver({ document, f: frames, coreference, pullParts }, readings, drafts);
  // Only the words of somebody without a name are asked about it.
  const anonymity = lazy(() => findAnonymity(document.tokens.text));
  const partOf = (offset: number): number => lastStartingAtOrBefore(document.parts, offset);
  const quotes = drafts
    .filter((draft) => draft.content.length > 0)
    .map((draft) => finish(draft, document, frames, coreference, anonymity, partOf))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const people = coreference.mentions.filter((mention) => mention.type === 'person' && mention.form === 'name');
  const all = withPullQuotes(
    document,
    quotations,
    pullParts,
    numberTurns(linkUnnamed(quotes, document.tokens.text, people, partOf), partOf),
  );
  return { quotes: all, unsourced: findUnsourced(parts) };
}

function finish(
  draft: QuoteDraft,
  document: ReadDocument,
  frames: Frames,
  coreference: Coreference,
  anonymity: () => readonly Anonymity[],
  partOf: (offset: number) => number,
): Quote {
  const confidence = confidenceOf(draft);
  if (draft.source === undefined) return quoteOf(draft, null, confidence, []);
  const words = withoutVerb(draft.source, document, coreference);
  const resolved = resolveSource(words, document, coreference);
  const frame = frames.frames[draft.frame] as Frame;
  const plural =
    resolved.entity < 0 && isThey(document.tokens.text, resolved.span)
      ? pluralAntecedent(frames, document, draft.frame, resolved.span)
      : undefined;
  const source: Source = {
    start: resolved.span.start,
    end: resolved.span.end,
    entity: resolved.entity,
    class: resolved.class,
    ...(plural === undefined ? {} : { antecedent: plural }),
    anonymity: resolved.class === 'unnamed' ? nearestAnonymity(draft, anonymity(), partOf) : null,
    channel:
      draft.reading === undefined ? null : findChannel(frames, frame, draft.reading.cue, draft.reading.entry.lemma),
  };
  const sure = Math.round(confidence * (resolved.candidates.length > 1 ? 0.75 : 1) * 100) / 100;
  return quoteOf(draft, source, sure, resolved.candidates);
}

function quoteOf(draft: QuoteDraft, source: Source | null, confidence: number, candidates: readonly number[]): Quote {
  const { start, end } = hull(draft.content);
  return {
    start,
    end,
    kind: draft.kind,
    content: draft.content,
    marks: draft.marks,
    cue: draft.cue ?? null,
    cueLemma: draft.cueLemma,
    stance: draft.stance,
    basis: draft.basis,
    evidence: draft.evidence,
    turn: -1,
    repeats: -1,
    source,
    confidence,
    candidates,
  };
}

function isThey(text: string, span: Span): boolean {
  return span.end - span.start === 4 && text.slice(span.start, span.end).toLowerCase() === 'they';
}

/** Where anonymity is asked for in the source's own paragraph, nearest to its words. */
function nearestAnonymity(
  draft: QuoteDraft,
  anonymity: readonly Anonymity[],
  partOf: (offset: number) => number,
): Anonymity | null {
  const source = draft.source as Span;
  const part = partOf(source.start);
  let best: Anonymity | null = null;
  const next = lastStartingAtOrBefore(anonymity, source.start) + 1;
  for (const candidate of [anonymity[next - 1], anonymity[next]]) {
    if (candidate === undefined || partOf(candidate.start) !== part) continue;
    if (best === null || Math.abs(candidate.start - source.start) < Math.abs(best.start - source.start))
      best = candidate;
  }
  return best;
}
