// Switches plain-text files that are articles to the language `article`, so that the grammar and keybindings apply only to
// articles. A file that the user sets back to plain text is not switched again.

import * as vscode from 'vscode';
import { type IncludesParams, type IncludesResult, includesRequest } from '../../server/src/protocol.ts';
import { fromUri } from './convert.ts';
import { looksLikeArticle } from './documents.ts';
import type { LanguageServer } from './language-server.ts';
import { classifyFirst } from './show-passage.ts';

/** Milliseconds until the lines of a document are wrapped again after its language has changed. */
const WRAPPED = 50;

export function registerArticleLanguage(context: vscode.ExtensionContext, server: LanguageServer): void {
  /** Running and done classifications, by URI of the document. */
  const asked = new Map<string, Promise<void>>();
  const switchLanguage = async (document: vscode.TextDocument): Promise<void> => {
    const { included } = await server.request<IncludesResult>(includesRequest, {
      uri: fromUri(document.uri),
    } satisfies IncludesParams);
    if (!included || document.isClosed) return;
    await vscode.languages.setTextDocumentLanguage(document, 'article');
    setTimeout(() => revealAgain(document.uri), WRAPPED);
  };
  const classify = (document: vscode.TextDocument): Promise<void> => {
    const key = document.uri.toString();
    const running = asked.get(key);
    if (running !== undefined) return running;
    if (document.languageId !== 'plaintext' || !/\.txt$/i.test(document.uri.path)) return DONE;
    if (!looksLikeArticle(document)) return DONE;
    if (!vscode.workspace.getConfiguration('sourcemark', document).get<boolean>('useArticleLanguage', true))
      return DONE;
    const switched = switchLanguage(document).catch((error) => server.report(`could not classify ${key}`, error));
    asked.set(key, switched);
    return switched;
  };
  classifyFirst(classify);
  vscode.workspace.textDocuments.forEach(classify);
  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument(classify),
    // A new file may become an article only after some text was written.
    vscode.workspace.onDidSaveTextDocument(classify),
    // A change of language closes and reopens a document at once. Only a document that stays closed is forgotten.
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      const key = uri.toString();
      setTimeout(() => {
        if (!vscode.workspace.textDocuments.some((open) => open.uri.toString() === key)) asked.delete(key);
      });
    }),
  );
}

const DONE = Promise.resolve();

/** Articles wrap their lines and plain text does not, so a passage that was shown before the switch is elsewhere after it. */
function revealAgain(uri: vscode.Uri): void {
  for (const editor of vscode.window.visibleTextEditors) {
    const { document, selection } = editor;
    const isAtStart = selection.isEmpty && selection.active.line === 0 && selection.active.character === 0;
    if (document.uri.toString() === uri.toString() && !isAtStart)
      editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}
