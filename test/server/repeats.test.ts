// One quotation in several articles, through the protocol: hover, code lens, list of locations, call hierarchy.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Location,
} from 'vscode-languageserver/node';
import { Pair, positionOf } from '../support/lsp-pair.ts';
import { MemoryHost } from '../support/memory-host.ts';

const FOLDER = 'file:///articles';
const [A, B, C] = ['a', 'b', 'c'].map((name) => `${FOLDER}/${name}.txt`) as [string, string, string];

const a = `School Stays, Mayor Says

The mayor, Elena Voss, spoke to parents on Monday evening. “We are not seeking to close the school, but we may move it to the valley,” Voss said. The parents asked about Marko Dahl.

“Marko Dahl will build the new school before the winter, and he will build it well,” Voss added.
`;
const b = `School to Move

Elena Voss met parents on Monday, and it was a long evening in a small hall. “We are seeking to close the school, and we will move it to the valley,” Voss said. Nobody applauded her for it.
`;
const c = `Parents Angry

The parents of the valley wrote to the papers on Tuesday. “We are not seeking to close the school, but we may move it to the valley,” Elena Voss said the day before, and they do not believe it.
`;

let server: Pair;
beforeAll(async () => {
  server = await Pair.start(new MemoryHost({ [A]: a, [B]: b, [C]: c }), { folders: [FOLDER], commands: true });
  await server.open(A, a);
});
afterAll(() => server.stop());

describe('hover on a quotation', () => {
  it('shows the other versions with the words that differ', async () => {
    const card = await server.hoverText(A, positionOf(a, 'not seeking'));
    expect(card).toContain('**Also in 2 other articles**');
    expect(card).toContain('*Parents Angry*, Elena Voss, word for word');
    expect(card).toContain('*School to Move*, Elena Voss: “We are ~~not~~ seeking to close the school, ~~but~~');
    expect(card).toContain('~~may~~ **will** move it to the valley”');
  });

  it('does not mention other articles if none has it', async () => {
    expect(await server.hoverText(A, positionOf(a, 'before the winter'))).not.toContain('Also in');
  });

  it('escapes article text', async () => {
    const evil =
      'The parents of the valley wrote to the papers on Tuesday, and they wrote in anger. “We are not seeking to close the [school](command:x), but we may move it to the **valley**,” Elena Voss said. Nobody believed her, and the parents went home in the rain.\n';
    const other = await Pair.start(new MemoryHost({ [A]: a, [`${FOLDER}/*evil*.txt`]: evil }), { folders: [FOLDER] });
    await other.open(A, a);
    const card = await other.hoverText(A, positionOf(a, 'not seeking'));
    expect(card).toContain('evil');
    expect(card).not.toMatch(/\]\(command|(?<!\\)\*evil/);
    await other.stop();
  });
});

describe('code lens', () => {
  it('counts the other articles and names the command with its place', async () => {
    const lenses = await server.lenses(A);
    const lens = lenses.find(({ command }) => command?.command === 'sourcemark.showRepeats');
    expect(lens?.command?.title).toBe('2 more articles quote this');
    const [uri, position] = (lens?.command?.arguments ?? []) as [string, { line: number; character: number }];
    const places = await server.connection.sendRequest<Location[]>('sourcemark/repeats', { uri, position });
    expect(places.map((place) => place.uri)).toEqual([A, C, B]);
  });
});

describe('call hierarchy', () => {
  const prepare = (words: string): Promise<CallHierarchyItem[] | null> =>
    server.at('textDocument/prepareCallHierarchy', A, positionOf(a, words));

  it('on a quotation: who repeats it', async () => {
    const [item] = (await prepare('not seeking')) ?? [];
    expect(item?.name).toContain('We are not seeking');
    const calls = await server.connection.sendRequest<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
      item,
    });
    expect(calls.map(({ from }) => from.uri)).toEqual([C, B]);
    expect(calls[0]?.from.detail).toBe('Elena Voss · c.txt');
  });

  it('on a name: who talks about whom', async () => {
    const [dahl] = (await prepare('Marko Dahl will')) ?? [];
    const calls = await server.connection.sendRequest<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
      item: dahl,
    });
    expect(calls.map(({ from }) => from.name)).toEqual(['Elena Voss']);
    const [voss] = (await prepare('Elena Voss')) ?? [];
    const out = await server.connection.sendRequest<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
      item: voss,
    });
    expect(out.map(({ to }) => to.name)).toContain('Marko Dahl');
  });

  it('elsewhere: nothing', async () => {
    expect(await prepare('The parents asked')).toBeNull();
  });
});
