// What the articles have in common beyond names: quotations that stand in several of them, and claims that one reports and
// another says were denied. The words are compared by the two indexes; here the speakers and the matter have their say.

import { countryOf } from '../../language/en/metonyms.ts';
import type { IndexedArticle } from '../article.ts';
import { fold } from '../identity/fold.ts';
import type { CorpusEntity } from '../identity/model.ts';
import { DenialIndex, type DenialMatch } from './denial-index.ts';
import { type Echo, EchoIndex } from './echo-index.ts';
import { compareSpeakers, type EntityView, type QuoteRef } from './speakers.ts';
import type { Quoted, ReportedClaim } from './statement.ts';
import { contentStems, foldsOf } from './words.ts';

/** The corpus as echoes see it. */
export interface ArticleView extends EntityView {
  article(uri: string): IndexedArticle | undefined;
  /** The corpus entity behind a local one of an article that need not be looked at otherwise. */
  entityAt(uri: string, local: number): CorpusEntity | undefined;
}

export class Echoes {
  readonly #quotations = new EchoIndex();
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
  candidatesOf(uri: string, quote: number): Echo[] {
    this.#flush();
    return this.#quotations.echoesOf(uri, quote);
  }

  echoesOf(view: ArticleView, article: IndexedArticle, quote: number): Echo[] {
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
  #isSameMatter(view: ArticleView, article: IndexedArticle, quote: number, echo: Echo): boolean {
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
