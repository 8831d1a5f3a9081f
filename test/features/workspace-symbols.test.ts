// Workspace symbols: matches, order and cancellation.

import { describe, expect, it } from 'vitest';
import { workspaceSymbols } from '../../server/src/features/workspace-symbols.ts';
import { contextOf } from '../support/features.ts';

const never = { isCancellationRequested: false };
const texts = {
  'a.txt':
    'Gjermund Åkre, the mayor, opened the quay. “The quay isn’t\nfinished at all,” Gjermund Åkre said on Monday.\n',
  'b.txt':
    'The Harbour Fund for Northern Towns (HFNT) paid. HFNT has no members. Oddny Gjerme sits on the board of the HFNT.\n',
};

async function find(query: string): Promise<string[]> {
  return (await workspaceSymbols(contextOf(texts), { query }, never)).map(({ name }) => name);
}

describe('workspace symbols', () => {
  it('ignores accents and finds words in any order', async () => {
    expect((await find('akre'))[0]).toBe('Gjermund Åkre');
    expect((await find('akre gjer'))[0]).toBe('Gjermund Åkre');
  });

  it('prefers a matching start of a name to matching letters', async () => {
    expect((await find('gjerm')).slice(0, 2).sort()).toEqual(['Gjermund Åkre', 'Oddny Gjerme']);
  });

  it('shows the alias that matched, because the editor filters by name again', async () => {
    const [first] = await find('hfnt');
    expect(first).toContain('HFNT');
  });

  it('finds quotations by their words, across line breaks and with any apostrophe', async () => {
    expect(await find("isn't finished")).toEqual([expect.stringContaining('isn’t finished at all')]);
    expect(await find('no such words')).toEqual([]);
  });

  it('lists the entities in most articles first if the query is empty', async () => {
    expect((await find('')).length).toBeGreaterThan(2);
  });

  it('stops when cancelled', async () => {
    const context = contextOf(
      Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}.txt`, 'Gjermund Åkre met Oddny Gjerme.\n'])),
    );
    await expect(workspaceSymbols(context, { query: 'nothing' }, { isCancellationRequested: true })).rejects.toThrow(
      'cancelled',
    );
  });
});
