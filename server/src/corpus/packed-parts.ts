// The shapes of what is packed of an article beside its entities.

import type {
  Anonymity,
  ArticleMeta,
  ArticlePart,
  Claim,
  DocumentAnalysis,
  EntityLink,
  LocalEntity,
  MarkProblem,
  Mention,
  Quote,
  Source,
  Span,
  UnsourcedReport,
} from '../analysis/model.ts';
import type { ArticleContent } from './article.ts';
import type { ArticleSource } from './article-source.ts';
import { count, index, list, nullable, offset, optional, record, share, text } from './codec.ts';
import type { Denial, Gist, Quoted, ReportedClaim } from './echoes/statement.ts';

/** What a comparison of two articles asks for when their prints do not decide it. */
export type ComparedPart = Pick<ArticleContent, 'quoted' | 'denials'>;
/** What a feature asks for when it shows or checks the article itself. */
export type DetailPart = Pick<
  ArticleContent,
  'analysis' | 'source' | 'quoteTexts' | 'sourceTexts' | 'cueTexts' | 'channelTexts' | 'claims'
>;

const place = { start: offset, end: offset };
const span = record<Span>(place);
const spans = list(span);
const texts = list(text<string>());
const indices = list(count);

const meta = record<ArticleMeta>({
  headline: optional(span),
  byline: optional(span),
  dateline: optional(span),
  date: optional(span),
  outlet: optional(span),
});

const mention = record<Mention>({
  ...place,
  type: text(),
  form: text(),
  entity: index,
  basis: text(),
  confidence: share,
});

const entity = record<LocalEntity>({
  name: text(),
  type: text(),
  mentions: indices,
  gender: text(),
  aliases: texts,
  descriptions: spans,
  links: list(record<EntityLink>({ mention: count, to: count, rule: text() })),
});

const source = record<Source>({
  ...place,
  entity: index,
  class: text(),
  antecedent: optional(span),
  anonymity: nullable(record<Anonymity>({ ...place, reason: nullable(span) })),
  channel: nullable(span),
});

const quote = record<Quote>({
  ...place,
  kind: text(),
  content: spans,
  marks: spans,
  cue: nullable(span),
  stance: text(),
  basis: text(),
  evidence: spans,
  turn: index,
  repeats: index,
  source: nullable(source),
  confidence: share,
  candidates: indices,
});

const markProblem = record<MarkProblem>({
  ...place,
  kind: text(),
  quote: index,
  fix: nullable(record<NonNullable<MarkProblem['fix']>>({ at: span, text: text() })),
});

const analysis = record<DocumentAnalysis>({
  language: text(),
  parts: list(record<ArticlePart>({ ...place, kind: text() })),
  meta,
  sentences: spans,
  mentions: list(mention),
  entities: list(entity),
  quotes: list(quote),
  claims: list(record<Claim>({ ...place, quote: count, speaker: index, stance: text(), about: indices })),
  markProblems: list(markProblem),
  unsourced: list(record<UnsourcedReport>({ ...place, sentence: span })),
});

const gist = { ...place, stems: text<string>(), entities: indices };

export const detailPart = record<DetailPart>({
  analysis,
  source: record<ArticleSource>({ title: text(), outlet: text(), author: text(), date: text(), url: text() }),
  quoteTexts: texts,
  sourceTexts: texts,
  cueTexts: texts,
  channelTexts: texts,
  claims: list(record<ReportedClaim>({ ...gist, speaker: index, quote: index })),
});

export const comparedPart = record<ComparedPart>({
  quoted: list(record<Quoted>({ quote: count, words: text(), context: texts })),
  denials: list(record<Denial>({ ...place, kind: text(), sentence: text(), claim: record<Gist>(gist), denier: index })),
});
