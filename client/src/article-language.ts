// Switches plain-text files that are articles to the language `article`, so that the grammar and the keys apply there and
// nowhere else. A person who sets the language back to plain text is left in peace.

import * as vscode from 'vscode';
import { type IncludesParams, type IncludesResult, includesRequest } from '../../server/src/protocol.ts';
import { looksLikeArticle } from './documents.ts';
import type { LanguageServer } from './language-server.ts';
import { fromUri } from './places.ts';

export function registerArticleLanguage(context: vscode.ExtensionContext, server: LanguageServer): void {
  const asked = new Set<string>();
  const look = async (document: vscode.TextDocument): Promise<void> => {
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
  const safely = (document: vscode.TextDocument): void => {
    look(document).catch((error) => server.report(`could not classify ${document.uri.toString()}`, error));
  };
  vscode.workspace.textDocuments.forEach(safely);
  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument(safely),
    // What is written from nothing is an article only later.
    vscode.workspace.onDidSaveTextDocument(safely),
    // A change of language closes and opens at once; whatever is still closed a moment later is asked about again.
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      const key = uri.toString();
      setTimeout(() => {
        if (!vscode.workspace.textDocuments.some((open) => open.uri.toString() === key)) asked.delete(key);
      });
    }),
  );
}
