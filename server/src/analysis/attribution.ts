// Who said it: quotations and reported speech with their sources, by named rules. Cues are read first (attribution/rules),
// then each quotation goes to the innermost reading that holds it, and what no cue reaches is carried over from what
// stands before, or is no speech.

import { carryOver } from './attribution/carry.ts';
import { buildQuotes, type Draft } from './attribution/drafts.ts';
import { readFrames } from './attribution/frames.ts';
import { markPullQuotes } from './attribution/pull.ts';
import { readClauses } from './attribution/read-clauses.ts';
import { resolveSource } from './attribution/sources.ts';
import type { Coreference } from './coreference.ts';
import type { Quotations, ReadDocument } from './document.ts';
import type { Lexicon } from './lexicon.ts';
import type { Quote, UnsourcedReport } from './model.ts';
import { hull } from './span.ts';

export interface Attribution {
  readonly quotes: readonly Quote[];
  readonly unsourced: readonly UnsourcedReport[];
}

export function attributeQuotes(
  document: ReadDocument,
  coreference: Coreference,
  quotations: Quotations,
  lexicon: Lexicon,
): Attribution {
  const frames = readFrames(document, quotations);
  const readings = readClauses(frames, document, lexicon);
  const drafts = buildQuotes(frames, readings);
  carryOver(document, frames, readings, drafts);
  const quotes = drafts
    .filter((draft) => draft.content.length > 0)
    .map((draft): Quote => finish(draft, document, coreference, lexicon))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return { quotes: markPullQuotes(document, quotes), unsourced: [] };
}

function finish(draft: Draft, document: ReadDocument, coreference: Coreference, lexicon: Lexicon): Quote {
  const source = draft.source === undefined ? null : resolveSource(draft.source, document, coreference, lexicon);
  return {
    ...hull(draft.content),
    kind: draft.kind,
    content: draft.content,
    marks: draft.marks,
    source,
    cue: draft.cue ?? null,
    stance: draft.stance,
    basis: draft.basis,
    confidence: draft.confidence,
    evidence: draft.evidence,
    candidates: source !== null && source.entity >= 0 ? [source.entity] : [],
    turn: -1,
    repeats: -1,
  };
}
