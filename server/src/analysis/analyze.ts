// Runs the stages of the analysis in order. The result is a pure function of the text and the language: any string gives an
// analysis, the same one each time, and the text is never changed.

import { readArticle } from './article.ts';
import { attributeQuotes } from './attribution/attribution.ts';
import { findPullParts } from './attribution/pull-quotes.ts';
import { claimsOf, findStatements } from './claims.ts';
import { resolveCoreference } from './coreference/coreference.ts';
import { dayInAddress } from './dates/address.ts';
import { parseDay, readPublished } from './dates/published.ts';
import { resolveDates } from './dates/resolve.ts';
import type { FoundName, ReadDocument } from './document.ts';
import { readStatedSource } from './front-matter.ts';
import type { Language } from './language/language.ts';
import type { VersionCache } from './memo.ts';
import { type ArticleMeta, type DocumentAnalysis, OTHER_LANGUAGE } from './model.ts';
import { recognizeMentions } from './names/mentions.ts';
import { findQuotations } from './quotes/quotes.ts';
import { analysisToFile } from './reading/offsets.ts';
import { readView } from './reading/reading.ts';
import { sentenceSpan, splitSentences } from './tokens/sentences.ts';
import { tokenizeParts } from './tokens/tokenize.ts';

export interface AnalyzeOptions {
  /** The text is Markdown. */
  readonly markdown?: boolean;
  /** Results of the preceding version of an open document. Makes the analysis faster and changes no answer. */
  readonly memo?: VersionCache;
}

/** Never throws. Takes time linear in the text's length. */
export function analyze(text: string, language: Language, options: AnalyzeOptions = {}): DocumentAnalysis {
  options.memo?.next();
  const view = readView(text, language, options.markdown ?? false);
  const article = readArticle(view, language, options.memo);
  const { parts, meta, questions, partKeys } = article;
  const tokens = tokenizeParts(view.text, language, article);
  const sentences = splitSentences(tokens, parts, partKeys);
  const document = { tokens, parts, sentences, meta, questions, partKeys };
  const isReadable = language.detect(tokens);
  const quotations = findQuotations(document);
  const pullParts = findPullParts(document, quotations);
  const names = recognizeMentions(document, language);
  const dated = { ...meta, ...publicationOf(text, document, names, language) };
  const coreference = resolveCoreference(document, names, quotations, pullParts);
  const attribution = isReadable
    ? attributeQuotes(document, coreference, quotations, pullParts, language)
    : NOTHING_ATTRIBUTED;
  const analysis: DocumentAnalysis = {
    language: isReadable ? language.code : OTHER_LANGUAGE,
    parts,
    meta: dated,
    sentences: sentences.map((sentence) => sentenceSpan(tokens, sentence)),
    mentions: resolveDates(coreference.mentions, dated.published),
    entities: coreference.entities,
    quotes: attribution.quotes,
    claims: isReadable
      ? claimsOf(attribution.quotes, coreference.mentions, findStatements(document, coreference.mentions, language))
      : [],
    markProblems: isReadable ? quotations.problems : [],
    unsourced: attribution.unsourced,
  };
  return analysisToFile(analysis, view, text);
}

/** What the file states before the text, and the day of publication: as stated, else as the text gives it. */
function publicationOf(
  text: string,
  document: ReadDocument,
  names: readonly FoundName[],
  language: Language,
): Pick<ArticleMeta, 'stated' | 'published'> {
  const stated = readStatedSource(text);
  const published =
    (stated?.date === undefined ? undefined : parseDay(stated.date, language)) ??
    readPublished(document, names) ??
    (stated?.url === undefined ? undefined : dayInAddress(stated.url, language.dates.months));
  return { ...(stated === undefined ? {} : { stated }), ...(published === undefined ? {} : { published }) };
}

const NOTHING_ATTRIBUTED = { quotes: [], unsourced: [] };
