// Quick fixes that are chosen after the files have changed: they do what they were offered for, to their own words, or nothing.

import { afterEach, describe, expect, it } from 'vitest';
import type { ClientCapabilities, CodeAction, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { type DecideResult, decideRequest } from '../../server/src/protocol.ts';
import { fullCapabilities, Pair, positionOf } from '../support/lsp-pair.ts';
import { MemoryHost } from '../support/memory-host.ts';

const FOLDER = 'file:///articles';
const A = `${FOLDER}/a.txt`;
const YAML = `${A}.annotations.yaml`;
const opened = '"We opened the gates ourselves, and we would do it again,"';
const nobody = '"Nobody asked us whether we wanted it, and nobody came to help us,"';
const text = `Dam gates opened

Anna Berg and Boris Petrov spoke on Monday. The gates opened at night and the people of the town went back to bed because they had been told that it was safe.

${opened} it was said.

${nobody} it was said.

"The river is cold, and we are old," said Anna Berg, the mayor of the town.
`;
const mine = `version: 1
annotations:
  - quote: '${opened}'
    speaker: Boris Petrov
  - quote: '${nobody}'
    speaker: Boris Petrov
`;
/** What a colleague has added, which a pull brings. */
const theirs = '  - quote: The gates opened at night\n    tags: check\n';
const pulled = mine.replace('annotations:\n', `annotations:\n${theirs}`);

const resolving: ClientCapabilities = {
  ...fullCapabilities,
  workspace: { ...fullCapabilities.workspace, workspaceEdit: { documentChanges: true } },
  textDocument: {
    ...fullCapabilities.textDocument,
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit', 'command'] } },
  },
};

let pair: Pair | undefined;
afterEach(async () => {
  await pair?.stop();
  pair = undefined;
});

async function start(
  yaml?: string,
  capabilities = resolving,
): Promise<{ server: Pair; host: MemoryHost; shown: string[] }> {
  const host = new MemoryHost({ [A]: text, ...(yaml === undefined ? {} : { [YAML]: yaml }) });
  pair = await Pair.start(host, { folders: [FOLDER], capabilities });
  const shown: string[] = [];
  pair.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    shown.push(message);
  });
  await pair.open(A, text);
  return { server: pair, host, shown };
}

async function fix(server: Pair, words: string, title: string, uri = A, inText = text): Promise<CodeAction> {
  const place = positionOf(inText, words);
  const actions = await server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: place, end: place },
    context: { diagnostics: [] },
  });
  const found = actions.find((action) => action.title.startsWith(title));
  expect(found, actions.map((action) => action.title).join(', ')).toBeDefined();
  return found!;
}

const resolve = (server: Pair, action: CodeAction): Promise<CodeAction> =>
  server.connection.sendRequest('codeAction/resolve', action);

function applied(edit: WorkspaceEdit | undefined, before: string | undefined): string {
  const changes = (edit?.documentChanges ?? []).flatMap((change) => ('kind' in change ? [] : [change]));
  return changes.reduce(
    (content, { edits }) => TextDocument.applyEdits(TextDocument.create(YAML, 'yaml', 1, content), edits as TextEdit[]),
    before ?? '',
  );
}

const said = (yaml: string): unknown[] =>
  parse(yaml).annotations.map(({ quote, speaker, tags }: Record<string, string>) => [quote, speaker ?? tags]);

describe('a quick fix on a closed file', () => {
  it('lands on its own words after a pull of which the watcher has not told yet', async () => {
    const { server, host } = await start(mine);
    const action = await fix(server, 'Nobody asked', 'Attribute to Anna Berg');
    expect(action.edit).toBeUndefined();
    host.files.set(YAML, pulled);
    const { edit } = await resolve(server, action);
    expect(said(applied(edit, pulled))).toEqual([
      ['The gates opened at night', 'check'],
      [opened, 'Boris Petrov'],
      [nobody, 'Anna Berg'],
    ]);
  });

  it('creates its annotation in a file that another window has created', async () => {
    const { server, host } = await start();
    const action = await fix(server, 'Nobody asked', 'Attribute to Anna Berg');
    const other = mine.slice(0, mine.indexOf(`  - quote: '${nobody}'`));
    host.files.set(YAML, other);
    const { edit } = await resolve(server, action);
    expect(said(applied(edit, other))).toEqual([
      [opened, 'Boris Petrov'],
      [nobody, 'Anna Berg'],
    ]);
  });

  it('is refused with a message if someone else has decided about the same words', async () => {
    const { server, host, shown } = await start(mine);
    const action = await fix(server, 'Nobody asked', 'Attribute to Anna Berg');
    host.files.set(YAML, mine.replace(/Boris Petrov\n$/, 'Carla Rossi\n'));
    const refreshes = server.refreshes;
    expect((await resolve(server, action)).edit).toBeUndefined();
    expect(shown.join()).toMatch(/was changed elsewhere \(now speaker “Carla Rossi”\)\. Nothing was written/);
    await expect.poll(() => server.refreshes).toBeGreaterThan(refreshes);
  });

  it('is refused if the file cannot be read by now', async () => {
    const { server, host, shown } = await start(mine);
    const action = await fix(server, 'Nobody asked', 'Attribute to Anna Berg');
    Object.assign(host, { readUserFile: async () => ({ unreadable: 'forbidden' }) });
    expect((await resolve(server, action)).edit).toBeUndefined();
    expect(shown.join()).toContain('was not changed');
  });
});

