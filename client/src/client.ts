// The extension, whatever it runs on: starts the language server where there are articles, switches those to their language,
// and adds commands, views and a status item. `node.ts` and `browser.ts` say how the server is started there.

import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { ServerOptions } from '../../server/src/protocol.ts';
import { registerAnnotationFiles } from './annotation-files.ts';
import { registerArticleLanguage } from './article-language.ts';
import { registerCommands } from './commands.ts';
import { errorHandler } from './crashes.ts';
import { registerDecisions } from './decisions.ts';
import { documentSelector } from './documents.ts';
import { registerExport } from './export.ts';
import { serveFiles } from './files.ts';
import { registerMarginNotes } from './margin-notes.ts';
import { registerSamples } from './samples.ts';
import { startWhenNeeded } from './start.ts';
import { registerStatus } from './status.ts';
import { registerViews } from './views/views.ts';

export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

export async function startExtension(context: vscode.ExtensionContext, create: CreateClient): Promise<void> {
  const output = vscode.window.createOutputChannel('Sourcemark', { log: true });
  context.subscriptions.push(output);
  const client = create('sourcemark', 'Sourcemark', {
    documentSelector: documentSelector(),
    outputChannel: output,
    errorHandler: errorHandler(),
    synchronize: { configurationSection: ['sourcemark', 'files.encoding'] },
    diagnosticPullOptions: { onChange: true, onSave: false, onTabs: false },
    initializationOptions: {
      rulePages: vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules').toString(),
      commands: true,
      cacheFolder: vscode.Uri.joinPath(context.globalStorageUri, 'analyses').toString(),
    } satisfies ServerOptions,
    markdown: { isTrusted: false, supportHtml: false },
  });
  context.subscriptions.push(client);
  serveFiles(client);
  registerStatus(context, client);
  registerCommands(context, client, output);
  registerExport(context, client);
  registerSamples(context);
  registerDecisions(context, client);
  registerAnnotationFiles(context, client);
  registerViews(context, client);
  registerArticleLanguage(context, client);
  registerMarginNotes(context, client);
  await startWhenNeeded(context, client);
}
