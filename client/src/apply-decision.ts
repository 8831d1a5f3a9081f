// Applies the edit of a decision: checks that its files are as the server read them, saves those that had no unsaved changes, and
// offers to undo the decision.

import * as vscode from 'vscode';
import {
  type DecideParams,
  type DecideResult,
  type Decision,
  decideRequest,
  type Range,
  type SeenPlace,
} from '../../server/src/protocol.ts';
import { toRange, toUri } from './convert.ts';
import { areAsRead, openNewFiles, withNewFiles } from './files-as-read.ts';
import type { LanguageServer } from './language-server.ts';
import { offerUndo } from './undo-decision.ts';
import { stepDone } from './walkthrough.ts';

/** The place of a decision. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
  /** The passage as the user saw it. */
  readonly seen?: SeenPlace;
}

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
    const asSent = await server.toWorkspaceEdit(result.edit);
    if (asSent === undefined) return;
    const edit = withNewFiles(asSent, result.undo);
    const uris = edit.entries().map(([uri]) => uri.toString());
    const unsaved = new Set(
      vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()),
    );
    if (!(await vscode.workspace.applyEdit(edit))) continue;
    await openNewFiles(result.undo);
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

/** Saves the changed documents that `accepts`. */
async function save(accepts: (uri: string) => boolean): Promise<void> {
  for (const document of vscode.workspace.textDocuments)
    if (document.isDirty && accepts(document.uri.toString())) await document.save();
}

/** Saves changed files, given by their URIs as the editor writes them. */
export const saveFiles = (uris: readonly string[]): Promise<void> => save((uri) => uris.includes(uri));

/**
 * The files that are in no tab, by their URIs as the editor writes them; files in tabs are left for the user to save. To be
 * asked before an edit: the editor opens a tab by itself for a file that stays unsaved for a moment.
 */
export function withoutTabs(uris: readonly string[]): string[] {
  const shown = new Set(
    vscode.window.tabGroups.all.flatMap(({ tabs }) =>
      tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri.toString()] : [])),
    ),
  );
  return uris.map((uri) => toUri(uri).toString()).filter((uri) => !shown.has(uri));
}
