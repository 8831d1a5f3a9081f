// An article as the corpus indexes it: its analysis, and the texts and indexes that cross-article features need without
// reading the file again.

import { dayInAddress } from '../analysis/dates/address.ts';
import { parseDay } from '../analysis/dates/published.ts';
import type { Language } from '../analysis/language/language.ts';
import type { DocumentAnalysis } from '../analysis/model.ts';
import type { ArticleData, Located } from '../annotations/model.ts';
import { partitionPoint } from '../base/sorted.ts';
import type { Span } from '../base/span.ts';
import { oneLine } from '../base/strings.ts';
import type { ClaimFingerprints } from './claims/claim-fingerprints.ts';
import type { EntitySummary } from './entities/model.ts';
import type { DenialFingerprints } from './repeats/denial-fingerprints.ts';
import type { QuotationFingerprints } from './repeats/quotation-fingerprints.ts';
import type { Denial, MarkedQuotation, ReportedClaim } from './repeats/statements.ts';
import type { AnchoredAnnotation } from './user-data/overlay-analysis.ts';

/** Where an article's file is. */
export interface ArticleLocation {
  readonly uri: string;
  /** URI of the workspace folder it belongs to; empty for a file outside all folders or an untitled one. */
  readonly folder: string;
  /** Path below the folder, or the file's name; decoded, for display. */
  readonly path: string;
}

/** Whether a file is read as Markdown, by its path or URI. */
export function isMarkdownPath(path: string): boolean {
  return /\.(md|markdown)$/i.test(path);
}

/** An article of the corpus. Lists named `…Texts` have one string a quote, in the order of `analysis.quotes`. */
export interface IndexedArticle extends ArticleLocation {
  /** Length of the text, in UTF-16 code units. */
  readonly length: number;
  /** The analysis of the text with the user's entities and annotations applied. */
  readonly analysis: DocumentAnalysis;
  /** The user's annotations of this article, each with its anchor. */
  readonly annotations: readonly AnchoredAnnotation[];
  /** Codes of findings that the user does not want in this article; `all` covers every code. */
  readonly ignoredCodes: readonly string[];
  /** Title, outlet, date and the like. */
  readonly source: ArticleSource;
  /** Offset at which each line starts, in UTF-16 code units. */
  readonly lineStarts: ArrayLike<number>;
  readonly entities: readonly EntitySummary[];
  /** The words of each quote, as written. Shown where the article's text is not loaded. */
  readonly quoteTexts: readonly string[];
  /** The words of each quote's source, as written; empty where it has none. */
  readonly sourceTexts: readonly string[];
  /** The words of each quote's cue, as written; empty where it has none. */
  readonly cueTexts: readonly string[];
  /** Through whom each quote reached the article ("told The Media Line"); empty where the text does not say. */
  readonly channelTexts: readonly string[];
  /** The quotations in marks that are compared with those of other articles, in the order of their indices. */
  readonly quoted: readonly MarkedQuotation[];
  readonly quotationFingerprints: QuotationFingerprints;
  /** The claims it reports. */
  readonly claims: readonly ReportedClaim[];
  /** The passages that say that a claim was denied, refused or left unconfirmed. */
  readonly denials: readonly Denial[];
  readonly denialFingerprints: DenialFingerprints;
  /** The claims of `analysis`, as they are compared. */
  readonly claimFingerprints: ClaimFingerprints;
}

/** The compared quotation with the index `quote`; `undefined` if that one is not compared. */
export function quotationAt({ quoted }: Pick<IndexedArticle, 'quoted'>, quote: number): MarkedQuotation | undefined {
  const found = quoted[partitionPoint(quoted.length, (index) => quoted[index]!.quote < quote)];
  return found?.quote === quote ? found : undefined;
}

/** The part of an article that depends on its text alone: not on its location, nor on the user's annotations. */
export type ArticleContent = Omit<IndexedArticle, keyof ArticleLocation | 'annotations' | 'ignoredCodes'>;

/** Where an article comes from. Each value is on one line, as written; empty where it is not known. */
export interface ArticleSource {
  /** The headline. */
  readonly title: string;
  /** The first words of the text where there is no headline, to be shown instead of a file name that says nothing. */
  readonly opening: string;
  /** The publication or agency. */
  readonly outlet: string;
  /** The author's name, without "By". Always from the text: annotation files have no key for it. */
  readonly author: string;
  /** "March 3", "2025-02-23": as written, so the year may be missing. */
  readonly date: string;
  /** ISO day of publication; empty where it is not known. */
  readonly published: string;
  readonly url: string;
}

/**
 * Reads an article's source. A value that the user wrote under `article:` (`data`) overrules what the file states, and that
 * the one in the text.
 */
export function sourceOf(
  text: string,
  { meta, parts }: Pick<DocumentAnalysis, 'meta' | 'parts'>,
  data: ArticleData | undefined,
  language: Language,
): ArticleSource {
  const fromText = (span: Span | undefined): string =>
    span === undefined ? '' : oneLine(text.slice(span.start, span.end));
  const fromUser = (value: Located<string> | null | undefined): string => oneLine(value?.value ?? '');
  const { stated } = meta;
  const date = fromUser(data?.published);
  const url = fromUser(data?.url);
  const title = fromUser(data?.title) || stated?.title || fromText(meta.headline);
  const body = parts.find(({ kind }) => kind === 'paragraph');
  return {
    title,
    opening: title === '' && body !== undefined ? firstWords(text.slice(body.start, body.start + 2 * OPENING)) : '',
    outlet: fromUser(data?.publisher) || stated?.outlet || fromText(meta.outlet),
    author: stated?.author || fromText(meta.byline),
    date: date || stated?.date || fromText(meta.date),
    published:
      (date === '' ? meta.published : parseDay(date, language)) ?? dayInAddress(url, language.dates.months) ?? '',
    url: url || stated?.url || '',
  };
}

/** UTF-16 code units of an opening. */
const OPENING = 60;

/** Whole words at the start of a text, with an ellipsis. */
function firstWords(text: string): string {
  const line = oneLine(text);
  if (line.length <= OPENING) return line;
  const cut = line.lastIndexOf(' ', OPENING);
  return `${line.slice(0, cut > 0 ? cut : OPENING)}…`;
}

/** The headline, else a file name that says something, else the first words, else the path. */
export function shownTitle({ path, source }: Pick<IndexedArticle, 'path' | 'source'>): string {
  if (source.title !== '') return source.title;
  return source.opening === '' || isTelling(path) ? path : source.opening;
}

/** The day of publication, or what the article says of it ("March 3"); empty if it says nothing. */
export function dateOf({ source }: Pick<IndexedArticle, 'source'>): string {
  return source.published || source.date;
}

/** "Harbour Post, 2025-02-23"; empty if neither is known. */
export function outletAndDate(article: Pick<IndexedArticle, 'source'>): string {
  return [article.source.outlet, dateOf(article)].filter(Boolean).join(', ');
}

/** Whether a file's name has a word, not only digits and hexadecimal keys: "000_cbba391420e7342c.txt" has none. */
function isTelling(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const rest = name.replace(/[0-9a-f]{8,}/gi, '').replace(/\d/g, '');
  return /\p{L}{3}/u.test(rest);
}
