// The extension, whatever it runs on: starts the language server where there are articles, switches those to their language,
// and adds commands, views and a status item. `node.ts` and `browser.ts` say which client of the server is loaded there.

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerAnnotationFiles } from './annotation-files.ts';
import { registerArticleLanguage } from './article-language.ts';
import { registerCommands } from './commands.ts';
import { registerDecisions } from './decisions.ts';
import { registerExport } from './export.ts';
import { serveFiles } from './files.ts';
import { LanguageServer } from './language-server.ts';
import { registerMarginNotes } from './margin-notes.ts';
import { registerSamples } from './samples.ts';
import { startWhenNeeded } from './start.ts';
import { registerStatus } from './status.ts';
import { registerViews } from './views/views.ts';

/** Loads what makes a client. */
export type LoadClient = () => Promise<{
  createClient(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): BaseLanguageClient;
}>;

export async function startExtension(context: vscode.ExtensionContext, load: LoadClient): Promise<void> {
  const output = vscode.window.createOutputChannel('Sourcemark', { log: true });
  const server = new LanguageServer(async () => (await load()).createClient(context, output), output);
  context.subscriptions.push(output, server);
  serveFiles(server);
  registerStatus(context, server);
  registerCommands(context, server, output);
  registerExport(context, server);
  registerSamples(context);
  registerDecisions(context, server);
  registerAnnotationFiles(context, server);
  registerViews(context, server);
  registerArticleLanguage(context, server);
  registerMarginNotes(context, server);
  await startWhenNeeded(context, server);
}
