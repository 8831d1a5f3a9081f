// Activates the extension: registers its commands, views and status item, and starts the language server if there are
// articles. `node.ts` and `browser.ts` choose the client of the server.

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { trustedNotification } from '../../server/src/protocol.ts';
import { registerAnnotationFiles } from './annotation-files.ts';
import { registerArticleLanguage } from './article-language.ts';
import { registerCommands } from './commands.ts';
import { registerDecisions } from './decisions.ts';
import { registerDrafts } from './drafts/drafts.ts';
import { registerExport } from './export.ts';
import { answerFileRequests } from './file-requests.ts';
import { LanguageServer } from './language-server.ts';
import { registerMarginNotes } from './margin-notes.ts';
import { registerSamples } from './samples.ts';
import type { StartReader } from './sources/read-source.ts';
import { registerAddSource } from './sources/register.ts';
import { startWhenNeeded } from './start.ts';
import { registerStatus } from './status.ts';
import { registerViews } from './views/views.ts';
import { registerWalkthrough } from './walkthrough.ts';

/** Loads the module that creates a client. */
export type LoadClient = () => Promise<{
  createClient(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): BaseLanguageClient;
}>;

export async function startExtension(
  context: vscode.ExtensionContext,
  load: LoadClient,
  startReader: StartReader,
): Promise<void> {
  const output = vscode.window.createOutputChannel('Sourcemark', { log: true });
  const server = new LanguageServer(async () => (await load()).createClient(context, output), output);
  context.subscriptions.push(output, server);
  answerFileRequests(server);
  context.subscriptions.push(vscode.workspace.onDidGrantWorkspaceTrust(() => server.notify(trustedNotification)));
  registerStatus(context, server);
  registerCommands(context, server, output);
  registerExport(context, server);
  registerSamples(context);
  registerAddSource(context, server, startReader);
  registerDecisions(context, server);
  registerAnnotationFiles(context, server);
  registerViews(context, server);
  registerDrafts(context, server);
  registerArticleLanguage(context, server);
  registerMarginNotes(context, server);
  registerWalkthrough(context, server);
  await startWhenNeeded(context, server);
}
