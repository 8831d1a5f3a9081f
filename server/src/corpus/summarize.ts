// Builds an article of the corpus from its text and its analysis.

import type { Language } from '../analysis/language/language.ts';
import type { VersionCache } from '../analysis/memo.ts';
import type { DocumentAnalysis, LocalEntity, Quote } from '../analysis/model.ts';
import { asRead } from '../analysis/reading/offsets.ts';
import { toFile } from '../analysis/reading/view.ts';
import type { ArticleData } from '../annotations/model.ts';
import { lazy } from '../base/memoize.ts';
import { lineStartsOf } from '../base/positions.ts';
import type { Span } from '../base/span.ts';
import { copyString, oneLine } from '../base/strings.ts';
import { type ArticleContent, type ArticleLocation, type IndexedArticle, sourceOf } from './article.ts';
import { packClaims } from './claims/claim-fingerprints.ts';
import type { EntitySummary } from './entities/model.ts';
import { withPublication } from './publication.ts';
import { packDenials } from './repeats/denial-fingerprints.ts';
import { denialsOf } from './repeats/find-denials.ts';
import { packQuotations } from './repeats/quotation-fingerprints.ts';
import { quotationsOf, reportedClaimsOf, sketchesOf } from './repeats/statements.ts';
import { normalizerFor } from './repeats/words.ts';
import type { UserEntities } from './user-data/entities.ts';
import type { AnchoredAnnotation } from './user-data/overlay-analysis.ts';

/**
 * Builds an article. `data` is what the user wrote under `article:`, `memo` the version cache of an open document. The part
 * that is compared with other articles is computed when it is first read, because most requests do not need it.
 */
export function summarizeArticle(
  location: ArticleLocation,
  text: string,
  analysis: DocumentAnalysis,
  language: Language,
  annotations: readonly AnchoredAnnotation[] = [],
  data?: ArticleData,
  userEntities?: UserEntities,
  memo?: VersionCache,
): IndexedArticle {
  const compared = lazyComparedContent(text, analysis, language, memo);
  return {
    ...location,
    ...withPublication(
      displayedContent(text, analysis, language, data, userEntities),
      location.path,
      language.dates.months,
    ),
    annotations,
    ignoredCodes: (data?.ignore ?? []).map(({ value }) => value),
    get quoted() {
      return compared().quoted;
    },
    get quotationFingerprints() {
      return compared().quotationFingerprints;
    },
    get claims() {
      return compared().claims;
    },
    get denials() {
      return compared().denials;
    },
    get denialFingerprints() {
      return compared().denialFingerprints;
    },
    get claimFingerprints() {
      return compared().claimFingerprints;
    },
  };
}

/** A function of its own, so that the article's closures do not keep the text and the cache alive after the first read. */
function lazyComparedContent(
  text: string,
  analysis: DocumentAnalysis,
  language: Language,
  memo: VersionCache | undefined,
): () => ComparedContent {
  return lazy(() => comparedContent(text, analysis, language, memo));
}

/** The part of an article that depends on its text alone, computed at once. */
export function contentOf(text: string, analysis: DocumentAnalysis, language: Language): ArticleContent {
  return { ...displayedContent(text, analysis, language), ...comparedContent(text, analysis, language) };
}

type ComparedKey =
  | 'quoted'
  | 'quotationFingerprints'
  | 'claims'
  | 'denials'
  | 'denialFingerprints'
  | 'claimFingerprints';
type ComparedContent = Pick<ArticleContent, ComparedKey>;

