// Articles that are not open in the editor. Each is packed into bytes and unpacked on demand; the user's entities and
// annotations are applied to those that they concern.

import QuickLRU from 'quick-lru';
import type { Language } from '../analysis/language/language.ts';
import { type DocumentAnalysis, OTHER_LANGUAGE } from '../analysis/model.ts';
import { withReading } from '../analysis/reading/offsets.ts';
import { type ArticleContent, type ArticleLocation, type IndexedArticle, isMarkdownPath } from './article.ts';
import type { ClaimFingerprints } from './claims/claim-fingerprints.ts';
import type { EntitySummary } from './entities/model.ts';
import { withPublication } from './publication.ts';
import type { DenialFingerprints } from './repeats/denial-fingerprints.ts';
import type { QuotationFingerprints } from './repeats/quotation-fingerprints.ts';
import type { ComparedPart, DetailPart } from './storage/article-codecs.ts';
import { PackedArticle, type PackedMention, packArticle } from './storage/packed-article.ts';
import { summarizeArticle } from './summarize.ts';
import type { AnnotationOverlay } from './user-data/annotation-overlay.ts';

/** Number of articles that stay unpacked. A hover reads a few, a view some dozens. */
const MAX_UNPACKED = 64;
const details = new QuickLRU<ClosedArticle, DetailPart>({ maxSize: MAX_UNPACKED });
const compared = new QuickLRU<ClosedArticle, ComparedPart>({ maxSize: MAX_UNPACKED });

/**
 * A packed article. Only its entities are kept unpacked, because the entity index holds them anyway. The rest is unpacked
 * when it is read, from the cache on disk where there is one, and stays unpacked for the most recently used articles.
 */
export class ClosedArticle implements IndexedArticle {
  readonly uri: string;
  readonly folder: string;
  readonly path: string;
  readonly entities: readonly EntitySummary[];
  readonly #packed: PackedArticle;
  readonly #months: ReadonlyMap<string, number>;
  readonly #onLost: (uri: string) => void;

  /**
   * `months` are the names of months, which the file's name may have. Calls `onLost` when its details can no longer be read; until the file is read again it has empty details. Throws on
   * damaged bytes.
   */
  constructor(
    { uri, folder, path }: ArticleLocation,
    packed: PackedArticle,
    onLost: (uri: string) => void = () => {},
    months: ReadonlyMap<string, number> = new Map(),
  ) {
    this.#months = months;
    this.uri = uri;
    this.folder = folder;
    this.path = path;
    this.#packed = packed;
    this.#onLost = onLost;
    this.entities = packed.entities();
  }

  /** Always empty: an article with annotations is kept unpacked, as a plain `IndexedArticle`. */
  get annotations(): readonly never[] {
    return NONE;
  }

  get ignoredCodes(): readonly never[] {
    return NONE;
  }

  get length(): number {
    return this.#packed.length;
  }

  get lineStarts(): ArrayLike<number> {
    return this.#packed.lineStarts;
  }

  get quotationFingerprints(): QuotationFingerprints {
    return this.#packed.quotationFingerprints;
  }

  get denialFingerprints(): DenialFingerprints {
    return this.#packed.denialFingerprints;
  }

  get claimFingerprints(): ClaimFingerprints {
    return this.#packed.claimFingerprints;
  }

  mentionsOf(isWanted: (local: number) => boolean): readonly PackedMention[] {
    return this.#packed.mentionsOf(isWanted);
  }

  get analysis(): DetailPart['analysis'] {
    return this.#detail.analysis;
  }

  get source(): DetailPart['source'] {
    return this.#detail.source;
  }

  get quoteTexts(): readonly string[] {
    return this.#detail.quoteTexts;
  }

  get sourceTexts(): readonly string[] {
    return this.#detail.sourceTexts;
  }

  get cueTexts(): readonly string[] {
    return this.#detail.cueTexts;
  }

  get channelTexts(): readonly string[] {
    return this.#detail.channelTexts;
  }

  get claims(): DetailPart['claims'] {
    return this.#detail.claims;
  }

  get quoted(): ComparedPart['quoted'] {
    return this.#compared.quoted;
  }

  get denials(): ComparedPart['denials'] {
    return this.#compared.denials;
  }

  get #detail(): DetailPart {
    let detail = details.get(this);
    if (detail === undefined) {
      detail = this.#packed.detail();
      if (detail === undefined) {
        this.#onLost(this.uri);
        detail = NO_DETAIL;
      }
      detail = withPublication(detail, this.path, this.#months);
      details.set(this, detail);
    }
    return detail;
  }

  get #compared(): ComparedPart {
    let part = compared.get(this);
    if (part === undefined) {
      part = this.#packed.compared();
      compared.set(this, part);
    }
    return part;
  }
}

const NONE: readonly never[] = [];
const NO_DETAIL: DetailPart = {
  analysis: {
    language: OTHER_LANGUAGE,
    parts: NONE,
    meta: {},
    sentences: NONE,
    mentions: NONE,
    entities: NONE,
    quotes: NONE,
    claims: NONE,
    markProblems: NONE,
    unsourced: NONE,
  },
  source: { title: '', opening: '', outlet: '', author: '', date: '', published: '', url: '' },
  quoteTexts: NONE,
  sourceTexts: NONE,
  cueTexts: NONE,
  channelTexts: NONE,
  claims: NONE,
};

/**
 * Mentions of some of an article's entities, in text order; `isWanted` is called with local entity indices. Does not unpack
 * a closed article.
 */