describe('a quick fix on an open file', () => {
  it('has the version of the text that it is for', async () => {
    const { server } = await start(mine);
    await server.open(YAML, mine, 'yaml');
    const action = await fix(server, 'Nobody asked', 'Attribute to Anna Berg');
    await server.change(YAML, { text: pulled });
    const { edit } = await resolve(server, action);
    expect(edit?.documentChanges).toMatchObject([{ textDocument: { uri: YAML, version: 2 } }]);
    expect(said(applied(edit, pulled))[2]).toEqual([nobody, 'Anna Berg']);
  });
});

describe('a quick fix on an article that has changed', () => {
  const resolvedAfter = async (changed: string, title = 'Attribute to Anna Berg') => {
    const { server, shown } = await start(mine);
    const action = await fix(server, 'Nobody asked', title);
    await server.change(A, { text: changed });
    const { edit } = await resolve(server, action);
    return { yaml: edit === undefined ? undefined : applied(edit, mine), shown };
  };

  it('follows its passage', async () => {
    const { yaml } = await resolvedAfter(text.replace('Anna Berg and', 'Late edition.\n\nAnna Berg and'));
    expect(said(yaml!)[1]).toEqual([nobody, 'Anna Berg']);
  });

  it.each([
    ['its sentence has another speaker', text.replace(`${nobody} it was said`, `${nobody} Carla Rossi said`)],
    ['its words are others', text.replace('Nobody asked us', 'They asked us')],
    ['it is gone', text.replace(`${nobody} it was said.\n\n`, '')],
  ])('is refused if %s', async (_why, changed) => {
    const { yaml, shown } = await resolvedAfter(changed);
    expect(yaml).toBeUndefined();
    expect(shown.join()).toContain('has changed since this was offered');
  });
});

describe('a fix in an annotation file', () => {
  const stale = mine.replace('Nobody asked us', 'Somebody asked us');
  const cursor = 'Somebody asked';

  it('moves or removes its own annotation', async () => {
    const { server } = await start(stale);
    await server.open(YAML, stale, 'yaml');
    const move = await fix(server, cursor, 'Move to', YAML, stale);
    const remove = await fix(server, cursor, 'Remove', YAML, stale);
    const now = stale.replace('annotations:\n', `annotations:\n${theirs}`);
    await server.change(YAML, { text: now });
    const removed = said(applied((await resolve(server, remove)).edit, now));
    expect(removed.map((one) => (one as string[])[0])).toEqual(['The gates opened at night', opened]);
    expect(said(applied((await resolve(server, move)).edit, now))[2]).toEqual([nobody, 'Boris Petrov']);
  });

  it('corrects its own line', async () => {
    const typo = mine.replace('speaker: Boris Petrov\n  - quote', 'speeker: Boris Petrov\n  - quote');
    const { server, shown } = await start(typo);
    await server.open(YAML, typo, 'yaml');
    const action = await fix(server, 'speeker', 'Change to', YAML, typo);
    const now = typo.replace('annotations:\n', `annotations:\n${theirs}`);
    await server.change(YAML, { text: now });
    expect(applied((await resolve(server, action)).edit, now)).toBe(now.replace('speeker', 'speaker'));
    await server.change(YAML, { text: now.replace('speeker', 'speaker') });
    expect((await resolve(server, action)).edit).toBeUndefined();
    expect(shown.join()).toContain('have changed since the fix was offered');
  });
});

