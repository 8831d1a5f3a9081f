// One article of the corpus: its analysis, and the little beside it that cross-article features need without its text.

import type { ArticleMeta, DocumentAnalysis } from '../analysis/model.ts';
import type { ArticleData, Located } from '../annotations/model.ts';
import type { Span } from '../base/span.ts';
import { oneLine } from '../base/strings.ts';
import type { EntitySummary } from './entities/model.ts';
import type { DenialFingerprints } from './repeats/denial-fingerprints.ts';
import type { QuotationFingerprints } from './repeats/quotation-fingerprints.ts';
import type { Denial, MarkedQuotation, ReportedClaim } from './repeats/statements.ts';
import type { AnchoredAnnotation } from './user-data/overlay-analysis.ts';

// Where an article comes from: its title, outlet, author, date and address. What a person wrote of it under `article:` wins,
// value by value, over what its text says of itself.

/** Each on one line, as written; empty where nobody says. */
export interface ArticleSource {
  /** The headline. */
  readonly title: string;
  /** The publication or agency. */
  readonly outlet: string;
  /** The author's name, without "By"; only a text says it. */
  readonly author: string;
  /** "March 3", "2025-02-23": as written, so that it may lack its year. */
  readonly date: string;
  readonly url: string;
}

export function sourceOf(text: string, meta: ArticleMeta, data: ArticleData | undefined): ArticleSource {
  const found = (span: Span | undefined): string =>
    span === undefined ? '' : oneLine(text.slice(span.start, span.end));
  const given = (words: Located<string> | null | undefined): string => oneLine(words?.value ?? '');
  return {
    title: given(data?.title) || found(meta.headline),
    outlet: given(data?.publisher) || found(meta.outlet),
    author: found(meta.byline),
    date: given(data?.published) || found(meta.date),
    url: given(data?.url),
  };
}

/** Where an article lies. */
export interface Place {
  readonly uri: string;
  /** URI of the workspace folder it belongs to; empty for a loose or untitled file. */
  readonly folder: string;
  /** Path below the folder, or the file's name: what a person is shown. */
  readonly path: string;
}

/** What is a function of an article's text alone, wherever it lies and whatever a person wrote of it. */
export type ArticleContent = Omit<IndexedArticle, keyof Place | 'annotations'>;

export interface IndexedArticle extends Place {
  /** UTF-16 code units. */
  readonly length: number;
  /** With everything that a person decided laid over it. */
  readonly analysis: DocumentAnalysis;
  /** What a person wrote of it, each with its place. */
  readonly annotations: readonly AnchoredAnnotation[];
  /** Title, outlet, date and the like: what a person wrote of it, else what its text says of itself. */
  readonly source: ArticleSource;
  /** Offset at which each line starts. */
  readonly lineStarts: ArrayLike<number>;
  readonly entities: readonly EntitySummary[];
  /** The words of each quote as written, by index: what is shown where the article's text is not at hand. */
  readonly quoteTexts: readonly string[];
  /** The words of each quote's source as written, empty where it has none; by quote index. */
  readonly sourceTexts: readonly string[];
  /** The words of each quote's cue as written, empty where it has none; by quote index. */
  readonly cueTexts: readonly string[];
  /** Through whom each quote reached the article ("The Media Line"), empty where it does not say; by quote index. */
  readonly channelTexts: readonly string[];
  /** What stands in marks, as echoes compare it across articles. */
  readonly quoted: readonly MarkedQuotation[];
  /** What the indexes over all articles know of them. */
  readonly quotationFingerprints: QuotationFingerprints;
  /** What it reports, and where it says that a report was denied. */
  readonly claims: readonly ReportedClaim[];
  readonly denials: readonly Denial[];
  readonly denialFingerprints: DenialFingerprints;
}
