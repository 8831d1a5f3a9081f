// The invariants of an analysis of any text: spans are inside the text, indices are valid, lists are in text order, and the
// whole is plain JSON. Throws on the first violation.

import { isDeepStrictEqual } from 'node:util';
import type { DocumentAnalysis } from '../../server/src/analysis/model.ts';
import type { Span } from '../../server/src/base/span.ts';

export function checkInvariants(text: string, analysis: DocumentAnalysis): void {
  const { parts, sentences, mentions, entities, quotes, claims, markProblems, unsourced, meta } = analysis;
  const index = (what: string, value: number, list: readonly unknown[], none = true): void =>
    must(
      Number.isInteger(value) && value >= (none ? -1 : 0) && value < list.length,
      `${what} points at nothing`,
      value,
    );
  const inside = (what: string, span: Span): void => {
    must(Number.isInteger(span.start) && Number.isInteger(span.end), `${what} is not in whole code units`, span);
    must(span.start >= 0 && span.start < span.end && span.end <= text.length, `${what} is not in the text`, span);
  };
  const share = (what: string, value: number): void => must(value > 0 && value <= 1, `${what} is no share`, value);

  inOrder('parts', parts);
  for (const part of parts) inside('a part', part);
  const { published, stated: _stated, ...metaSpans } = meta;
  for (const [what, span] of Object.entries(metaSpans)) inside(`meta.${what}`, span);
  must(published === undefined || /^\d{4}-\d\d-\d\d$/.test(published), 'it is published on no day', published);
  inOrder('sentences', sentences);
  for (const sentence of sentences) inside('a sentence', sentence);

  inOrder('mentions', mentions);
  for (const mention of mentions) {
    inside('a mention', mention);
    index('the entity of a mention', mention.entity, entities);
    share('the confidence of a mention', mention.confidence);
  }
  entities.forEach((entity, at) => {
    must(entity.name !== '' && entity.mentions.length > 0, 'an entity has no name or mention', entity);
    for (const mention of entity.mentions) {
      index('a mention of an entity', mention, mentions, false);
      must(mentions[mention]?.entity === at, 'a mention of an entity is another’s', mention);
    }
    for (const span of entity.descriptions) inside('a description', span);
    for (const { mention, to } of entity.links) {
      index('a link', mention, mentions, false);
      index('the other end of a link', to, mentions, false);
    }
  });

  inOrder('quotes', quotes);
  for (const quote of quotes) {
    inside('a quote', quote);
    must(quote.content.length > 0, 'a quote has no content', quote);
    for (const span of [...quote.content, ...quote.marks, ...quote.evidence]) inside('a part of a quote', span);
    if (quote.cue !== null) inside('a cue', quote.cue);
    else must(quote.cueLemma === '', 'a quote without a cue has a cue lemma', quote);
    if (quote.source !== null) {
      const { entity, anonymity, antecedent, channel } = quote.source;
      inside('a source', quote.source);
      index('the entity of a source', entity, entities);
      for (const span of [anonymity, antecedent, channel]) if (span) inside('a part of a source', span);
    }
    for (const candidate of quote.candidates) index('a candidate', candidate, entities, false);
    index('what a quote repeats', quote.repeats, quotes);
    must(quote.kind !== 'indirect' || quote.marks.length === 0, 'indirect speech has marks', quote);
    share('the confidence of a quote', quote.confidence);
  }
  for (const claim of claims) {
    inside('a claim', claim);
    // -1: a sentence of the article itself.
    index('the quote of a claim', claim.quote, quotes);
    index('the speaker of a claim', claim.speaker, entities);
    for (const entity of claim.about) index('what a claim is about', entity, entities, false);
  }
  for (const problem of markProblems) {
    inside('a mark', problem);
    if (problem.fix !== null) must(problem.fix.at.end <= text.length, 'a fix is not in the text', problem);
  }
  for (const report of unsourced) {
    inside('an unsourced report', report);
    inside('the sentence of an unsourced report', report.sentence);
  }
  must(isDeepStrictEqual(JSON.parse(JSON.stringify(analysis)), analysis), 'it is not plain JSON', analysis.language);
}

function inOrder(what: string, spans: readonly Span[]): void {
  for (let i = 1; i < spans.length; i += 1)
    must((spans[i - 1] as Span).start <= (spans[i] as Span).start, `${what} are not in text order`, spans[i]);
}

function must(holds: boolean, what: string, value: unknown): void {
  if (!holds) throw new Error(`${what}: ${JSON.stringify(value)}`);
}
