// Checks that files are as the server read them before an edit is applied, and makes new files whole. The editor keeps the
// document of a deleted file for minutes; without unsaved changes it counts as deleted too, or an edit would bring it back.

import * as vscode from 'vscode';
import { contentHash } from '../../server/src/base/hash.ts';
import type { FileBefore, UndoStep } from '../../server/src/protocol.ts';
import { toUri } from './convert.ts';
import { exists } from './file-system.ts';

/** Whether each file is still as the server read it. Opens them, so that the editor applies an edit to this very content. */
export async function areAsRead(files: readonly FileBefore[] = []): Promise<boolean> {
  for (const { uri, hash } of files) {
    const document = await openIfThere(toUri(uri));
    if ((document === undefined ? null : contentHash(document.getText())) !== hash) return false;
  }
  return true;
}

/** Opens a file as it is now; `undefined` if it was deleted. Unsaved changes of a deleted file are still there. */
export async function openIfThere(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  if (!(await exists(uri))) return unsavedDocument(uri);
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    await whenReloaded(document);
    return document;
  } catch {
    return undefined;
  }
}

/**
 * The same edit with each new file created whole, in one step: its words are not inserted into what the editor keeps of an
 * earlier file of that name, nor undone down to an empty file. It fails if there is a file by then.
 */
export function withNewFiles(edit: vscode.WorkspaceEdit, steps: readonly UndoStep[] = []): vscode.WorkspaceEdit {
  const written = new Map(steps.filter(({ isNew }) => isNew).map((step) => [toUri(step.uri).toString(), step.written]));
  if (written.size === 0) return edit;
  const whole = new vscode.WorkspaceEdit();
  for (const [uri] of edit.entries()) {
    const text = written.get(uri.toString());
    if (text !== undefined) whole.createFile(uri, { contents: new TextEncoder().encode(text) });
  }
  for (const [uri, edits] of edit.entries()) if (!written.has(uri.toString())) whole.set(uri, edits);
  return whole;
}

/** Opens the files that an edit created: the server hears of open documents at once, of files later. */
export async function openNewFiles(steps: readonly UndoStep[] = []): Promise<void> {
  for (const { uri, isNew } of steps) if (isNew) await openIfThere(toUri(uri));
}

/** Milliseconds after which a document without unsaved changes is taken as it is, whatever the file holds. */
const LONGEST_RELOAD = 1000;

/** Waits until the editor has read what another program has just written, or it would save over that. */
async function whenReloaded(document: vscode.TextDocument): Promise<void> {
  const end = Date.now() + LONGEST_RELOAD;
  while (!document.isDirty && Date.now() < end && !(await isAsOnDisk(document)))
    await new Promise((resolve) => setTimeout(resolve, 50));
}

async function isAsOnDisk(document: vscode.TextDocument): Promise<boolean> {
  try {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri));
    return contentHash(text) === contentHash(document.getText());
  } catch {
    return true;
  }
}

/** Whether the editor has a document at `uri`, shown or not. */
export function hasDocument(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}

function unsavedDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(
    (document) => document.isDirty && document.uri.toString() === uri.toString(),
  );
}
