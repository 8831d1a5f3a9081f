// An article that is renamed onto a name with an old annotation file: nothing is overwritten or left behind without a question.

import { beforeEach, expect, it, vi } from 'vitest';
import type { LanguageServer } from '../../client/src/language-server.ts';

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

beforeEach(() => {
  editor.files = new Set(['/a.txt', `/a.txt${Y}`]);
  editor.asked = [];
  editor.answer = undefined;
  registerAnnotationFiles({ subscriptions: [] } as never, {} as LanguageServer);
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
