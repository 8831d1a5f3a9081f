// The command Open Sample Articles…: copies the extension's sample articles, and a draft with mistakes, to a folder of the user's
// choice and opens it.
// Existing files are never replaced.

import * as vscode from 'vscode';
import { exists } from './file-system.ts';
import { SAMPLE_DRAFT, SAMPLES } from './sample-names.ts';

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
      const drafts = vscode.Uri.joinPath(folder, 'drafts');
      await vscode.workspace.fs.createDirectory(drafts);
      await vscode.workspace.fs.writeFile(
        vscode.Uri.joinPath(drafts, SAMPLE_DRAFT),
        await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'media', 'samples', SAMPLE_DRAFT)),
      );
      if (given?.to !== undefined) return folder;
      // An open folder stays open.
      const forceNewWindow = vscode.workspace.workspaceFolders !== undefined;
      await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
      return folder;
    }),
  );
}

async function pickPlace(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Choose where to create the folder “{0}” with the sample articles', FOLDER),
    openLabel: vscode.l10n.t('Copy Here'),
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
  });
  return picked?.[0];
}

/** Creates `sourcemark-samples` or, if it exists, the first free name of `sourcemark-samples-2`, `-3` … */
async function freeFolder(parent: vscode.Uri): Promise<vscode.Uri> {
  for (let number = 1; ; number += 1) {
    const folder = vscode.Uri.joinPath(parent, number === 1 ? FOLDER : `${FOLDER}-${number}`);
    if (await exists(folder)) continue;
    await vscode.workspace.fs.createDirectory(folder);
    return folder;
  }
}
