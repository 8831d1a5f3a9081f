// Keeps annotation files in step with their articles: renames them with the article, and updates the stored places of
// annotations when the article is saved. Tells the server which ones the editor makes and deletes.

import * as vscode from 'vscode';
import { applyDecision } from './apply-decision.ts';
import { fromUri } from './convert.ts';
import { exists } from './file-system.ts';
import type { LanguageServer } from './language-server.ts';

const ANNOTATIONS = '.annotations.yaml';
const ENTITY_FILE = 'sourcemark.yaml';

/** The annotation file of an article that was renamed, and the one that its new name already had. */
interface Collision {
  readonly from: vscode.Uri;
  readonly to: vscode.Uri;
}

export function registerAnnotationFiles(context: vscode.ExtensionContext, server: LanguageServer): void {
  const collisions = new Map<string, Collision>();
  context.subscriptions.push(
    vscode.workspace.onWillRenameFiles((event) => event.waitUntil(renamesFor(event.files, collisions))),
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      for (const { oldUri } of files) {
        const collision = collisions.get(oldUri.toString());
        collisions.delete(oldUri.toString());
        if (collision !== undefined) await askAbout(collision);
      }
    }),
    vscode.workspace.onDidCreateFiles(({ files }) => tell(server, files, CREATED)),
    vscode.workspace.onDidDeleteFiles(({ files }) => tell(server, files, DELETED)),
    vscode.workspace.onDidSaveTextDocument(async (document) => {
      if (document.languageId !== 'article' && document.languageId !== 'markdown') return;
      if (!(await exists(annotationFileOf(document.uri)))) return;
      const start = { line: 0, character: 0 };
      await applyDecision(
        server,
        { uri: fromUri(document.uri), range: { start, end: start } },
        { kind: 'reanchor' },
      ).catch((error) => server.report('could not update the places of annotations', error));
    }),
  );
}

/** Kinds of `FileEvent` in LSP. */
const [CREATED, DELETED] = [1, 3] as const;

/** The watcher says so too, but later, and nothing of a file that is made and deleted within a moment. */
async function tell(
  server: LanguageServer,
  files: readonly vscode.Uri[],
  type: typeof CREATED | typeof DELETED,
): Promise<void> {
  const changes = files
    .filter(({ path }) => path.endsWith(ANNOTATIONS) || path.endsWith(`/${ENTITY_FILE}`))
    .map((uri) => ({ uri: fromUri(uri), type }));
  if (changes.length > 0) await server.notify('workspace/didChangeWatchedFiles', { changes });
}

/** Renames of annotation files, as part of the article's rename, so that both are undone together. */
async function renamesFor(
  files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
  collisions: Map<string, Collision>,
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const moved = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    const [from, to] = [annotationFileOf(oldUri), annotationFileOf(newUri)];
    if (!/\.(txt|md|markdown)$/i.test(oldUri.path) || moved.has(from.toString()) || !(await exists(from))) continue;
    // Another article had this name: neither file is lost, and the user decides which one holds.
    if ((await exists(to)) && !moved.has(to.toString())) collisions.set(oldUri.toString(), { from, to });
    else edit.renameFile(from, to, { overwrite: false });
  }
  return edit;
}

/** Asks which annotations the renamed article has. Until then both files stay as they are. */
async function askAbout({ from, to }: Collision): Promise<void> {
  const [mine, other] = [from, to].map((uri) => vscode.workspace.asRelativePath(uri)) as [string, string];
  const move = vscode.l10n.t('Use {0}', nameOf(from));
  const show = vscode.l10n.t('Show Both');
  const choice = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      'The new name already has annotations: {0}. Those of the renamed article are still in {1}. Which of them hold for it?',
      other,
      mine,
    ),
    move,
    vscode.l10n.t('Keep {0}', nameOf(to)),
    show,
  );
  if (choice === show) {
    await vscode.window.showTextDocument(to, { preview: false });
    await vscode.window.showTextDocument(from, { preview: false, viewColumn: vscode.ViewColumn.Beside });
  }
  if (choice !== move) return;
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(to, await freeName(to), { overwrite: false });
  edit.renameFile(from, to, { overwrite: false });
  if (!(await vscode.workspace.applyEdit(edit)))
    vscode.window.showWarningMessage(vscode.l10n.t('{0} could not be renamed.', mine));
}

/** A name for the file that gives way, which is not read as annotations. */
async function freeName(file: vscode.Uri): Promise<vscode.Uri> {
  for (let number = 1; ; number += 1) {
    const uri = file.with({ path: `${file.path}.old${number === 1 ? '' : number}` });
    if (!(await exists(uri))) return uri;
  }
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function annotationFileOf(article: vscode.Uri): vscode.Uri {
  return article.with({ path: article.path + ANNOTATIONS });
}
