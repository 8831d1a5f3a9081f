// The events of a story. An event that is impossible in the current state does nothing, so any list of events is a valid story,
// and so is every shortened one.

import fc from 'fast-check';
import { ANNOTATION_FILES, ENTITY_FILES, PARAGRAPHS, type Paragraphs, SETTINGS, textOf } from './texts.ts';
import { article, type World } from './world.ts';

export const FOLDERS = ['file:///one', 'file:///two', 'file:///one/inner'] as const;

const ARTICLES = [
  'file:///one/a.txt',
  'file:///one/b.md',
  'file:///one/more/c.txt',
  'file:///one/drafts/g.txt',
  'file:///one/inner/d.txt',
  'file:///one/inner/readme.txt',
  'file:///two/a.txt',
  'file:///two/e%20f.md',
  'file:///elsewhere/loose.txt',
] as const;
const ENTITY_PLACES = [
  'file:///one/sourcemark.yaml',
  'file:///one/inner/sourcemark.yaml',
  'file:///two/sourcemark.yaml',
];
const ANNOTATION_PLACES = ARTICLES.map((uri) => `${uri}.annotations.yaml`);

const articles = fc.constantFrom(...ARTICLES);
/** In pool order and without repetition, so that an annotation's words occur at most once in an article. */
const paragraphs = fc.subarray(PARAGRAPHS.map((_, index) => index));
const paragraph = fc.nat(PARAGRAPHS.length - 1);
const ownFiles = fc.oneof(
  fc.record({ uri: fc.constantFrom(...ENTITY_PLACES), text: fc.constantFrom(...ENTITY_FILES) }),
  fc.record({ uri: fc.constantFrom(...ANNOTATION_PLACES), text: fc.constantFrom(...ANNOTATION_FILES) }),
);

type Step = fc.AsyncCommand<World, World>;

function step<Value>(
  name: string,
  values: fc.Arbitrary<Value>,
  run: (world: World, value: Value) => Promise<void> | void,
): fc.Arbitrary<Step> {
  return values.map((value) => ({
    check: () => true,
    run: async (world) => {
      await run(world, value);
    },
    toString: () => `${name}(${JSON.stringify(value) ?? ''})`,
  }));
}

const nothing = fc.constant(undefined);