/** What features show of the article. */
function displayedContent(
  text: string,
  analysis: DocumentAnalysis,
  language: Language,
  data?: ArticleData,
  userEntities?: UserEntities,
): Omit<ArticleContent, ComparedKey> {
  // Words are shown as a reader sees them, without the markup and line ends of the file.
  const read = asRead(text, analysis);
  const { quotes } = read.analysis;
  const words = (span: Span | null | undefined): string =>
    span === null || span === undefined ? '' : oneLine(read.text.slice(span.start, span.end));
  const quoteCounts = new Map<number, number>();
  for (const { source } of quotes)
    if (source !== null && source.entity >= 0)
      quoteCounts.set(source.entity, (quoteCounts.get(source.entity) ?? 0) + 1);
  return {
    length: text.length,
    analysis: withoutReading(analysis),
    source: sourceOf(read.text, read.analysis, data, language),
    lineStarts: lineStartsOf(text),
    entities: read.analysis.entities.map((entity, local) =>
      summarizeEntity(entity, quoteCounts.get(local) ?? 0, read.text, read.analysis, userEntities),
    ),
    quoteTexts: quotes.map((quote) =>
      quote.content.map((part) => read.text.slice(part.start, part.end)).join(separatorOf(quote)),
    ),
    sourceTexts: quotes.map(({ source }) => words(source?.antecedent ?? source)),
    cueTexts: quotes.map(({ cue }) => words(cue)),
    channelTexts: quotes.map(({ source }) => words(source?.channel)),
  };
}

/** What the indexes compare with other articles. */
function comparedContent(
  file: string,
  inFile: DocumentAnalysis,
  language: Language,
  memo?: VersionCache,
): ComparedContent {
  const { text, analysis } = asRead(file, inFile);
  const inFileAt = <Value extends Span>(value: Value): Value => ({ ...value, ...toFile(inFile.reading?.map, value) });
  const normalizer = normalizerFor(language);
  const quoted = quotationsOf(text, analysis, language, memo);
  const denials = denialsOf(text, analysis, language, memo);
  return {
    quoted,
    quotationFingerprints: packQuotations(quoted, normalizer, sketchesOf(text, analysis, quoted, language, memo), memo),
    claims: reportedClaimsOf(text, analysis, language, memo).map(inFileAt),
    denials: denials.map((denial) => ({ ...inFileAt(denial), claim: inFileAt(denial.claim) })),
    denialFingerprints: packDenials(denials, normalizer, (local) => analysis.entities[local]?.name),
    claimFingerprints: packClaims(text, analysis, language, memo),
  };
}

/** The reading text is needed while the article is built, and not after. */
function withoutReading(analysis: DocumentAnalysis): DocumentAnalysis {
  if (analysis.reading === undefined) return analysis;
  const { reading: _reading, ...rest } = analysis;
  return rest;
}

/** An interrupted quotation shows where it was cut; the paragraphs of a turn follow one another. */
function separatorOf({ kind }: Quote): string {
  return kind === 'turn' ? ' ' : ' … ';
}

/** Copies all strings: the entity index shares them between articles, so they must not keep the text alive. */
function summarizeEntity(
  entity: LocalEntity,
  quoteCount: number,
  text: string,
  analysis: DocumentAnalysis,
  userEntities: UserEntities | undefined,
): EntitySummary {
  const named = userEntities?.byName(entity.name);
  const userEntity = named?.type === undefined || named.type === entity.type ? named : undefined;
  const counts = new Map<string, number>();
  for (const index of entity.mentions) {
    const mention = analysis.mentions[index];
    if (mention?.form !== 'name') continue;
    const spelling = oneLine(text.slice(mention.start, mention.end));
    counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  }
  const name = copyString(entity.name);
  const descriptions = new Set(entity.descriptions.map((span) => oneLine(text.slice(span.start, span.end))));
  return {
    name,
    type: entity.type,
    gender: entity.gender,
    spellings: [...counts].map(([spelling, count]) => ({
      text: spelling === name ? name : copyString(spelling),
      count,
    })),
    aliases: entity.aliases.map(copyString),
    descriptions: [...descriptions].map(copyString),
    ...(quoteCount > 0 ? { said: quoteCount } : {}),
    ...(userEntity === undefined ? {} : { userEntry: userEntity.entry }),
  };
}
