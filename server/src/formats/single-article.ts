// Analyses one article by itself, without a folder around it: for programs that send articles one at a time. The answer is
// the one that a folder with this article alone gives.

import { analyze } from '../analysis/analyze.ts';
import type { Language } from '../analysis/language/language.ts';
import type { ArticleData, Located } from '../annotations/model.ts';
import { type IndexedArticle, isMarkdownPath } from '../corpus/article.ts';
import { EntityIndex } from '../corpus/entities/entity-index.ts';
import { summarizeArticle } from '../corpus/summarize.ts';
import { checkArticle } from '../rules/check.ts';
import type { CorpusView } from '../rules/rule.ts';
import { defaultSettings } from '../settings.ts';
import type { AnalyzedArticle } from './analysis-json.ts';

/** An article as it is sent. */
export interface SentArticle {
  /** Names the article in the answer. A day in it counts as the day of publication, as in a file's path. */
  readonly id: string;
  readonly text: string;
  /** Day of publication; takes precedence over the text. */
  readonly published?: string;
  /** Takes precedence over the text. */
  readonly outlet?: string;
}

/** The article, and the view that its rules and its JSON read. */
export interface SingleArticle extends AnalyzedArticle {
  readonly corpus: CorpusView;
}

/** Accepts any text. Calls `onFailure` for a rule that throws. */
export function analyzeSingle(
  sent: SentArticle,
  language: Language,
  onFailure: (code: string, error: unknown) => void,
): SingleArticle {
  const { id, text } = sent;
  const article = summarizeArticle(
    { uri: id, folder: '', path: id },
    text,
    analyze(text, language, { markdown: isMarkdownPath(id) }),
    language,
    [],
    dataOf(sent),
  );
  const corpus = viewOf(article, language);
  return {
    name: id,
    article,
    text,
    corpus,
    diagnoses: checkArticle(article, corpus, defaultSettings, onFailure),
  };
}

/** What is sent with the text counts as what the user wrote in the annotation file. */
function dataOf({ published, outlet }: SentArticle): ArticleData | undefined {
  if (published === undefined && outlet === undefined) return undefined;
  return { title: null, url: null, ignore: [], published: located(published), publisher: located(outlet) };
}

const located = (value: string | undefined): Located<string> | null =>
  value === undefined ? null : { value, span: { start: 0, end: 0 } };

function viewOf(article: IndexedArticle, language: Language): CorpusView {
  const entities = new EntityIndex(language);
  entities.set(article.uri, article.entities);
  return {
    language,
    article: (uri) => (uri === article.uri ? article : undefined),
    roleOf: () => 'source',
    draftCheckOf: () => undefined,
    entityOf: (_, local) => (local < 0 ? undefined : entities.entityOf(article.uri, local)),
    repeatsOf: () => [],
    denialsOf: () => [],
    sureClaimMatchesOf: () => [],
  };
}
