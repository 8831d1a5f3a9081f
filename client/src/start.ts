// Starts the language server when an article is opened or the workspace has user files. Only the first page of a document is
// checked, so that a log or a requirements.txt does not start it. (Any request to the server starts it too.)

import * as vscode from 'vscode';
import { isUserFile, looksLikeArticle } from './documents.ts';
import type { LanguageServer } from './language-server.ts';

const USER_FILES = '**/{sourcemark.yaml,*.annotations.yaml}';

/** Resolves when the server runs or the open documents do not need it. */
export async function startWhenNeeded(context: vscode.ExtensionContext, server: LanguageServer): Promise<void> {
  const needsServer = (document: vscode.TextDocument): boolean => looksLikeArticle(document) || isUserFile(document);
  const check = (document: vscode.TextDocument): void => {
    // `LanguageServer` reports a failed start.
    if (needsServer(document)) server.start().catch(() => {});
  };
  const waiting = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(check),
    // A new file may become an article only after some text was written.
    vscode.workspace.onDidSaveTextDocument(check),
    server.onDidChangeState((state) => {
      // From here on the user, or a crash, starts and stops the server.
      if (state !== 'starting') return;
      waiting.dispose();
      vscode.commands.executeCommand('setContext', 'sourcemark.active', true);
    }),
  );
  context.subscriptions.push(waiting);
  // Yields to the editor first, so that activation stays fast.
  await new Promise((resolve) => setTimeout(resolve));
  if (vscode.workspace.textDocuments.some(needsServer)) await server.start();
  // Not awaited: in a file system that cannot be searched, the search never ends.
  else
    hasUserFiles().then(
      (has) => (has ? server.start() : undefined),
      () => {},
    );
}

async function hasUserFiles(): Promise<boolean> {
  return (await vscode.workspace.findFiles(USER_FILES, undefined, 1)).length > 0;
}
