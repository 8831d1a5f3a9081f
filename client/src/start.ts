// Starts the language server once there is something for it to read: an article that is opened, or what a person wrote
// beside articles. Of a requirements.txt, a log or a README.md only the first page is looked at. (Whatever asks the server
// something starts it too.)

import * as vscode from 'vscode';
import { isOwnFile, looksLikeArticle } from './documents.ts';
import type { LanguageServer } from './language-server.ts';

const OWN_FILES = '**/{sourcemark.yaml,*.annotations.yaml}';

/** Resolves when the server runs or, as far as what is open tells, need not. */
export async function startWhenNeeded(context: vscode.ExtensionContext, server: LanguageServer): Promise<void> {
  const isReason = (document: vscode.TextDocument): boolean => looksLikeArticle(document) || isOwnFile(document);
  const look = (document: vscode.TextDocument): void => {
    // A start that fails is told already.
    if (isReason(document)) server.start().catch(() => {});
  };
  const waiting = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(look),
    // What is written from nothing is an article only later.
    vscode.workspace.onDidSaveTextDocument(look),
    server.onDidChangeState((state) => {
      // From now on it is started and stopped by the person, and by what befalls it.
      if (state !== 'starting') return;
      waiting.dispose();
      vscode.commands.executeCommand('setContext', 'sourcemark.active', true);
    }),
  );
  context.subscriptions.push(waiting);
  // The editor has its thread back before anything is looked for.
  await new Promise((resolve) => setTimeout(resolve));
  if (vscode.workspace.textDocuments.some(isReason)) await server.start();
  // Not waited for: a file system without a search never answers.
  else
    hasOwnFiles().then(
      (has) => (has ? server.start() : undefined),
      () => {},
    );
}

async function hasOwnFiles(): Promise<boolean> {
  return (await vscode.workspace.findFiles(OWN_FILES, undefined, 1)).length > 0;
}
