// What the articles have in common beyond names: quotations that stand in several of them, and claims that one reports and
// another says were denied. The words are compared by the two indexes; here the speakers and the matter have their say.

import type { Mention, Quote } from '../../analysis/model.ts';
import { countryOf } from '../../language/en/metonyms.ts';
import type { IndexedArticle } from '../article.ts';
import { fold } from '../entities/fold.ts';
import type { CorpusEntity } from '../entities/model.ts';
import { DenialIndex, type DenialMatch } from './denial-index.ts';
import { QuotationIndex, type Repeat } from './quotation-index.ts';
import type { Quoted, ReportedClaim } from './statements.ts';
import { contentStems, foldsOf } from './words.ts';

// Do two quotations have one speaker? "Unknown" wherever it takes a guess: an institution and its head, a country and its
// capital, a description that nobody resolves, two people of one surname.

/** The entities of the corpus, and nothing else of it. */
export interface EntityView {
  entityOf(article: IndexedArticle, local: number): CorpusEntity | undefined;
}

/** A quotation of an article; `quote` is an index. */
export interface QuoteRef {
  readonly article: IndexedArticle;
  readonly quote: number;
}

export type SpeakerRelation = 'same' | 'different' | 'unknown';

export function compareSpeakers(view: EntityView, a: QuoteRef, b: QuoteRef): SpeakerRelation {
  const [one, other] = [speakerOf(view, a), speakerOf(view, b)];
  if (one === undefined || other === undefined) {
    const [left, right] = [written(a), written(b)];
    return left !== '' && left === right && !PRONOUN.test(left) ? 'same' : 'unknown';
  }
  if (one.id === other.id || fold(one.name) === fold(other.name)) return 'same';
  if (one.type !== 'person' || other.type !== 'person') return 'unknown';
  if (mayBeOne(one, other)) return 'unknown';
  return 'different';
}

function written({ article, quote }: QuoteRef): string {
  return fold(article.sourceTexts[quote] ?? '');
}

const PRONOUN = /^(?:he|she|it|they|we|i|you|who|this|that)$/;

export function speakerOf(view: EntityView, { article, quote }: QuoteRef): CorpusEntity | undefined {
  const source = article.analysis.quotes[quote]?.source;
  // An unnamed official of a body is not the body.
  if (source === undefined || source === null || source.class !== 'named') return undefined;
  return view.entityOf(article, source.entity);
}

/** Kept apart only for want of evidence. */
function mayBeOne(a: CorpusEntity, b: CorpusEntity): boolean {
  if (a.suggestions.some(({ id }) => id === b.id) || b.suggestions.some(({ id }) => id === a.id)) return true;
  const words = new Set(fold(a.name).split(' '));
  return fold(b.name)
    .split(' ')
    .some((word) => word.length > 2 && words.has(word));
}

/**
 * How an article shows the speaker: by `name`, by a `description` ("the minister"), by a `pronoun`, or only `implied` by
 * what stands before; `none` where nobody is found.
 */
export type Showing = 'name' | 'description' | 'pronoun' | 'implied' | 'none';

export function showingOf({ article, quote: index }: QuoteRef): Showing {
  const quote = article.analysis.quotes[index];
  if (quote === undefined || quote.source === null) return 'none';
  if (IMPLIED.test(quote.basis)) return 'implied';
  if (PRONOUN.test(written({ article, quote: index }))) return 'pronoun';
  const { start, end } = quote.source;
  const named = article.analysis.mentions.some(
    (mention) => mention.form === 'name' && mention.start >= start && mention.end <= end,
  );
  return named ? 'name' : 'description';
}

/** Attribution rules that take the speaker from another sentence. */
const IMPLIED = /^(?:carried-over|paragraph-before|sentence-before|paragraph-after)/;

// Where two articles seem to give one quotation to two people, the first question is whether we have read them right. A
// speaker who is only meant ("he said", or nobody at all) is doubtful where the other article's speaker stands nearer to
// the words, or where the pronoun does not fit.

/** Is the speaker that `here` seems to have rather that of `there`? */
export function isUncertain(view: EntityView, here: QuoteRef, there: QuoteRef): boolean {
  const quote = here.article.analysis.quotes[here.quote];
  const theirs = speakerOf(view, there);
  if (quote === undefined || theirs === undefined) return true;
  const isTheirs = (mention: Mention): boolean => view.entityOf(here.article, mention.entity)?.id === theirs.id;
  const behind = distanceBehind(quote, here.article, isTheirs);
  const showing = showingOf(here);
  if (showing === 'name') return behind < distanceOfSource(quote);
  if (behind < NEAR || (showing === 'pronoun' && !fits(here))) return true;
  const before = here.article.analysis.mentions.findLast(
    (mention) => mention.form === 'name' && mention.type === 'person' && mention.end <= quote.start,
  );
  return before !== undefined && isTheirs(before);
}

/** Characters behind a quotation in which "…, said the producers Jane Doe and Mary Roe" stands. */
const NEAR = 80;

/** Characters from the end of a quoted stretch to the next name that is theirs. */
function distanceBehind(
  quote: Quote,
  { analysis: { mentions } }: IndexedArticle,
  isTheirs: (mention: Mention) => boolean,
): number {
  let least = Number.POSITIVE_INFINITY;
  for (const part of quote.marks) {
    const next = mentions.find(
      (mention) =>
        mention.form === 'name' && mention.start >= part.end && mention.start - part.end < NEAR && isTheirs(mention),
    );
    if (next !== undefined) least = Math.min(least, next.start - part.end);
  }
  return least;
}

