// An editor keeps the document of a YAML file that was deleted on the disk alone. Without unsaved changes it says nothing any
// more, and a decision does not bring its words back; unsaved changes stay.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type DecideResult, decideRequest } from '../../server/src/protocol.ts';
import { Pair, positionOf } from '../support/lsp-pair.ts';
import { MemoryHost } from '../support/memory-host.ts';

const FOLDER = 'file:///articles';
const A = `${FOLDER}/a.txt`;
const YAML = `${A}.annotations.yaml`;
const [first, second] = [
  '“Nobody told us that the levee would not hold.”',
  '“We heard the water before we saw it come.”',
];
const article = `Levee fails at night

The mayor, Elena Voss, was at the levee on Friday with a lamp and a thermos flask. Thousands of people had come to see the water on the road.

${first}

It rained until noon, and the road along the river was closed for the rest of the week because of the mud.

${second}

The market will be held on Friday as it is every week, if the weather allows it and nobody objects.
`;
const decided = `version: 1\nannotations:\n  - quote: ${JSON.stringify(first)}\n    speaker: Elena Voss\n`;

let host: MemoryHost;
let pair: Pair;

beforeEach(async () => {
  host = new MemoryHost({ [A]: article, [YAML]: decided });
  pair = await Pair.start(host, { folders: [FOLDER] });
  await pair.open(A, article);
  await pair.open(YAML, decided, 'yaml');
  await expect.poll(missed).toBe(1);
});
afterEach(() => pair.stop());

const missed = async (): Promise<number> =>
  (await pair.diagnostics(A)).filter(({ code }) => code === 'unattributed-quote').length;

const watched = (type: number): Promise<void> =>
  pair.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: YAML, type }] });

/** What a document holds after the decision on the second quotation, if an editor applies its edit to the kept one. */
async function decide(kept: string): Promise<string> {
  const at = positionOf(article, second);
  const result = await pair.connection.sendRequest<DecideResult>(decideRequest, {
    uri: A,
    range: { start: at, end: at },
    decision: { kind: 'attribute', speaker: { name: 'Elena Voss' } },
  });
  const changes = (result.edit as WorkspaceEdit).documentChanges ?? [];
  const { edits } = changes.find((change) => 'edits' in change) as TextDocumentEdit;
  return TextDocument.applyEdits(TextDocument.create(YAML, 'yaml', 1, kept), edits as never);
}

describe('the kept document of a deleted file', () => {
  it('says nothing any more', async () => {
    host.files.delete(YAML);
    await watched(3);
    await expect.poll(missed).toBe(2);
    expect(await pair.diagnostics(YAML)).toEqual([]);
  });

  it.each([true, false])('does not bring its words back (watcher has reported it: %s)', async (isReported) => {
    host.files.delete(YAML);
    if (isReported) {
      await watched(3);
      await expect.poll(missed).toBe(2);
    }
    const after = await decide(decided);
    expect(after).toContain('before we saw it come');
    expect(after).not.toContain('would not hold');
    expect(after.match(/^version: 1$/gm)).toHaveLength(1);
  });

  it('counts again when the user types in it', async () => {
    host.files.delete(YAML);
    await watched(3);
    await expect.poll(missed).toBe(2);
    await pair.change(YAML, { text: `# typed\n${decided}` });
    await expect.poll(missed).toBe(1);
    expect(await decide(`# typed\n${decided}`)).toMatch(/^# typed\n[\s\S]*would not hold[\s\S]*before we saw it come/);
  });

  it('counts again when it is saved, or the same file is there again', async () => {
    for (const again of [
      () => pair.connection.sendNotification('textDocument/didSave', { textDocument: { uri: YAML } }),
      () => watched(1),
    ]) {
      host.files.delete(YAML);
      await watched(3);
      await expect.poll(missed).toBe(2);
      host.files.set(YAML, decided);
      await again();
      await expect.poll(missed).toBe(1);
    }
  });

  it('has no part in what a new file of that name says', async () => {
    host.files.delete(YAML);
    await watched(3);
    await expect.poll(missed).toBe(2);
    const other = `# from a branch\n${decided.replace(JSON.stringify(first), 'It rained until noon')}`;
    host.files.set(YAML, other);
    const after = await decide(decided);
    expect(after).toMatch(/^# from a branch\n[\s\S]*rained until noon[\s\S]*before we saw it come/);
    expect(after).not.toContain('would not hold');
  });
});

it('unsaved changes of a deleted file stay', async () => {
  const typed = `# typed\n${decided}`;
  await pair.change(YAML, { text: typed });
  host.files.delete(YAML);
  await watched(3);
  expect(await decide(typed)).toMatch(/^# typed\n[\s\S]*would not hold[\s\S]*before we saw it come/);
  expect(await missed()).toBe(1);
});

it('what was saved a moment ago is deleted too', async () => {
  const typed = `# typed\n${decided}`;
  await pair.change(YAML, { text: typed });
  host.files.set(YAML, typed);
  await pair.connection.sendNotification('textDocument/didSave', { textDocument: { uri: YAML } });
  host.files.delete(YAML);
  expect(await decide(typed)).not.toContain('would not hold');
});

it('a file that is there and cannot be read is not deleted', async () => {
  await pair.change(YAML, { text: `${decided}# typed` });
  await watched(2);
  await expect.poll(missed).toBe(1);
  expect(await decide(`${decided}# typed`)).toContain('would not hold');
});
