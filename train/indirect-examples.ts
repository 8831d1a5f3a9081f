// The readings of reported speech without marks in one article, with their features.

import { readArticle } from '../server/src/analysis/article.ts';
import { readClauses } from '../server/src/analysis/attribution/cues/index.ts';
import { draftQuotes } from '../server/src/analysis/attribution/drafts.ts';
import { nestedReadings, sourceKind } from '../server/src/analysis/attribution/indirect/belief.ts';
import { indirectFeatures } from '../server/src/analysis/attribution/indirect/features.ts';
import { findPullParts } from '../server/src/analysis/attribution/pull-quotes.ts';
import { isNoSource } from '../server/src/analysis/attribution/speakers.ts';
import { framesByPart, readFrames } from '../server/src/analysis/attribution/syntax/frames.ts';
import { trimSource } from '../server/src/analysis/attribution/trim-source.ts';
import { resolveCoreference } from '../server/src/analysis/coreference/coreference.ts';
import { recognizeMentions } from '../server/src/analysis/names/mentions.ts';
import { findQuotations } from '../server/src/analysis/quotes/quotes.ts';
import { readView } from '../server/src/analysis/reading/reading.ts';
import { splitSentences } from '../server/src/analysis/tokens/sentences.ts';
import { tokenizeParts } from '../server/src/analysis/tokens/tokenize.ts';
import type { Span } from '../server/src/base/span.ts';
import { english } from '../server/src/language/en/index.ts';

export interface IndirectExample {
  readonly content: Span[];
  readonly source: Span;
  readonly features: readonly string[];
}

export function analyzeForTraining(text: string): IndirectExample[] {
  const view = readView(text, english, false);
  const article = readArticle(view, english);
  const { parts, meta, questions } = article;
  const tokens = tokenizeParts(view.text, english, article);
  const document = { tokens, parts, sentences: splitSentences(tokens, parts), meta, questions };
  const quotations = findQuotations(document);
  const pullParts = findPullParts(document, quotations);
  const names = recognizeMentions(document, english);
  const coreference = resolveCoreference(document, names, quotations, pullParts);
  const frames = readFrames(document, quotations);
  const readings = readClauses(framesByPart(frames, document), document, english, pullParts);
  const drafts = draftQuotes(frames, readings);
  const nested = nestedReadings(drafts);
  const examples: IndirectExample[] = [];
  for (const { kind, reading, source, content } of drafts) {
    if (kind !== 'indirect' || reading === undefined || source === undefined || content.length === 0) continue;
    if (isNoSource(source, document, coreference)) continue;
    const features: string[] = [];
    indirectFeatures(frames, reading, sourceKind(source, document, coreference), nested.has(reading), (feature) =>
      features.push(feature),
    );
    examples.push({ content, source: trimSource(source, document, coreference), features });
  }
  return examples;
}
