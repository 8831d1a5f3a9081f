// Access to files through the editor, which works in every file system that the editor supports.

import * as vscode from 'vscode';

/** True if there is a file or folder at `uri`. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
