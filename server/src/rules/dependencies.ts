// Stands before the corpus as a rule sees it, and notes what the check of one article looks at in the others, so that after a
// change somewhere it need not be done again where nothing of that has changed (seen.ts).

import { FNV_START, fnv1a } from '../base/hash.ts';
import type { IndexedArticle } from '../corpus/article.ts';
import type { CorpusEntity } from '../corpus/entities/model.ts';
import type { DenialMatch } from '../corpus/repeats/denial-index.ts';
import type { Repeat } from '../corpus/repeats/quotation-index.ts';
import type { ReportedClaim } from '../corpus/repeats/statements.ts';
import type { CorpusSnapshot, Versions } from '../corpus/snapshot.ts';
import type { CorpusView } from './rule.ts';

// What the check of an article has looked at in others, for as long as its findings are kept. There is one for every article
// of a folder, so it is a few plain lists of small numbers.

/** As `Reads` noted it. */
export interface Notes {
  /** By URI; `undefined` for an article that there was not. */
  readonly articles: ReadonlyMap<string, IndexedArticle | undefined>;
  /** By URI and local index, what there was to be told of an entity. */
  readonly entities: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** By URI and quote index, its echoes. */
  readonly echoes: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Places in the article's claims of those that were compared with denials, and what came of it as one number. */
  readonly claims: readonly number[];
  readonly denials: number;
  /** Before the first of it. */
  readonly versions: Versions;
}

/** What was seen at a place: two numbers a pair, behind the URI that they belong to. */
type Column = readonly (string | number)[];

export class Dependencies {
  readonly #corpus: CorpusSnapshot;
  /** The one that was checked. */
  readonly #article: IndexedArticle;
  readonly #others: readonly IndexedArticle[];
  /** URIs of articles that there were not. */
  readonly #missing: readonly string[];
  readonly #entities: Column;
  readonly #echoes: Column;
  readonly #claims: readonly number[];
  readonly #denials: number;
  /** Local entities that those claims name, and the latest change of any of them. */
  readonly #named: readonly number[];
  #namedAt: number;
  /** In which all this was last seen to hold. */
  #versions: Versions;

  constructor(corpus: CorpusSnapshot, article: IndexedArticle, notes: Notes) {
    this.#corpus = corpus;
    this.#article = article;
    const others = [...notes.articles.values()].filter((other) => other !== undefined && other !== article);
    this.#others = listOf(others as IndexedArticle[]);
    this.#missing = listOf([...notes.articles].flatMap(([uri, other]) => (other === undefined ? [uri] : [])));
    this.#entities = columnOf(notes.entities);
    this.#echoes = columnOf(notes.echoes);
    this.#claims = listOf(notes.claims);
    this.#denials = notes.denials;
    this.#named = listOf([...new Set(notes.claims.flatMap((index) => article.claims[index]?.entities ?? []))]);
    this.#namedAt = this.#latestOfNamed();
    this.#versions = notes.versions;
  }

