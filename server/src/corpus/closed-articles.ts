// The articles that nobody has open, packed, and what a person wrote laid over them. When a person's own files change, the
// articles that they may concern are marked, and dressed anew when somebody has the time.

import QuickLRU from 'quick-lru';
import type { Language } from '../analysis/language/language.ts';
import { type DocumentAnalysis, OTHER_LANGUAGE } from '../analysis/model.ts';
import type { ArticleContent, IndexedArticle, Place } from './article.ts';
import type { EntitySummary } from './entities/model.ts';
import type { DenialFingerprints } from './repeats/denial-fingerprints.ts';
import type { QuotationFingerprints } from './repeats/quotation-fingerprints.ts';
import {
  type ComparedPart,
  type DetailPart,
  PackedArticle,
  type PackedMention,
  packArticle,
} from './storage/packed-article.ts';
import { summarizeArticle } from './summarize.ts';
import type { AnnotationOverlay } from './user-data/apply.ts';

// An article that nobody has open: packed bytes, and the entities that the index over all articles holds anyway. The rest
// is unpacked when a feature asks, from the cache on the disk where there is one, and kept for the last few articles that
// were asked for.

/** Unpacked articles at hand: a hover looks at a few, a view at some dozens. */
const KEPT = 64;
const details = new QuickLRU<ClosedArticle, DetailPart>({ maxSize: KEPT });
const compared = new QuickLRU<ClosedArticle, ComparedPart>({ maxSize: KEPT });

export class ClosedArticle implements IndexedArticle {
  readonly uri: string;
  readonly folder: string;
  readonly path: string;
  readonly entities: readonly EntitySummary[];
  readonly #packed: PackedArticle;
  readonly #onLost: (uri: string) => void;

  /** `onLost` is told when its details can no longer be had; until it is read again it has none. Throws on damaged bytes. */
  constructor({ uri, folder, path }: Place, packed: PackedArticle, onLost: (uri: string) => void = () => {}) {
    this.uri = uri;
    this.folder = folder;
    this.path = path;
    this.#packed = packed;
    this.#onLost = onLost;
    this.entities = packed.entities();
  }

  /** Nothing that a person wrote of this very article: one with annotations is kept whole. */
  get annotations(): readonly never[] {
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
  source: { title: '', outlet: '', author: '', date: '', url: '' },
  quoteTexts: NONE,
  sourceTexts: NONE,
  cueTexts: NONE,
  channelTexts: NONE,
  claims: NONE,
};

/** Mentions of some of an article's entities, in text order; of a closed article without unpacking it. */
export function mentionsWithin(
  article: IndexedArticle,
  isWanted: (local: number) => boolean,
): readonly PackedMention[] {
  if (article instanceof ClosedArticle) return article.mentionsOf(isWanted);
  return article.analysis.mentions.filter(({ entity }) => isWanted(entity));
}

interface ClosedState {
  /** As its text alone says. */
  readonly bare: ClosedArticle;
  /** With what a person wrote laid over it; the same object where they wrote nothing of it. */
  readonly shown: IndexedArticle;
}

export class ClosedArticles {
  readonly #dressing: AnnotationOverlay;
  readonly #language: Language;
  readonly #onLost: (uri: string) => void;
  readonly #states = new Map<string, ClosedState>();
  /** Articles to be read again, because a person's own files have changed. */
  readonly #undressed = new Set<string>();

  /** `onLost` is told of an article whose bytes can no longer be had. */
  constructor(dressing: AnnotationOverlay, language: Language, onLost: (uri: string) => void) {
    this.#dressing = dressing;
    this.#language = language;
    this.#onLost = onLost;
  }

  get(uri: string): IndexedArticle | undefined {
    return this.#states.get(uri)?.shown;
  }

  all(): IndexedArticle[] {
    return [...this.#states.values()].map(({ shown }) => shown);
  }

  /** Puts in a packed article; `text` is the one it was made of. Throws on damaged bytes. */
  put(place: Place, text: string, packed: PackedArticle): IndexedArticle {
    const bare = new ClosedArticle(place, packed, this.#onLost);
    this.#undressed.delete(place.uri);
    return this.#show(place, text, bare, this.#dressing.concerns(place, text));
  }

  /** What the editor held of an article goes on as a closed one. `analysis` is as the text alone says. */
  putOpen(place: Place, text: string, article: IndexedArticle, analysis: DocumentAnalysis): IndexedArticle {
    const isBare = isUndressed(article, analysis);
    const bare = closedOf(place, isBare ? article : summarizeArticle(place, text, analysis, this.#language));
    const shown = isBare && !this.#dressing.isWritten(place.uri) ? bare : article;
    this.#states.set(place.uri, { bare, shown });
    return shown;
  }

  delete(uri: string): boolean {
    this.#undressed.delete(uri);
    this.#dressing.forget(uri);
    return this.#states.delete(uri);
  }

  /** Marks the articles that a change of a person's own files may concern. */
  undress(concerns: (uri: string) => boolean): void {
    for (const uri of this.#states.keys()) if (concerns(uri)) this.#undressed.add(uri);
  }

  get isUndressed(): boolean {
    return this.#undressed.size > 0;
  }

  /** Takes some of the marked articles, as many as `most`, without those for which nothing has changed after all. */
  takeUndressed(most: number): string[] {
    const batch = [...this.#undressed].slice(0, most);
    for (const uri of batch) this.#undressed.delete(uri);
    return batch.filter((uri) => {
      const state = this.#states.get(uri);
      return state !== undefined && !this.#dressing.isUpToDate(state.bare);
    });
  }

  /**
   * Dresses an article anew. Gives it where it has changed, and `undefined` where it has not, or is gone; `stale` where
   * `text` is no longer the one that was analysed.
   */
  dressAgain(uri: string, text: string): IndexedArticle | 'stale' | undefined {
    const state = this.#states.get(uri);
    if (state === undefined) return undefined;
    if (text.length !== state.bare.length) return 'stale';
    const isConcerned = this.#dressing.concerns(state.bare, text);
    if (!isConcerned && state.shown === state.bare) return undefined;
    return this.#show(state.bare, text, state.bare, isConcerned);
  }

  /** An article with annotations of its own is kept whole; there are few of them. */
  #show(place: Place, text: string, bare: ClosedArticle, isConcerned: boolean): IndexedArticle {
    let shown: IndexedArticle = bare;
    if (isConcerned) {
      const { uri, folder, path } = place;
      const article = this.#dressing.dress({ uri, folder, path }, text, bare.analysis);
      if (this.#dressing.isWritten(uri)) shown = article;
      else if (!isUndressed(article, bare.analysis)) shown = closedOf(place, article);
    }
    this.#states.set(place.uri, { bare, shown });
    return shown;
  }
}

const closedOf = (place: Place, content: ArticleContent): ClosedArticle =>
  new ClosedArticle(place, new PackedArticle(packArticle(content)));

/** Whether an article is as its text alone says. */
function isUndressed({ analysis, entities }: IndexedArticle, bare: DocumentAnalysis): boolean {
  return analysis === bare && entities.every(({ own }) => own === undefined);
}
