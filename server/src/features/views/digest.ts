// What the views compute per article and for the whole folder. Digests are cached per article, lists per state of the corpus;
// work over the folder runs in slices, so that a hover does not wait for it.

import { isSureReport } from '../../analysis/attribution/indirect/certainty.ts';
import { hasUnnamedSource, type Quote, type SourceClass, type Stance } from '../../analysis/model.ts';
import { Slices } from '../../base/slices.ts';
import type { IndexedArticle } from '../../corpus/article.ts';
import type { Cancellation } from '../../corpus/host.ts';
import { isSpeakerImplied } from '../../corpus/repeats/speakers.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import { DependencyRecorder } from '../../rules/dependencies.ts';
import { isUnattributed } from '../../rules/unattributed-quote.ts';
import type { Settings } from '../../settings.ts';
import { cacheDisputes, cachedDisputes, DISPUTES, type Disputes, diagnoseOnly } from '../diagnostics.ts';
import { type FeatureContext, stopIfCancelled } from '../shared/context.ts';

/** A speaker in one article, with the speaker's quotations. */
export interface Voice {
  /** Index of the article's entity; -1 for a speaker who is not named. */
  readonly local: number;
  /** The words for an unnamed speaker ("a senior official"); empty if there is no speaker. */
  readonly words: string;
  /** The class of the first quotation's source; `unnamed` if it has none. */
  readonly source: SourceClass;
  /** Whether the first quotation's speaker is only implied by the surrounding sentences. */
  readonly isImplied: boolean;
  /** Indices of quotations, in text order. */
  readonly quotes: readonly number[];
}

/** The data of an article that the views need, so that closed articles are not unpacked again after an edit elsewhere. */
interface ArticleDigest {
  /** Path, title and outlet, for the filter. */
  readonly searchTerms: readonly string[];
  readonly voices: readonly Voice[];
  /** By index of the quotation. */
  readonly stances: readonly Stance[];
  /** Whether each quotation is sure enough to be shown without being asked for, by index. */
  readonly sure: readonly boolean[];
  /** Number of quotations and reported statements, with or without a speaker. */
  readonly quotes: number;
  /** How many of them have an unnamed source. */
  readonly unnamed: number;
}

export function digestOf(article: IndexedArticle): ArticleDigest {
  let digest = digests.get(article);
  if (digest === undefined) {
    digest = makeDigest(article);
    digests.set(article, digest);
  }
  return digest;
}

const digests = new WeakMap<IndexedArticle, ArticleDigest>();

function makeDigest(article: IndexedArticle): ArticleDigest {
  const voices = new Map<string, Voice & { readonly quotes: number[] }>();
  let unnamed = 0;
  let quotes = 0;
  const { sourceTexts, quoteTexts } = article;
  for (const [index, quote] of article.analysis.quotes.entries()) {
    if (!isSpeech(quote, quoteTexts[index] ?? '')) continue;
    quotes += 1;
    if (hasUnnamedSource(quote)) unnamed += 1;
    const local = quote.source === null || quote.source.class === 'unnamed' ? -1 : quote.source.entity;
    const words = local < 0 ? (sourceTexts[index] ?? '') : '';
    const key = local < 0 ? words.toLowerCase() : String(local);
    const voice = voices.get(key);
    if (voice === undefined) {
      const source = quote.source?.class ?? 'unnamed';
      voices.set(key, { local, words, source, isImplied: isSpeakerImplied(quote), quotes: [index] });
    } else voice.quotes.push(index);
  }
  const searchTerms = [article.path, article.source.title, article.source.outlet].filter(Boolean);
  const stances = article.analysis.quotes.map(({ stance }) => stance);
  const sure = article.analysis.quotes.map(isSureReport);
  return { searchTerms, stances, sure, voices: [...voices.values()], quotes, unnamed };
}

/** Terms and pull quotes are not speech, and neither are short words in marks without a speaker. */
function isSpeech(quote: Quote, words: string): boolean {
  if (quote.kind === 'term' || quote.kind === 'pull') return false;
  return quote.source !== null || isUnattributed(quote, words);
}

/** The disputes of an article, cached or computed by the three rules alone. */
export function disputesIn(context: FeatureContext, article: IndexedArticle): Disputes {
  const settings = context.settingsOf(article.uri);
  return cachedDisputes(article, settings) ?? findDisputes(context, article, settings);
}

function findDisputes(context: FeatureContext, article: IndexedArticle, settings: Settings): Disputes {
  const recorder = new DependencyRecorder(context.corpus, article);
  const diagnoses = diagnoseOnly(context, article, recorder, Object.keys(DISPUTES));
  return cacheDisputes(article, settings, diagnoses, recorder.dependencies());
}

/** Visits all sources in corpus order, in slices. Each is looked up when its turn comes, because it may change during a pause. */
export function forEachArticle(
  corpus: CorpusSnapshot,
  visit: (article: IndexedArticle) => void,
  cancellation?: Cancellation,
): Promise<void> {
  const visitCurrent = ({ uri }: IndexedArticle): void => {
    const article = corpus.article(uri);
    if (article !== undefined) visit(article);
  };
  return inSlices(corpus, corpus.sources(), visitCurrent, cancellation);
}

/** Visits items in slices. Throws RequestCancelled once cancelled; a result that is cached for others takes no cancellation. */
export async function inSlices<Item>(
  corpus: CorpusSnapshot,
  items: Iterable<Item>,
  visit: (item: Item) => void,
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
