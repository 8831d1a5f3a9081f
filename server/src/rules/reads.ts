// What the check of one article looked at in the others, so that after a change somewhere it need not be done again where
// nothing of that has changed. Stands before the corpus as a rule sees it, and takes notes.

import { FNV_START, fnv1a } from '../analysis/fnv.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { DenialMatch } from '../corpus/echoes/denial-index.ts';
import type { Echo } from '../corpus/echoes/echo-index.ts';
import type { ReportedClaim } from '../corpus/echoes/statement.ts';
import type { CorpusEntity } from '../corpus/identity/model.ts';
import type { CorpusView } from './rule.ts';

export class Reads implements CorpusView {
  readonly #corpus: Corpus;
  readonly #article: IndexedArticle;
  readonly #articles = new Map<string, IndexedArticle | undefined>();
  /** By article and local index. */
  readonly #entities = new Map<string, Map<number, string>>();
  readonly #echoes = new Map<string, Map<number, number>>();
  /** The entities themselves, while the check lasts. */
  readonly #met = new Map<string, Map<number, CorpusEntity>>();
  /** Places in the article's claims of those that were compared with denials, and what came of it as one number. */
  readonly #claims: number[] = [];
  #denials = FNV_START;
  /** Local entities that those claims name, and the latest change of any of them. */
  readonly #named = new Set<number>();
  #namedAt = 0;
  /** States of the corpus in which all this was last seen to hold. */
  #generation: number;
  #entitiesAt: number;
  #echoesAt: number;
  #denialsAt: number;

  /** `article`: the one that is checked. */
  constructor(corpus: Corpus, article: IndexedArticle) {
    this.#corpus = corpus;
    this.#article = article;
    this.#generation = corpus.generation;
    this.#entitiesAt = corpus.entities.version;
    this.#echoesAt = corpus.echoes.quotationsVersion;
    this.#denialsAt = corpus.echoes.denialsVersion;
    this.#articles.set(article.uri, article);
  }

  /** Whether every answer would be the same now. */
  holds(): boolean {
    const corpus = this.#corpus;
    if (this.#generation === corpus.generation) return true;
    for (const [uri, article] of this.#articles) if (corpus.article(uri) !== article) return false;
    if (this.#entitiesAt !== corpus.entities.version)
      for (const [uri, locals] of this.#entities)
        for (const [local, seen] of locals) if (told(corpus.entityAt(uri, local)) !== seen) return false;
    if (this.#mayDenialsDiffer() && this.#denialsNow() !== this.#denials) return false;
    if (this.#echoesAt !== corpus.echoes.quotationsVersion)
      for (const [uri, quotes] of this.#echoes)
        for (const [quote, seen] of quotes) if (listed(corpus.echoes.candidatesOf(uri, quote)) !== seen) return false;
    this.#generation = corpus.generation;
    this.#entitiesAt = corpus.entities.version;
    this.#echoesAt = corpus.echoes.quotationsVersion;
    this.#denialsAt = corpus.echoes.denialsVersion;
    return true;
  }

  /** The check is done: from now on only what was noted counts. */
  close(): void {
    this.#met.clear();
  }

  article(uri: string): IndexedArticle | undefined {
    const article = this.#corpus.article(uri);
    this.#articles.set(uri, article);
    return article;
  }

  entityOf(article: IndexedArticle, local: number): CorpusEntity | undefined {
    return this.entityAt(article.uri, local);
  }

  entityAt(uri: string, local: number): CorpusEntity | undefined {
    if (local < 0) return undefined;
    // Comparing claims with denials asks for the same few names again and again.
    const known = this.#met.get(uri)?.get(local);
    if (known !== undefined) return known;
    const entity = this.#corpus.entityAt(uri, local);
    note(this.#entities, uri, local, told(entity));
    if (entity !== undefined) note(this.#met, uri, local, entity);
    return entity;
  }

  echoesOf(article: IndexedArticle, quote: number): readonly Echo[] {
    note(this.#echoes, article.uri, quote, listed(this.#corpus.echoes.candidatesOf(article.uri, quote)));
    return this.#corpus.echoes.echoesOf(this, article, quote);
  }

  denialsOf(article: IndexedArticle, claim: ReportedClaim): readonly DenialMatch[] {
    // Behind each denial that could be meant are names of its article: not they are noted, but what came of it all.
    const found = this.#corpus.denialsOf(article, claim);
    for (const match of found) this.article(match.article);
    this.#claims.push(article.claims.findIndex(({ start, quote }) => start === claim.start && quote === claim.quote));
    this.#denials = hashDenials(this.#denials, found);
    for (const local of claim.entities) {
      this.#named.add(local);
      this.#namedAt = Math.max(this.#namedAt, this.#corpus.entityOf(article, local)?.stamp ?? 0);
    }
    return found;
  }

  /** A denial is found by its words and by an entity that claim and denial name. */
  #mayDenialsDiffer(): boolean {
    const { echoes, entities } = this.#corpus;
    if (this.#claims.length === 0) return false;
    if (this.#entitiesAt !== entities.version)
      for (const local of this.#named)
        if ((this.#corpus.entityOf(this.#article, local)?.stamp ?? 0) > this.#namedAt) return true;
    return (
      this.#denialsAt !== echoes.denialsVersion && echoes.haveDenialsChanged(this.#article.claims, this.#denialsAt)
    );
  }

  #denialsNow(): number {
    const { claims } = this.#article;
    let hash = FNV_START;
    for (const index of this.#claims) {
      const claim = claims[index];
      if (claim !== undefined) hash = hashDenials(hash, this.#corpus.denialsOf(this.#article, claim));
    }
    for (const local of this.#named)
      this.#namedAt = Math.max(this.#namedAt, this.#corpus.entityOf(this.#article, local)?.stamp ?? 0);
    return hash;
  }
}

function note<Value>(notes: Map<string, Map<number, Value>>, uri: string, index: number, value: Value): void {
  const known = notes.get(uri);
  if (known === undefined) notes.set(uri, new Map([[index, value]]));
  else known.set(index, value);
}

/** All that a rule can learn of an entity. How many articles name it counts by its order of magnitude only. */
function told(entity: CorpusEntity | undefined): string {
  if (entity === undefined) return '';
  let words = tellings.get(entity);
  if (words === undefined) {
    const { id, name, type, size } = entity;
    const suggestions = type === 'person' ? entity.suggestions.map((other) => other.id).join(' ') : '';
    words = `${id}\n${name}\n${type}\n${Math.floor(Math.log2(size))}\n${suggestions}`;
    tellings.set(entity, words);
  }
  return words;
}

/** An entity that has changed is another object; who it may be confused with can change behind its back, but then both do. */
const tellings = new WeakMap<CorpusEntity, string>();

/** Lists of echoes and denials are kept as one number: those of ten thousand articles are long. */
function listed(echoes: readonly Echo[]): number {
  let hash = FNV_START;
  for (const { article, quote, kind, similarity } of echoes)
    hash = fnv1a(`${article}#${quote} ${kind} ${similarity}`, hash);
  return hash;
}

const hashDenials = (hash: number, found: readonly DenialMatch[]): number =>
  found.reduce((now, { article, denial, score }) => fnv1a(`${article}#${denial.start} ${score}`, now), hash);
