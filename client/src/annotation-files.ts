// Keeps annotation files in step with their articles: renames them with the article, and updates the stored places of
// annotations when the article is saved.

import * as vscode from 'vscode';
import { applyDecision } from './apply-decision.ts';
import { fromUri } from './convert.ts';
import { exists } from './file-system.ts';
import type { LanguageServer } from './language-server.ts';

const ANNOTATIONS = '.annotations.yaml';

export function registerAnnotationFiles(context: vscode.ExtensionContext, server: LanguageServer): void {
  context.subscriptions.push(
    vscode.workspace.onWillRenameFiles((event) => event.waitUntil(renamesFor(event.files))),
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

/** Renames of annotation files, as part of the article's rename, so that both are undone together. */
async function renamesFor(
  files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const moved = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    const from = annotationFileOf(oldUri);
    if (/\.(txt|md|markdown)$/i.test(oldUri.path) && !moved.has(from.toString()) && (await exists(from)))
      edit.renameFile(from, annotationFileOf(newUri), { overwrite: false });
  }
  return edit;
}

function annotationFileOf(article: vscode.Uri): vscode.Uri {
  return article.with({ path: article.path + ANNOTATIONS });
}
