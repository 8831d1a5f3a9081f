// The edit of a decision is applied to the files that the server read, or not at all; and it is undone from the article.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { contentHash } from '../../server/src/base/hash.ts';
import type { DecideResult } from '../../server/src/protocol.ts';

const { editor } = vi.hoisted(() => ({
  editor: {
    files: new Map<string, string>(),
    documents: [] as { uri: { toString(): string }; isDirty: boolean; getText(): string }[],
    warnings: [] as string[],
    messages: [] as string[],
    undo: undefined as (() => void) | undefined,
  },
}));

vi.mock('vscode', () => {
  class Uri {
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
    toString(): string {
      return this.text;
    }
    static parse(text: string): Uri {
      return new Uri(text);
    }
  }
  class Range {
    readonly start: { line: number; character: number };
    readonly end: { line: number; character: number };
    constructor(...given: (number | { line: number; character: number })[]) {
      const [a, b, c, d] = given as number[];
      [this.start, this.end] =
        given.length === 2
          ? (given as { line: number; character: number }[] as [never, never])
          : [
              { line: a!, character: b! },
              { line: c!, character: d! },
            ];
    }
  }
  class WorkspaceEdit {
    readonly changes: (() => void)[] = [];
    readonly uris: Uri[] = [];
    replace(uri: Uri, range: Range, text: string): void {
      this.uris.push(uri);
      this.changes.push(() => {
        const before = editor.files.get(uri.text) ?? '';
        const [start, end] = [offset(before, range.start), offset(before, range.end)];
        editor.files.set(uri.text, before.slice(0, start) + text + before.slice(end));
      });
    }
    createFile({ text }: Uri, { contents }: { contents: Uint8Array }): void {
      this.changes.push(() => editor.files.set(text, new TextDecoder().decode(contents)));
    }
    deleteFile(uri: Uri): void {
      this.changes.push(() => editor.files.delete(uri.text));
    }
    entries(): [Uri, unknown[]][] {
      return this.uris.map((uri) => [uri, []]);
    }
  }
  const offset = (text: string, { line, character }: { line: number; character: number }): number =>
    text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  const position = (text: string, at: number) => {
    const lines = text.slice(0, at).split('\n');
    return { line: lines.length - 1, character: lines.at(-1)!.length };
  };
  return {
    Uri,
    Range,
    WorkspaceEdit,
    EndOfLine: { CRLF: 2 },
    commands: { executeCommand: async () => undefined, registerCommand: () => ({ dispose: () => {} }) },
    languages: { registerDocumentSymbolProvider: () => ({ dispose: () => {} }) },
    l10n: { t: (text: string, ...given: string[]) => text.replace('{0}', given[0] ?? '') },
    workspace: {
      get textDocuments() {
        return editor.documents;
      },
      asRelativePath: (uri: Uri) => uri.text,
      fs: {
        stat: async ({ text }: Uri) => {
          if (!editor.files.has(text)) throw new Error('no file');
        },
        readFile: async ({ text }: Uri) => new TextEncoder().encode(editor.files.get(text)),
      },
      openTextDocument: async (uri: Uri) => {
        const text = editor.files.get(uri.text);
        if (text === undefined) throw new Error('no file');
        return {
          uri,
          eol: 1,
          isDirty: false,
          getText: (range?: Range) =>
            range === undefined ? text : text.slice(offset(text, range.start), offset(text, range.end)),
          positionAt: (at: number) => position(text, at),
        };
      },
      applyEdit: async ({ changes }: WorkspaceEdit) => {
        for (const change of changes) change();
        return true;
      },
    },
    window: {
      showWarningMessage: async (message: string) => {
        editor.warnings.push(message);
      },
      setStatusBarMessage: (message: string) => editor.messages.push(message),
      showInformationMessage: (message: string, button: string) => {
        editor.messages.push(message);
        return new Promise((resolve) => {
          editor.undo = () => resolve(button);
        });
      },
    },
  };
});

const vscode = await import('vscode');
const { applyDecision } = await import('../../client/src/apply-decision.ts');
const { areAsRead, withNewFiles } = await import('../../client/src/files-as-read.ts');
const { registerUndo, undoLast } = await import('../../client/src/undo-decision.ts');

const YAML = 'file:///a.txt.annotations.yaml';
const before = 'version: 1\nannotations:\n  - quote: a\n    speaker: Boris\n';
const range = { start: { line: 3, character: 13 }, end: { line: 3, character: 18 } };
const place = { uri: 'file:///a.txt', range };

