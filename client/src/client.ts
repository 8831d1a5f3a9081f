// The extension, whatever it runs on: starts the language server, switches articles to their language, and adds commands
// and a status item. `node.ts` and `browser.ts` say how the server is started there.

import * as vscode from 'vscode';
import type {
  BaseLanguageClient,
  DocumentFilter,
  DocumentSelector,
  LanguageClientOptions,
} from 'vscode-languageclient';
import type { ServerOptions } from '../../server/src/protocol.ts';
import { registerAnnotationFiles } from './annotation-files.ts';
import { registerArticleLanguage } from './article-language.ts';
import { registerCommands } from './commands.ts';
import { registerDecisions } from './decisions.ts';
import { registerExport } from './export.ts';
import { serveFiles } from './files.ts';
import { registerMarginNotes } from './margin-notes.ts';
import { registerSamples } from './samples.ts';
import { registerStatus } from './status.ts';
import { registerViews } from './views/views.ts';

export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

export async function startExtension(context: vscode.ExtensionContext, create: CreateClient): Promise<void> {
  const output = vscode.window.createOutputChannel('Sourcemark', { log: true });
  context.subscriptions.push(output);
  const client = create('sourcemark', 'Sourcemark', {
    documentSelector: documentSelector(),
    outputChannel: output,
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
  await client.start();
  registerArticleLanguage(context, client);
  registerMarginNotes(context, client);
  await vscode.commands.executeCommand('setContext', 'sourcemark.active', true);
}

/**
 * Plain text is not selected: a plain-text file that is an article is switched to the language `article`, and one that is
 * none gets no request. `git:` and diff documents are passed over by naming the schemes of real files.
 */
function documentSelector(): DocumentSelector {
  const languages = ['article', 'markdown'];
  if (!vscode.workspace.getConfiguration('sourcemark').get<boolean>('useArticleLanguage', true))
    languages.push('plaintext');
  const schemes = new Set([
    'file',
    'untitled',
    ...(vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme),
  ]);
  const own = ['**/sourcemark.yaml', '**/*.annotations.yaml'];
  return [...schemes]
    .flatMap((scheme): DocumentFilter[] => [
      ...languages.map((language) => ({ language, scheme })),
      ...own.map((pattern) => ({ pattern, scheme })),
    ])
    .concat(sharedEntities());
}

/** The file of entities that all folders share lies where the person likes and has any name. */
function sharedEntities(): DocumentFilter[] {
  const path = vscode.workspace.getConfiguration('sourcemark').get<string>('entitiesFile', '').trim();
  if (path === '') return [];
  const uri = vscode.Uri.file(path);
  const baseUri = vscode.Uri.joinPath(uri, '..').toString();
  return [{ scheme: 'file', pattern: { baseUri, pattern: uri.path.slice(uri.path.lastIndexOf('/') + 1) } }];
}
