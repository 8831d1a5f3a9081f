// Several entity files of a user: in nested folders, in sibling folders, and the file shared by all folders.

import { describe, expect, it } from 'vitest';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { english } from '../../server/src/language/en/index.ts';
import { MemoryHost } from '../support/memory-host.ts';

const FOLDER = 'file:///articles';
const OUTER = `${FOLDER}/sourcemark.yaml`;
const INNER = `${FOLDER}/harbour/sourcemark.yaml`;
const SHARED = 'file:///home/me/people.yaml';
const A = `${FOLDER}/a.txt`;
const B = `${FOLDER}/harbour/b.txt`;
const C = 'file:///other/c.txt';

const article = (name: string): string => `Bridge Opens

The bridge was opened on Friday by ${name}, who brought a pair of garden shears. Thousands of people walked across the river before noon and stayed there until it was dark.

The bridge is nine metres high and three metres wide, and the river below it is cold.
`;

const entities = (list: Record<string, string>): string =>
  `version: 1\nentities:\n${Object.entries(list)
    .map(([id, rest]) => `  ${id}: { ${rest} }\n`)
    .join('')}`;

async function read(files: Record<string, string>, shared?: string): Promise<Corpus> {
  const corpus = new Corpus(new MemoryHost(files), english);
  corpus.setFolders([FOLDER, 'file:///other']);
  for (const [uri, text] of Object.entries(files)) corpus.addText(uri, text);
  if (shared !== undefined) corpus.addShared(SHARED, shared);
  await corpus.applyUserChanges();
  return corpus;
}

/** The entity id of a name in an article. */
function who(corpus: Corpus, uri: string, name: string): string | undefined {
  corpus.articles();
  const found = corpus.article(uri);
  const local = found?.analysis.entities.findIndex((entity) => entity.name === name) ?? -1;
  return found === undefined ? undefined : corpus.snapshot().entityOf(found, local)?.id;
}

describe('an id in two nested files', () => {
  const files = {
    [A]: article('Elena Voss'),
    [B]: article('Goran Dobrak'),
    [OUTER]: entities({ mayor: 'name: Elena Voss, type: person' }),
    [INNER]: entities({ mayor: 'name: Goran Dobrak, type: person' }),
  };

  it('means two entities, each in its own folder', async () => {
    const corpus = await read(files);
    expect(who(corpus, A, 'Elena Voss')).toBe('mayor');
    expect(who(corpus, B, 'Goran Dobrak')).toBe('mayor@harbour');
    expect(corpus.snapshot().userEntityOf(B, 'mayor@harbour')).toMatchObject({ id: 'mayor', name: 'Goran Dobrak' });
    expect(corpus.snapshot().userEntityOf(A, 'mayor@harbour')).toBeUndefined();
    expect(corpus.snapshot().userEntityOf(A, 'mayor')).toMatchObject({ name: 'Elena Voss' });
  });

  it('means one entity if both have a name in common', async () => {
    const inner = entities({ mayor: 'name: E. Voss, type: person, aliases: [Elena Voss]' });
    const corpus = await read({ ...files, [B]: article('Elena Voss'), [INNER]: inner });
    expect(who(corpus, B, 'Elena Voss')).toBe('mayor');
    expect(who(corpus, A, 'Elena Voss')).toBe('mayor');
  });
});

it('a name of two entities in two files means the one of the article’s file, and neither elsewhere', async () => {
  const alias = (name: string): string => `name: ${name}, type: person, aliases: [Iron Bear]`;
  const files = {
    [A]: article('Iron Bear'),
    [B]: article('Iron Bear'),
    [C]: article('President Iron Bear'),
    [OUTER]: entities({ voss: alias('Elena Voss') }),
  };
  const corpus = await read(files);
  expect([who(corpus, A, 'Iron Bear'), who(corpus, B, 'Iron Bear')]).toEqual(['voss', 'voss']);
  corpus.addText(INNER, entities({ dobrak: alias('Goran Dobrak') }));
  await corpus.applyUserChanges();
  expect([who(corpus, A, 'Iron Bear'), who(corpus, B, 'Iron Bear')]).toEqual(['voss', 'dobrak']);
  const scratch = await read({ ...files, [INNER]: entities({ dobrak: alias('Goran Dobrak') }) });
  scratch.articles();
  expect(JSON.stringify(corpus.entities.entities())).toBe(JSON.stringify(scratch.entities.entities()));
  corpus.remove(INNER);
  await corpus.applyUserChanges();
  expect([who(corpus, A, 'Iron Bear'), who(corpus, B, 'Iron Bear')]).toEqual(['voss', 'voss']);
});

describe('the file that all folders share', () => {
  const files = { [A]: article('Elena Voss'), [C]: article('the Skybridge circle') };
  const shared = entities({
    mayor: 'name: Elena Voss, type: person, note: shared',
    circle: 'name: Skybridge circle, type: organization',
  });

  it('applies everywhere, at once, until it is removed', async () => {
    const corpus = await read(files);
    expect(who(corpus, C, 'Skybridge circle')).toBeUndefined();
    corpus.addShared(SHARED, shared);
    await corpus.applyUserChanges();
    expect(who(corpus, C, 'Skybridge circle')).toBe('circle');
    expect(who(corpus, A, 'Elena Voss')).toBe('mayor');
    expect(corpus.userEntitiesFor(A).fileOf('mayor')).toBe(SHARED);
    corpus.dropShared();
    await corpus.applyUserChanges();
    expect(who(corpus, C, 'Skybridge circle')).toBeUndefined();
    expect(corpus.userFiles.get(SHARED)).toBeUndefined();
  });

  it('is overridden by a folder with the same id', async () => {
    const outer = entities({ mayor: 'name: Elena Voss, type: person, note: ours' });
    const corpus = await read({ ...files, [OUTER]: outer }, shared);
    expect(corpus.userEntitiesFor(A).fileOf('mayor')).toBe(OUTER);
    expect(corpus.userEntitiesFor(A).entries.map(({ id }) => id)).toEqual(['mayor', 'circle']);
    expect(corpus.userEntitiesFor(C).fileOf('mayor')).toBe(SHARED);
    expect(who(corpus, A, 'Elena Voss')).toBe('mayor');
  });

  it('may be open in the editor before the setting is read', async () => {
    const corpus = await read(files);
    const document = { uri: SHARED, version: 1, languageId: 'yaml', getText: () => shared };
    corpus.open(document);
    corpus.addShared(SHARED, 'version: 1\n');
    await corpus.applyUserChanges();
    expect(who(corpus, C, 'Skybridge circle')).toBe('circle');
  });
});

describe('a file that was created, saved and closed in the editor', () => {
  it('applies until it is read from the disk', () => {
    const folder = 'file:///made';
    const corpus = new Corpus(new MemoryHost(), english);
    corpus.setFolders([folder]);
    const uri = `${folder}/a.txt.annotations.yaml`;
    corpus.open({ uri, version: 1, languageId: 'yaml', getText: () => 'version: 1\nannotations: []\n' });
    corpus.close(uri);
    expect(corpus.userFiles.annotationsOf(`${folder}/a.txt`)?.text).toContain('version: 1');
    corpus.remove(uri);
    expect(corpus.userFiles.annotationsOf(`${folder}/a.txt`)).toBeUndefined();
  });
});