export function mentionsWithin(
  article: IndexedArticle,
  isWanted: (local: number) => boolean,
): readonly PackedMention[] {
  if (article instanceof ClosedArticle) return article.mentionsOf(isWanted);
  return article.analysis.mentions.filter(({ entity }) => isWanted(entity));
}

interface ClosedState {
  /** The article without the user's entities and annotations. */
  readonly base: ClosedArticle;
  /** The article with them; the same object as `base` where they do not concern it. */
  readonly annotated: IndexedArticle;
}

export class ClosedArticles {
  readonly #overlay: AnnotationOverlay;
  readonly #language: Language;
  readonly #onLost: (uri: string) => void;
  readonly #states = new Map<string, ClosedState>();
  /** URIs of articles to which changed user files have still to be applied. */
  readonly #invalid = new Set<string>();

  /** Calls `onLost` for an article whose bytes can no longer be read. */
  constructor(overlay: AnnotationOverlay, language: Language, onLost: (uri: string) => void) {
    this.#overlay = overlay;
    this.#language = language;
    this.#onLost = onLost;
  }

  get(uri: string): IndexedArticle | undefined {
    return this.#states.get(uri)?.annotated;
  }

  all(): IndexedArticle[] {
    return [...this.#states.values()].map(({ annotated }) => annotated);
  }

  /** Adds a packed article made from `text`. Throws on damaged bytes. */
  put(location: ArticleLocation, text: string, packed: PackedArticle): IndexedArticle {
    const base = new ClosedArticle(location, packed, this.#onLost, this.#language.dates.months);
    this.#invalid.delete(location.uri);
    return this.#annotate(location, text, base, this.#overlay.concerns(location, text));
  }

  /** Adds the article of a document that is being closed. `analysis` is that of the text alone. */
  putOpen(
    location: ArticleLocation,
    text: string,
    article: IndexedArticle,
    analysis: DocumentAnalysis,
  ): IndexedArticle {
    const isBase = isUnannotated(article, analysis);
    const content = isBase ? article : summarizeArticle(location, text, analysis, this.#language);
    const base = packedAs(location, content, this.#language);
    const annotated = isBase && !this.#overlay.hasAnnotationFile(location.uri) ? base : article;
    this.#set(location.uri, { base, annotated });
    return annotated;
  }

  delete(uri: string): boolean {
    this.#invalid.delete(uri);
    this.#overlay.forget(uri);
    this.#release(uri);
    return this.#states.delete(uri);
  }

  #set(uri: string, state: ClosedState): void {
    this.#release(uri);
    this.#states.set(uri, state);
  }

  /** Releases what is unpacked of the version that is replaced. */
  #release(uri: string): void {
    const state = this.#states.get(uri);
    if (state === undefined) return;
    for (const article of [state.base, state.annotated]) {
      if (!(article instanceof ClosedArticle)) continue;
      details.delete(article);
      compared.delete(article);
    }
  }

  /** Marks the articles that a change of a user file may concern. */
  invalidate(concerns: (uri: string) => boolean): void {
    for (const uri of this.#states.keys()) if (concerns(uri)) this.#invalid.add(uri);
  }

  /** Whether any article is marked as invalid. */
  get hasInvalid(): boolean {
    return this.#invalid.size > 0;
  }

  /** Unmarks up to `limit` articles and returns those of them for which the user's files have really changed. */
  takeInvalid(limit: number): string[] {
    const batch = [...this.#invalid].slice(0, limit);
    for (const uri of batch) this.#invalid.delete(uri);
    return batch.filter((uri) => {
      const state = this.#states.get(uri);
      return state !== undefined && !this.#overlay.isUpToDate(state.base);
    });
  }

  /**
   * Applies the user's files to an article again. Returns the article if it has changed, `undefined` if it has not or is
   * gone, and `stale` if `text` is not the text that was analysed.
   */
  reapply(uri: string, text: string): IndexedArticle | 'stale' | undefined {
    const state = this.#states.get(uri);
    if (state === undefined) return undefined;
    if (text.length !== state.base.length) return 'stale';
    const isConcerned = this.#overlay.concerns(state.base, text);
    if (!isConcerned && state.annotated === state.base) return undefined;
    return this.#annotate(state.base, text, state.base, isConcerned);
  }

  /** An article with an annotation file is kept unpacked: there are few of them. */
  #annotate(location: ArticleLocation, text: string, base: ClosedArticle, isConcerned: boolean): IndexedArticle {
    let annotated: IndexedArticle = base;
    if (isConcerned) {
      const { uri, folder, path } = location;
      const article = this.#overlay.apply(
        { uri, folder, path },
        text,
        withReading(base.analysis, text, this.#language, isMarkdownPath(path)),
      );
      if (this.#overlay.hasAnnotationFile(uri)) annotated = article;
      else if (!isUnannotated(article, base.analysis)) annotated = packedAs(location, article, this.#language);
    }
    this.#set(location.uri, { base, annotated });
    return annotated;
  }
}

const packedAs = (location: ArticleLocation, content: ArticleContent, language: Language): ClosedArticle =>
  new ClosedArticle(location, new PackedArticle(packArticle(content)), undefined, language.dates.months);

/** Whether the user's files changed nothing in an article; `analysis` is that of its text alone. */
function isUnannotated(article: IndexedArticle, analysis: DocumentAnalysis): boolean {
  return article.analysis === analysis && article.entities.every(({ userEntry }) => userEntry === undefined);
}