function distanceOfSource({ source, marks }: Quote): number {
  if (source === null) return Number.POSITIVE_INFINITY;
  return Math.min(
    ...marks.map((part) => (source.start >= part.end ? source.start - part.end : Math.max(0, part.start - source.end))),
  );
}

/** "She" is no man. */
function fits({ article, quote }: QuoteRef): boolean {
  const gender = article.analysis.entities[article.analysis.quotes[quote]?.source?.entity ?? -1]?.gender;
  const pronoun = fold(article.sourceTexts[quote] ?? '');
  return !((pronoun === 'she' && gender === 'male') || (pronoun === 'he' && gender === 'female'));
}

/** The corpus as echoes see it. */
export interface ArticleView extends EntityView {
  article(uri: string): IndexedArticle | undefined;
  /** The corpus entity behind a local one of an article that need not be looked at otherwise. */
  entityAt(uri: string, local: number): CorpusEntity | undefined;
}

export class RepeatFinder {
  readonly #quotations = new QuotationIndex();
  readonly #denials = new DenialIndex();
  /** Open articles that have changed since somebody asked for anything here. */
  readonly #waiting = new Map<string, IndexedArticle>();

  /** Rises whenever the words of the quotations that are compared have changed. */
  get quotationsVersion(): number {
    this.#flush();
    return this.#quotations.version;
  }

  /** Rises whenever what is said to be denied has changed, in its words and not in its place alone. */
  get denialsVersion(): number {
    this.#flush();
    return this.#denials.version;
  }

  /** Whether denials that one of the claims might be about have changed since a version. */
  haveDenialsChanged(claims: readonly ReportedClaim[], since: number): boolean {
    this.#flush();
    return this.#denials.hasChanged(claims, since);
  }

  set(article: IndexedArticle): void {
    this.#waiting.delete(article.uri);
    this.#quotations.set(article);
    this.#denials.set(article);
  }

  /** The same before the next question: for an article that may change again before there is one. */
  setLater(article: IndexedArticle): void {
    this.#waiting.set(article.uri, article);
  }

  delete(uri: string): void {
    this.#waiting.delete(uri);
    this.#quotations.delete(uri);
    this.#denials.delete(uri);
  }

  /** Quotations in other articles that are alike in words, whoever says them and of what. */
  candidatesOf(uri: string, quote: number): Repeat[] {
    this.#flush();
    return this.#quotations.echoesOf(uri, quote);
  }

  echoesOf(view: ArticleView, article: IndexedArticle, quote: number): Repeat[] {
    return this.candidatesOf(article.uri, quote).filter(
      (echo) => echo.kind !== 'alike' || this.#isSameMatter(view, article, quote, echo),
    );
  }

  denialsOf(view: ArticleView, article: IndexedArticle, claim: ReportedClaim): DenialMatch[] {
    this.#flush();
    const found = this.#denials.against(article.uri, claim, (uri, local) => {
      const entity = uri === article.uri ? view.entityOf(article, local) : view.entityAt(uri, local);
      if (entity === undefined) return undefined;
      // Whom half of a large folder names tells little of what a sentence is about. By its order of magnitude, so that
      // one article more or less does not make every claim about a president a question again.
      const share = Math.min(1, EVERYWHERE / 2 ** Math.floor(Math.log2(entity.size)));
      if (entity.type === 'person') return { key: `person:${entity.id}`, weight: PERSON * share };
      return { key: countryOf(fold(entity.name)) ?? entity.id, weight: OTHER_NAME * share };
    });
    return found.flatMap(({ article: uri, index, score }) => {
      const denial = view.article(uri)?.denials[index];
      return denial === undefined ? [] : [{ article: uri, denial, score }];
    });
  }

  #flush(): void {
    for (const article of this.#waiting.values()) this.set(article);
  }

  /** Two quotations that are alike in words alone are one when they have one speaker and are about one thing. */
  #isSameMatter(view: ArticleView, article: IndexedArticle, quote: number, echo: Repeat): boolean {
    const other = view.article(echo.article);
    if (other === undefined) return false;
    const [a, b] = [
      { article, quote },
      { article: other, quote: echo.quote },
    ];
    if (compareSpeakers(view, a, b) !== 'same') return false;
    const [one, two] = [quotedBy(a), quotedBy(b)];
    if (one === undefined || two === undefined) return false;
    // Long ones tell their matter themselves. Of a few words within a sentence the rest of it must, beyond who speaks.
    if ((one.context.length === 0) !== (two.context.length === 0)) return false;
    if (one.context.length === 0) return echo.similarity >= LONG_ALIKE;
    if (article.analysis.quotes[quote]?.kind !== 'mixed' || other.analysis.quotes[echo.quote]?.kind !== 'mixed')
      return echo.similarity === 1;
    const speakers = new Set(contentStems(foldsOf(`${article.sourceTexts[quote]} ${other.sourceTexts[echo.quote]}`)));
    const theirs = new Set(two.context);
    return one.context.some((stem) => theirs.has(stem) && !speakers.has(stem));
  }
}

function quotedBy({ article, quote }: QuoteRef): Quoted | undefined {
  return article.quoted.find((quoted) => quoted.quote === quote);
}

/** Tenths of a rare word, see `DenialIndex`. */
const PERSON = 6;
const OTHER_NAME = 4;
/** Named in more articles than this, a name counts for less. */
const EVERYWHERE = 32;

const LONG_ALIKE = 0.6;
