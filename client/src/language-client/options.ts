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
  return {
    documentSelector: documentSelector(),
    outputChannel,
    errorHandler: errorHandler(),
    synchronize: { configurationSection: ['sourcemark', 'files.encoding'] },
    middleware: { resolveCodeAction },
    diagnosticPullOptions: { onChange: true, onSave: false, onTabs: false },
    // A function, because trust may have been given when the server is started again.
    initializationOptions: () =>
      ({
        rulePages: vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules').toString(),
        commands: true,
        trusted: vscode.workspace.isTrusted,
        cacheFolder: vscode.Uri.joinPath(context.globalStorageUri, 'analyses').toString(),
      }) satisfies ServerOptions,
    markdown: { isTrusted: false, supportHtml: false },
  };
}