  /** Whether every answer would be the same now. */
  holds(): boolean {
    const corpus = this.#corpus;
    const before = this.#versions;
    if (before.generation === corpus.generation) return true;
    if (corpus.article(this.#article.uri) !== this.#article) return false;
    for (const other of this.#others) if (corpus.article(other.uri) !== other) return false;
    for (const uri of this.#missing) if (corpus.article(uri) !== undefined) return false;
    const now = sharedVersionsOf(corpus);
    if (
      before.entities !== now.entities &&
      !isAsSeen(this.#entities, (uri, local) => entityHash(corpus.entityAt(uri, local)))
    )
      return false;
    if (this.#mayDenialsDiffer(now) && this.#denialsNow() !== this.#denials) return false;
    if (
      before.quotations !== now.quotations &&
      !isAsSeen(this.#echoes, (uri, quote) => repeatsHash(corpus.repeatCandidatesOf(uri, quote)))
    )
      return false;
    this.#versions = now;
    return true;
  }

  /** A denial is found by its words and by an entity that claim and denial name. */
  #mayDenialsDiffer(now: Versions): boolean {
    if (this.#claims.length === 0) return false;
    const { entities, denials } = this.#versions;
    if (entities !== now.entities && this.#latestOfNamed() > this.#namedAt) return true;
    return denials !== now.denials && this.#corpus.haveDenialsChanged(this.#article.claims, denials);
  }

  #denialsNow(): number {
    const { claims } = this.#article;
    let hash = NO_HASH;
    for (const index of this.#claims) {
      const claim = claims[index];
      if (claim !== undefined) hash = hashDenials(hash, this.#corpus.denialsOf(this.#article, claim));
    }
    this.#namedAt = this.#latestOfNamed();
    return hash;
  }

  #latestOfNamed(): number {
    let latest = 0;
    for (const local of this.#named) latest = Math.max(latest, this.#corpus.entityOf(this.#article, local)?.stamp ?? 0);
    return latest;
  }
}

const NOTHING: readonly never[] = [];

/** Without the room that a list keeps for more; most are empty, and share one. */
const listOf = <Item>(items: readonly Item[]): readonly Item[] => (items.length === 0 ? NOTHING : items.slice());

function columnOf(notes: ReadonlyMap<string, ReadonlyMap<number, number>>): Column {
  const column: (string | number)[] = [];
  for (const [uri, seen] of notes) {
    column.push(uri);
    for (const [index, what] of seen) column.push(index, what);
  }
  return listOf(column);
}

function isAsSeen(column: Column, now: (uri: string, index: number) => number): boolean {
  let uri = '';
  for (let i = 0; i < column.length; i += 1) {
    const entry = column[i] as string | number;
    if (typeof entry === 'string') uri = entry;
    else {
      i += 1;
      if (now(uri, entry) !== column[i]) return false;
    }
  }
  return true;
}

/** After an edit, all articles of a folder are asked in one go, and all come to the same versions. */
function sharedVersionsOf(corpus: CorpusSnapshot): Versions {
  const known = latest.get(corpus);
  const now = corpus.versions;
  const isKnown =
    known !== undefined &&
    known.generation === now.generation &&
    known.entities === now.entities &&
    known.quotations === now.quotations &&
    known.denials === now.denials;
  if (isKnown) return known;
  latest.set(corpus, now);
  return now;
}

const latest = new WeakMap<CorpusSnapshot, Versions>();

/** All that a rule can learn of an entity, as one number. How many articles name it counts by its order of magnitude. */
export function entityHash(entity: CorpusEntity | undefined): number {
  if (entity === undefined) return 0;
  let hash = tellings.get(entity);
  if (hash === undefined) {
    const { id, name, type, size } = entity;
    const suggestions = type === 'person' ? entity.suggestions.map((other) => other.id).join(' ') : '';
    hash = fnv1a(`${id}\n${name}\n${type}\n${Math.floor(Math.log2(size))}\n${suggestions}`);
    tellings.set(entity, hash);
  }
  return hash;
}

/** An entity that has changed is another object; who it may be confused with can change behind its back, but then both do. */
const tellings = new WeakMap<CorpusEntity, number>();

/** A list of echoes as one number. */
export function repeatsHash(echoes: readonly Repeat[]): number {
  let hash = NO_HASH;
  for (const { article, quote, kind, similarity } of echoes)
    hash = fnv1a(`${article}#${quote} ${kind} ${similarity}`, hash);
  return hash;
}

export const hashDenials = (hash: number, found: readonly DenialMatch[]): number =>
  found.reduce((now, { article, denial, score }) => fnv1a(`${article}#${denial.start} ${score}`, now), hash);

/** Signed, as those behind it are: a small number takes no room of its own. */
export const NO_HASH = FNV_START | 0;

export class DependencyRecorder implements CorpusView {
  readonly #corpus: CorpusSnapshot;
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
  constructor(corpus: CorpusSnapshot, article: IndexedArticle) {
    this.#corpus = corpus;
    this.#article = article;
    this.#versions = corpus.versions;
  }

  /** The check is done: what it has looked at, for comparison with what there is later. */
  seen(): Dependencies {
    return new Dependencies(this.#corpus, this.#article, {
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
    note(this.#entities, uri, local, entityHash(entity));
    if (entity !== undefined) note(this.#met, uri, local, entity);
    return entity;
  }

  repeatsOf(article: IndexedArticle, quote: number): readonly Repeat[] {
    note(this.#echoes, article.uri, quote, repeatsHash(this.#corpus.repeatCandidatesOf(article.uri, quote)));
    return this.#corpus.repeatsSeenBy(this, article, quote);
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
