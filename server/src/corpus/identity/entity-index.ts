// The entities of the corpus, kept up to date article by article. What it answers depends on the articles it holds, never
// on the order in which they came.
//
// Names are nodes (name-table.ts); every article's entity hangs on the node of its fullest name (placing.ts). A change
// marks the nodes it touches; before the next answer the components of those nodes are clustered anew, and the short names
// that look there are placed anew (joining.ts).

import { GivenName, WordClass } from '../../analysis/lexicon.ts';
import { english } from '../../language/en/lexicon.ts';
import type { Surroundings } from './candidates.ts';
import { joinNames } from './joining.ts';
import type { CorpusEntity, EntitySummary, OverlayEntity } from './model.ts';
import { type ParsedName, parseName } from './name.ts';
import { NameTable } from './name-table.ts';
import { type Cluster, type MemberRecord, sliceOf } from './node.ts';
import { OverlayTable } from './overlay.ts';
import { isLike, isPlacedAlike, placeEntity, sameSpellings } from './placing.ts';
import { Strays } from './strays.ts';
import { Titles } from './titles.ts';
import type { Words } from './types.ts';

export class EntityIndex {
  /** In the order of their local indices. */
  readonly #articles = new Map<string, readonly MemberRecord[]>();
  readonly #table = new NameTable();
  readonly #words: Words;
  readonly #strays: Strays;
  readonly #surroundings: Surroundings = {
    offering: (key) => this.#table.offering(key),
    isGiven: (word) => {
      const classes = this.#words.classes(word);
      return (classes & GivenName) !== 0 && (classes & WordClass.Surname) === 0;
    },
    inArticle: (article) => this.#articles.get(article) ?? [],
    apart: (a, b) => this.#table.overlay.apart(a, b),
  };
  /** Entities of articles that stay where they are but are written or counted otherwise. */
  readonly #renewed = new Set<MemberRecord>();
  readonly #titles = new Titles();
  #version = 0;

  /** `words`: what is known of names beforehand; cities and organisations, so that types can be told apart. */
  constructor(words: Words = english) {
    this.#words = words;
    this.#strays = new Strays(words);
  }

  /** Puts in or replaces an article's entities. */
  set(article: string, entities: readonly EntitySummary[]): void {
    const table = this.#table;
    const before = this.#articles.get(article) ?? [];
    const left = new Set(before);
    const strays = this.#strays.find(entities);
    const fresh: MemberRecord[] = [];
    const kept: MemberRecord[] = [];
    const after = entities.map((summary, local): MemberRecord => {
      const stray = this.#strayName(summary, strays.get(local));
      const old = likeOne(before, left, local, summary, stray);
      if (old !== undefined && this.#renew(old, local, summary, stray, before)) {
        left.delete(old);
        kept.push(old);
        return old;
      }
      const made = placeEntity(table, article, local, summary, stray);
      fresh.push(made);
      return made;
    });
    // New before old, so that a name that stays is not dropped and built again.
    for (const member of fresh) table.put(member);
    for (const member of left) table.take(member);
    if (fresh.length > 0 || left.size > 0) {
      this.#version += 1;
      for (const { node } of kept) table.stir(node, article);
    }
    this.#articles.set(article, after);
  }

  /** The name that an entity hangs on whatever its own: where a person's own files put it, else its owner's. */
  #strayName(summary: EntitySummary, owner: EntitySummary | undefined): ParsedName | undefined {
    const { type, name, own } = summary;
    const settled = own === undefined ? undefined : this.#table.overlay.settled(parseName(type, name), own);
    return settled ?? (owner === undefined ? undefined : parseName(owner.type, owner.name));
  }

  /**
   * Lets an article's entity stay where it is when only its place in the list or the counts of its spellings changed, as
   * with most keystrokes. False when it has to be placed anew.
   */
  #renew(
    old: MemberRecord,
    local: number,
    summary: EntitySummary,
    stray: ParsedName | undefined,
    before: readonly MemberRecord[],
  ): boolean {
    const moved = old.local !== local;
    if (!moved && old.summary.said === summary.said && sameSpellings(old.summary, summary)) {
      old.summary = summary;
      return true;
    }
    if (moved && before.some((other) => other !== old && other.node === old.node)) return false;
    if (!isPlacedAlike(old, placeEntity(this.#table, old.article, local, summary, stray))) return false;
    if (moved) this.#version += 1;
    old.summary = summary;
    old.local = local;
    this.#renewed.add(old);
    return true;
  }

  /** Rises whenever another entity may stand behind a local one, or one may be called otherwise. */
  get version(): number {
    return this.#version;
  }

  delete(article: string): void {
    this.#version += 1;
    for (const member of this.#articles.get(article) ?? []) this.#table.take(member);
    this.#articles.delete(article);
  }

  /** A person's own entities, which overrule everything that names alone would say. */
  setOverlay(entities: readonly OverlayEntity[]): void {
    this.#version += 1;
    const table = this.#table;
    const before = table.overlay;
    const names = before.names();
    table.overlay = new OverlayTable(entities);
    const concerned = new Set([...names, ...table.overlay.names()].map((name) => name.key));
    for (const name of table.overlay.names()) table.nodeOf(name);
    for (const key of concerned) {
      const node = table.get(key);
      if (node === undefined) continue;
      table.touch(node, true);
      table.release(node);
    }
    if (before.contests === table.overlay.contests) return;
    for (const [article, members] of this.#articles) {
      const summaries = members.map(({ summary }) => summary);
      if (summaries.some(({ own }) => own !== undefined)) this.set(article, summaries);
    }
  }

  /** The corpus entity behind an article's local entity; `undefined` when the article or the index is unknown. */
  entityOf(article: string, local: number): CorpusEntity | undefined {
    this.#flush();
    const members = this.#articles.get(article);
    const member = members?.[local];
    const cluster = member === undefined ? undefined : sliceOf(member)?.cluster;
    return cluster === undefined ? undefined : this.#titles.entityOf(cluster);
  }

  get(id: string): CorpusEntity | undefined {
    this.#flush();
    return this.#titles.get(id);
  }

  /** Sorted by id. */
  entities(): readonly CorpusEntity[] {
    this.#flush();
    return this.#titles.all();
  }

  #flush(): void {
    const table = this.#table;
    if (table.changedFull.size === 0 && table.changedShort.size === 0 && this.#renewed.size === 0) return;
    const { retired, touched } = joinNames(table, this.#words, this.#surroundings);
    const recounted = new Set<Cluster>();
    for (const member of this.#renewed) {
      const cluster = sliceOf(member)?.cluster;
      if (cluster !== undefined && !touched.has(cluster)) recounted.add(cluster);
    }
    this.#renewed.clear();
    this.#titles.update(retired, touched, recounted, table.overlay);
  }
}

/** An entity that an article had and that is the same now; most are where they were. */
function likeOne(
  before: readonly MemberRecord[],
  left: ReadonlySet<MemberRecord>,
  at: number,
  summary: EntitySummary,
  stray: ParsedName | undefined,
): MemberRecord | undefined {
  const fits = (old: MemberRecord): boolean => left.has(old) && isLike(old, summary, stray);
  const here = before[at];
  return here !== undefined && fits(here) ? here : before.find(fits);
}
