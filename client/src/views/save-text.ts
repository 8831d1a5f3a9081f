// Asks for a place and writes a text there with the editor's file system, then offers to open it.

import * as vscode from 'vscode';

/** `name`: of the file, as it is offered; characters that no file system has in names are replaced. */
export async function saveText(text: string, name: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = name.replace(/[\\/:*?"<>|]/g, '-');
  const to = await vscode.window.showSaveDialog({
    saveLabel: vscode.l10n.t('Export'),
    filters: { Markdown: ['md'] },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, file) }),
  });
  if (to === undefined) return;
  await vscode.workspace.fs.writeFile(to, new TextEncoder().encode(text));
  const open = vscode.l10n.t('Open');
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('Written to {0}', vscode.workspace.asRelativePath(to)),
    open,
  );
  if (choice === open) await vscode.window.showTextDocument(to);
}
