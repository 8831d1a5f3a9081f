// The joins of an archive as an engine runs them, in memory: every article by itself, shuffled by keys, joined block by block.
// All that goes from one step to the next is JSON, as between processes.

import { Components } from '../../server/src/base/components.ts';
import {
  type ArchiveClaimLink,
  type BlockArticle,
  groupLinkedClaims,
  leadsToClaims,
  linkClaims,
  placeOf,
} from '../../server/src/corpus/claims/claim-block.ts';
import type { ClaimRef } from '../../server/src/corpus/claims/claim-groups.ts';
import { type BlockMember, EntityBlock, type EntityGroup } from '../../server/src/corpus/entities/entity-block.ts';
import { compareMembers } from '../../server/src/corpus/entities/members.ts';
import { NameKeys } from '../../server/src/corpus/entities/name-keys.ts';
import { type BlockWording, joinRepeats, MOST_BY_KEY } from '../../server/src/corpus/repeats/repeat-block.ts';
import { type ArticleKeys, articleKeys } from '../../server/src/formats/archive-json.ts';
import { analyzeSingle } from '../../server/src/formats/single-article.ts';
import { english } from '../../server/src/language/en/index.ts';

export interface JoinedArchive {
  /** Id of the entity of each article's local entity. */
  entityOf(article: string, local: number): string | undefined;
  readonly entities: readonly { id: string; name: string; type: string; aliases: readonly string[] }[];
  /** One line for each quotation and its repeat in another article, sorted. */
  readonly repeats: readonly string[];
  /** Claims that several articles make. */
  readonly claims: readonly (readonly ClaimRef[])[];
  /** Members of the largest block of entities. */
  readonly largestBlock: number;
}

export const repeatLine = (from: string, quote: number, to: string, other: number, kind: string, similarity: number) =>
  `${from}#${quote} ${to}#${other} ${kind} ${similarity.toFixed(6)}`;

const overWire = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** `texts` by id. */
export function joinArchive(texts: Readonly<Record<string, string>>): JoinedArchive {
  const names = new NameKeys(english);
  const keys = new Map<string, ArticleKeys>();
  for (const [id, text] of Object.entries(texts)) {
    const { article } = analyzeSingle({ id, text }, english, (code, error) => {
      throw new Error(code, { cause: error });
    });
    keys.set(id, overWire(articleKeys(article, names)));
  }
  const entities = joinNames(keys);
  return { ...entities, repeats: joinQuotations(keys, entities.entityOf, entities.entities), claims: joinClaims(keys) };
}

/** Sorted as an engine sorts the lines of a block. */
export function joinEntities(members: readonly BlockMember[]): EntityGroup[] {
  const block = new EntityBlock(english);
  for (const member of [...members].sort(compareMembers)) block.add(overWire(member));
  return block.groups();
}

function joinNames(keys: ReadonlyMap<string, ArticleKeys>) {
  const components = new Components();
  const members = [...keys].flatMap(([article, { names }]) =>
    names.map(({ keys: own, ...name }) => ({ member: { article, ...name }, number: components.connect(own) })),
  );
  const blocks = groupBy(members, ({ number }) => components.rootOf(number));
  const groups = [...blocks.values()].flatMap((block): EntityGroup[] =>
    overWire(joinEntities(block.map(({ member }) => member))),
  );
  const ids = new Map<string, string>();
  const entities = [...groupBy(groups, ({ slug }) => slug)].flatMap(([slug, same]) =>
    same
      .sort((a, b) => a.rank - b.rank || compareMembers(a.members[0]!, b.members[0]!))
      .map(({ name, type, aliases, members: own }, rank) => {
        const id = rank === 0 ? slug : `${slug}_${rank + 1}`;
        for (const { article, local } of own) ids.set(`${local}@${article}`, id);
        return { id, name, type, aliases };
      }),
  );
  return {
    entities: entities.sort((a, b) => (a.id < b.id ? -1 : 1)),
    entityOf: (article: string, local: number) => ids.get(`${local}@${article}`),
    largestBlock: Math.max(...[...blocks.values()].map((block) => block.length)),
  };
}

