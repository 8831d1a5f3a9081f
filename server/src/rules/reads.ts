// Stands before the corpus as a rule sees it, and notes what the check of one article looks at in the others, so that after a
// change somewhere it need not be done again where nothing of that has changed (seen.ts).

import type { IndexedArticle } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { DenialMatch } from '../corpus/echoes/denial-index.ts';
import type { Echo } from '../corpus/echoes/echo-index.ts';
import type { ReportedClaim } from '../corpus/echoes/statement.ts';
import type { CorpusEntity } from '../corpus/identity/model.ts';
import type { CorpusView } from './rule.ts';
import { hashDenials, listed, NO_HASH, type Notes, Seen, told, versionsOf } from './seen.ts';

export class Reads implements CorpusView {
  readonly #corpus: Corpus;
  readonly #article: IndexedArticle;
  readonly #articles = new Map<string, IndexedArticle | undefined>();
  /** By article and local index. */
  readonly #entities = new Map<string, Map<number, number>>();
  readonly #echoes = new Map<string, Map<number, number>>();
  /** The entities themselves. */
  readonly #met = new Map<string, Map<number, CorpusEntity>>();
  readonly #claims: number[] = [];
  #denials = NO_HASH;
  readonly #versions: Notes['versions'];

  /** `article`: the one that is checked. */
  constructor(corpus: Corpus, article: IndexedArticle) {
    this.#corpus = corpus;
    this.#article = article;
    this.#versions = versionsOf(corpus);
  }

  /** The check is done: what it has looked at, for comparison with what there is later. */
  seen(): Seen {
    return new Seen(this.#corpus, this.#article, {
      articles: this.#articles,
      entities: this.#entities,
      echoes: this.#echoes,
      claims: this.#claims,
      denials: this.#denials,
      versions: this.#versions,
    });
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
    return found;
  }
}

function note<Value>(notes: Map<string, Map<number, Value>>, uri: string, index: number, value: Value): void {
  const known = notes.get(uri);
  if (known === undefined) notes.set(uri, new Map([[index, value]]));
  else known.set(index, value);
}
