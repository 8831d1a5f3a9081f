// Regression tests: stories for which the model found a bug.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ANNOTATION_FILES, ENTITY_FILES, POISON, textOf } from './texts.ts';
import { World } from './world.ts';

const A = 'file:///one/a.txt';
const INNER = 'file:///one/inner/d.txt';
const WHO = 'file:///one/sourcemark.yaml';

let world: World;
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(async () => {
  await world.stop();
  vi.useRealTimers();
});

async function begin(files: Readonly<Record<string, string>>, folders: readonly string[]): Promise<World> {
  world = new World(files, folders);
  await world.start();
  return world;
}

async function folders(added: readonly string[], removed: readonly string[] = []): Promise<void> {
  const named = (uris: readonly string[]): object[] => uris.map((uri) => ({ uri, name: uri }));
  world.folders = [...world.folders.filter((folder) => !removed.includes(folder)), ...added];
  await world.server.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: named(added), removed: named(removed) },
  });
}

async function settings(next: object): Promise<void> {
  world.settings = next;
  world.server.settings = next;
  await world.server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
}

describe('folders', () => {
  it('a folder that is closed before its turn is not indexed', async () => {
    await begin({ [A]: textOf([1, 2]) }, ['file:///one']);
    world.server.connection.sendRequest('sourcemark/clearCache').catch(() => {});
    await folders([], ['file:///one']);
    await world.compare();
  });

  it('a folder that is opened right after the start is indexed', async () => {
    await begin({ [A]: textOf([1, 2]) }, []);
    await folders(['file:///one']);
    await world.compare();
  });

  it('a closed folder loses an article that was open at that time', async () => {
    await begin({}, ['file:///one', 'file:///two']);
    await world.openDocument(A, { text: textOf([1, 8]) });
    await world.settle();
    await folders([], ['file:///one']);
    world.open.delete(A);
    await world.server.close(A);
    await world.compare();
  });

  it('a closed folder loses its YAML files', async () => {
    await begin({ [A]: textOf([1, 2]), [WHO]: ENTITY_FILES[0] }, ['file:///one', 'file:///two']);
    await folders([], ['file:///one']);
    await world.openDocument('file:///two/a.txt', { text: textOf([1, 7]) });
    await world.compare();
  });

  it('the files of a closed nested folder belong to the outer one', async () => {
    await begin({ [A]: textOf([1, 2]), [INNER]: textOf([3, 8]) }, ['file:///one', 'file:///one/inner']);
    await world.openDocument(INNER, { text: textOf([3, 8]) });
    await folders([], ['file:///one/inner']);
    await world.compare();
    await folders(['file:///one/inner']);
    await world.compare();
  });

  it('a closed folder is no source of drafts any more', async () => {
    // The draft quotes the second folder; the first one has other words.
    await begin({ [A]: textOf([1, 2]), 'file:///one/drafts/g.txt': textOf([6]), 'file:///two/a.txt': textOf([5, 6]) }, [
      'file:///one',
      'file:///two',
    ]);
    await world.compare();
    await folders([], ['file:///two']);
    await world.compare();
  });

  it('findings of an open document disappear with its folder', async () => {
    await begin({ [A]: textOf([4, 7]) }, ['file:///one']);
    await world.openDocument(A, { text: textOf([4, 7]) });
    await world.pull();
    await folders([], ['file:///one']);
    await world.compare();
  });
});

it('a folder deleted on the disk loses its articles, though only the folder is reported', async () => {
  const files = { [A]: textOf([1, 2]), [INNER]: textOf([3, 8]), 'file:///one/inner/sourcemark.yaml': ENTITY_FILES[0] };
  await begin(files, ['file:///one']);
  world.deleteFolder('file:///one/inner');
  await world.compare();
});

it('settings that change while a folder is closed apply to the others', async () => {
  await begin({ [A]: textOf([1, 2]), 'file:///two/a.txt': textOf([1, 3]) }, ['file:///one', 'file:///two']);
  const left = folders([], ['file:///one']);
  await settings({ include: ['**/*.md'] });
  await left;
  await world.compare();
});

describe('a file that is no longer an article', () => {
  it('is removed if the settings make it too large', async () => {
    await begin({ [A]: textOf([1, 2, 3, 4, 5]), [INNER]: textOf([1]) }, ['file:///one']);
    await settings({ maxFileSize: 300 });
    await world.compare();
  });

  it('is removed if its new text cannot be analysed', async () => {
    await begin({ [A]: textOf([1, 2]) }, ['file:///one']);
    expect(textOf([11])).toContain(POISON);
    world.write(A, textOf([1, 2, 11]));
    await world.compare();
  });

  it('has no findings of excluded YAML files', async () => {
    const files = { [A]: textOf([1, 4]), [`${A}.annotations.yaml`]: ANNOTATION_FILES[1] };
    await begin(files, ['file:///one']);
    await settings({ exclude: ['**/*.yaml'] });
    await world.compare();
    world.write(`${A}.annotations.yaml`, ANNOTATION_FILES[0]);
    await world.compare();
  });
});
