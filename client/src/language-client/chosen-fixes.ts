// A quick fix that the user chose: its edit is only passed on if the files are as the server read them.

import * as vscode from 'vscode';
import type { ResolveCodeActionSignature } from 'vscode-languageclient';
import { withoutTabs } from '../apply-decision.ts';
import { toUri } from '../convert.ts';
import { areAsRead, hasDocument, withNewFiles } from '../files-as-read.ts';
import type { Receipt } from '../undo-decision.ts';

/** Another program may write between the server's reading and the edit. */
const MAX_ATTEMPTS = 3;

export async function resolveCodeAction(
  action: vscode.CodeAction,
  token: vscode.CancellationToken,
  next: ResolveCodeActionSignature,
): Promise<vscode.CodeAction> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const resolved = await next(action, token);
    if (resolved?.edit === undefined) return resolved ?? action;
    const [uris, receipt] = (resolved.command?.arguments ?? []) as [(readonly string[])?, Receipt?];
    if (!(await areAsRead(receipt?.files))) continue;
    if (uris !== undefined) resolved.command?.arguments?.splice(0, 1, withoutTabs(uris));
    // What the editor keeps of a deleted file has its own history. The command creates the new file whole, which the edit
    // of a code action cannot.
    const keepsOne = receipt?.undo?.some(({ uri, isNew }) => isNew && hasDocument(toUri(uri)));
    if (keepsOne && resolved.command !== undefined) {
      resolved.command.arguments?.push(withNewFiles(resolved.edit, receipt?.undo));
      delete resolved.edit;
    }
    return resolved;
  }
  vscode.window.showWarningMessage(
    vscode.l10n.t('Another program is changing the annotation files. Nothing was written; try again.'),
  );
  return action;
}
