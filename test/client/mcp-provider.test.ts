// The sources are offered to assistants in an editor that has the interface for it; in another, nothing happens.

import { beforeEach, expect, it, vi } from 'vitest';

interface Provider {
  readonly onDidChangeMcpServerDefinitions: (listener: () => void) => void;
  provideMcpServerDefinitions(): { readonly server: unknown }[];
}

const { editor } = vi.hoisted(() => ({
  editor: {
    has: true,
    trusted: true,
    providers: new Map<string, Provider>(),
    granted: (): void => {},
  },
}));

vi.mock('vscode', () => {
  const at = (path: string) => ({ scheme: 'file', fsPath: path });
  return {
    get lm() {
      if (!editor.has) return undefined;
      return {
        registerMcpServerDefinitionProvider: (id: string, provider: Provider) => editor.providers.set(id, provider),
      };
    },
    get McpStdioServerDefinition() {
      if (!editor.has) return undefined;
      return class {
        readonly server: unknown;
        constructor(label: string, command: string, args: string[], env: Record<string, string>, version: string) {
          this.server = { label, command, args, env, version };
        }
      };
    },
    EventEmitter: class {
      listeners: (() => void)[] = [];
      event = (listener: () => void): void => void this.listeners.push(listener);
      fire = (): void => {
        for (const listener of this.listeners) listener();
      };
    },
    Uri: { joinPath: (base: { fsPath: string }, ...parts: string[]) => at([base.fsPath, ...parts].join('/')) },
    l10n: { t: (text: string, ...given: string[]) => text.replace('{0}', given[0] ?? '') },
    workspace: {
      get isTrusted() {
        return editor.trusted;
      },
      workspaceFolders: [
        { uri: at('/flood'), name: 'flood' },
        { uri: { scheme: 'vscode-vfs', fsPath: '/far' }, name: 'far' },
      ],
      onDidChangeWorkspaceFolders: () => ({}),
      onDidGrantWorkspaceTrust: (listener: () => void) => {
        editor.granted = listener;
      },
    },
  };
});

const { registerMcpServers } = await import('../../client/src/drafts/mcp-provider.ts');
const context = {
  subscriptions: [] as unknown[],
  extensionUri: { fsPath: '/extension' },
  extension: { packageJSON: { version: '1.2.3' } },
};
const register = (): void => registerMcpServers(context as never);

beforeEach(() => {
  editor.has = true;
  editor.trusted = true;
  editor.providers.clear();
});

it('one server for each folder of the disk', () => {
  register();
  const provider = editor.providers.get('sourcemark.sources')!;
  expect(provider.provideMcpServerDefinitions().map(({ server }) => server)).toEqual([
    {
      label: 'Sourcemark: flood',
      command: process.execPath,
      args: ['/extension/dist/mcp.js', '/flood'],
      env: { ELECTRON_RUN_AS_NODE: '1' },
      version: '1.2.3',
    },
  ]);
});

it('none until the folder is trusted', () => {
  editor.trusted = false;
  register();
  const provider = editor.providers.get('sourcemark.sources')!;
  let changes = 0;
  provider.onDidChangeMcpServerDefinitions(() => {
    changes += 1;
  });
  expect(provider.provideMcpServerDefinitions().map(({ server }) => server)).toEqual([]);
  editor.trusted = true;
  editor.granted();
  expect(changes).toBe(1);
  expect(provider.provideMcpServerDefinitions()).toHaveLength(1);
});

it('nothing in an editor without the interface', () => {
  editor.has = false;
  register();
  expect(editor.providers.size).toBe(0);
});
