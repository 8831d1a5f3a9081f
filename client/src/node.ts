// Entry point of the extension in Node.

import type * as vscode from 'vscode';
import { startExtension } from './client.ts';
import { registerMcpServers } from './drafts/mcp-provider.ts';
import { readerInNode } from './sources/reader-node.ts';

export function activate(context: vscode.ExtensionContext): Promise<void> {
  registerMcpServers(context);
  return startExtension(context, () => import('./language-client/node.ts'), readerInNode(context));
}
