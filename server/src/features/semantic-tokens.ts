// Semantic tokens: colours for names by entity type, for a whole article, for the visible lines, or as the difference from the
// last answer.

import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import type { EntityType, Mention } from '../analysis/model.ts';
import { offsetAt, positionAt } from '../base/positions.ts';
import type { Span } from '../base/span.ts';
import { lastStartingAtOrBefore, overlaps } from '../base/span.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { CorpusSnapshot } from '../corpus/snapshot.ts';
import type { FeatureContext } from './shared/context.ts';
import { LONGEST_MENTION } from './shared/lookup.ts';

/** Custom token types. package.json gives each a super type, so that every theme has a colour for it. */
export const tokenTypes = [
  'person',
  'organization',
  'place',
  'group',
  'event',
  'work',
  'date',
] as const satisfies readonly EntityType[];
export const tokenModifiers = ['quoted'] as const;

/** The builder of the last answer for each open document, from which it computes the next difference. */
const lastAnswers = new WeakMap<CorpusSnapshot, Map<string, SemanticTokensBuilder>>();

export function semanticTokens(context: FeatureContext, { textDocument }: SemanticTokensParams): SemanticTokens | null {
  const article = context.corpus.article(textDocument.uri);
  if (article === undefined) return null;
  const builder = new SemanticTokensBuilder();
  build(builder, context.corpus, article, { start: 0, end: article.length });
  // Nothing is cached for a closed document.
  if (!context.corpus.isOpen(textDocument.uri)) return { data: builder.build().data };
  answersOf(context).set(textDocument.uri, builder);
  return builder.build();
}

/** The difference from `previousResultId`, or all tokens if that is not the last answer. */
export function semanticTokensDelta(
  context: FeatureContext,
  { textDocument, previousResultId }: SemanticTokensDeltaParams,
): SemanticTokens | SemanticTokensDelta | null {
  const article = context.corpus.article(textDocument.uri);
  const builder = answersOf(context).get(textDocument.uri);
  if (article === undefined || builder === undefined || builder.id !== previousResultId)
    return semanticTokens(context, { textDocument });
  builder.previousResult(previousResultId);
  build(builder, context.corpus, article, { start: 0, end: article.length });
  return builder.buildEdits();
}

export function semanticTokensRange(
  { corpus }: FeatureContext,
  { textDocument, range }: SemanticTokensRangeParams,
): SemanticTokens | null {
  const article = corpus.article(textDocument.uri);
  if (article === undefined) return null;
  const builder = new SemanticTokensBuilder();
  build(builder, corpus, article, { start: offsetAt(article, range.start), end: offsetAt(article, range.end) });
  return { data: builder.build().data };
}

/** Drops the last answer for a document that was closed. */
export function forgetSemanticTokens(context: FeatureContext, uri: string): void {
  answersOf(context).delete(uri);
}

function answersOf({ corpus }: FeatureContext): Map<string, SemanticTokensBuilder> {
  let documents = lastAnswers.get(corpus);
  if (documents === undefined) {
    documents = new Map();
    lastAnswers.set(corpus, documents);
  }
  return documents;
}

function build(builder: SemanticTokensBuilder, corpus: CorpusSnapshot, article: IndexedArticle, within: Span): void {
  const typeOf = typesIn(corpus, article);
  const marked = article.analysis.quotes
    .flatMap((quote) => (quote.kind === 'term' ? [] : quote.marks.filter((mark) => overlaps(mark, within))))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  for (const mention of namesIn(article.analysis.mentions, within)) {
    while (next < marked.length && marked[next]!.end <= mention.start) next += 1;
    const inside = marked[next];
    const quoted = inside !== undefined && inside.start <= mention.start && mention.end <= inside.end;
    const start = positionAt(article, mention.start);
    const end = positionAt(article, mention.end);
    // A token cannot span two lines.
    if (start.line !== end.line) continue;
    builder.push(
      start.line,
      start.character,
      end.character - start.character,
      tokenTypes.indexOf(typeOf(mention)),
      quoted ? 1 : 0,
    );
  }
}

/** The type of a name. In a draft or notes, that of what the sources call so: a short text has little to tell a town by. */
function typesIn(corpus: CorpusSnapshot, article: IndexedArticle): (mention: Mention) => EntityType {
  if (corpus.roleOf(article.uri) === 'source') return ({ type }) => type;
  const known = new Map<number, EntityType>();
  return ({ entity, type }) => {
    let found = known.get(entity);
    if (found === undefined) {
      found = corpus.entityOf(article, entity)?.type ?? type;
      known.set(entity, found);
    }
    return found;
  };
}

/** Names that overlap a span, in text order. Of nested names, the outer one. */
function* namesIn(mentions: readonly Mention[], within: Span): Generator<Mention> {
  let last = 0;
  for (let i = lastStartingAtOrBefore(mentions, within.start - LONGEST_MENTION) + 1; i < mentions.length; i += 1) {
    const mention = mentions[i]!;
    if (mention.start >= within.end) return;
    if (mention.form !== 'name' || mention.start < last) continue;
    last = mention.end;
    if (overlaps(mention, within)) yield mention;
  }
}
