// Annotations over the protocol, with real streams: decisions as workspace edits, updated findings, and language features
// in YAML files.

import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import {
  type DecideResult,
  type Decision,
  type DecisionTarget,
  decideRequest,
  decisionTargetRequest,
  type EntityItem,
  type NoteItem,
  notesRequest,
} from '../../server/src/protocol.ts';
import { Pair, positionOf } from '../support/lsp-pair.ts';
import { MemoryHost } from '../support/memory-host.ts';

const FOLDER = 'file:///articles';
const A = `${FOLDER}/a.txt`;
const A_YAML = `${A}.annotations.yaml`;
const WHO = `${FOLDER}/sourcemark.yaml`;
const text = `Bridge Opens After Eleven Years

The mayor, Elena Voss, opened the bridge on Friday with a pair of garden shears. Thousands of people walked across the river before noon. Her deputy, Goran Dobrak, stayed at home.

The bridge is nine metres high and three metres wide, and the river below it is cold and deep and brown. It has been so since the dam was built and the meadows were drained for the airfield.

“Nobody told us that the railings would come later, and nobody asked.”
`;
const quote = '“Nobody told us that the railings would come later, and nobody asked.”';

let pair: Pair | undefined;
afterEach(async () => {
  await pair?.stop();
  pair = undefined;
});

async function start(files: Record<string, string> = {}): Promise<Pair> {
  pair = await Pair.start(new MemoryHost({ [A]: text, ...files }), { folders: [FOLDER] });
  await pair.open(A, text);
  return pair;
}

const cursor = (words: string): { start: ReturnType<typeof positionOf>; end: ReturnType<typeof positionOf> } => ({
  start: positionOf(text, words),
  end: positionOf(text, words),
});

const decide = (server: Pair, words: string, decision: Decision): Promise<DecideResult> =>
  server.connection.sendRequest(decideRequest, { uri: A, range: cursor(words), decision });

/** The files after an edit, by URI. */
function applied(edit: unknown, files: Record<string, string> = {}): Record<string, string> {
  const after = { ...files };
  for (const change of (edit as WorkspaceEdit | undefined)?.documentChanges ?? []) {
    if ('kind' in change) continue;
    const { uri } = change.textDocument;
    after[uri] = TextDocument.applyEdits(
      TextDocument.create(uri, 'yaml', 1, after[uri] ?? ''),
      change.edits as TextEdit[],
    );
  }
  return after;
}

const codes = async (server: Pair, uri = A): Promise<unknown[]> =>
  (await server.diagnostics(uri)).map(({ code }) => code);

describe('attributing a quotation', () => {
  it('offers the likely speakers', async () => {
    const server = await start();
    const target = await server.connection.sendRequest<DecisionTarget>(decisionTargetRequest, {
      uri: A,
      range: cursor('railings'),
    });
    expect(target.text).toBe(quote);
    expect(target.speakers.map(({ name }) => name)).toEqual(expect.arrayContaining(['Elena Voss', 'Goran Dobrak']));
    expect(target.findings).toContain('unattributed-quote');
  });

  it('creates one file in one edit that removes the finding, and undo restores it', async () => {
    const server = await start();
    expect(await codes(server)).toContain('unattributed-quote');
    const { edit, problem } = await decide(server, 'railings', {
      kind: 'attribute',
      speaker: { name: 'Elena Voss', type: 'person' },
    });
    expect(problem).toBeUndefined();
    const files = applied(edit);
    expect(Object.keys(files)).toEqual([A_YAML]);
    expect(parse(files[A_YAML] as string).annotations[0]).toMatchObject({ quote, speaker: 'Elena Voss' });
    await server.open(A_YAML, files[A_YAML] as string, 'yaml');
    expect(await codes(server)).not.toContain('unattributed-quote');
    expect(await codes(server, A_YAML)).toEqual([]);
    const card = await server.hoverText(A, positionOf(text, 'railings'));
    expect(card).toContain('**Elena Voss**');
    expect(card).toContain('Decided by you');
    const yaml = files[A_YAML] as string;
    const name = positionOf(yaml, 'Elena Voss');
    expect(await server.hoverText(A_YAML, name)).toContain('No entry in sourcemark.yaml');
    expect(await server.at('textDocument/definition', A_YAML, name)).toMatchObject({
      uri: A,
      range: { start: positionOf(text, 'Elena Voss') },
    });
    expect(await server.at('textDocument/prepareRename', A_YAML, name)).toBeNull();
    await server.change(A_YAML, { text: 'version: 1\n' });
    expect(await codes(server)).toContain('unattributed-quote');
  });

  it('is a quick fix', async () => {
    const server = await start();
    const actions = await server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: A },
      range: cursor('railings'),
      context: { diagnostics: [] },
    });
    const titles = actions.map(({ title }) => title);
    expect(titles).toEqual(
      expect.arrayContaining([
        'Attribute to Elena Voss',
        'Mark as a term, not speech',
        'Mark as a pull quote',
        'Mark “unattributed-quote” here as reviewed',
      ]),
    );
    const settle = actions.find(({ title }) => title.startsWith('Mark “unattributed'));
    const files = applied(settle?.edit);
    await server.open(A_YAML, files[A_YAML] as string, 'yaml');
    expect(await codes(server)).not.toContain('unattributed-quote');
  });
});