function joinQuotations(
  keys: ReadonlyMap<string, ArticleKeys>,
  entityOf: JoinedArchive['entityOf'],
  entities: JoinedArchive['entities'],
): string[] {
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  const quotations = [...keys].flatMap(([article, one]) => one.quotations.map((quotation) => ({ article, quotation })));
  const wordings = [...groupBy(quotations, ({ quotation }) => quotation.wording)].map(
    ([wording, uses]): BlockWording => {
      const { words, keys: all } = uses[0]!.quotation;
      return {
        wording,
        words,
        keys: all,
        uses: uses.map(({ article, quotation: { quote, speaker, source, isMixed, context } }) => {
          const id = speaker < 0 ? undefined : entityOf(article, speaker);
          return {
            article,
            quote,
            ...(id === undefined ? {} : { speaker: { id, name: nameOf.get(id)! } }),
            source,
            isMixed,
            context,
          };
        }),
      };
    },
  );
  const usesOf = new Map(wordings.map(({ wording, uses }) => [wording, uses]));
  const byKey = groupBy(
    wordings.flatMap((wording) => wording.keys.map((key) => ({ key, wording }))),
    ({ key }) => key,
  );
  const isLive = (key: string): boolean =>
    key.startsWith('wording:') || (byKey.get(key)!.length > 1 && byKey.get(key)!.length <= MOST_BY_KEY);
  const lines = new Set<string>();
  for (const [key, block] of byKey) {
    if (!isLive(key)) continue;
    const given = block.map(({ wording }) => ({ ...wording, keys: wording.keys.filter(isLive) }));
    for (const { a, b, kind, similarity, pairs } of joinRepeats(key, overWire(given), english)) {
      const found =
        pairs ??
        usesOf.get(a)!.flatMap((one) =>
          usesOf
            .get(b)!
            .filter(({ article }) => article !== one.article)
            .map((other) => [[one.article, one.quote] as const, [other.article, other.quote] as const] as const),
        );
      for (const [[from, quote], [to, other]] of found) {
        lines.add(repeatLine(from, quote, to, other, kind, similarity));
        lines.add(repeatLine(to, other, from, quote, kind, similarity));
      }
    }
  }
  return [...lines].sort();
}

function joinClaims(keys: ReadonlyMap<string, ArticleKeys>): (readonly ClaimRef[])[] {
  const counts = new Map<number, number>();
  let total = 0;
  for (const { claims } of keys.values()) {
    total += claims.length;
    for (const key of [...claims.keys, ...claims.common]) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const articles = [...keys].map(([article, { claims }]): BlockArticle => {
    const distinct = [...new Set([...claims.keys, ...claims.common])];
    return { article, numbers: claims.numbers, counts: distinct.map((key) => [key, counts.get(key)!]), total };
  });
  const blocks = groupBy(
    articles.flatMap((article) => article.counts.map(([key, count]) => ({ key, count, article }))),
    ({ key }) => key,
  );
  const links: ArchiveClaimLink[] = [];
  for (const [key, block] of blocks)
    if (leadsToClaims(key, block[0]!.count))
      links.push(...linkClaims(key, overWire(block.map(({ article }) => article))));
  const components = new Components();
  for (const { a, b, isOne } of links) if (isOne) components.connect([placeOf(a), placeOf(b)]);
  const inside = links
    .map((link) => ({
      link,
      a: components.rootOf(components.connect([placeOf(link.a)])),
      b: components.rootOf(components.connect([placeOf(link.b)])),
    }))
    .filter(({ a, b }) => a === b);
  return [...groupBy(inside, ({ a }) => a).values()]
    .flatMap((block) => groupLinkedClaims(overWire(block.map(({ link }) => link))))
    .filter((group) => group.length > 1);
}

function groupBy<Value, Key>(values: Iterable<Value>, keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
