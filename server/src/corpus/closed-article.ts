// An article that nobody has open: packed bytes, and the entities that the index over all articles holds anyway. The rest
// is unpacked when a feature asks, from the cache on the disk where there is one, and kept for the last few articles that
// were asked for.

import QuickLRU from 'quick-lru';
import type { IndexedArticle, Place } from './article.ts';
import type { DenialPrints } from './echoes/denial-prints.ts';
import type { QuotationPrints } from './echoes/quotation-prints.ts';
import type { EntitySummary } from './identity/model.ts';
import type { PackedArticle, PackedMention } from './packed.ts';
import type { ComparedPart, DetailPart } from './packed-parts.ts';

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

  get quotationPrints(): QuotationPrints {
    return this.#packed.quotationPrints;
  }

  get denialPrints(): DenialPrints {
    return this.#packed.denialPrints;
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
    language: 'en',
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
