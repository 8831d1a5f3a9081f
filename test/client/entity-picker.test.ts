// The list of entities: a real match is first and focused; a new entity is last, and never offered where it makes no sense.

import { expect, it, vi } from 'vitest';
import type { EntityItem } from '../../server/src/protocol.ts';

/** What the extension shows, as the editor would: filtered and sorted by what was typed. */
interface Shown {
  items: readonly { label: string; description?: string; alwaysShow?: boolean; choice?: object }[];
  typed: (value: string) => void;
  accept: () => void;
  activeItems: readonly { label: string; choice?: object }[];
}

const { shown } = vi.hoisted(() => ({ shown: { items: [], activeItems: [] } as unknown as Shown }));

vi.mock('vscode', () => ({
  l10n: { t: (text: string, ...given: string[]) => text.replace('{0}', given[0] ?? '') },
  QuickPickItemKind: { Separator: -1 },
  window: {
    createQuickPick: () => {
      let hide = (): void => {};
      return Object.defineProperties(
        {
          onDidChangeValue: (listener: (value: string) => void) => {
            shown.typed = listener;
          },
          onDidAccept: (listener: () => void) => {
            shown.accept = listener;
          },
          onDidHide: (listener: () => void) => {
            hide = listener;
          },
          show() {},
          hide: () => hide(),
          dispose() {},
        },
        {
          items: {
            get: () => shown.items,
            set: (items) => {
              shown.items = items;
            },
          },
          activeItems: { get: () => shown.activeItems },
        },
      );
    },
  },
}));

const { pickEntity } = await import('../../client/src/entity-picker.ts');

const entity = (id: string, name: string, type = 'person'): EntityItem => ({
  id,
  name,
  type,
  mentions: 1,
  articles: 1,
  atCursor: false,
});
const all = [
  entity('anna-berg', 'Anna Berg'),
  entity('ivan-bocharov', 'Ivan Bocharov'),
  entity('bocharov-bank', 'Bank of Bocharov', 'organization'),
  entity('newton', 'Newton'),
];

/** Types in a list and presses Enter. */
async function choose(
  typed: string,
  choices: Parameters<typeof pickEntity>[3] = {},
): Promise<{ choice: unknown; rows: string[] }> {
  const server = { request: async () => all } as never;
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  shown.typed = () => {};
  const result = pickEntity(server, { uri: 'file:///a.txt', range }, 'Who?', choices);
  await Promise.resolve();
  await Promise.resolve();
  shown.typed(typed);
  const rows = asShown(typed);
  shown.activeItems = rows.slice(0, 1);
  shown.accept();
  const choice = await Promise.race([result, new Promise((resolve) => setTimeout(() => resolve('nothing'), 20))]);
  return { choice, rows: rows.map(({ label, description }) => `${label} ${description ?? ''}`) };
}

/** The editor's own order: rows whose label matches come first, in the order of the best match; the others keep their order. */
function asShown(typed: string): Shown['items'] {
  const query = typed.trim().toLowerCase();
  const at = (label: string): number =>
    label
      .replace(/\$\([\w~-]+\)/g, '')
      .trim()
      .toLowerCase()
      .indexOf(query);
  const rows = shown.items.filter(
    ({ label, description, alwaysShow, choice }) =>
      choice !== undefined && (alwaysShow === true || at(label) >= 0 || description?.toLowerCase().includes(query)),
  );
  return rows.sort((a, b) => {
    const [one, other] = [at(a.label), at(b.label)];
    if (one < 0 || other < 0) return Number(one < 0) - Number(other < 0);
    return a.label.length - one - query.length - (b.label.length - other - query.length);
  });
}

it.each(['Bochar', 'bochar', 'ocharov', 'Ivan B', ' Bocharov '])(
  'Enter on “%s” chooses an entity that exists',
  async (typed) => {
    const { choice, rows } = await choose(typed);
    expect(choice).toMatchObject({
      id: expect.stringContaining('bocharov'),
      shown: expect.stringContaining('Bocharov'),
    });
    expect(rows.at(-1)).toMatch(/^\$\(add\) New entity/);
  },
);

it('a name that only begins with “new” is no new entity', async () => {
  expect((await choose('new')).choice).toEqual({ id: 'newton', shown: 'Newton' });
});

it('a new entity is chosen only if nothing else matches', async () => {
  expect((await choose('Zoltan Kis')).choice).toEqual({ name: 'Zoltan Kis' });
});

it('two entities that are one both exist', async () => {
  const { rows } = await choose('Bochar', { allowsNew: false });
  expect(rows.some((row) => row.includes('New entity'))).toBe(false);
  expect((await choose('Zoltan', { allowsNew: false })).choice).toBe('nothing');
});

it('likely entities come first, and there is no second row for a known name', async () => {
  const { choice, rows } = await choose('berg', { likely: [all[0]!] });
  expect(choice).toEqual({ id: 'anna-berg', shown: 'Anna Berg' });
  expect((await choose('anna berg')).rows).toHaveLength(1);
  expect(rows[0]).toContain('Anna Berg');
});
