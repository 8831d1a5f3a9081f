// Entry point of the extension in a browser.

import type * as vscode from 'vscode';
import { startExtension } from './client.ts';
import { readerInBrowser } from './sources/reader-browser.ts';

export function activate(context: vscode.ExtensionContext): Promise<void> {
  return startExtension(context, () => import('./language-client/browser.ts'), readerInBrowser(context));
}
