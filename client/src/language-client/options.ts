// Client options for Node and browsers. The files of this folder are loaded only when a server is needed.

import * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import type { ServerOptions } from '../../../server/src/protocol.ts';
import { documentSelector } from '../documents.ts';
import { resolveCodeAction } from './chosen-fixes.ts';
import { errorHandler } from './error-handler.ts';

export function clientOptions(
  context: vscode.ExtensionContext,
  outputChannel: vscode.LogOutputChannel,
): LanguageClientOptions {
  const pages = vscode.Uri.joinPath(context.extensionUri, 'docs').toString();
  return {
    documentSelector: documentSelector(),
    outputChannel,
    errorHandler: errorHandler(),
    synchronize: { configurationSection: ['sourcemark', 'files.encoding'] },
    middleware: {
      resolveCodeAction,
      // The pages that explain rules are no articles.
      didOpen: async (document, next) => {
        if (!document.uri.toString().startsWith(pages)) await next(document);
      },
    },
    diagnosticPullOptions: { onChange: true, onSave: false, onTabs: false },
    // A function, because trust may have been given when the server is started again.
    initializationOptions: () =>
      ({
        rulePages: vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules').toString(),
        commands: true,
        trusted: vscode.workspace.isTrusted,
        cacheFolder: vscode.Uri.joinPath(context.globalStorageUri, 'analyses').toString(),
      }) satisfies ServerOptions,
    // The links of our cards; the text of articles in them is escaped.
    markdown: { isTrusted: { enabledCommands: LINKED }, supportHtml: false },
  };
}

/** Commands that hovers may run. */
const LINKED = [
  'sourcemark.dossier',
  'sourcemark.goToMention',
  'sourcemark.nextMention',
  'sourcemark.showRepeats',
  'sourcemark.attributeQuote',
];
