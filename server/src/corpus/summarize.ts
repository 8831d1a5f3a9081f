// An analysis and its text in, an article of the corpus out.

import type { Language } from '../analysis/language/language.ts';
import type { VersionCache } from '../analysis/memo.ts';
import type { DocumentAnalysis, LocalEntity } from '../analysis/model.ts';
import type { ArticleData } from '../annotations/model.ts';
import { lazy } from '../base/memoize.ts';
import { copyString, oneLine } from '../base/strings.ts';
import type { ArticleContent, IndexedArticle, Place } from './article.ts';
import { sourceOf } from './article.ts';
import type { EntitySummary } from './entities/model.ts';
import { packDenials } from './repeats/denial-fingerprints.ts';
import { denialsOf } from './repeats/find-denials.ts';
import { packQuotations } from './repeats/quotation-fingerprints.ts';
import { quotationsOf, reportedClaimsOf, sketchesOf } from './repeats/statements.ts';
import { normalizerFor } from './repeats/words.ts';
import type { UserEntities } from './user-data/entities.ts';
import type { AnchoredAnnotation } from './user-data/overlay-analysis.ts';

/**
 * `data`: what a person wrote of the article as a whole; `memo`: what is kept of one that is open. What is compared with
 * other articles is made when somebody asks: a hover never does.
 */
export function summarizeArticle(
  place: Place,
  text: string,
  analysis: DocumentAnalysis,
  language: Language,
  annotations: readonly AnchoredAnnotation[] = [],
  data?: ArticleData,
  own?: UserEntities,
  memo?: VersionCache,
): IndexedArticle {
  const compared = comparedLater(text, analysis, language, memo);
  return {
    ...place,
    ...shownContent(text, analysis, data, own),
    annotations,
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
  };
}

/** A function of its own, so that the article holds the text and the memo no longer than it needs them. */
function comparedLater(
  text: string,
  analysis: DocumentAnalysis,
  language: Language,
  memo: VersionCache | undefined,
): () => ComparedContent {
  return lazy(() => comparedContent(text, analysis, language, memo));
}

export function contentOf(text: string, analysis: DocumentAnalysis, language: Language): ArticleContent {
  return { ...shownContent(text, analysis), ...comparedContent(text, analysis, language) };
}

/** What an article shows of itself. */
function shownContent(
  text: string,
  analysis: DocumentAnalysis,
  data?: ArticleData,
  own?: UserEntities,
): Omit<ArticleContent, ComparedKey> {
  const said = new Map<number, number>();
  for (const { source } of analysis.quotes)
    if (source !== null && source.entity >= 0) said.set(source.entity, (said.get(source.entity) ?? 0) + 1);
  return {
    length: text.length,
    analysis,
    source: sourceOf(text, analysis.meta, data),
    lineStarts: lineStartsOf(text),
    entities: analysis.entities.map((entity, local) =>
      summarizeEntity(entity, said.get(local) ?? 0, text, analysis, own),
    ),
    quoteTexts: analysis.quotes.map((quote) =>
      quote.content.map((part) => text.slice(part.start, part.end)).join(' … '),
    ),
    sourceTexts: analysis.quotes.map(({ source }) =>
      source === null
        ? ''
        : oneLine(text.slice((source.antecedent ?? source).start, (source.antecedent ?? source).end)),
    ),
    cueTexts: analysis.quotes.map(({ cue }) => (cue === null ? '' : oneLine(text.slice(cue.start, cue.end)))),
    channelTexts: analysis.quotes.map(({ source }) =>
      source === null || source.channel === null ? '' : oneLine(text.slice(source.channel.start, source.channel.end)),
    ),
  };
}

type ComparedContent = Pick<ArticleContent, ComparedKey>;
type ComparedKey = 'quoted' | 'quotationFingerprints' | 'claims' | 'denials' | 'denialFingerprints';

/** What is compared of it with other articles. */
function comparedContent(
  text: string,
  analysis: DocumentAnalysis,
  language: Language,
  memo?: VersionCache,
): ComparedContent {
  const normalizer = normalizerFor(language);
  const quoted = quotationsOf(text, analysis, language, memo);
  const denials = denialsOf(text, analysis, language, memo);
  return {
    quoted,
    quotationFingerprints: packQuotations(quoted, normalizer, sketchesOf(text, analysis, quoted, language, memo), memo),
    claims: reportedClaimsOf(text, analysis, language, memo),
    denials,
    denialFingerprints: packDenials(denials, normalizer),
  };
}

/** In words of its own: the index over all articles hands them on to other articles' names and to what is remembered. */
function summarizeEntity(
  entity: LocalEntity,
  said: number,
  text: string,
  analysis: DocumentAnalysis,
  own: UserEntities | undefined,
): EntitySummary {
  const mine = own?.named(entity.name);
  const isMine = mine !== undefined && (mine.type === undefined || mine.type === entity.type);
  const counts = new Map<string, number>();
  for (const index of entity.mentions) {
    const mention = analysis.mentions[index];
    if (mention?.form !== 'name') continue;
    const spelling = oneLine(text.slice(mention.start, mention.end));
    counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  }
  const name = copyString(entity.name);
  return {
    name,
    type: entity.type,
    gender: entity.gender,
    spellings: [...counts].map(([spelling, count]) => ({
      text: spelling === name ? name : copyString(spelling),
      count,
    })),
    aliases: entity.aliases.map(copyString),
    descriptions: [...new Set(entity.descriptions.map((span) => oneLine(text.slice(span.start, span.end))))].map(
      copyString,
    ),
    ...(said > 0 ? { said } : {}),
    ...(isMine ? { own: mine.entry } : {}),
  };
}

/** Line starts as LSP counts lines: \n, \r\n and \r each end one. */
export function lineStartsOf(text: string): Uint32Array {
  const starts: number[] = [0];
  const end = /\r\n?|\n/g;
  while (end.test(text)) starts.push(end.lastIndex);
  return Uint32Array.from(starts);
}