describe('without resolve', () => {
  const applying: ClientCapabilities = {
    ...fullCapabilities,
    workspace: { ...fullCapabilities.workspace, applyEdit: true, workspaceEdit: { documentChanges: true } },
  };
  /** Runs the command of an action and returns the edit that the server sends. */
  const chosen = async (server: Pair, { command }: CodeAction): Promise<WorkspaceEdit | undefined> => {
    let sent: WorkspaceEdit | undefined;
    server.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
      sent = edit;
      return { applied: true };
    });
    await server.connection.sendRequest('workspace/executeCommand', command);
    return sent;
  };

  it.each([
    [
      'a pull',
      pulled,
      [
        ['The gates opened at night', 'check'],
        [opened, 'Boris Petrov'],
        [nobody, 'Anna Berg'],
      ],
    ],
    [
      'no change',
      mine,
      [
        [opened, 'Boris Petrov'],
        [nobody, 'Anna Berg'],
      ],
    ],
    [
      'comments of another window',
      `# theirs\n\n${mine}`,
      [
        [opened, 'Boris Petrov'],
        [nobody, 'Anna Berg'],
      ],
    ],
  ])('a client that applies edits gets it when the fix is chosen, after %s', async (_, now, expected) => {
    const { server, host } = await start(mine, applying);
    const action = await fix(server, 'Nobody asked', 'Attribute to Anna Berg');
    expect(action.edit).toBeUndefined();
    host.files.set(YAML, now);
    expect(said(applied(await chosen(server, action), now))).toEqual(expected);
  });

  it('nothing is sent if someone else has decided about the same words', async () => {
    const { server, host, shown } = await start(mine, applying);
    const action = await fix(server, 'Nobody asked', 'Attribute to Anna Berg');
    host.files.set(YAML, mine.replace(/Boris Petrov\n$/, 'Carla Rossi\n'));
    expect(await chosen(server, action)).toBeUndefined();
    expect(shown.join()).toContain('was changed elsewhere');
  });

  it.each([[undefined], [[]], [[null]], [[{ fix: 'evil' }]], [[{ fix: 'remove', uri: 1 }]]])(
    'a command with nonsense (%j) writes nothing and does not end the server',
    async (given) => {
      const { server } = await start(mine, applying);
      const command = { title: 'x', command: 'sourcemark.server.applyFix', arguments: given as never };
      expect(await chosen(server, { title: 'x', command }).catch(() => undefined)).toBeUndefined();
      await fix(server, 'Nobody asked', 'Attribute to Anna Berg');
    },
  );

  it('another client gets the edit at once, with the version of an open document', async () => {
    const { server } = await start(mine, fullCapabilities);
    await server.open(YAML, mine, 'yaml');
    const action = await fix(server, 'Nobody asked', 'Attribute to Anna Berg');
    expect(action.edit?.documentChanges).toMatchObject([{ textDocument: { version: 1 } }]);
    expect(said(applied(action.edit, mine))[1]).toEqual([nobody, 'Anna Berg']);
  });
});

describe('a decision of a command', () => {
  it('is made for the annotation that the file holds now', async () => {
    const { server, host } = await start(mine);
    const place = positionOf(text, 'Nobody asked');
    host.files.set(YAML, pulled);
    const result = await server.connection.sendRequest<DecideResult>(decideRequest, {
      uri: A,
      range: { start: place, end: place },
      decision: { kind: 'attribute', speaker: { name: 'Anna Berg' } },
    });
    expect(said(applied(result.edit as WorkspaceEdit, pulled))).toEqual([
      ['The gates opened at night', 'check'],
      [opened, 'Boris Petrov'],
      [nobody, 'Anna Berg'],
    ]);
    expect(result.done).toBe('Attributed to Anna Berg');
    expect(result.files).toMatchObject([{ uri: YAML, hash: expect.any(String) }]);
    expect(result.undo).toMatchObject([{ uri: YAML, text: 'Boris Petrov', isNew: false }]);
  });

  it('is refused if its id means another entity by now', async () => {
    const { server } = await start();
    const place = positionOf(text, 'Nobody asked');
    const result = await server.connection.sendRequest<DecideResult>(decideRequest, {
      uri: A,
      range: { start: place, end: place },
      decision: { kind: 'attribute', speaker: { id: 'anna-berg', shown: 'Anna Bergman' } },
    });
    expect(result.problem).toContain('is another entity by now');
  });
});
