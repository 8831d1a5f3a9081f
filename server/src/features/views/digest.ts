// What the views keep of an article: who speaks in it, and how much of it nobody is named for. Ten thousand articles are
// looked through once; after an edit, only the article that changed.

import type { Quote, Stance } from '../../analysis/model.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import { showingOf } from '../../corpus/echoes/speakers.ts';
import { isUnattributed } from '../../rules/unattributed-quote.ts';

/** One who speaks in an article, with all that the article has them say. */
export interface Voice {
  /** Index into the article's entities; -1 for all others. */
  readonly local: number;
  /** The words that stand for somebody who is not named ("a senior official"); empty where nobody is found. */
  readonly words: string;
  /** The words are a pronoun that stands for nobody we know. */
  readonly isPronoun: boolean;
  /** Indices of quotations, in text order. */
  readonly quotes: readonly number[];
}

export interface ArticleDigest {
  /** What the article can be found by: path, title and outlet. */
  readonly called: readonly string[];
  readonly voices: readonly Voice[];
  /** By index of the quotation. */
  readonly stances: readonly Stance[];
  /** Quotations and reported statements, those without a speaker included. */
  readonly quotes: number;
  /** How many of them have a source that is not named. */
  readonly unnamed: number;
}

export function digestOf(article: IndexedArticle): ArticleDigest {
  let digest = digests.get(article);
  if (digest === undefined) {
    digest = digestAnew(article);
    digests.set(article, digest);
  }
  return digest;
}

const digests = new WeakMap<IndexedArticle, ArticleDigest>();

function digestAnew(article: IndexedArticle): ArticleDigest {
  const voices = new Map<string, Voice & { readonly quotes: number[] }>();
  let unnamed = 0;
  let quotes = 0;
  const { sourceTexts, quoteTexts } = article;
  for (const [index, quote] of article.analysis.quotes.entries()) {
    if (!isSpeech(quote, quoteTexts[index] ?? '')) continue;
    quotes += 1;
    if (quote.source?.class === 'unnamed') unnamed += 1;
    const local = quote.source?.class === 'named' ? quote.source.entity : -1;
    const words = local < 0 ? (sourceTexts[index] ?? '') : '';
    const key = local < 0 ? words.toLowerCase() : String(local);
    const voice = voices.get(key);
    if (voice === undefined) {
      const isPronoun = local < 0 && showingOf({ article, quote: index }) === 'pronoun';
      voices.set(key, { local, words, isPronoun, quotes: [index] });
    } else voice.quotes.push(index);
  }
  const called = [article.path, article.source.title, article.source.outlet].filter(Boolean);
  const stances = article.analysis.quotes.map(({ stance }) => stance);
  return { called, stances, voices: [...voices.values()], quotes, unnamed };
}

/** Terms and pull quotes are nobody's speech; a few words in marks that nobody says are most likely none either. */
function isSpeech(quote: Quote, words: string): boolean {
  if (quote.kind === 'term' || quote.kind === 'pull') return false;
  return quote.source !== null || isUnattributed(quote, words);
}
