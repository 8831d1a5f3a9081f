// The server through a real connection over real streams.

import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic, Location, WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import type { EntityItem, MentionItem, SiblingMentionResult } from '../../server/src/protocol.ts';
import { fullCapabilities, Pair, positionOf } from '../support/lsp-pair.ts';
import { MemoryHost } from '../support/memory-host.ts';
import { SAMPLES, samplesHost, sampleText } from '../support/samples.ts';

const FOLDER = 'file:///articles';
const A = `${FOLDER}/a.txt`;
const B = `${FOLDER}/b.txt`;

const first = `Bridge Opens After Eleven Years

The mayor, Elena Voss, opened the bridge on Friday with a pair of garden shears. “We have waited eleven years for this,” Voss said. Thousands of people walked across the river before noon.

The contractor did not attend the ceremony, and nobody at the company could be reached.
`;
const second = `Mayor Voss Under Fire

Elena Voss was criticised on Saturday for opening a bridge that has no railings. The bridge is nine metres high and three metres wide, and the river below it is cold.

“Nobody told us that the railings would come later, and nobody asked.”
`;

let pair: Pair | undefined;
afterEach(async () => {
  await pair?.stop();
  pair = undefined;
});

async function start(files: Record<string, string> = { [A]: first, [B]: second }): Promise<Pair> {
  pair = await Pair.start(new MemoryHost(files), { folders: [FOLDER] });
  return pair;
}

describe('initialize', () => {
  it('announces incremental sync, pull diagnostics and the features', async () => {
    const { result } = await start();
    expect(result.capabilities).toMatchObject({
      textDocumentSync: { change: 2, openClose: true },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      diagnosticProvider: { interFileDependencies: true },
    });
  });

  it('reports progress only for work longer than half a second', async () => {
    const quick = await start();
    expect(quick.progress).toEqual([]);
    await quick.stop();
    class SlowHost extends MemoryHost {
      override async findFiles(folder: string, include: readonly string[], exclude: readonly string[]) {
        await setTimeout(700);
        return super.findFiles(folder, include, exclude);
      }
    }
    pair = await Pair.start(new SlowHost({ [A]: first }), { folders: [FOLDER] });
    expect(pair.progress[0]).toBe('begin');
    expect(pair.progress.at(-1)).toBe('end');
  });
});

describe('names across articles', () => {
  it('shows the same card for a person in both articles', async () => {
    const server = await start();
    await server.open(A, first);
    const card = await server.hoverText(A, positionOf(first, 'Voss said'));
    expect(card).toContain('**Elena Voss** · person');
    expect(card).toContain('2 articles');
  });

  it('finds references in closed articles', async () => {
    const server = await start();
    await server.open(A, first);
    const found = await server.references(A, positionOf(first, 'Elena Voss'));
    expect(new Set(found.map((location) => location.uri))).toEqual(new Set([A, B]));
  });

  it('goes to the mention that introduces the name', async () => {
    const server = await start();
    await server.open(A, first);
    const found = await server.at<Location>('textDocument/definition', A, positionOf(first, 'Voss said'));
    expect(found).toMatchObject({ uri: A, range: { start: positionOf(first, 'Elena Voss') } });
  });

  it('goes to the next mention across articles and wraps around', async () => {
    const server = await start();
    await server.open(A, first);
    const visited: string[] = [];
    let at = { uri: A, position: positionOf(first, 'Elena Voss') };
    for (let i = 0; i < 8; i += 1) {
      const next = await server.connection.sendRequest<SiblingMentionResult>('sourcemark/siblingMention', {
        ...at,
        direction: 'next',
      });
      visited.push(`${next.uri.slice(-5)}:${next.range.start.line}`);
      at = { uri: next.uri, position: next.range.start };
      if (next.index === 1) break;
    }
    expect(visited).toContain('b.txt:2');
    expect(visited.at(-1)).toBe('a.txt:2');
    const back = await server.connection.sendRequest<SiblingMentionResult>('sourcemark/siblingMention', {
      ...at,
      direction: 'previous',
    });
    expect(back.uri).toBe(B);
  });

  it('lists entities, and their mentions with lines', async () => {
    const server = await start();
    await server.open(A, first);
    const entities = await server.connection.sendRequest<EntityItem[]>('sourcemark/entities', {
      uri: A,
      position: positionOf(first, 'Voss said'),
    });
    expect(entities[0]).toMatchObject({ name: 'Elena Voss', atCursor: true, articles: 2 });
    const mentions = await server.connection.sendRequest<MentionItem[]>('sourcemark/mentions', {
      entity: entities[0]?.id,
    });
    expect(mentions.some((mention) => mention.uri === B && mention.line.includes('criticised'))).toBe(true);
  });
});

