// Features with state between requests, through the protocol: capabilities, resolved completions, token differences.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompletionItem, CompletionList, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver/node';
import { Pair, positionOf } from '../support/lsp-pair.ts';
import { MemoryHost } from '../support/memory-host.ts';

const FOLDER = 'file:///articles';
const A = `${FOLDER}/a.txt`;
const text = `The mayor, Elena Voss, opened the bridge. “We have waited eleven years,” she said.

Omar Haddad came from Geneva. The builders asked V
`;

let pair: Pair;
beforeAll(async () => {
  pair = await Pair.start(new MemoryHost({ [A]: text }), { folders: [FOLDER] });
  await pair.open(A, text);
});
afterAll(() => pair.stop());

const ask = <T>(method: string, more: object = {}): Promise<T> =>
  pair.connection.sendRequest<T>(method, { textDocument: { uri: A }, ...more });
const full = (): Promise<SemanticTokens> => ask('textDocument/semanticTokens/full');
const delta = (previousResultId: string): Promise<SemanticTokens | SemanticTokensDelta> =>
  ask('textDocument/semanticTokens/full/delta', { previousResultId });

describe('over the wire', () => {
  it('the server announces its capabilities', () => {
    expect(pair.result.capabilities).toMatchObject({
      completionProvider: { resolveProvider: true, triggerCharacters: expect.arrayContaining(['A', 'Z', 'Ö']) },
      documentLinkProvider: {},
      semanticTokensProvider: { full: { delta: true }, range: true },
    });
  });

  it('a completion is described on resolve', async () => {
    const { line, character } = positionOf(text, 'V\n');
    const list = await ask<CompletionList>('textDocument/completion', {
      position: { line, character: character + 1 },
      context: { triggerKind: 2, triggerCharacter: 'V' },
    });
    const [item] = list.items;
    expect(item?.label).toBe('Elena Voss');
    const resolved = await pair.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
    expect(resolved.detail).toBe('person · mayor');
    expect(resolved.documentation).toMatchObject({ value: expect.stringContaining('**Elena Voss** · person') });
  });

  it('tokens are sent as differences while the document is open, and whole after it was closed', async () => {
    const first = await full();
    const same = await delta(first.resultId ?? '');
    expect(same).toMatchObject({ edits: [] });
    const at = positionOf(text, 'Omar');
    await pair.change(A, { range: { start: at, end: at }, text: 'Ingrid Falk and ' });
    const changed = (await delta(same.resultId ?? '')) as SemanticTokensDelta;
    expect(changed.edits.length).toBe(1);
    await pair.close(A);
    await pair.open(A, text);
    expect(await delta(changed.resultId ?? '')).toHaveProperty('data');
  });

  it('an editor without the commands gets lenses without commands', async () => {
    const lenses = await pair.lenses(A);
    expect(lenses[0]?.command).toMatchObject({ title: expect.stringContaining('1 quotation'), command: '' });
  });
});
