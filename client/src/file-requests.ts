// Lists and reads files for a server without a disk (in a browser or a virtual folder), through the editor.

import * as vscode from 'vscode';
import {
  type FindFilesParams,
  type FolderEntry,
  findFilesRequest,
  type ReadFileParams,
  type ReadFolderParams,
  readFileRequest,
  readFolderRequest,
} from '../../server/src/protocol.ts';
import type { LanguageServer } from './language-server.ts';

export function answerFileRequests(server: LanguageServer): void {
  server.onRequest(findFilesRequest, async ({ folder, include, exclude }: FindFilesParams, cancellation) => {
    const base = vscode.Uri.parse(folder);
    if (!inWorkspace(base)) return [];
    const found = new Map<string, { uri: string; size: number }>();
    for (const glob of include) {
      for (const uri of await vscode.workspace.findFiles(
        new vscode.RelativePattern(base, glob),
        excludePattern(base, exclude),
        undefined,
        cancellation,
      )) {
        found.set(uri.toString(), { uri: uri.toString(), size: -1 });
      }
    }
    return [...found.values()];
  });
  server.onRequest(readFileRequest, async ({ uri }: ReadFileParams) => {
    const file = vscode.Uri.parse(uri);
    if (!inWorkspace(file)) return null;
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    } catch {
      return null;
    }
  });
  server.onRequest(readFolderRequest, async ({ uri }: ReadFolderParams) => {
    const folder = vscode.Uri.parse(uri);
    if (!inWorkspace(folder)) return null;
    try {
      return (await vscode.workspace.fs.readDirectory(folder)).flatMap(([name, type]): FolderEntry[] =>
        type === vscode.FileType.File || type === vscode.FileType.Directory
          ? [{ name, uri: vscode.Uri.joinPath(folder, name).toString(), isFolder: type === vscode.FileType.Directory }]
          : [],
      );
    } catch {
      return null;
    }
  });
}

/** Limits requests to the workspace. */
function inWorkspace(uri: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

function excludePattern(base: vscode.Uri, exclude: readonly string[]): vscode.RelativePattern | null {
  return exclude.length === 0 ? null : new vscode.RelativePattern(base, `{${exclude.join(',')}}`);
}