describe('diagnostics', () => {
  const codes = (items: readonly Diagnostic[]): unknown[] => items.map((item) => item.code);

  it('reports a quotation without a speaker until one is written', async () => {
    const server = await start();
    await server.open(B, second);
    expect(codes(await server.diagnostics(B))).toContain('unattributed-quote');
    const stop = positionOf(second, '.”');
    const end = { line: stop.line, character: stop.character + 2 };
    await server.change(B, { range: { start: stop, end }, text: ',” Voss said.' });
    expect(codes(await server.diagnostics(B))).not.toContain('unattributed-quote');
  });

  it('answers a second pull of the same text as unchanged', async () => {
    const server = await start();
    await server.open(B, second);
    const one = await server.connection.sendRequest<{ resultId: string }>('textDocument/diagnostic', {
      textDocument: { uri: B },
    });
    const two = await server.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri: B },
      previousResultId: one.resultId,
    });
    expect(two).toEqual({ kind: 'unchanged', resultId: one.resultId });
  });

  it('lists closed articles in a workspace pull', async () => {
    const server = await start();
    const report = await server.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    expect(report.items.map((item) => item.uri)).toContain(B);
  });

  it('applies the severity settings', async () => {
    const server = await start();
    server.settings = { severity: { 'unattributed-quote': 'off' } };
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await server.open(B, second);
    await expect.poll(async () => codes(await server.diagnostics(B))).not.toContain('unattributed-quote');
  });

  it('pushes to a client that cannot pull', async () => {
    const { diagnostic: _, ...textDocument } = fullCapabilities.textDocument ?? {};
    pair = await Pair.start(new MemoryHost({}), {
      folders: [FOLDER],
      capabilities: { ...fullCapabilities, textDocument },
    });
    const server = pair;
    await server.open(B, second);
    await expect.poll(() => codes(server.published.get(B) ?? [])).toContain('unattributed-quote');
    await server.close(B);
    await expect.poll(() => server.published.get(B)?.length).toBe(0);
  });
});

describe('files', () => {
  it('ignores files that are not articles', async () => {
    const server = await start({
      [A]: first,
      [`${FOLDER}/requirements.txt`]: 'numpy==1.26\nscipy>=1.11\n',
      [`${FOLDER}/notes.txt`]: 'milk\neggs\nbread\n',
    });
    const entities = await server.connection.sendRequest<EntityItem[]>('sourcemark/entities', {});
    expect(entities.map((entity) => entity.name)).toContain('Elena Voss');
    expect(
      await server.connection.sendRequest('sourcemark/articleStatus', { uri: `${FOLDER}/requirements.txt` }),
    ).toBeNull();
    const includes = (uri: string): Promise<{ included: boolean }> =>
      server.connection.sendRequest('sourcemark/includes', { uri });
    expect(await includes(A)).toEqual({ included: true });
    expect(await includes(`${FOLDER}/node_modules/a.txt`)).toEqual({ included: false });
    expect(await includes(`${FOLDER}/a.html`)).toEqual({ included: false });
  });

  it('reads a file again when the watcher reports it', async () => {
    const files = new MemoryHost({ [A]: first });
    pair = await Pair.start(files, { folders: [FOLDER] });
    const server = pair;
    await server.open(A, first);
    files.files.set(B, second);
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: B, type: 1 }] });
    await expect
      .poll(async () => (await server.references(A, positionOf(first, 'Elena Voss'))).some((found) => found.uri === B))
      .toBe(true);
    files.files.delete(B);
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: B, type: 3 }] });
    await expect
      .poll(async () => (await server.references(A, positionOf(first, 'Elena Voss'))).some((found) => found.uri === B))
      .toBe(false);
  });

  it('uses the disk again when a document is closed unsaved', async () => {
    const server = await start();
    await server.open(A, first);
    await server.change(A, {
      text: 'Nothing at all is left of this article but one line of text, which says very little of anything. It ends here.',
    });
    await server.open(B, second);
    const inA = async (): Promise<boolean> =>
      (await server.references(B, positionOf(second, 'Elena Voss'))).some((found) => found.uri === A);
    expect(await inA()).toBe(false);
    await server.close(A);
    await expect.poll(inA).toBe(true);
  });

  it('drops the articles of a folder that is removed', async () => {
    const other = 'file:///other';
    pair = await Pair.start(new MemoryHost({ [A]: first, [`${other}/b.txt`]: second }), { folders: [FOLDER, other] });
    const server = pair;
    await server.open(A, first);
    expect(
      (await server.references(A, positionOf(first, 'Elena Voss'))).some((found) => found.uri.startsWith(other)),
    ).toBe(true);
    await server.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: other, name: 'other' }] },
    });
    await expect
      .poll(async () =>
        (await server.references(A, positionOf(first, 'Elena Voss'))).some((found) => found.uri.startsWith(other)),
      )
      .toBe(false);
  });
});

describe('requests', () => {
  it('answers a cancelled request as cancelled, not as empty', async () => {
    const server = await start();
    await server.open(A, first);
    const { CancellationTokenSource } = await import('vscode-languageserver/node');
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: A }, position: { line: 2, character: 12 } };
    const answer = server.connection.sendRequest('textDocument/hover', params, source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
  });

  it('accepts positions outside the text and unknown documents', async () => {
    const server = await start();
    await server.open(A, first);
    expect(await server.hoverText(A, { line: 9999, character: 9999 })).toBe('');
    expect(await server.hoverText(`${FOLDER}/nowhere.txt`, { line: 0, character: 0 })).toBe('');
    expect(await server.references(`${FOLDER}/nowhere.txt`, { line: 0, character: 0 })).toEqual([]);
  });
});

describe('the sample articles', () => {
  it('have one card for all spellings of the president', async () => {
    pair = await Pair.start(samplesHost(), { folders: [SAMPLES] });
    const names = new Set<string>();
    for (const [file, words] of [
      ['01', 'Mahmoud al-Sahiri'],
      ['02', 'Mahmud Al-Sahiri'],
      ['04', 'Mahmoud El-Sahiri'],
      ['07', 'Mahmoud al Sahiri'],
    ] as const) {
      const { uri, text } = sampleText(file);
      await pair.open(uri, text);
      const at = positionOf(text, words);
      names.add((await pair.hoverText(uri, { line: at.line, character: at.character + 9 })).split('\n')[0] ?? '');
    }
    expect([...names]).toHaveLength(1);
    expect([...names][0]).toMatch(/Sahiri\*\* · person/);
  });
});