/** A server that reads the file and answers with a change of the speaker; `between` happens after it has read. */
function server(between: () => void = () => {}): never {
  const request = async (): Promise<DecideResult> => {
    const text = editor.files.get(YAML)!;
    const line = text.split('\n').findIndex((one) => one.includes('speaker:'));
    const at = { start: { line, character: 13 }, end: { line, character: 18 } };
    const after = text.replace('Boris', 'Anna');
    between();
    return {
      edit: { at },
      files: [{ uri: YAML, hash: contentHash(text) }],
      undo: [
        {
          uri: YAML,
          range: { start: at.start, end: { line, character: 17 } },
          text: 'Boris',
          written: 'Anna',
          after: contentHash(after),
          isNew: false,
        },
      ],
      done: 'Attributed to Anna',
    };
  };
  const toWorkspaceEdit = async ({ at }: { at: typeof range }) => {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(vscode.Uri.parse(YAML), at as never, 'Anna');
    return edit;
  };
  return { request, toWorkspaceEdit } as never;
}

const decide = (given: never): Promise<void> =>
  applyDecision(given, place, { kind: 'attribute', speaker: { name: 'Anna' } });

beforeEach(() => {
  editor.files = new Map([[YAML, before]]);
  editor.documents = [];
  editor.warnings = [];
  editor.messages = [];
});

it('says what was decided, and undoes it with one button', async () => {
  await decide(server());
  expect(editor.files.get(YAML)).toContain('speaker: Anna');
  expect(editor.messages).toEqual(['Attributed to Anna']);
  editor.undo!();
  await expect.poll(() => editor.files.get(YAML)).toBe(before);
  await undoLast();
  expect(editor.messages.at(-1)).toContain('no decision to undo');
});

it('asks again if the file was changed after the server read it', async () => {
  const pulled = before.replace('annotations:\n', 'annotations:\n  - quote: b\n    note: c\n');
  let isFirst = true;
  await decide(
    server(() => {
      if (isFirst) editor.files.set(YAML, pulled);
      isFirst = false;
    }),
  );
  expect(editor.files.get(YAML)).toBe(pulled.replace('Boris', 'Anna'));
});

it('gives up with a message if the file does not stop changing', async () => {
  let count = 0;
  await decide(
    server(() => {
      count += 1;
      editor.files.set(YAML, `${before}# ${count}\n`);
    }),
  );
  expect(editor.files.get(YAML)).toBe(`${before}# 3\n`);
  expect(editor.warnings.join()).toContain('Nothing was written');
});

it('undoes one decision after the other, also after a restart of the window', async () => {
  const kept = new Map<string, unknown>();
  const workspaceState = {
    get: (key: string) => structuredClone(kept.get(key)),
    update: async (key: string, value: unknown) => void kept.set(key, structuredClone(value)),
  };
  const start = (): void => registerUndo({ workspaceState, subscriptions: [] } as never);
  start();
  await decide(server());
  const once = editor.files.get(YAML)!;
  editor.files.set(YAML, once.replace('Anna', 'Boris'));
  await decide(server());
  start();
  await undoLast();
  expect(editor.files.get(YAML)).toBe(before);
  editor.files.set(YAML, once);
  await undoLast();
  expect(editor.files.get(YAML)).toBe(before);
  start();
  await undoLast();
  expect(editor.messages.at(-1)).toContain('no decision to undo');
});

it('undoes it where its words are now, or says that it cannot', async () => {
  await decide(server());
  editor.files.set(YAML, `# later\n${editor.files.get(YAML)}`);
  await undoLast();
  expect(editor.files.get(YAML)).toBe(`# later\n${before}`);
  await decide(server());
  editor.files.set(YAML, editor.files.get(YAML)!.replace('Anna', 'Carla'));
  await undoLast();
  expect(editor.files.get(YAML)).toContain('Carla');
  expect(editor.warnings.join()).toContain('cannot be undone here');
});

describe('a file that was deleted on the disk alone, whose document the editor keeps', () => {
  const keep = (isDirty: boolean): void => {
    editor.files.delete(YAML);
    editor.documents = [{ uri: vscode.Uri.parse(YAML), isDirty, getText: () => before }];
  };
  const read = (text: string): ReturnType<typeof contentHash> => contentHash(text);

  it('is deleted, unless there are unsaved changes', async () => {
    keep(false);
    expect(await areAsRead([{ uri: YAML, hash: read(before) }])).toBe(false);
    expect(await areAsRead([{ uri: YAML, hash: null }])).toBe(true);
    keep(true);
    expect(await areAsRead([{ uri: YAML, hash: read(before) }])).toBe(true);
    expect(await areAsRead([{ uri: YAML, hash: null }])).toBe(false);
  });

  it('does not come back when a decision is undone', async () => {
    await decide(server());
    keep(false);
    await undoLast();
    expect(editor.files.has(YAML)).toBe(false);
    expect(editor.warnings.join()).toContain('cannot be undone here');
  });

  it('is created whole', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(vscode.Uri.parse(YAML), new vscode.Range(0, 0, 4, 0), 'version: 1\n');
    const step = { uri: YAML, range, text: '', written: 'version: 1\n', after: '', isNew: true };
    keep(false);
    await vscode.workspace.applyEdit(withNewFiles(edit, [step]));
    expect(editor.files.get(YAML)).toBe('version: 1\n');
  });
});