describe('a speaker', () => {
  it('is written by id if there is an entry, else by name, with the type if the article does not show it', async () => {
    const who = 'version: 1\nentities:\n  mayor: {name: Elena Voss}\n';
    const server = await start({ [WHO]: who });
    const speaker = async (choice: { id: string } | { name: string; type?: string }): Promise<unknown> => {
      const files = applied((await decide(server, 'railings', { kind: 'attribute', speaker: choice })).edit, {
        [WHO]: who,
      });
      expect(files[WHO], 'one file is changed').toBe(who);
      const { speaker: words, type } = parse(files[A_YAML] as string).annotations[0];
      return type === undefined ? words : [words, type];
    };
    expect(await speaker({ id: 'mayor' })).toBe('mayor');
    expect(await speaker({ id: 'goran-dobrak' })).toBe('Goran Dobrak');
    expect(await speaker({ name: 'hackers', type: 'group' })).toEqual(['hackers', 'group']);
    expect(await speaker({ name: 'Harbour Board', type: 'organization' })).toEqual(['Harbour Board', 'organization']);
  });

  it('named with a type has that type and is not an unknown id', async () => {
    const server = await start();
    const speaker = { name: 'hackers', type: 'group' };
    const files = applied((await decide(server, 'railings', { kind: 'attribute', speaker })).edit);
    await server.open(A_YAML, files[A_YAML] as string, 'yaml');
    expect(await codes(server, A_YAML)).toEqual([]);
    expect(await codes(server)).not.toContain('unattributed-quote');
    const entities = await server.connection.sendRequest<EntityItem[]>('sourcemark/entities', {});
    expect(entities.find(({ name }) => name === 'hackers')?.type).toBe('group');
    // Another speaker replaces the first one, and so does the type.
    const again = await decide(server, 'railings', { kind: 'attribute', speaker: { name: 'Goran Dobrak' } });
    expect(parse(applied(again.edit, files)[A_YAML] as string).annotations).toMatchObject([
      { speaker: 'Goran Dobrak' },
    ]);
    expect(applied(again.edit, files)[A_YAML]).not.toContain('type');
  });

  it('gets an entry if the name alone would mean another entity', async () => {
    const who = 'version: 1\nentities:\n  board: {name: Harbour Board, type: place}\n';
    const server = await start({ [WHO]: who });
    const speaker = { name: 'Harbour Board', type: 'organization' };
    const files = applied((await decide(server, 'railings', { kind: 'attribute', speaker })).edit, { [WHO]: who });
    expect(parse(files[A_YAML] as string).annotations[0].speaker).toBe('harbour-board');
    expect(Object.keys(parse(files[WHO] as string).entities)).toEqual(['board', 'harbour-board']);
  });
});

