// Completion of names: which names, in which order, and what they replace. `$0` is the cursor.

import { describe, expect, it, vi } from 'vitest';
import { type CompletionList, CompletionTriggerKind, type TextEdit } from 'vscode-languageserver';
import { completion, resolveCompletion } from '../../server/src/features/completion.ts';
import { contextOf, FOLDER, openIn } from '../support/features.ts';
import { parseFixtures } from '../support/fixture.ts';

const others = {
  'north/dam.txt':
    'The engineer Halvard Brandt inspected the dam. Halvard Brandt found three cracks. Brandt is a careful man.\n',
  'north/river.txt': 'Halvard Brandt walked along the river with Hanne Brekke on Monday.\n',
  'south/port.txt': 'Transport Minister Hamid al-Rashidi runs the port of Halvora. Hamid al-Rashidi said nothing.\n',
  'south/quay.txt': 'Hamid al-Rashidi was seen at the quay. Hamid al-Rashidi waved.\n',
  'south/mole.txt': 'On the mole, Hamid al-Rashidi met a fisherman from Halvora.\n',
};

interface Offer {
  readonly names: string[];
  readonly replaced: string | undefined;
  readonly list: CompletionList | null;
}

async function offer(
  source: string,
  kind: CompletionTriggerKind = CompletionTriggerKind.TriggerCharacter,
): Promise<Offer> {
  const [fixture] = parseFixtures(`//- north/open.txt\n${source}`);
  if (fixture === undefined) throw new Error('no fixture');
  const context = contextOf(others);
  const document = openIn(context.source, 'north/open.txt', fixture.text);
  const list = (await completion(context, {
    textDocument: { uri: document.uri },
    position: document.positionAt(fixture.cursor),
    context: { triggerKind: kind },
  })) as CompletionList | null;
  const edit = list?.items[0]?.textEdit as TextEdit | undefined;
  return {
    names: list?.items.map(({ label }) => label) ?? [],
    replaced: edit === undefined ? undefined : document.getText(edit.range),
    list,
  };
}

describe('completion of names', () => {
  it('offers names of the article, then of its folder, then those in most articles', async () => {
    const { names } = await offer('The pilot, Hakon Moe, saw it first. “It was there,” Hakon Moe said.\n\nThen H$0');
    expect(names[0]).toBe('Hakon Moe');
    expect(names.indexOf('Halvard Brandt')).toBeGreaterThan(0);
    expect(names.indexOf('Hanne Brekke')).toBeGreaterThan(0);
    expect(names.indexOf('Hamid al-Rashidi')).toBeGreaterThan(names.indexOf('Hanne Brekke'));
  });

  it('finds a name by any of its words', async () => {
    const { names, replaced, list } = await offer('The road was closed on Monday, said Bra$0');
    expect(names).toContain('Halvard Brandt');
    expect(replaced).toBe('Bra');
    expect(list?.items[0]?.filterText).toBe('Brandt');
  });

  it.each([
    ['The port is run by Hamid al-Ra$0', 'Hamid al-Ra'],
    ['The port is run by al-Ra$0', 'al-Ra'],
    ['The Engineer Halvard B$0', 'Halvard B'],
  ])('replaces the earlier words of the name too: %s', async (source, replaced) => {
    const found = await offer(source, CompletionTriggerKind.TriggerForIncompleteCompletions);
    expect(found.replaced).toBe(replaced);
  });

  it.each([
    ['in lower-case words', 'The road was closed, said bra$0'],
    ['in the middle of a word', 'The road was closed, said Bra$0ndt'],
    ['after a space', 'The road was closed, said $0'],
    ['where no name begins so', 'The road was closed, said Xyl$0'],
    ['for the name itself, when it is there', 'The road was closed, said Halvard Brandt$0'],
  ])('offers nothing unasked %s', async (_, source) => {
    expect((await offer(source)).names).toEqual([]);
  });

  it('offers the names of the article if invoked outside a word', async () => {
    const asked = CompletionTriggerKind.Invoked;
    expect((await offer('Hakon Moe saw it. “It was there,” said $0', asked)).names).toEqual(['Hakon Moe']);
    expect((await offer('Hakon Moe saw it. “It was there,” said mo$0', asked)).names).toEqual(['Hakon Moe']);
  });

  it('describes the selected name', async () => {
    const context = contextOf(others);
    const document = openIn(context.source, 'north/open.txt', 'The port is run by Ham');
    const list = (await completion(context, {
      textDocument: { uri: document.uri },
      position: document.positionAt(document.getText().length),
      context: { triggerKind: CompletionTriggerKind.TriggerCharacter },
    })) as CompletionList;
    const item = list.items.find(({ label }) => label === 'Hamid al-Rashidi');
    if (item === undefined) throw new Error('not offered');
    expect(item.documentation).toBeUndefined();
    const resolved = resolveCompletion(context, item);
    expect(resolved.detail).toMatch(/^person · .*Transport Minister/);
    expect(resolved.documentation).toMatchObject({ kind: 'markdown', value: expect.stringContaining('In 3 articles') });
  });

  it('limits the list and marks it as incomplete', async () => {
    const context = contextOf(
      Object.fromEntries(
        Array.from({ length: 70 }, (_, at) => [
          `${at}.txt`,
          `Mr. Quentin ${'BCDFGHJKLM'[at % 10]}a${'bcdfghj'[Math.floor(at / 10)]}o Quist spoke. Mr. Quentin said no.\n`,
        ]),
      ),
    );
    const document = openIn(context.source, 'open.txt', 'The road was closed, said Q');
    const list = (await completion(context, {
      textDocument: { uri: document.uri },
      position: document.positionAt(document.getText().length),
      context: { triggerKind: CompletionTriggerKind.TriggerCharacter },
    })) as CompletionList;
    expect(list.items.length).toBe(50);
    expect(list.isIncomplete).toBe(true);
  });

  it('rebuilds its index in the background after a change', async () => {
    const context = contextOf(others);
    const corpus = context.source;
    let time = 0;
    vi.spyOn(corpus.host, 'now').mockImplementation(() => time);
    const document = openIn(corpus, 'open.txt', 'The road was closed, said Hj');
    const names = async (): Promise<string[]> => {
      const list = (await completion(context, {
        textDocument: { uri: document.uri },
        position: document.positionAt(document.getText().length),
        context: { triggerKind: CompletionTriggerKind.TriggerCharacter },
      })) as CompletionList | null;
      return list?.items.map(({ label }) => label) ?? [];
    };
    expect(await names()).toEqual([]);
    corpus.addText(`${FOLDER}/new.txt`, 'The painter Hjalmar Strand came. Hjalmar Strand stayed.\n', true);
    expect(await names()).toEqual([]);
    time += 10_000;
    await names();
    await vi.waitFor(async () => expect(await names()).toEqual(['Hjalmar Strand']));
  });
});
