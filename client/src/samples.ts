// Open Sample Articles…: copies the articles that come with the extension to a folder that the person picks, and opens it.
// Nothing is written before a place is picked, and nothing that is there is replaced.

import * as vscode from 'vscode';
import { SAMPLES } from './sample-names.ts';

const FOLDER = 'sourcemark-samples';

export function registerSamples(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('sourcemark.openSamples', async (given?: { to?: vscode.Uri }) => {
      const to = given?.to ?? (await pickPlace());
      if (to === undefined) return;
      const folder = await freeFolder(to);
      const from = vscode.Uri.joinPath(context.extensionUri, 'test', 'articles');
      for (const name of SAMPLES)
        await vscode.workspace.fs.writeFile(
          vscode.Uri.joinPath(folder, name),
          await vscode.workspace.fs.readFile(vscode.Uri.joinPath(from, name)),
        );
      if (given?.to !== undefined) return folder;
      // What is open stays open.
      const forceNewWindow = vscode.workspace.workspaceFolders !== undefined;
      await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
      return folder;
    }),
  );
}

async function pickPlace(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Where to put the sample articles: a folder “{0}” is made there', FOLDER),
    openLabel: vscode.l10n.t('Copy Here'),
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
  });
  return picked?.[0];
}

/** `sourcemark-samples`, or the first `sourcemark-samples-2`, `-3` … that is not there. */
async function freeFolder(parent: vscode.Uri): Promise<vscode.Uri> {
  for (let number = 1; ; number += 1) {
    const folder = vscode.Uri.joinPath(parent, number === 1 ? FOLDER : `${FOLDER}-${number}`);
    try {
      await vscode.workspace.fs.stat(folder);
    } catch {
      await vscode.workspace.fs.createDirectory(folder);
      return folder;
    }
  }
}
