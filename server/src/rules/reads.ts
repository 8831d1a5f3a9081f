// What the check of one article looked at in the others, so that after a change somewhere it need not be done again where
// nothing of that has changed. Stands before the corpus as a rule sees it, and takes notes.

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
  readonly #echoes = new Map<string, Map<number, string>>();
  /** The entities themselves, while the check lasts. */
  readonly #met = new Map<IndexedArticle, Map<number, CorpusEntity>>();
  #asksForDenials = false;
  /** States of the corpus in which all this was last seen to hold. */
  #generation: number;
  #echoesAt: number;
  #denialsAt: number;

  /** `article`: the one that is checked. */
  constructor(corpus: Corpus, article: IndexedArticle) {
    this.#corpus = corpus;
    this.#article = article;
    this.#generation = corpus.generation;
    this.#echoesAt = corpus.echoes.quotationsVersion;
    this.#denialsAt = corpus.echoes.denialsVersion;
    this.#articles.set(article.uri, article);
  }

  /** Whether every answer would be the same now. */
  holds(): boolean {
    const corpus = this.#corpus;
    if (this.#generation === corpus.generation) return true;
    for (const [uri, article] of this.#articles) if (corpus.article(uri) !== article) return false;
    if (this.#asksForDenials && corpus.echoes.haveDenialsChanged(this.#article.claims, this.#denialsAt)) return false;
    for (const [uri, locals] of this.#entities) {
      const article = corpus.article(uri);
      for (const [local, seen] of locals)
        if (article === undefined || told(corpus.entityOf(article, local)) !== seen) return false;
    }
    if (this.#echoesAt !== corpus.echoes.quotationsVersion)
      for (const [uri, quotes] of this.#echoes)
        for (const [quote, seen] of quotes) if (listed(corpus.echoes.candidatesOf(uri, quote)) !== seen) return false;
    this.#generation = corpus.generation;
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
    if (local < 0) return undefined;
    // Comparing claims with denials asks for the same few names again and again.
    const known = this.#met.get(article)?.get(local);
    if (known !== undefined) return known;
    const entity = this.#corpus.entityOf(article, local);
    note(this.#entities, article.uri, local, told(entity));
    if (entity !== undefined) note(this.#met, article, local, entity);
    return entity;
  }

  echoesOf(article: IndexedArticle, quote: number): readonly Echo[] {
    note(this.#echoes, article.uri, quote, listed(this.#corpus.echoes.candidatesOf(article.uri, quote)));
    return this.#corpus.echoes.echoesOf(this, article, quote);
  }

  denialsOf(article: IndexedArticle, claim: ReportedClaim): readonly DenialMatch[] {
    this.#asksForDenials = true;
    return this.#corpus.echoes.denialsOf(this, article, claim);
  }
}

function note<Key, Value>(notes: Map<Key, Map<number, Value>>, key: Key, index: number, value: Value): void {
  const known = notes.get(key);
  if (known === undefined) notes.set(key, new Map([[index, value]]));
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

function listed(echoes: readonly Echo[]): string {
  return echoes.map(({ article, quote, kind, similarity }) => `${article}#${quote} ${kind} ${similarity}`).join('\n');
}
