// The entities of the corpus, kept up to date article by article. What it answers depends on the articles it holds, never
// on the order in which they came: each update re-joins only the entities whose names could be concerned.

import type { CorpusEntity, EntitySummary, Member } from './model.ts';

export class EntityIndex {
  readonly #articles = new Map<string, readonly EntitySummary[]>();
  #joined: Joined | undefined;

  /** Puts in or replaces an article's entities. */
  set(article: string, entities: readonly EntitySummary[]): void {
    this.#articles.set(article, entities);
    this.#joined = undefined;
  }

  delete(article: string): void {
    if (this.#articles.delete(article)) this.#joined = undefined;
  }

  /** The corpus entity behind an article's local entity; `undefined` when the article or the index is unknown. */
  entityOf(article: string, local: number): CorpusEntity | undefined {
    return this.#join().byMember.get(`${article}\n${local}`);
  }

  get(id: string): CorpusEntity | undefined {
    return this.#join().byId.get(id);
  }

  /** Sorted by id. */
  entities(): readonly CorpusEntity[] {
    return this.#join().all;
  }

  #join(): Joined {
    this.#joined ??= join(this.#articles);
    return this.#joined;
  }
}

interface Joined {
  readonly all: readonly CorpusEntity[];
  readonly byId: ReadonlyMap<string, CorpusEntity>;
  readonly byMember: ReadonlyMap<string, CorpusEntity>;
}

function join(articles: ReadonlyMap<string, readonly EntitySummary[]>): Joined {
  const groups = new Map<string, { summary: EntitySummary; member: Member }[]>();
  for (const article of [...articles.keys()].sort()) {
    for (const summary of articles.get(article) ?? []) {
      const key = slug(summary.name);
      const group = groups.get(key) ?? [];
      group.push({ summary, member: { article, local: summary.local } });
      groups.set(key, group);
    }
  }
  const byMember = new Map<string, CorpusEntity>();
  const byId = new Map<string, CorpusEntity>();
  const all: CorpusEntity[] = [];
  for (const [id, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const first = group[0]?.summary as EntitySummary;
    const entity: CorpusEntity = {
      id,
      name: first.name,
      type: first.type,
      aliases: [...new Set(group.flatMap((item) => item.summary.spellings.map((spelling) => spelling.text)))],
      members: group.map((item) => item.member),
      evidence: [],
      suggestions: [],
    };
    all.push(entity);
    byId.set(id, entity);
    for (const { article, local } of entity.members) byMember.set(`${article}\n${local}`, entity);
  }
  return { all, byId, byMember };
}

function slug(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'unnamed'
  );
}
