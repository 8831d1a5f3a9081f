// Starts the language server once there is something for it to read: an article that is opened, or what a person wrote
// beside articles. Of a requirements.txt, a log or a README.md only the first page is looked at. (Whatever asks the server
// something starts it too.)

import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { looksLikeArticle, ownFileSelector } from './documents.ts';

const OWN_FILES = '**/{sourcemark.yaml,*.annotations.yaml}';

/** Resolves when the server runs or, as far as what is open tells, need not. */
export async function startWhenNeeded(context: vscode.ExtensionContext, client: BaseLanguageClient): Promise<void> {
  const isOwn = (document: vscode.TextDocument): boolean =>
    vscode.languages.match(client.protocol2CodeConverter.asDocumentSelector(ownFileSelector()), document) > 0;
  const isReason = (document: vscode.TextDocument): boolean => isOwn(document) || looksLikeArticle(document);
  const look = (document: vscode.TextDocument): void => {
    // A start that fails is told by the client.
    if (isReason(document)) client.start().catch(() => {});
  };
  const waiting = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(look),
    // What is written from nothing is an article only later.
    vscode.workspace.onDidSaveTextDocument(look),
    client.onDidChangeState(({ newState }) => {
      // From now on it is started and stopped by the person, and by what befalls it.
      if (newState !== State.Starting) return;
      waiting.dispose();
      vscode.commands.executeCommand('setContext', 'sourcemark.active', true);
    }),
  );
  context.subscriptions.push(waiting);
  if (vscode.workspace.textDocuments.some(isReason)) await client.start();
  // Not waited for: a file system without a search never answers.
  else
    hasOwnFiles().then(
      (has) => (has ? client.start() : undefined),
      () => {},
    );
}

async function hasOwnFiles(): Promise<boolean> {
  return (await vscode.workspace.findFiles(OWN_FILES, undefined, 1)).length > 0;
}
