// An archive that is joined block by block has the entities, repeats and claims of the folder in the editor, to the row.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { generateArticles } from '../../bench/generate.mjs';
import { groupsOf } from '../../server/src/corpus/claims/claim-groups.ts';
import { EntityBlock } from '../../server/src/corpus/entities/entity-block.ts';
import { NameKeys } from '../../server/src/corpus/entities/name-keys.ts';
import { analyzeSingle } from '../../server/src/formats/single-article.ts';
import { english } from '../../server/src/language/en/index.ts';
import { joinArchive, joinEntities, repeatLine } from '../support/archive.ts';
import { corpusOf, FOLDER } from '../support/corpus.ts';
import { samples } from '../support/samples.ts';

vi.setConfig({ testTimeout: 120_000 });

const PACKS = new URL('../../../shared/gold/', import.meta.url);

/** Articles by id, which is their URI in the editor. */
const byUri = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${FOLDER}/${name}`, text]));

function readPack(pack: string): Record<string, string> {
  const folder = new URL(`${pack}/articles/`, PACKS);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
}

function expectEqual(texts: Readonly<Record<string, string>>): void {
  const corpus = corpusOf(texts).snapshot();
  const sources = corpus.sources();
  const archive = joinArchive(
    Object.fromEntries(Object.entries(byUri(texts)).filter(([uri]) => corpus.roleOf(uri) === 'source')),
  );

  const wanted = corpus.entities().map(({ id, name, type, aliases }) => ({ id, name, type, aliases: [...aliases] }));
  expect(archive.entities).toEqual(wanted);
  for (const article of sources)
    for (const local of article.entities.keys())
      expect(archive.entityOf(article.uri, local)).toBe(corpus.entityOf(article, local)?.id);

  const repeats = sources.flatMap((article) =>
    article.quoted.flatMap(({ quote }) =>
      corpus
        .repeatsOf(article, quote)
        .map((repeat) => repeatLine(article.uri, quote, repeat.article, repeat.quote, repeat.kind, repeat.similarity)),
    ),
  );
  expect(archive.repeats).toEqual([...new Set(repeats)].sort());

  const placed = (groups: readonly (readonly { article: string; claim: number }[])[]): string[] =>
    groups
      .filter((group) => group.length > 1)
      .map((group) =>
        group
          .map(({ article, claim }) => `${article}#${claim}`)
          .sort()
          .join(' '),
      )
      .sort();
  expect(placed(archive.claims)).toEqual(placed(groupsOf(corpus)));
}

it('the samples', () => expectEqual(samples));

it('made-up articles', () => {
  expectEqual(Object.fromEntries([...generateArticles(60)].map(({ name, text }) => [name, text])));
});

describe('real articles', () => {
  it.each(['identity-meantime', 'claims-ecbplus-dev', 'quotes-polnear-dev'])('%s', (pack) => {
    if (!existsSync(new URL(pack, PACKS))) {
      console.warn(`skipped: there is no pack ${pack} beside the repository`);
      return;
    }
    expectEqual(readPack(pack));
  });
});

describe('a block of entities', () => {
  it('has the same groups whatever the order of its lines', () => {
    const names = new NameKeys(english);
    const members = Object.entries(samples).flatMap(([article, text]) =>
      names
        .of(analyzeSingle({ id: article, text }, english, () => {}).article.entities)
        .map(({ keys: _keys, ...name }) => ({ article, ...name })),
    );
    const reversed = new EntityBlock(english);
    for (const member of members.reverse()) reversed.add(member);
    expect(JSON.stringify(reversed.groups())).toBe(JSON.stringify(joinEntities(members)));
  });

  it('may be empty', () => {
    expect(joinEntities([])).toEqual([]);
  });
});
