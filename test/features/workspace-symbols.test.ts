// Search over the folder: what is found by which words, in which order, and that it can be given up.

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
  it('finds names without their marks, and words in any order', async () => {
    expect((await find('akre'))[0]).toBe('Gjermund Åkre');
    expect((await find('akre gjer'))[0]).toBe('Gjermund Åkre');
  });

  it('puts the name that begins so before the one that only has the letters', async () => {
    expect((await find('gjerm')).slice(0, 2).sort()).toEqual(['Gjermund Åkre', 'Oddny Gjerme']);
  });

  it('finds an entity by another name, and shows that too, as the editor looks for the query in it', async () => {
    const [first] = await find('hfnt');
    expect(first).toContain('HFNT');
  });

  it('finds quotations by their words, across a line break and whatever the apostrophe', async () => {
    expect(await find("isn't finished")).toEqual([expect.stringContaining('isn’t finished at all')]);
    expect(await find('no such words')).toEqual([]);
  });

  it('lists the entities of most articles first when nothing is asked for', async () => {
    expect((await find('')).length).toBeGreaterThan(2);
  });

  it('ends when nobody waits for it any more', async () => {
    const context = contextOf(
      Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}.txt`, 'Gjermund Åkre met Oddny Gjerme.\n'])),
    );
    await expect(workspaceSymbols(context, { query: 'nothing' }, { isCancellationRequested: true })).rejects.toThrow(
      'cancelled',
    );
  });
});
