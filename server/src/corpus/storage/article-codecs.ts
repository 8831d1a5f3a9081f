// The codecs of an article's parts as packed-article.ts stores them: one record for each shape of the analysis. A field added to
// the model is added here; the types see to it.

import type { DateMeaning } from '../../analysis/dates/meaning.ts';
import type { StatedSource } from '../../analysis/front-matter.ts';
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
  UnsourcedReport,
} from '../../analysis/model.ts';
import type { Quantity } from '../../analysis/numbers/quantity.ts';
import type { Span } from '../../base/span.ts';
import type { ArticleContent, ArticleSource } from '../article.ts';
import type { Denial, MarkedQuotation, ReportedClaim, Statement } from '../repeats/statements.ts';
import { count, decimal, flag, index, list, nullable, offset, optional, record, share, signed, text } from './codec.ts';

/** The part for comparisons of two articles that the fingerprints cannot decide. */
export type ComparedPart = Pick<ArticleContent, 'quoted' | 'denials'>;
/** The part for features that show or check the article itself. */
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
  published: optional(text<string>()),
  stated: optional(
    record<StatedSource>({
      title: optional(text<string>()),
      outlet: optional(text<string>()),
      author: optional(text<string>()),
      date: optional(text<string>()),
      url: optional(text<string>()),
      role: optional(text<string>()),
    }),
  ),
});

const when = record<DateMeaning>({
  from: text(),
  unit: text(),
  year: optional(count),
  month: optional(count),
  day: optional(count),
  lastDay: optional(count),
  weekday: optional(count),
  part: optional(count),
  shift: optional(signed),
  direction: optional(signed),
  nearYear: optional(count),
  nearMonth: optional(count),
});

const mention = record<Mention>({
  ...place,
  type: text(),
  form: text(),
  entity: index,
  basis: text(),
  confidence: share,
  guess: optional(count),
  rival: optional(count),
  when: optional(when),
  value: optional(text<string>()),
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
  entities: optional(indices),
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
  cueLemma: text(),
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

const claim = record<Claim>({
  ...place,
  quote: index,
  speaker: index,
  stance: text(),
  isNegated: flag,
  about: indices,
  quantities: list(
    record<Quantity>({
      ...place,
      value: decimal,
      upTo: optional(decimal),
      approximation: text(),
      isPart: optional(flag),
      verb: optional(text<string>()),
      unit: optional(text<string>()),
      counted: optional(span),
      noun: optional(text<string>()),
    }),
  ),
});

const analysis = record<Omit<DocumentAnalysis, 'reading'>>({
  language: text(),
  parts: list(record<ArticlePart>({ ...place, kind: text() })),
  meta,
  sentences: spans,
  mentions: list(mention),
  entities: list(entity),
  quotes: list(quote),
  claims: list(claim),
  markProblems: list(markProblem),
  unsourced: list(record<UnsourcedReport>({ ...place, kind: text(), sentence: span })),
});

const statement = { ...place, stems: text<string>(), entities: indices };
const occasion = { occasion: text<string>(), lead: text<string>() };

export const detailPart = record<DetailPart>({
  analysis,
  source: record<ArticleSource>({
    title: text(),
    opening: text(),
    outlet: text(),
    author: text(),
    date: text(),
    published: text(),
    url: text(),
  }),
  quoteTexts: texts,
  sourceTexts: texts,
  cueTexts: texts,
  channelTexts: texts,
  claims: list(record<ReportedClaim>({ ...statement, ...occasion, speaker: index, quote: index, isExpected: flag })),
});

export const comparedPart = record<ComparedPart>({
  quoted: list(record<MarkedQuotation>({ quote: count, words: text(), context: texts, isShared: flag })),
  denials: list(
    record<Denial>({
      ...place,
      ...occasion,
      kind: text(),
      sentence: text(),
      claim: record<Statement>(statement),
      denier: index,
      speaker: index,
      isPlain: flag,
    }),
  ),
});
