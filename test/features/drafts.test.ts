// A draft in the editor: lens, hover, definition, quick fix, and the command that says what a file is.

import { expect, it } from 'vitest';
import type { Location, Position } from 'vscode-languageserver';
import { codeActions } from '../../server/src/features/code-actions.ts';
import { codeLens, resolveCodeLens } from '../../server/src/features/code-lens.ts';
import { decide } from '../../server/src/features/decisions/decide.ts';
import { definition } from '../../server/src/features/definition.ts';
import { documentDiagnostics } from '../../server/src/features/diagnostics.ts';
import { hover } from '../../server/src/features/hover.ts';
import { corpusOf } from '../support/corpus.ts';
import { contextFor, FOLDER, openIn, type TestContext } from '../support/features.ts';
import type { MemoryHost } from '../support/memory-host.ts';

const HERALD = `The bridge

“We will not close the bridge before the winter,” Elena Vossberg told the council.

The flood destroyed 430 houses in the old town of Lindau, the council reported.
`;
const DRAFT = `“We will close the bridge before the winter,” Elena Vossberg told the council.

The flood destroyed 340 houses in the old town of Lindau, the council reported.
`;
const DRAFT_URI = `${FOLDER}/draft.md`;

async function withDraft(text = DRAFT): Promise<TestContext> {
  const corpus = corpusOf({ 'herald.txt': HERALD });
  const host = corpus.host as MemoryHost;
  host.files.set(`${FOLDER}/herald.txt`, HERALD);
  openIn(corpus, 'draft.md', text, 'markdown');
  await corpus.prepareDrafts();
  return contextFor(corpus);
}

const at = (line: number, character: number): { textDocument: { uri: string }; position: Position } => ({
  textDocument: { uri: DRAFT_URI },
  position: { line, character },
});

it('has its own findings', async () => {
  const context = await withDraft();
  const codes = documentDiagnostics(context, DRAFT_URI).map(({ code }) => code);
  expect(codes).toEqual(['misquote', 'number-differs']);
  expect(documentDiagnostics(context, `${FOLDER}/herald.txt`)).toEqual([]);
});

it('has a lens with the summary', async () => {
  const context = await withDraft();
  const [lens] = codeLens(context, { textDocument: { uri: DRAFT_URI } })!;
  expect(resolveCodeLens(context, lens!).command?.title).toBe(
    '1 quotation: 1 altered · 1 name, number or date differs',
  );
});

it('shows the passage of the source and goes there', async () => {
  const context = await withDraft();
  const { value } = hover(context, at(0, 10))!.contents as { value: string };
  expect(value).toContain('**Altered**');
  expect(value).toContain('> We will not close the bridge before the winter');
  expect(value).toContain('leaves out “not”');
  const { uri, range } = definition(context, at(0, 10)) as Location;
  expect({ uri, line: range.start.line }).toEqual({ uri: `${FOLDER}/herald.txt`, line: 2 });
  expect((definition(context, at(2, 21)) as Location).range.start).toEqual({ line: 4, character: 20 });
});

it('puts the words of the source between the marks', async () => {
  const context = await withDraft();
  const range = { start: { line: 0, character: 5 }, end: { line: 0, character: 5 } };
  const actions = await codeActions(context, { textDocument: { uri: DRAFT_URI }, range, context: { diagnostics: [] } });
  const fix = actions.find(({ title }) => title.startsWith('Use the words of the source'));
  expect(fix?.edit?.changes?.[DRAFT_URI]).toEqual([
    {
      range: { start: { line: 0, character: 1 }, end: { line: 0, character: 43 } },
      newText: 'We will not close the bridge before the winter',
    },
  ]);
});

it('follows an edit of a source that is open', async () => {
  const context = await withDraft();
  openIn(context.source, 'herald.txt', HERALD.replace('will not', 'will'));
  const codes = documentDiagnostics(context, DRAFT_URI).map(({ code }) => code);
  expect(codes).toEqual(['number-differs']);
});

it('writes the role of a file', async () => {
  const context = await withDraft();
  const start = { line: 0, character: 0 };
  const uri = `${FOLDER}/herald.txt`;
  const decision = { kind: 'role', role: 'notes' } as const;
  const { edit } = await decide(context, { uri, range: { start, end: start }, decision });
  expect(JSON.stringify(edit)).toContain('notes');
  expect(JSON.stringify(edit)).toContain('herald.txt');
});
