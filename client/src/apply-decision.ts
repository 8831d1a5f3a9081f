// Applies the edit of a decision: checks that its files are as the server read them, saves those that had no unsaved changes, and
// offers to undo the decision from the article.

import * as vscode from 'vscode';
import { contentHash } from '../../server/src/base/hash.ts';
import {
  type DecideParams,
  type DecideResult,
  type Decision,
  decideRequest,
  type FileBefore,
  type Range,
  type SeenPlace,
  type UndoStep,
} from '../../server/src/protocol.ts';
import { toRange, toUri } from './convert.ts';
import { exists } from './file-system.ts';
import type { LanguageServer } from './language-server.ts';
import { stepDone } from './walkthrough.ts';

/** The place of a decision. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
  /** The passage as the user saw it. */
  readonly seen?: SeenPlace;
}

/** What a quick fix passes on to the command that follows its edit. */
export type Receipt = Pick<DecideResult, 'files' | 'undo' | 'done'>;

/** Another program may write between the server's reading and the edit. */
const MAX_ATTEMPTS = 3;

/** Requests the edit of a decision, applies it in one undoable step and saves the files that had no unsaved changes. */
export async function applyDecision(server: LanguageServer, place: Place, decision: Decision): Promise<void> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const params = { ...place, decision } satisfies DecideParams;
    const result = await server.request<DecideResult>(decideRequest, params);
    if (result.problem !== undefined) return showProblem(result);
    if (result.edit === undefined) return;
    if (!(await areAsRead(result.files))) continue;
    const edit = await server.toWorkspaceEdit(result.edit);
    if (edit === undefined) return;
    const uris = edit.entries().map(([uri]) => uri.toString());
    const unsaved = new Set(
      vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()),
    );
    if (!(await vscode.workspace.applyEdit(edit))) continue;
    await save((uri) => uris.includes(uri) && !unsaved.has(uri));
    if (['attribute', 'quoteKind', 'ignore'].includes(decision.kind)) stepDone('attribute');
    // Nothing is said about places that are updated when an article is saved.
    if (decision.kind !== 'reanchor') offerUndo(result);
    return;
  }
  vscode.window.showWarningMessage(
    vscode.l10n.t('Another program is changing the annotation files. Nothing was written; try again.'),
  );
}

async function showProblem({ problem = '', at }: DecideResult): Promise<void> {
  vscode.window.showWarningMessage(problem);
  if (at === undefined) return;
  const document = await vscode.workspace.openTextDocument(toUri(at.uri));
  await vscode.window.showTextDocument(document, { selection: toRange(at.range) });
}

/** Whether each file is still as the server read it. Opens them, so that the editor applies an edit to this very content. */
export async function areAsRead(files: readonly FileBefore[] = []): Promise<boolean> {
  for (const { uri, hash } of files) {
    if (hash === null) {
      if (await exists(toUri(uri))) return false;
      continue;
    }
    if (!(await exists(toUri(uri))) && !isOpen(uri)) return false;
    const document = await vscode.workspace.openTextDocument(toUri(uri));
    if (contentHash(document.getText()) !== hash) return false;
  }
  return true;
}

function isOpen(uri: string): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === toUri(uri).toString());
}

/** Saves the changed documents that `accepts`. */
async function save(accepts: (uri: string) => boolean): Promise<void> {
  for (const document of vscode.workspace.textDocuments)
    if (document.isDirty && accepts(document.uri.toString())) await document.save();
}

/** Saves changed files that have no open tab; files in tabs are left for the user to save. */
export async function saveHidden(uris: readonly string[]): Promise<void> {
  const shown = new Set(
    vscode.window.tabGroups.all.flatMap(({ tabs }) =>
      tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri.toString()] : [])),
    ),
  );
  await save((uri) => uris.includes(uri) && !shown.has(uri));
}

let last: Receipt | undefined;

/** Says what was decided, with a button that undoes it. The message does not take the focus. */
export function offerUndo(receipt: Receipt): void {
  setTimeout(refreshOutline, APPLIED);
  if (receipt.undo === undefined || receipt.done === undefined) return;
  last = receipt;
  const undo = vscode.l10n.t('Undo');
  vscode.window.showInformationMessage(receipt.done, undo).then(async (choice) => {
    if (choice === undo) await undoDecision(receipt);
  });
}

/** Milliseconds until the server has applied a decision. */
const APPLIED = 400;

/** The editor asks for the outline again only when a provider comes or goes. */
function refreshOutline(): void {
  vscode.languages
    .registerDocumentSymbolProvider(['article', 'markdown'], { provideDocumentSymbols: () => [] })
    .dispose();
}

/** Undoes the last decision, for the command. */
export async function undoLast(): Promise<void> {
  if (last === undefined)
    vscode.window.setStatusBarMessage(vscode.l10n.t('There is no decision to undo in this window.'), 4000);
  else await undoDecision(last);
}

async function undoDecision(receipt: Receipt): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const uris: string[] = [];
  for (const step of receipt.undo ?? []) {
    const uri = toUri(step.uri);
    const document = await vscode.workspace.openTextDocument(uri).then(
      (opened) => opened,
      () => undefined,
    );
    const range = document === undefined ? undefined : placeOf(document, step);
    if (document === undefined || range === undefined) {
      vscode.window.showWarningMessage(
        vscode.l10n.t(
          '{0} has changed since, so this decision cannot be undone here.',
          vscode.workspace.asRelativePath(uri),
        ),
      );
      return;
    }
    const isAll = step.isNew && document.getText() === document.getText(range);
    if (isAll) edit.deleteFile(uri, { ignoreIfNotExists: true });
    else {
      edit.replace(uri, range, step.text);
      uris.push(uri.toString());
    }
  }
  if (!(await vscode.workspace.applyEdit(edit))) return;
  if (last === receipt) last = undefined;
  await save((uri) => uris.includes(uri));
}

/** Where the words of a decision are now: at their place, or elsewhere if they are there once. */
function placeOf(document: vscode.TextDocument, { range, written, after }: UndoStep): vscode.Range | undefined {
  const text = document.getText();
  if (contentHash(text) === after) return toRange(range);
  const words = document.eol === vscode.EndOfLine.CRLF ? written.replace(/\r?\n/g, '\r\n') : written;
  const at = words.trim() === '' ? -1 : text.indexOf(words);
  if (at < 0 || text.indexOf(words, at + 1) >= 0) return undefined;
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}
