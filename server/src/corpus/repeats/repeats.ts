// What articles have in common beyond names: quotations that several of them have, and claims that one reports and another
// says were denied. The two indexes compare the words; this class adds speakers, subjects and the weight of names.

import type { Language } from '../../analysis/language/language.ts';
import { type IndexedArticle, quotationAt } from '../article.ts';
import type { IsAmong } from '../claims/claim-groups.ts';
import { ClaimIndex, type ClaimMatch } from '../claims/claim-index.ts';
import { fold } from '../entities/fold.ts';
import type { CorpusEntity } from '../entities/model.ts';
import { areOneQuotation, type QuotationUse } from './alike.ts';
import type { NameOf } from './denial-fingerprints.ts';
import { DenialIndex, type ScoredDenial } from './denial-index.ts';
import { QuotationIndex, type Repeat } from './quotation-index.ts';
import { type EntityView, type QuoteRef, speakerOf } from './speakers.ts';

import type { Denial, ReportedClaim } from './statements.ts';
import { canAnswer } from './timing.ts';

/** The parts of the corpus that a search reads. */
export interface ArticleView extends EntityView {
  article(uri: string): IndexedArticle | undefined;
  /** The corpus entity of a local one, without unpacking the article. */
  entityAt(uri: string, local: number): CorpusEntity | undefined;
}

/** A denial that may be about a claim. */
export interface DenialMatch extends Omit<ScoredDenial, 'index'> {
  readonly denial: Denial;
}

export class RepeatFinder {
  readonly #language: Language;
  readonly #quotations: QuotationIndex;
  readonly #denials: DenialIndex;
  readonly #claims = new ClaimIndex();
  readonly #entityKeys = new WeakMap<CorpusEntity, { readonly key: string; readonly weight: number }>();
  /** Open articles that have changed since the last question. */
  readonly #pending = new Map<string, IndexedArticle>();

  constructor(language: Language) {
    this.#language = language;
    this.#quotations = new QuotationIndex(language);
    this.#denials = new DenialIndex(language);
  }

  /** Rises whenever the words of a compared quotation changed. */
  get quotationsVersion(): number {
    this.#flush();
    return this.#quotations.version;
  }

  /** Rises whenever the words of a denial changed; not if it only moved. */
  get denialsVersion(): number {
    this.#flush();
    return this.#denials.version;
  }

  /** Whether denials that one of an article's claims may be about have changed since a version. */
  haveDenialsChanged(article: IndexedArticle, since: number): boolean {
    this.#flush();
    return this.#denials.hasChanged(article.claims, since, nameIn(article));
  }

  /** Rises whenever the words of a claim changed. */
  get claimsVersion(): number {
    this.#flush();
    return this.#claims.version;
  }

  /** Whether claims that may be one with a claim of an article have changed since a version. */
  haveClaimsChanged(article: IndexedArticle, since: number): boolean {
    this.#flush();
    return this.#claims.hasChanged(article, since);
  }

  /** The same claim in other articles, the surest first; `claim` is an index into the article's claims. `leastOwn`: see `ClaimEvidence`. */
  claimMatchesOf(uri: string, claim: number, leastOwn?: number): ClaimMatch[] {
    this.#flush();
    return this.#claims.matchesOf(uri, claim, leastOwn);
  }

  /** Claims of other articles that by themselves are one with a claim. */
  sameClaimsOf(uri: string, claim: number): ClaimMatch[] {
    this.#flush();
    return this.#claims.sameClaimsOf(uri, claim);
  }

  /** Claims of other articles that are at all like a claim, of those that are wanted. */
  claimNeighborsOf(uri: string, claim: number, isAmong: IsAmong): ClaimMatch[] {
    this.#flush();
    return this.#claims.neighborsOf(uri, claim, isAmong);
  }

  set(article: IndexedArticle): void {
    this.#pending.delete(article.uri);
    this.#quotations.set(article);
    this.#denials.set(article);
    this.#claims.set(article);
  }

  /** Like `set`, but works only before the next question: for an article that may change again until then. */
  setLater(article: IndexedArticle): void {
    this.#pending.set(article.uri, article);
  }

