// The status item: how far indexing is, then what the article in the editor holds. Shown only where there are articles.

import * as vscode from 'vscode';
import {
  type ArticleStatus,
  articleStatusRequest,
  type ChangedParams,
  changedNotification,
  type IndexStatus,
  indexStatusNotification,
} from '../../server/src/protocol.ts';
import type { LanguageServer } from './language-server.ts';
import { fromUri } from './places.ts';
import { numeral } from './words.ts';

export function registerStatus(context: vscode.ExtensionContext, server: LanguageServer): void {
  const item = vscode.window.createStatusBarItem('sourcemark.status', vscode.StatusBarAlignment.Right, 90);
  item.name = 'Sourcemark';
  item.command = 'workbench.actions.view.problems';
  context.subscriptions.push(item);
  let index: IndexStatus = { indexing: false, done: 0, total: 0, articles: 0, skipped: [] };
  /** Articles found so far; while folders are read, the status counts files. */
  let known = 0;

  const update = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    let status: ArticleStatus | null = null;
    if (document !== undefined && canBeArticle(document) && server.isRunning) {
      status = await server.request<ArticleStatus | null>(articleStatusRequest, {
        uri: fromUri(document.uri),
      });
    }
    await vscode.commands.executeCommand('setContext', 'sourcemark.articleEditor', status !== null);
    // Where no article has been found yet there may be none, and then nothing of ours is to be seen.
    if (index.indexing && (status !== null || known > 0)) {
      item.text = `$(sync~spin) ${vscode.l10n.t('{0} of {1} files', numeral(index.done), numeral(index.total))}`;
      item.tooltip = vscode.l10n.t('Sourcemark is reading the articles of this workspace.');
      item.accessibilityInformation = { label: item.tooltip };
      item.show();
    } else if (status === null) {
      item.hide();
    } else {
      item.text = `$(quote) ${status.quotes} $(person) ${status.entities}${status.withoutSpeaker > 0 ? ` $(warning) ${status.withoutSpeaker}` : ''}`;
      item.tooltip = tooltip(status, index);
      item.accessibilityInformation = { label: item.tooltip };
      item.show();
    }
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      update().catch((error) => server.report('could not update the status item', error));
    }, 250);
  };
  context.subscriptions.push(
    server.onNotification(indexStatusNotification, (status: IndexStatus) => {
      index = status;
      soon();
    }),
    server.onNotification(changedNotification, ({ articles }: ChangedParams) => {
      known = articles;
    }),
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === vscode.window.activeTextEditor?.document) soon();
    }),
    vscode.workspace.onDidOpenTextDocument(soon),
    server.onDidChangeState(soon),
  );
}

/** Plain text stays plain text only where the person has switched the language of articles off. */
function canBeArticle({ languageId, uri }: vscode.TextDocument): boolean {
  if (languageId !== 'plaintext') return languageId === 'article' || languageId === 'markdown';
  return !vscode.workspace.getConfiguration('sourcemark', uri).get<boolean>('useArticleLanguage', true);
}

function tooltip(status: ArticleStatus, index: IndexStatus): string {
  const lines = [
    vscode.l10n.t('Quotations in this article: {0}, without a speaker: {1}', status.quotes, status.withoutSpeaker),
    vscode.l10n.t('Names: {0}, mentions: {1}', status.entities, status.names),
  ];
  if (status.language === 'other')
    lines.push(
      vscode.l10n.t('This article does not seem to be in English: names and quotation marks only, no speakers.'),
    );
  lines.push(vscode.l10n.t('Articles in this workspace: {0}', numeral(index.articles)));
  if (index.skipped.length > 0)
    lines.push(vscode.l10n.t('Files that were skipped: {0}; the log lists them.', numeral(index.skipped.length)));
  return lines.join('\n');
}
