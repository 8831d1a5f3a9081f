// Lists and reads files for a server without a disk (in a browser or a virtual folder), through the editor.

import * as vscode from 'vscode';
import {
  type FindFilesParams,
  type FolderEntry,
  findFilesRequest,
  type ReadFileParams,
  type ReadFileResult,
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
  server.onRequest(readFileRequest, async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
    const file = vscode.Uri.parse(uri);
    if (!inWorkspace(file)) return { unreadable: 'outside' };
    try {
      return textOrBytes(await vscode.workspace.fs.readFile(file));
    } catch (error) {
      return await problemOf(file, error);
    }
  });
  server.onRequest(readFolderRequest, async ({ uri }: ReadFolderParams) => {
    const folder = vscode.Uri.parse(uri);
    if (!inWorkspace(folder)) return null;
    const entries = await readFolder(folder);
    return (
      entries?.flatMap(([name, type]): FolderEntry[] =>
        type === vscode.FileType.File || type === vscode.FileType.Directory
          ? [{ name, uri: vscode.Uri.joinPath(folder, name).toString(), isFolder: type === vscode.FileType.Directory }]
          : [],
      ) ?? null
    );
  });
}

function textOrBytes(bytes: Uint8Array): ReadFileResult {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    let binary = '';
    for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
    return { base64: btoa(binary) };
  }
}

/** Bytes of one call of `fromCharCode`; the number of arguments of a call is limited. */
const CHUNK = 8192;

/** A file that is there and cannot be read is not a missing one: something would be written over it. */
async function problemOf(file: vscode.Uri, error: unknown): Promise<ReadFileResult> {
  const { code } = error as vscode.FileSystemError;
  if (code === 'FileNotFound' || code === 'EntryNotFound') return null;
  // Some file systems give errors of their own; their folders know better.
  const entries = await readFolder(vscode.Uri.joinPath(file, '..'));
  if (entries !== undefined && !entries.some(([name]) => name === file.path.slice(file.path.lastIndexOf('/') + 1)))
    return null;
  return {
    unreadable: code === 'NoPermissions' ? 'forbidden' : code === 'FileIsADirectory' ? 'notFile' : 'noAnswer',
  };
}

async function readFolder(folder: vscode.Uri): Promise<[string, vscode.FileType][] | undefined> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return undefined;
  }
}

/** Limits requests to the workspace. */
function inWorkspace(uri: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

function excludePattern(base: vscode.Uri, exclude: readonly string[]): vscode.RelativePattern | null {
  return exclude.length === 0 ? null : new vscode.RelativePattern(base, `{${exclude.join(',')}}`);
}
