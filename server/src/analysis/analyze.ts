// Runs the stages of the analysis in order. The result is a pure function of the text and the language: any string gives an
// analysis, the same one each time, and the text is never changed.

import { readArticle } from './article.ts';
import { attributeQuotes } from './attribution/attribution.ts';
import { findPullParts } from './attribution/pull-quotes.ts';
import { deriveClaims } from './claims.ts';
import { resolveCoreference } from './coreference/coreference.ts';
import type { Language } from './language/language.ts';
import type { VersionCache } from './memo.ts';
import { type DocumentAnalysis, OTHER_LANGUAGE } from './model.ts';
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
  const coreference = resolveCoreference(document, names, quotations, pullParts);
  const attribution = isReadable
    ? attributeQuotes(document, coreference, quotations, pullParts, language)
    : NOTHING_ATTRIBUTED;
  const analysis: DocumentAnalysis = {
    language: isReadable ? language.code : OTHER_LANGUAGE,
    parts,
    meta,
    sentences: sentences.map((sentence) => sentenceSpan(tokens, sentence)),
    mentions: coreference.mentions,
    entities: coreference.entities,
    quotes: attribution.quotes,
    claims: deriveClaims(attribution.quotes, coreference.mentions),
    markProblems: isReadable ? quotations.problems : [],
    unsourced: attribution.unsourced,
  };
  return analysisToFile(analysis, view, text);
}

const NOTHING_ATTRIBUTED = { quotes: [], unsourced: [] };
