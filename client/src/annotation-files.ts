// Keeps annotation files beside their articles: an article that is renamed takes its file along, and one that is saved has
// the places of its annotations written down where they have changed.

import * as vscode from 'vscode';
import { applyDecision } from './decisions.ts';
import { exists } from './exists.ts';
import type { LanguageServer } from './language-server.ts';
import { fromUri } from './places.ts';

const ANNOTATIONS = '.annotations.yaml';

export function registerAnnotationFiles(context: vscode.ExtensionContext, server: LanguageServer): void {
  context.subscriptions.push(
    vscode.workspace.onWillRenameFiles((event) => event.waitUntil(renamesBeside(event.files))),
    vscode.workspace.onDidSaveTextDocument(async (document) => {
      if (document.languageId !== 'article' && document.languageId !== 'markdown') return;
      if (!(await exists(beside(document.uri)))) return;
      const start = { line: 0, character: 0 };
      await applyDecision(
        server,
        { uri: fromUri(document.uri), range: { start, end: start } },
        { kind: 'reanchor' },
      ).catch((error) => server.report('could not write down where annotations stand', error));
    }),
  );
}

/** Part of the rename itself, so that it is undone with it. */
async function renamesBeside(
  files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const moved = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    const from = beside(oldUri);
    if (/\.(txt|md|markdown)$/i.test(oldUri.path) && !moved.has(from.toString()) && (await exists(from)))
      edit.renameFile(from, beside(newUri), { overwrite: false });
  }
  return edit;
}

function beside(article: vscode.Uri): vscode.Uri {
  return article.with({ path: article.path + ANNOTATIONS });
}
