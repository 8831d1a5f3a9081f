// The command Export…: asks for a format and a place, requests the export from the server, and writes it with the editor's
// file system, so that it also works in the browser and in remote folders.

import * as vscode from 'vscode';
import { type ExportParams, type ExportResult, exportFormats, exportRequest } from '../../server/src/protocol.ts';
import { fromUri } from './convert.ts';
import { articleCount, formatNumber } from './counts.ts';
import { withDelayedProgress } from './delayed-progress.ts';
import { exists } from './file-system.ts';
import type { LanguageServer } from './language-server.ts';
import { stepDone } from './walkthrough.ts';

type Format = (typeof exportFormats)[number];

export function registerExport(context: vscode.ExtensionContext, server: LanguageServer): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('sourcemark.export', async (given?: { format?: string; to?: vscode.Uri }) => {
      const format = exportFormats.find(({ id }) => id === given?.format) ?? (await pickFormat());
      if (format === undefined) return;
      const to = given?.to ?? (await pickPlace(format));
      if (to === undefined) return;
      await exportTo(server, format, to);
    }),
  );
}

async function pickFormat(): Promise<Format | undefined> {
  const picks = exportFormats.map((format) => ({
    format,
    label: format.title,
    description: format.extension === null ? vscode.l10n.t('a folder of files') : `.${format.extension}`,
  }));
  const picked = await vscode.window.showQuickPick(picks, {
    title: vscode.l10n.t('Export as'),
    placeHolder: vscode.l10n.t('Choose a format'),
    matchOnDescription: true,
  });
  return picked?.format;
}

async function pickPlace(format: Format): Promise<vscode.Uri | undefined> {
  const start = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (format.extension !== null)
    return vscode.window.showSaveDialog({
      title: vscode.l10n.t('Export: {0}', format.title),
      saveLabel: vscode.l10n.t('Export'),
      filters: { [format.title]: [format.extension] },
      ...(start === undefined ? {} : { defaultUri: vscode.Uri.joinPath(start, format.file) }),
    });
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Export: {0}', format.title),
    openLabel: vscode.l10n.t('Export Here'),
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
    ...(start === undefined ? {} : { defaultUri: start }),
  });
  return picked?.[0];
}

async function exportTo(server: LanguageServer, format: Format, to: vscode.Uri): Promise<void> {
  const folder = format.extension === null ? to : vscode.Uri.joinPath(to, '..');
  const cancellation = new vscode.CancellationTokenSource();
  const params: ExportParams = { format: format.id, to: fromUri(folder) };
  const answer = server.request<ExportResult>(exportRequest, params, cancellation.token);
  try {
    const result = await withDelayedProgress(answer, vscode.l10n.t('Exporting: {0}', format.title), cancellation);
    const files = result.files.map(({ name, text }) => ({
      uri: format.extension === null ? inFolder(to, name) : to,
      text,
    }));
    if (format.extension === null && !(await mayReplace(files.map(({ uri }) => uri)))) return;
    for (const { uri, text } of files) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    stepDone('export');
    // Not awaited: the message stays until the user dismisses it.
    void showDone(format, to, result);
  } catch (error) {
    if (cancellation.token.isCancellationRequested) return;
    server.report(`export failed: ${String(error)}`, error);
    const reason = error instanceof Error ? error.message : String(error);
    await vscode.window.showErrorMessage(vscode.l10n.t('The export failed: {0}', reason));
  } finally {
    cancellation.dispose();
  }
}

/** The URI of a file in the chosen folder. Throws for a name that leads out of it. */
function inFolder(folder: vscode.Uri, name: string): vscode.Uri {
  const uri = vscode.Uri.joinPath(folder, ...name.split('/'));
  if (!uri.path.startsWith(`${folder.path.replace(/\/$/, '')}/`)) throw new Error(`“${name}” is not a valid file name`);
  return uri;
}

/** Asks before replacing files in a folder; for a single file, the save dialog asks. */
async function mayReplace(uris: readonly vscode.Uri[]): Promise<boolean> {
  const existing = await Promise.all(uris.map(exists));
  const count = existing.filter(Boolean).length;
  if (count === 0) return true;
  const replace = vscode.l10n.t('Replace');
  const answer = await vscode.window.showWarningMessage(
    count === 1
      ? vscode.l10n.t('One file already exists in this folder.')
      : vscode.l10n.t('{0} files already exist in this folder.', formatNumber(count)),
    { modal: true, detail: vscode.l10n.t('Existing files will be replaced.') },
    replace,
  );
  return answer === replace;
}

async function showDone(format: Format, to: vscode.Uri, { articles }: ExportResult): Promise<void> {
  const open = vscode.l10n.t('Open');
  const name = to.path.slice(to.path.lastIndexOf('/') + 1);
  const message = vscode.l10n.t('Exported {0} to {1}.', articleCount(articles), name);
  const answer = await vscode.window.showInformationMessage(message, ...(format.extension === null ? [] : [open]));
  if (answer === open) await vscode.commands.executeCommand('vscode.open', to);
}
