// The verification worklist of a draft: checks are written to the annotation file, and go stale with the words they are about.

import { expect, it } from 'vitest';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { decide } from '../../server/src/features/decisions/decide.ts';
import { documentDiagnostics } from '../../server/src/features/diagnostics.ts';
import { findQuotations } from '../../server/src/features/drafts/find-quotations.ts';
import { listWorklist } from '../../server/src/features/drafts/list-worklist.ts';
import type { Decision, WorkItem } from '../../server/src/protocol.ts';
import { corpusOf } from '../support/corpus.ts';
import { contextFor, FOLDER, openIn, type TestContext } from '../support/features.ts';
import type { MemoryHost } from '../support/memory-host.ts';

const HERALD = `The bridge

“We will not close the bridge before the winter,” Elena Vossberg told the council.

The flood destroyed 430 houses in the old town of Lindau, the council reported.
`;
const DRAFT = `“We will not close the bridge before the winter,” Elena Vossberg told the council.

The flood destroyed 430 houses in the old town of Lindau, the council reported.
`;
const DRAFT_URI = `${FOLDER}/draft.md`;
const YAML = `${DRAFT_URI}.annotations.yaml`;

async function withDraft(text = DRAFT): Promise<TestContext> {
  const corpus = corpusOf({ 'herald.txt': HERALD });
  const host = corpus.host as MemoryHost;
  host.files.set(`${FOLDER}/herald.txt`, HERALD);
  openIn(corpus, 'draft.md', text, 'markdown');
  await corpus.prepareDrafts();
  return contextFor(corpus);
}

const itemsOf = (context: TestContext): readonly WorkItem[] => listWorklist(context, { uri: DRAFT_URI })!.items;
const quotation = (context: TestContext): WorkItem => itemsOf(context).find(({ kind }) => kind === 'quotation')!;

/** Decides and writes the file as an editor does; returns its text. */
async function check(context: TestContext, decision: Omit<Decision & { kind: 'check' }, 'kind'>): Promise<string> {
  const start = { line: 0, character: 0 };
  const params = { uri: DRAFT_URI, range: { start, end: start }, decision: { kind: 'check', ...decision } as const };
  const { edit, problem } = await decide(context, params);
  if (problem !== undefined) throw new Error(problem);
  const { files } = context.source.host as MemoryHost;
  for (const change of (edit as WorkspaceEdit).documentChanges ?? []) {
    if (!('edits' in change)) continue;
    const { textDocument, edits } = change as TextDocumentEdit;
    const before = TextDocument.create(textDocument.uri, 'yaml', 1, files.get(textDocument.uri) ?? '');
    files.set(textDocument.uri, TextDocument.applyEdits(before, edits as never));
    context.source.addText(textDocument.uri, files.get(textDocument.uri)!);
  }
  return files.get(YAML) ?? '';
}

it('lists the parts of a draft with what the sources have', async () => {
  const context = await withDraft();
  const items = itemsOf(context).map(({ kind, text, statusWords, state }) => [kind, text, statusWords, state]);
  expect(items).toContainEqual(['quotation', '“We will not close the bridge before the winter,”', 'Verbatim', 'open']);
  expect(items.filter(([kind]) => kind === 'number')).toEqual([
    ['number', '430 houses in the old town of…', 'In the sources', 'open'],
  ]);
  expect(quotation(context).source?.label).toBe('herald.txt, line 3');
});

it('keeps a check in the annotation file', async () => {
  const context = await withDraft();
  const { id } = quotation(context);
  const yaml = await check(context, {
    items: [id],
    state: 'by-hand',
    by: 'Ana Ruiz',
    on: '2026-11-30',
    evidence: 'tape',
  });
  expect(yaml).toContain('state: by-hand');
  expect(yaml).toContain('by: Ana Ruiz');
  const { state, by, on, evidence, stale } = quotation(context);
  expect({ state, by, on, evidence, stale }).toEqual({
    state: 'by-hand',
    by: 'Ana Ruiz',
    on: '2026-11-30',
    evidence: 'tape',
    stale: undefined,
  });
  expect(listWorklist(context, { uri: DRAFT_URI })!.done).toBe(1);
  const open = await check(context, { items: [id], state: 'open' });
  expect(open).not.toContain('state:');
  expect(quotation(context).state).toBe('open');
});