export const steps: fc.Arbitrary<Step>[] = [
  step('open', articles, async (world, uri) => {
    const text = world.host.files.get(uri);
    if (text === undefined || world.open.has(uri) || !staysProse(uri, paragraphsOf(text))) return;
    await world.openDocument(uri, article(paragraphsOf(text)));
  }),
  step('new document', fc.tuple(articles, paragraphs), async (world, [uri, some]) => {
    if (!world.open.has(uri) && staysProse(uri, some)) await world.openDocument(uri, article(some));
  }),
  ...[1, 2].map(() =>
    step('edit', fc.tuple(fc.nat(), paragraph), async (world, [which, index]) => {
      const [uri, before] = nth(
        [...world.open].filter(([, { paragraphs }]) => paragraphs !== undefined),
        which,
      );
      if (uri !== undefined && before?.paragraphs !== undefined) await toggle(world, uri, before.paragraphs, index);
    }),
  ),
  step('edit own file', fc.tuple(fc.nat(), ownFiles), async (world, [which, { uri: like, text }]) => {
    const [uri] = nth(
      [...world.open].filter(([open]) => kindOf(open) === kindOf(like)),
      which,
    );
    if (uri === undefined) return;
    world.open.set(uri, { text });
    await world.server.change(uri, { text });
  }),
  step('open own file', fc.nat(), async (world, which) => {
    const [uri, text] = nth(
      [...world.host.files].filter(([file]) => file.endsWith('.yaml') && !world.open.has(file)),
      which,
    );
    if (uri !== undefined && text !== undefined) await world.openDocument(uri, { text });
  }),
  step('save', fc.nat(), async (world, which) => {
    const [uri, document] = nth([...world.open], which);
    if (uri === undefined || document === undefined) return;
    world.write(uri, document.text);
    await world.server.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  }),
  step('close', fc.nat(), async (world, which) => {
    const [uri] = nth([...world.open], which);
    if (uri === undefined) return;
    world.open.delete(uri);
    await world.server.close(uri);
  }),
  step('write', fc.tuple(articles, paragraphs), (world, [uri, some]) => world.write(uri, textOf(some))),
  step('write own file', ownFiles, (world, { uri, text }) => world.write(uri, text)),
  step('delete', fc.nat(), async (world, which) => {
    const [uri] = nth([...world.host.files], which);
    if (uri === undefined) return;
    world.write(uri, undefined);
    await world.closeDeleted();
  }),
  // Watchers report only the folder.
  step(
    'delete folder',
    fc.constantFrom('file:///one/more', 'file:///one/drafts', 'file:///one/inner', 'file:///two'),
    async (world, uri) => {
      world.deleteFolder(uri);
      await world.closeDeleted();
    },
  ),
  step('rename', fc.tuple(fc.nat(), articles), async (world, [which, to]) => {
    const [from, text] = nth(
      [...world.host.files].filter(([uri]) => !uri.endsWith('.yaml')),
      which,
    );
    if (from === undefined || text === undefined || world.host.files.has(to) || world.open.has(to)) return;
    const document = world.open.get(from);
    world.write(from, undefined);
    world.write(to, text);
    if (document === undefined) return;
    world.open.delete(from);
    await world.server.close(from);
    if (!staysProse(to, document.paragraphs ?? [])) return;
    await world.openDocument(to, document);
  }),
  step('watcher speaks', nothing, (world) => world.tell()),
  step('settings', fc.constantFrom(...SETTINGS), async (world, settings) => {
    world.settings = settings;
    world.server.settings = settings;
    await world.server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }),
  step('folder', fc.constantFrom(...FOLDERS), async (world, uri) => {
    const folder = { uri, name: uri };
    const isThere = world.folders.includes(uri);
    world.folders = isThere ? world.folders.filter((other) => other !== uri) : [...world.folders, uri];
    await world.server.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: isThere ? { added: [], removed: [folder] } : { added: [folder], removed: [] },
    });
  }),
  step('a worker dies', nothing, (world) => world.host.analyst.crash()),
  step('damage the cache', fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 255 })), (world, [which, at, by]) => {
    const [name, pack] = nth([...world.store.packs], which);
    if (name === undefined || pack === undefined) return;
    world.isDamaged = true;
    if (by === 0) world.store.packs.set(name, pack.slice(0, at % pack.length));
    else pack[at % pack.length] = (pack[at % pack.length] as number) ^ by;
  }),
  step('clear the cache', nothing, (world) => {
    world.server.connection.sendRequest('sourcemark/clearCache').catch(() => {});
  }),
  step('restart', nothing, async (world) => {
    await world.stop();
    await world.start();
  }),
  step('pull', nothing, (world) => world.pull()),
  step('rest', nothing, (world) => world.settle()),
  step('compare', nothing, (world) => world.compare()),
];

/** Adds or removes a paragraph and sends the change as an editor would. */
async function toggle(world: World, uri: string, before: Paragraphs, index: number): Promise<void> {
  const at = before.findIndex((other) => other >= index);
  const place = at < 0 ? before.length : at;
  const isThere = before[place] === index;
  const after = isThere ? before.toSpliced(place, 1) : before.toSpliced(place, 0, index);
  if (!staysProse(uri, after)) return;
  const start = { line: lines(textOf(before.slice(0, place))), character: 0 };
  const end = { line: start.line + (isThere ? lines(textOf([index])) : 0), character: 0 };
  world.open.set(uri, article(after));
  await world.server.change(uri, { range: { start, end }, text: isThere ? '' : textOf([index]) });
}

/**
 * A Markdown document that was an article stays one while it is open, so that rewriting it does not lose its findings. A new
 * server cannot know that, so in the model such a document always has prose.
 */
function staysProse(uri: string, some: Paragraphs): boolean {
  return !uri.endsWith('.md') || (some.includes(1) && some.includes(2));
}

function paragraphsOf(text: string): Paragraphs {
  return PARAGRAPHS.flatMap((words, index) => (text.includes(`${words}\n\n`) ? [index] : []));
}

const lines = (text: string): number => text.split('\n').length - 1;

const kindOf = (uri: string): string => /[^/]*\.yaml$/.exec(uri)?.[0].replace(/^.*\.annotations/, '') ?? 'article';

function nth<Item>(items: readonly Item[], which: number): Item | [] {
  return items[which % Math.max(1, items.length)] ?? [];
}
