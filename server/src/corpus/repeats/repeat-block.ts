// Finds the same quotation in several articles of an archive, block by block. A block holds the wordings that have one key:
// a stem, a shingle, or the digest of a wording, which is a block of its own. Two wordings are compared in the block of the
// least key that they share, so that each pair is compared once.

import type { Language } from '../../analysis/language/language.ts';
import type { IndexedArticle } from '../article.ts';
import { areOneQuotation, type QuotationUse } from './alike.ts';
import { weightOfKey } from './keys.ts';
import { comparedWords, packQuotations, type QuotationFingerprints } from './quotation-fingerprints.ts';
import { type ComparedWords, canBeSimilar, compareWords, isDistinctive, type RepeatKind } from './similarity.ts';
import { normalizerFor, type WordNormalizer } from './words.ts';

/** A quotation of an article with the keys of its wording. Plain JSON. */
export interface KeyedQuotation extends Omit<QuotationUse, 'speaker'> {
  /** Index among the article's quotes. */
  readonly quote: number;
  /** Equal for quotations with the same words. */
  readonly wording: string;
  readonly words: string;
  /** Local index of the entity that speaks; -1 where it is not known or not named. */
  readonly speaker: number;
  readonly keys: readonly string[];
}

/** Keys of more wordings than this lead to none; see `Wordings`. */
export const MOST_BY_KEY = 150;

/** One wording in a block. */
export interface BlockWording {
  readonly wording: string;
  readonly words: string;
  /** Those of its keys that at most `MOST_BY_KEY` wordings have. */
  readonly keys: readonly string[];
  /** The quotations with this wording, by article and index; the first thousand suffice. */
  readonly uses: readonly (QuotationUse & { readonly article: string; readonly quote: number })[];
}

/** A quotation: the id of its article, and its index among the article's quotes. */
export type QuotationPlace = readonly [article: string, quote: number];

/** Two wordings that repeat each other, or one that several articles have. */
export interface RepeatLink {
  readonly a: string;
  readonly b: string;
  readonly kind: RepeatKind;
  /** 0 to 1. */
  readonly similarity: number;
  /** Of `alike` wordings, the quotations that have one speaker and one subject; of others any two are repeats. */
  readonly pairs?: readonly (readonly [QuotationPlace, QuotationPlace])[];
}

const hex = (numbers: Uint32Array): string =>
  Array.from(numbers, (number) => number.toString(16).padStart(8, '0')).join('');

/** The compared quotations of an article, with their keys. */
export function keyedQuotations({
  quoted,
  quotationFingerprints,
  analysis,
  sourceTexts,
}: KeyedArticle): KeyedQuotation[] {
  return quoted.map(({ quote, words, context }, at) => {
    const { source, kind } = analysis.quotes[quote]!;
    const wording = hex(quotationFingerprints.wordsDigest(at));
    return {
      quote,
      wording,
      words,
      // An unnamed official of an organization is not the organization.
      speaker: source === null || source.class === 'unnamed' ? -1 : source.entity,
      source: sourceTexts[quote] ?? '',
      isMixed: kind === 'mixed',
      context,
      keys: [`wording:${wording}`, ...keysOf(quotationFingerprints, at)],
    };
  });
}

type KeyedArticle = Pick<IndexedArticle, 'quoted' | 'quotationFingerprints' | 'analysis' | 'sourceTexts'>;

function keysOf(fingerprints: QuotationFingerprints, at: number): string[] {
  const keys: string[] = [];
  for (let i = 0; i < fingerprints.stemCount(at); i += 1) keys.push(`${STEM}${fingerprints.stem(at, i)}`);
  for (let i = 0; i < fingerprints.shingleCount(at); i += 1) keys.push(`shingle:${fingerprints.shingle(at, i)}`);
  return keys;
}

const STEM = 'stem:';

/** `key`: that of the block. */
export function joinRepeats(key: string, block: readonly BlockWording[], language: Language): RepeatLink[] {
  const normalizer = normalizerFor(language);
  const wordings = block.map((one) => new Wording(one, normalizer));
  const links: RepeatLink[] = [];
  for (const [i, one] of wordings.entries()) {
    if (key === `wording:${one.given.wording}`) links.push(...linkToItself(one, language));
    else for (const other of wordings.slice(i + 1)) links.push(...linkBetween(key, one, other, language));
  }
  return links;
}

function linkToItself({ given, isDistinctive: isSure }: Wording, language: Language): RepeatLink[] {
  const { wording, uses } = given;
  if (uses.every(({ article }) => article === uses[0]?.article)) return [];
  return withPairs({ a: wording, b: wording, kind: isSure ? 'same' : 'alike', similarity: 1 }, given, given, language);
}

function linkBetween(key: string, one: Wording, other: Wording, language: Language): RepeatLink[] {
  const [a, b] = one.given.wording < other.given.wording ? [one, other] : [other, one];
  const shared = b.given.keys.filter((its) => a.keys.has(its)).sort();
  if (shared[0] !== key) return [];
  let [count, weight] = [0, 0];
  for (const its of shared) {
    if (!its.startsWith(STEM)) continue;
    count += 1;
    weight += weightOfKey(Number(its.slice(STEM.length)));
  }
  const hasShingle = shared.length > count;
  if (!hasShingle && !canBeSimilar(weight, count, a.weight, b.weight)) return [];
  const similarity = compareWords(
    a,
    b,
    a.fingerprints.sharedStems(0, b.fingerprints, 0),
    () => a.fingerprints.mostSharedWords(0, b.fingerprints, 0),
    normalizerFor(language),
  );
  if (similarity === undefined) return [];
  return withPairs({ a: a.given.wording, b: b.given.wording, ...similarity }, a.given, b.given, language);
}

/** The link as it is, or of alike wordings with the quotations that are one; none if there are no such. */
function withPairs(link: RepeatLink, a: BlockWording, b: BlockWording, language: Language): RepeatLink[] {
  if (link.kind !== 'alike') return [link];
  const pairs: (readonly [QuotationPlace, QuotationPlace])[] = [];
  for (const one of a.uses)
    for (const other of b.uses) {
      if (one.article === other.article || (a === b && other.article < one.article)) continue;
      if (areOneQuotation(one, other, link.similarity, language))
        pairs.push([
          [one.article, one.quote],
          [other.article, other.quote],
        ]);
    }
  return pairs.length === 0 ? [] : [{ ...link, pairs }];
}

class Wording implements ComparedWords {
  readonly given: BlockWording;
  readonly keys: ReadonlySet<string>;
  readonly fingerprints: QuotationFingerprints;
  readonly words: readonly string[];
  readonly weight: number;
  readonly isDistinctive: boolean;

  constructor(given: BlockWording, normalizer: WordNormalizer) {
    this.given = given;
    this.keys = new Set(given.keys);
    this.words = comparedWords(given.words, normalizer);
    this.fingerprints = packQuotations([{ quote: 0, words: given.words, context: [], isShared: false }], normalizer);
    let weight = 0;
    for (let i = 0; i < this.stemCount; i += 1) weight += weightOfKey(this.fingerprints.stem(0, i));
    this.weight = weight;
    this.isDistinctive = isDistinctive(this.words, this.stemCount, normalizer);
  }

  get length(): number {
    return this.words.length;
  }

  get stemCount(): number {
    return this.fingerprints.stemCount(0);
  }
}