it('checks many parts at once, and some of them again', async () => {
  const context = await withDraft();
  const ids = itemsOf(context).map(({ id }) => id);
  await check(context, { items: ids.slice(1), state: 'source', by: 'Ana' });
  await check(context, { items: ids.slice(0, 3), state: 'needs-call', by: 'Ben' });
  expect(itemsOf(context).map(({ state }) => state)).toEqual(ids.map((_, at) => (at < 3 ? 'needs-call' : 'source')));
});

it('is stale when the words of the draft change', async () => {
  const context = await withDraft();
  await check(context, { items: [quotation(context).id], state: 'source' });
  context.source.close(DRAFT_URI);
  openIn(context.source, 'draft.md', DRAFT.replace('before the winter', 'before winter'), 'markdown');
  await context.source.prepareDrafts();
  const { state, stale } = quotation(context);
  expect([state, stale?.replace('both', 'draft')]).toEqual(['source', 'draft']);
});

it('is stale when the words of the source change', async () => {
  const context = await withDraft();
  await check(context, { items: [quotation(context).id], state: 'source' });
  expect(quotation(context).stale).toBeUndefined();
  openIn(context.source, 'herald.txt', HERALD.replace('before the winter', 'before the spring'));
  expect(quotation(context).stale).toBe('source');
});

it('is not stale when other words of either change', async () => {
  const context = await withDraft();
  await check(context, { items: [quotation(context).id], state: 'source' });
  openIn(context.source, 'herald.txt', `A new line of the paper.\n\n${HERALD}`);
  context.source.close(DRAFT_URI);
  openIn(context.source, 'draft.md', `My first words about it.\n\n${DRAFT}`, 'markdown');
  await context.source.prepareDrafts();
  expect(quotation(context)).toMatchObject({ state: 'source' });
  expect(quotation(context).stale).toBeUndefined();
});

it('refuses a list that is out of date', async () => {
  const context = await withDraft();
  await expect(check(context, { items: ['quotation gone'], state: 'source' })).rejects.toThrow('has changed');
});

it('says that all sources are here, and takes it back', async () => {
  const context = await withDraft();
  const start = { line: 0, character: 0 };
  const say = (complete: boolean) =>
    decide(context, { uri: DRAFT_URI, range: { start, end: start }, decision: { kind: 'allSources', complete } });
  const { edit } = await say(true);
  expect(JSON.stringify(edit)).toContain('quote-not-in-sources: warning');
});

it('finds quotations by speaker and words, with the text to insert', async () => {
  const context = await withDraft();
  const [found] = findQuotations(context, { uri: DRAFT_URI, words: 'voss winter', limit: 10 });
  expect(found).toMatchObject({
    speaker: 'Elena Vossberg',
    text: '“We will not close the bridge before the winter,” Elena Vossberg said.',
    footnote: '[herald\\.txt](herald.txt#L3), line 3.'.replace('\\.', '.'),
  });
  expect(findQuotations(context, { uri: DRAFT_URI, words: 'dragon', limit: 10 })).toEqual([]);
});

it('says nothing before the sources are read', () => {
  const corpus = corpusOf({ 'herald.txt': HERALD });
  openIn(corpus, 'draft.md', DRAFT, 'markdown');
  const context = contextFor(corpus);
  expect(listWorklist(context, { uri: DRAFT_URI })).toBeNull();
  expect(documentDiagnostics(context, DRAFT_URI)).toEqual([]);
});

it('has no part of a footnote that cites a line of a source; other footnotes are checked', async () => {
  const cited = `${DRAFT}\n[^1]: The Lindau Herald, 2025-03-05, [herald.txt](../herald.txt#L3), line 26.\n[^2]: It was 512 houses, says Orban Kessler.\n`;
  const texts = itemsOf(await withDraft(cited)).map(({ text }) => text);
  expect(texts.join('\n')).not.toMatch(/2025|herald|Herald|26/);
  expect(texts.join('\n')).toMatch(/512/);
  expect(texts.join('\n')).toMatch(/Orban Kessler/);
});
