// Switches plain-text files that are articles to the language `article`, so that the grammar and keybindings apply only to
// articles. A file that the user sets back to plain text is not switched again.

import * as vscode from 'vscode';
import { type IncludesParams, type IncludesResult, includesRequest } from '../../server/src/protocol.ts';
import { fromUri } from './convert.ts';
import { looksLikeArticle } from './documents.ts';
import type { LanguageServer } from './language-server.ts';

export function registerArticleLanguage(context: vscode.ExtensionContext, server: LanguageServer): void {
  const asked = new Set<string>();
  const classify = async (document: vscode.TextDocument): Promise<void> => {
    const key = document.uri.toString();
    if (document.languageId !== 'plaintext' || asked.has(key) || !/\.txt$/i.test(document.uri.path)) return;
    if (!looksLikeArticle(document)) return;
    if (!vscode.workspace.getConfiguration('sourcemark', document).get<boolean>('useArticleLanguage', true)) return;
    asked.add(key);
    const { included } = await server.request<IncludesResult>(includesRequest, {
      uri: fromUri(document.uri),
    } satisfies IncludesParams);
    if (included && !document.isClosed) await vscode.languages.setTextDocumentLanguage(document, 'article');
  };
  const tryClassify = (document: vscode.TextDocument): void => {
    classify(document).catch((error) => server.report(`could not classify ${document.uri.toString()}`, error));
  };
  vscode.workspace.textDocuments.forEach(tryClassify);
  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument(tryClassify),
    // A new file may become an article only after some text was written.
    vscode.workspace.onDidSaveTextDocument(tryClassify),
    // A change of language closes and reopens a document at once. Only a document that stays closed is forgotten.
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      const key = uri.toString();
      setTimeout(() => {
        if (!vscode.workspace.textDocuments.some((open) => open.uri.toString() === key)) asked.delete(key);
      });
    }),
  );
}
