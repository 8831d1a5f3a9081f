// Takes decisions back, the last one first, from any place and after a restart of the window: the changes of their
// files are reverted where the files still have them.

import * as vscode from 'vscode';
import { contentHash } from '../../server/src/base/hash.ts';
import type { DecideResult, UndoStep } from '../../server/src/protocol.ts';
import { toRange, toUri } from './convert.ts';
import { openIfThere } from './files-as-read.ts';

/** What a quick fix passes on to the command that follows its edit. */
export type Receipt = Pick<DecideResult, 'files' | 'undo' | 'done'>;

/** A decision as it is kept until it is undone. */
type Undoable = Required<Pick<Receipt, 'undo' | 'done'>>;

/** Key of the workspace's state. */
const DECISIONS = 'sourcemark.decisions';
const MOST_KEPT = 20;

/** Decisions that can be taken back, the last one last. */
let decisions: readonly Undoable[] = [];
let state: vscode.Memento | undefined;

export function registerUndo(context: vscode.ExtensionContext): void {
  state = context.workspaceState;
  decisions = state.get<readonly Undoable[]>(DECISIONS) ?? [];
  context.subscriptions.push(vscode.commands.registerCommand('sourcemark.undoDecision', undoLast));
}

async function keep(changed: readonly Undoable[]): Promise<void> {
  decisions = changed.slice(-MOST_KEPT);
  await state?.update(DECISIONS, decisions);
}

/** Says what was decided, with a button that undoes it. The message does not take the focus. */
export function offerUndo({ undo, done }: Receipt): void {
  setTimeout(refreshOutline, APPLIED);
  if (undo === undefined || done === undefined) return;
  const decision = { undo, done };
  void keep([...decisions, decision]);
  const button = vscode.l10n.t('Undo');
  vscode.window.showInformationMessage(done, button).then(async (choice) => {
    if (choice === button) await undoDecision(decision);
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

/** Undoes the last decision, for the command. Called again, it undoes the one before. */
export async function undoLast(): Promise<void> {
  const last = decisions.at(-1);
  if (last === undefined) vscode.window.setStatusBarMessage(vscode.l10n.t('There is no decision to undo.'), 4000);
  else await undoDecision(last);
}

async function undoDecision(decision: Undoable): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const changed: string[] = [];
  for (const step of decision.undo) {
    const uri = toUri(step.uri);
    const document = await openIfThere(uri);
    const range = document === undefined ? undefined : placeOf(document, step);
    if (document === undefined || range === undefined) {
      // It would stop the decisions before it from being undone.
      await keep(decisions.filter((other) => other !== decision));
      vscode.window.showWarningMessage(
        vscode.l10n.t(
          '{0} has changed since, so “{1}” cannot be undone here.',
          vscode.workspace.asRelativePath(uri),
          decision.done,
        ),
      );
      return;
    }
    const isAll = step.isNew && document.getText() === document.getText(range);
    if (isAll) edit.deleteFile(uri, { ignoreIfNotExists: true });
    else {
      edit.replace(uri, range, step.text);
      changed.push(uri.toString());
    }
  }
  if (!(await vscode.workspace.applyEdit(edit))) return;
  await keep(decisions.filter((other) => other !== decision));
  for (const document of vscode.workspace.textDocuments)
    if (document.isDirty && changed.includes(document.uri.toString())) await document.save();
  vscode.window.setStatusBarMessage(vscode.l10n.t('Taken back: {0}', decision.done), 4000);
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
