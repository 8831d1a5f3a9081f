// The extension's entry in a browser: the server is a web worker.

import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { startExtension } from './client.ts';

declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[2] & object;

export function activate(context: vscode.ExtensionContext): Promise<void> {
  const url = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server-web.js').toString(true);
  return startExtension(context, (id, name, options) => new LanguageClient(id, name, new Worker(url), options));
}