  delete(uri: string): void {
    this.#pending.delete(uri);
    this.#quotations.delete(uri);
    this.#denials.delete(uri);
    this.#claims.delete(uri);
  }

  /** Quotations in other articles with similar words, of any speaker and subject. */
  candidatesOf(uri: string, quote: number): Repeat[] {
    this.#flush();
    return this.#quotations.repeatsOf(uri, quote);
  }

  /** The same quotation in other articles, most similar first. */
  repeatsOf(view: ArticleView, article: IndexedArticle, quote: number): Repeat[] {
    return this.candidatesOf(article.uri, quote).filter(
      (repeat) => repeat.kind !== 'alike' || this.#hasSameSubject(view, article, quote, repeat),
    );
  }

  /** Denials in other articles that may be about a claim of this article, best first. */
  denialsOf(view: ArticleView, article: IndexedArticle, claim: ReportedClaim): DenialMatch[] {
    this.#flush();
    const keyOf = (uri: string, local: number): { key: string; weight: number } | undefined => {
      const entity = uri === article.uri ? view.entityOf(article, local) : view.entityAt(uri, local);
      return entity === undefined ? undefined : this.#keyOf(entity);
    };
    const found = this.#denials.against(article.uri, claim, keyOf, nameIn(article));
    return found.flatMap(({ article: uri, index, score }) => {
      const other = view.article(uri);
      const denial = other?.denials[index];
      if (other === undefined || denial === undefined || !canAnswer(article, claim, other, denial)) return [];
      return [{ article: uri, denial, score }];
    });
  }

  /** The key and weight of an entity. Whatever they are made of makes another object of the entity when it changes. */
  #keyOf(entity: CorpusEntity): { readonly key: string; readonly weight: number } {
    let known = this.#entityKeys.get(entity);
    if (known === undefined) {
      // Entities named in many articles weigh less. The weight changes only with the order of magnitude of their number, so
      // that one article more or less rarely changes an answer.
      const share = Math.min(1, FREQUENT / 2 ** Math.floor(Math.log2(entity.size)));
      known =
        entity.type === 'person'
          ? { key: `person:${entity.id}`, weight: PERSON_WEIGHT * share }
          : {
              key: this.#language.comparison.countryOf(fold(entity.name)) ?? entity.id,
              weight: OTHER_WEIGHT * share,
            };
      this.#entityKeys.set(entity, known);
    }
    return known;
  }

  #flush(): void {
    for (const article of this.#pending.values()) this.set(article);
  }

  /** Whether two quotations that are only `alike` have one speaker and one subject. */
  #hasSameSubject(view: ArticleView, article: IndexedArticle, quote: number, repeat: Repeat): boolean {
    const other = view.article(repeat.article);
    if (other === undefined) return false;
    const [here, there]: [QuoteRef, QuoteRef] = [
      { article, quote },
      { article: other, quote: repeat.quote },
    ];
    const [one, two] = [useOf(view, here), useOf(view, there)];
    if (one === undefined || two === undefined) return false;
    return areOneQuotation(one, two, repeat.similarity, this.#language);
  }
}

const nameIn =
  ({ entities }: IndexedArticle): NameOf =>
  (local) =>
    entities[local]?.name;

/** Weights of names in tenths, see `DenialIndex`. */
const PERSON_WEIGHT = 6;
const OTHER_WEIGHT = 4;
/** A name in more articles than this weighs less. */
const FREQUENT = 32;

/** A quotation as `areOneQuotation` compares it; `undefined` if its words are not compared. */
function useOf(view: EntityView, ref: QuoteRef): QuotationUse | undefined {
  const { article, quote } = ref;
  const quotation = quotationAt(article, quote);
  if (quotation === undefined) return undefined;
  const speaker = speakerOf(view, ref);
  return {
    ...(speaker === undefined ? {} : { speaker }),
    source: article.sourceTexts[quote] ?? '',
    isMixed: article.analysis.quotes[quote]?.kind === 'mixed',
    context: quotation.context,
  };
}