describe('other decisions', () => {
  const who = 'version: 1\nentities:\n  elena-voss: # the mayor\n    name: Elena Voss\n    type: person\n';

  it('add values for the same words without changing the rest', async () => {
    const yaml = `# mine\nversion: 1\nannotations:\n  - quote: ${JSON.stringify(quote)} # check\n    note: Call her.\n`;
    const server = await start({ [A_YAML]: yaml });
    const { edit } = await decide(server, 'railings', { kind: 'annotate', note: 'Called.', tags: ['done', 'voss'] });
    expect(applied(edit, { [A_YAML]: yaml })[A_YAML]).toBe(
      yaml.replace('    note: Call her.\n', '    tags: [done, voss]\n    note: Called.\n'),
    );
    const notes = await server.connection.sendRequest<NoteItem[]>(notesRequest, { uri: A });
    expect(notes).toMatchObject([{ note: 'Call her.', resolved: false }]);
    expect(await server.hoverText(A, positionOf(text, 'railings'))).toContain('Call her.');
  });

  describe('about words within a quotation that have a note', () => {
    // More than half of the quotation, so that without the note they would count as the whole quotation.
    const part = 'the railings would come later, and nobody asked.';
    const yaml = `version: 1\nannotations:\n  - quote: ${part}\n    note: Who asked?\n`;
    const whole = (): { start: object; end: object } => {
      const [start, end] = [positionOf(text, part), positionOf(text, '”', 0)];
      return { start, end };
    };
    const following = async (range: object, decision: Decision): Promise<unknown[]> => {
      const server = await start({ [A_YAML]: yaml });
      const { edit } = await server.connection.sendRequest<DecideResult>(decideRequest, { uri: A, range, decision });
      return parse(applied(edit, { [A_YAML]: yaml })[A_YAML] as string).annotations ?? [];
    };

    it('change that note, from the margin', async () => {
      expect(await following(whole(), { kind: 'annotate', note: 'She did.' })).toMatchObject([
        { quote: part, note: 'She did.' },
      ]);
      await pair?.stop();
      expect(await following(whole(), { kind: 'annotate', resolved: true })).toMatchObject([
        { quote: part, note: 'Who asked?', resolved: true },
      ]);
    });

    it('change it at the cursor, or remove it', async () => {
      expect(await following(cursor('come later'), { kind: 'annotate', note: 'She did.' })).toMatchObject([
        { quote: part, note: 'She did.' },
      ]);
      await pair?.stop();
      expect(await following(cursor('come later'), { kind: 'remove' })).toEqual([]);
    });

    it('offer it for editing', async () => {
      const server = await start({ [A_YAML]: yaml });
      const target = await server.connection.sendRequest<DecisionTarget>(decisionTargetRequest, {
        uri: A,
        range: cursor('come later'),
      });
      expect(target).toMatchObject({ text: part, note: 'Who asked?', isQuote: true });
      const about = { uri: A, range: cursor('come later'), about: 'quote' };
      expect(await server.connection.sendRequest(decisionTargetRequest, about)).toMatchObject({ text: quote });
    });

    it('do not change it next to its words, or if they concern the quotation', async () => {
      expect(await following(cursor('Nobody told'), { kind: 'annotate', note: 'All of it.' })).toMatchObject([
        { quote: part, note: 'Who asked?' },
        { quote, note: 'All of it.' },
      ]);
      await pair?.stop();
      const speaker = { name: 'Goran Dobrak' };
      expect(await following(whole(), { kind: 'attribute', speaker })).toMatchObject([
        { quote: part, note: 'Who asked?' },
        { quote, speaker: 'Goran Dobrak' },
      ]);
    });
  });

  it('add an alias, merge, keep apart, rename', async () => {
    const server = await start({ [WHO]: who });
    const run = async (decision: Decision): Promise<string> =>
      applied((await decide(server, 'Elena', decision)).edit, { [WHO]: who })[WHO] as string;
    expect(await run({ kind: 'alias', entity: { id: 'elena-voss' }, alias: 'the Shears' })).toBe(
      `${who.trimEnd()}\n    aliases: [the Shears]\n`,
    );
    const dobrak = { name: 'Goran Dobrak', type: 'person' };
    const apart = parse(await run({ kind: 'apart', first: { id: 'elena-voss' }, second: dobrak }));
    expect(apart.entities).toMatchObject({ 'elena-voss': { 'apart-from': ['goran-dobrak'] }, 'goran-dobrak': dobrak });
    const merged = parse(await run({ kind: 'merge', first: { id: 'elena-voss' }, second: dobrak }));
    expect(merged.entities['elena-voss']['same-as']).toEqual(['goran-dobrak']);
    const renamed = parse(await run({ kind: 'rename', entity: { id: 'elena-voss' }, name: 'Elena Voss-Dobrak' }));
    expect(renamed.entities['elena-voss']).toMatchObject({ name: 'Elena Voss-Dobrak', aliases: ['Elena Voss'] });
  });

  it('never change a file with errors, and report the place of the error', async () => {
    const broken = 'version: 1\nannotations:\n  - quote: [x\n';
    const server = await start({ [A_YAML]: broken });
    const result = await decide(server, 'railings', { kind: 'annotate', note: 'x' });
    expect(result.edit).toBeUndefined();
    expect(result.problem).toContain('a.txt.annotations.yaml was not changed');
    expect(result.at?.uri).toBe(A_YAML);
  });

  it('update the stored context after the article has changed, never the words', async () => {
    const server = await start();
    const { edit } = await decide(server, 'railings', { kind: 'annotate', note: 'x' });
    const yaml = applied(edit)[A_YAML] as string;
    await server.open(A_YAML, yaml, 'yaml');
    expect(await decide(server, 'railings', { kind: 'reanchor' })).toEqual({});
    await server.diagnostics(A);
    const replace = (words: string, by: string): Promise<void> => {
      const start = positionOf(text, words);
      return server.change(A, {
        range: { start, end: { ...start, character: start.character + words.length } },
        text: by,
      });
    };
    await replace('later', 'latter');
    expect(await codes(server, A_YAML)).toEqual([]);
    const again = (await decide(server, 'Nobody', { kind: 'reanchor' })).edit;
    expect(applied(again, { [A_YAML]: yaml })[A_YAML]).toContain('Nobody told us');
    await replace('railings', 'lamps and rails');
    expect(await codes(server, A_YAML)).toEqual(['stale-annotation']);
    expect(await decide(server, 'Nobody', { kind: 'reanchor' })).toEqual({});
  });
});

