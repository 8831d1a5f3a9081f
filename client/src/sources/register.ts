// Registers the command Add Source…, whose code is loaded when it is used for the first time.

import * as vscode from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import type { Arguments } from './add-source.ts';
import type { StartReader } from './read-source.ts';

export function registerAddSource(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  startReader: StartReader,
): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('sourcemark.addSource', async (given?: Arguments) =>
      (await import('./add-source.ts')).addSource(server, startReader, given),
    ),
  );
}
