// Offers the folder's sources to assistants in VS Code: one server of the Model Context Protocol a workspace folder. Older
// versions of VS Code do not have this, and neither has a browser without Node.

import * as vscode from 'vscode';

interface ServerDefinition {
  version?: string;
}

// What VS Code has since 1.101.
declare module 'vscode' {
  export namespace lm {
    const registerMcpServerDefinitionProvider:
      | ((
          id: string,
          provider: {
            readonly onDidChangeMcpServerDefinitions: Event<void>;
            provideMcpServerDefinitions(): ServerDefinition[];
          },
        ) => Disposable)
      | undefined;
  }
  export const McpStdioServerDefinition:
    | (new (
        label: string,
        command: string,
        args: string[],
        environment: Record<string, string>,
        version: string,
      ) => ServerDefinition)
    | undefined;
}

export function registerMcpServers(context: vscode.ExtensionContext): void {
  const register = vscode.lm?.registerMcpServerDefinitionProvider;
  const Definition = vscode.McpStdioServerDefinition;
  if (register === undefined || Definition === undefined) return;
  const program = vscode.Uri.joinPath(context.extensionUri, 'dist', 'mcp.js').fsPath;
  const { version } = context.extension.packageJSON as { version: string };
  const changed = new vscode.EventEmitter<void>();
  context.subscriptions.push(
    changed,
    vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
    register('sourcemark.sources', {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: () =>
        (vscode.workspace.isTrusted ? (vscode.workspace.workspaceFolders ?? []) : [])
          .filter(({ uri }) => uri.scheme === 'file')
          .map(
            ({ uri, name }) =>
              new Definition(
                vscode.l10n.t('Sourcemark: {0}', name),
                process.execPath,
                [program, uri.fsPath],
                // The program of the extension host is VS Code itself, which runs as Node with this.
                { ELECTRON_RUN_AS_NODE: '1' },
                version,
              ),
          ),
    }),
  );
}
