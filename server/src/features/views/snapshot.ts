// Lists over the whole folder, made once for each state of the corpus and in slices, so that a hover never waits for them.

import type { Quote, Stance } from '../../analysis/model.ts';
import { Slices } from '../../base/slices.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import type { Cancellation } from '../../corpus/host.ts';
import { showingOf } from '../../corpus/repeats/repeats.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import { DependencyRecorder } from '../../rules/dependencies.ts';
import { rules } from '../../rules/index.ts';
import { isUnattributed } from '../../rules/unattributed-quote.ts';
import type { Settings } from '../../settings.ts';
import { cacheDisputes, cachedDisputes, DISPUTES, type Disputes, diagnose } from '../diagnostics.ts';
import { type FeatureContext, stopIfCancelled } from '../shared/context.ts';

// What the views keep of an article: who speaks in it, and how much of it nobody is named for. Ten thousand articles are
// looked through once; after an edit, only the article that changed.

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

// The disputes of an article for the views: those that are known, else looked for, by the three rules alone.

export function disputesIn(context: FeatureContext, article: IndexedArticle): Disputes {
  const settings = context.settingsOf(article.uri);
  return cachedDisputes(article, settings) ?? look(context, article, settings);
}

function look(context: FeatureContext, article: IndexedArticle, settings: Settings): Disputes {
  const reads = new DependencyRecorder(context.corpus, article);
  const severity = { ...settings.severity, ...OTHERS_OFF };
  const diagnoses = diagnose({ ...context, settingsOf: () => ({ ...settings, severity }) }, article, reads);
  return cacheDisputes(article, settings, diagnoses, reads.seen());
}

/** The other rules have nothing to say here and need not be asked. */
const OTHERS_OFF = Object.fromEntries(
  rules.flatMap(({ code }) => (code in DISPUTES ? [] : [[code, 'off' as const] as const])),
);

/** Keeps what `build` made until the corpus has changed. Whoever asks while it is being made waits for the same. */
export function perGeneration<T>(
  build: (corpus: CorpusSnapshot) => Promise<T>,
): (corpus: CorpusSnapshot) => Promise<T> {
  const made = new WeakMap<CorpusSnapshot, { readonly generation: number; readonly value: Promise<T> }>();
  return (corpus) => {
    const before = made.get(corpus);
    if (before?.generation === corpus.generation) return before.value;
    const value = build(corpus);
    made.set(corpus, { generation: corpus.generation, value });
    return value;
  };
}

/** Throws once it is cancelled; what is kept for others than who asked must not be. */
export async function inSlices<T>(
  corpus: CorpusSnapshot,
  items: Iterable<T>,
  visit: (item: T) => void,
  cancellation: Cancellation = NEVER,
): Promise<void> {
  const slices = new Slices(corpus.clock);
  for (const item of items) {
    if (slices.isOver) await slices.pause();
    stopIfCancelled(cancellation);
    visit(item);
  }
}

const NEVER: Cancellation = { isCancellationRequested: false };
