// An article that is renamed onto a name with an old annotation file: nothing is overwritten or left behind without a question.

import { beforeEach, expect, it, vi } from 'vitest';

class Uri {
  readonly path: string;
  constructor(path: string) {
    this.path = path;
  }
  with({ path }: { path: string }): Uri {
    return new Uri(path);
  }
  toString(): string {
    return `file://${this.path}`;
  }
}

const { editor } = vi.hoisted(() => ({
  editor: {
    files: new Set<string>(),
    asked: [] as string[],
    answer: undefined as ((choices: string[]) => string | undefined) | undefined,
    listeners: {} as Record<string, (event: unknown) => unknown>,
  },
}));

vi.mock('vscode', () => {
  class WorkspaceEdit {
    readonly renames: [string, string][] = [];
    renameFile(from: Uri, to: Uri): void {
      this.renames.push([from.path, to.path]);
    }
  }
  const on = (name: string) => (listener: (event: unknown) => unknown) => {
    editor.listeners[name] = listener;
    return { dispose() {} };
  };
  return {
    l10n: { t: (text: string, ...given: string[]) => text.replace(/\{(\d)\}/g, (_, at) => given[Number(at)] ?? '') },
    WorkspaceEdit,
    workspace: {
      onWillRenameFiles: on('will'),
      onDidRenameFiles: on('did'),
      onDidCreateFiles: on('created'),
      onDidDeleteFiles: on('deleted'),
      onDidSaveTextDocument: on('save'),
      asRelativePath: (uri: Uri) => uri.path.slice(1),
      fs: {
        stat: async (uri: Uri) => {
          if (!editor.files.has(uri.path)) throw new Error('no file');
        },
      },
      applyEdit: async (edit: { renames: [string, string][] }) => rename(edit.renames),
    },
    window: {
      showWarningMessage: async (message: string, ...choices: string[]) => {
        editor.asked.push(message);
        return editor.answer?.(choices);
      },
      showTextDocument: async () => undefined,
    },
    ViewColumn: { Beside: -2 },
  };
});

function rename(renames: [string, string][]): boolean {
  for (const [from, to] of renames) {
    if (editor.files.has(to) || !editor.files.delete(from)) return false;
    editor.files.add(to);
  }
  return true;
}

const { registerAnnotationFiles } = await import('../../client/src/annotation-files.ts');

/** Renames articles as the editor does. */
async function move(...pairs: [string, string][]): Promise<void> {
  const files = pairs.map(([from, to]) => ({ oldUri: new Uri(from), newUri: new Uri(to) }));
  let edit: Promise<{ renames: [string, string][] }> | undefined;
  editor.listeners.will!({
    files,
    waitUntil: (given: typeof edit) => {
      edit = given;
    },
  });
  rename((await edit)!.renames);
  rename(pairs);
  await editor.listeners.did!({ files });
}

const Y = '.annotations.yaml';
/** Events that the server was told. */
let told: object[] = [];

beforeEach(() => {
  editor.files = new Set(['/a.txt', `/a.txt${Y}`]);
  editor.asked = [];
  editor.answer = undefined;
  told = [];
  const server = { notify: async (_method: string, { changes }: { changes: object[] }) => told.push(...changes) };
  registerAnnotationFiles({ subscriptions: [] } as never, server as never);
});

it('the annotation file goes along without a question', async () => {
  await move(['/a.txt', '/b.txt']);
  expect([...editor.files].sort()).toEqual(['/b.txt', `/b.txt${Y}`]);
  expect(editor.asked).toEqual([]);
});

it('onto a name with annotations: both files stay, and the user is asked', async () => {
  editor.files.add(`/b.txt${Y}`);
  await move(['/a.txt', '/b.txt']);
  expect([...editor.files].sort()).toEqual([`/a.txt${Y}`, '/b.txt', `/b.txt${Y}`]);
  expect(editor.asked.join()).toMatch(/b\.txt\.annotations\.yaml.*a\.txt\.annotations\.yaml/);
});

it('the old file is kept under another name if the article’s own is chosen', async () => {
  editor.files.add(`/b.txt${Y}`).add(`/b.txt${Y}.old`);
  editor.answer = ([use]) => use;
  await move(['/a.txt', '/b.txt']);
  expect([...editor.files].sort()).toEqual(['/b.txt', `/b.txt${Y}`, `/b.txt${Y}.old`, `/b.txt${Y}.old2`]);
});

it('several articles at once: each is asked about by itself', async () => {
  for (const name of ['/c.txt', `/c.txt${Y}`, `/b.txt${Y}`]) editor.files.add(name);
  await move(['/a.txt', '/b.txt'], ['/c.txt', '/d.txt']);
  expect(editor.asked).toHaveLength(1);
  expect(editor.files.has(`/d.txt${Y}`)).toBe(true);
  expect(editor.files.has(`/a.txt${Y}`)).toBe(true);
});

it('the server hears of files that the editor makes and deletes, as there may be no time for its watcher', async () => {
  const files = [`/a.txt${Y}`, '/sourcemark.yaml', '/a.txt', '/other.yaml'].map((path) => new Uri(path));
  await editor.listeners.created!({ files });
  await editor.listeners.deleted!({ files });
  expect(told).toEqual([
    { uri: `file:///a.txt${Y}`, type: 1 },
    { uri: 'file:///sourcemark.yaml', type: 1 },
    { uri: `file:///a.txt${Y}`, type: 3 },
    { uri: 'file:///sourcemark.yaml', type: 3 },
  ]);
});
