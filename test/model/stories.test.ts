// Stories that the model once found to end badly, kept.

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
  it('one that leaves while it waits to be read is not read', async () => {
    await begin({ [A]: textOf([1, 2]) }, ['file:///one']);
    world.server.connection.sendRequest('sourcemark/clearCache').catch(() => {});
    await folders([], ['file:///one']);
    await world.compare();
  });

  it('one that comes while the server has hardly begun is read', async () => {
    await begin({ [A]: textOf([1, 2]) }, []);
    await folders(['file:///one']);
    await world.compare();
  });

  it('one that leaves takes an article along that was open then and is closed now', async () => {
    await begin({}, ['file:///one', 'file:///two']);
    await world.openDocument(A, { text: textOf([1, 8]) });
    await world.settle();
    await folders([], ['file:///one']);
    world.open.delete(A);
    await world.server.close(A);
    await world.compare();
  });

  it('one that leaves takes its own files along', async () => {
    await begin({ [A]: textOf([1, 2]), [WHO]: ENTITY_FILES[0] }, ['file:///one', 'file:///two']);
    await folders([], ['file:///one']);
    await world.openDocument('file:///two/a.txt', { text: textOf([1, 7]) });
    await world.compare();
  });

  it('one inside another gives back what it held when it leaves', async () => {
    await begin({ [A]: textOf([1, 2]), [INNER]: textOf([3, 8]) }, ['file:///one', 'file:///one/inner']);
    await world.openDocument(INNER, { text: textOf([3, 8]) });
    await folders([], ['file:///one/inner']);
    await world.compare();
    await folders(['file:///one/inner']);
    await world.compare();
  });

  it('one that leaves under an open document takes its findings out of the Problems', async () => {
    await begin({ [A]: textOf([4, 7]) }, ['file:///one']);
    await world.openDocument(A, { text: textOf([4, 7]) });
    await world.pull();
    await folders([], ['file:///one']);
    await world.compare();
  });
});

it('a folder that is deleted on the disk takes its articles along, though only it is named', async () => {
  const files = { [A]: textOf([1, 2]), [INNER]: textOf([3, 8]), 'file:///one/inner/sourcemark.yaml': ENTITY_FILES[0] };
  await begin(files, ['file:///one']);
  world.deleteFolder('file:///one/inner');
  await world.compare();
});

it('settings that change while a folder leaves hold for the others', async () => {
  await begin({ [A]: textOf([1, 2]), 'file:///two/a.txt': textOf([1, 3]) }, ['file:///one', 'file:///two']);
  const left = folders([], ['file:///one']);
  await settings({ include: ['**/*.md'] });
  await left;
  await world.compare();
});

describe('what cannot be an article any more', () => {
  it('is forgotten when the settings make it too large', async () => {
    await begin({ [A]: textOf([1, 2, 3, 4, 5]), [INNER]: textOf([1]) }, ['file:///one']);
    await settings({ maxFileSize: 300 });
    await world.compare();
  });

  it('is forgotten when its new text cannot be analysed', async () => {
    await begin({ [A]: textOf([1, 2]) }, ['file:///one']);
    expect(textOf([11])).toContain(POISON);
    world.write(A, textOf([1, 2, 11]));
    await world.compare();
  });

  it('and own files that the settings exclude say nothing', async () => {
    const files = { [A]: textOf([1, 4]), [`${A}.annotations.yaml`]: ANNOTATION_FILES[1] };
    await begin(files, ['file:///one']);
    await settings({ exclude: ['**/*.yaml'] });
    await world.compare();
    world.write(`${A}.annotations.yaml`, ANNOTATION_FILES[0]);
    await world.compare();
  });
});