describe('annotation files', () => {
  it('report errors at their place', async () => {
    const server = await start({ [WHO]: 'version: 1\nentities:\n  elena-voss: {name: Elena Voss}\n' });
    const yaml = `annotations:\n  - quote: nobody asked\n    speaker: elena-vos\n    ignore: unnamed-sorce\n    reason: x\n`;
    await server.open(A_YAML, yaml, 'yaml');
    const found = await server.diagnostics(A_YAML);
    expect(found.map(({ range, message }) => [range.start.line, message])).toEqual([
      [2, 'Unknown entity “elena-vos”: sourcemark.yaml has no such id. Write a name as in the article.'],
      [3, 'There is no finding “unnamed-sorce”.'],
    ]);
    const actions = await server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: A_YAML },
      range: found[0]?.range,
      context: { diagnostics: [] },
    });
    expect(actions.map(({ title }) => title)).toContain('Change to “elena-voss”');
  });

  it('report missing words, with candidates for their place', async () => {
    const server = await start({
      [A_YAML]: 'annotations:\n  - quote: “Nobody told us the railing would come later, nobody asked.”\n    note: x\n',
    });
    const report = (await server.diagnostics(A_YAML))[0];
    expect(report).toMatchObject({ code: 'stale-annotation', range: { start: { line: 1 } } });
    const actions = await server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: A_YAML },
      range: report?.range,
      context: { diagnostics: [] },
    });
    expect(actions.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^Move to “Nobody told us that the railings/),
      'Remove this annotation',
    ]);
  });

  const who = `version: 1
entities:
  elena-voss:
    name: Elena Voss
    type: person
    note: mayor since 2019
    apart-from: [orban-voss]
  orban-voss:
    name: Orban Voss
`;
  const notes = `version: 1
annotations:
  - quote: ${JSON.stringify(quote)}
    speaker: elena-voss
`;

  it('have hover, definition and references for ids', async () => {
    const server = await start({ [WHO]: who, [A_YAML]: notes });
    const at = positionOf(notes, 'elena-voss');
    const card = await server.hoverText(A_YAML, at);
    expect(card).toContain('**Elena Voss** · person');
    expect(card).toContain('mayor since 2019');
    expect(await server.hoverText(A_YAML, positionOf(notes, 'Nobody'))).toContain('line 7');
    const entry = { uri: WHO, range: { start: positionOf(who, 'elena-voss') } };
    expect(await server.at('textDocument/definition', A_YAML, at)).toMatchObject(entry);
    expect(await server.at('textDocument/definition', A, positionOf(text, 'Elena Voss'))).toMatchObject(entry);
    expect(await server.at('textDocument/definition', A_YAML, positionOf(notes, 'Nobody'))).toMatchObject({
      uri: A,
      range: { start: positionOf(text, '“Nobody') },
    });
    expect(await server.at('textDocument/definition', A, positionOf(text, 'railings'))).toMatchObject({ uri: A_YAML });
    const uses = await server.references(WHO, positionOf(who, 'elena-voss'));
    expect(uses.map(({ uri }) => uri)).toEqual(expect.arrayContaining([A_YAML, WHO, A]));
  });

  it('rename an id in every file, and a name from the article', async () => {
    const server = await start({ [WHO]: who, [A_YAML]: notes });
    const edit = await server.at<WorkspaceEdit>('textDocument/rename', A_YAML, positionOf(notes, 'elena-voss'), {
      newName: 'mayor-voss',
    });
    const apply = (uri: string, yaml: string): string =>
      TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 1, yaml), edit.changes?.[uri] ?? []);
    expect(apply(WHO, who)).toBe(who.replace('elena-voss', 'mayor-voss'));
    expect(apply(A_YAML, notes)).toBe(notes.replace('elena-voss', 'mayor-voss'));
    const named = await server.at<WorkspaceEdit>('textDocument/rename', A, positionOf(text, 'Elena Voss'), {
      newName: 'Elena Voss-Dobrak',
    });
    expect(parse(applied(named, { [WHO]: who })[WHO] as string).entities['elena-voss']).toMatchObject({
      name: 'Elena Voss-Dobrak',
      aliases: ['Elena Voss'],
    });
  });

  it('complete keys, ids, codes and quotations', async () => {
    const server = await start({ [WHO]: who });
    const complete = async (yaml: string): Promise<string[]> => {
      await server.open(A_YAML, yaml, 'yaml');
      const lines = yaml.split('\n');
      const position = { line: lines.length - 1, character: (lines.at(-1) ?? '').length };
      const items = await server.at<{ label: string }[]>('textDocument/completion', A_YAML, position);
      await server.close(A_YAML);
      return items.map(({ label }) => label);
    };
    expect(await complete('ann')).toContain('annotations');
    expect(await complete('annotations:\n  - quote: x\n    spe')).toContain('speaker');
    expect(await complete('annotations:\n  - quote: x\n    speaker: el')).toEqual([
      'elena-voss',
      'orban-voss',
      'Goran Dobrak',
    ]);
    expect(await complete('annotations:\n  - quote: x\n    kind: ')).toContain('pull');
    expect(await complete('annotations:\n  - quote: x\n    ignore:\n      - ')).toContain('unattributed-quote');
    expect((await complete('annotations:\n  - quote: '))[0]).toContain('Nobody told us');
  });

  it('set the severity of findings in their folder', async () => {
    const server = await start({ [WHO]: `${who}settings:\n  severity: { unattributed-quote: off }\n` });
    expect(await codes(server)).not.toContain('unattributed-quote');
  });

  it('override the title and publisher found in the article', async () => {
    const data = 'article: { title: Eleven Years, publisher: Harbour Post, published: 2025-02-23 }\n';
    const server = await start({ [A_YAML]: data });
    const ask = async <T>(method: string): Promise<T> =>
      server.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: A } });
    const title = async (): Promise<unknown> =>
      (await ask<{ name: string; detail: string }[]>('documentSymbol')).map(({ name, detail }) => [name, detail])[0];
    expect(await title()).toEqual(['Eleven Years', 'Harbour Post, 2025-02-23']);
    const [lens] = await server.lenses(A);
    expect(lens?.command?.title).toMatch(/^Harbour Post, 2025-02-23 · 1 quotation/);
    await server.open(A_YAML, '', 'yaml');
    expect(await title()).toEqual(['Bridge Opens After Eleven Years', '']);
  });

  it('have an outline', async () => {
    const server = await start({ [WHO]: who, [A_YAML]: notes });
    const symbols = await server.connection.sendRequest<{ name: string }[]>('textDocument/documentSymbol', {
      textDocument: { uri: WHO },
    });
    expect(symbols.map(({ name }) => name)).toEqual(['Elena Voss', 'Orban Voss']);
  });
});
