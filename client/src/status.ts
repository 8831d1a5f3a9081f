// The status item: shows the progress of indexing, then the counts of the article in the editor. Hidden if there are no
// articles.

import * as vscode from 'vscode';
import {
  type ArticleStatus,
  articleStatusRequest,
  type ChangedParams,
  changedNotification,
  type IndexStatus,
  indexStatusNotification,
} from '../../server/src/protocol.ts';
import { fromUri } from './convert.ts';
import { articleCount, formatNumber } from './counts.ts';
import type { LanguageServer } from './language-server.ts';

export function registerStatus(context: vscode.ExtensionContext, server: LanguageServer): void {
  const item = vscode.window.createStatusBarItem('sourcemark.status', vscode.StatusBarAlignment.Right, 90);
  item.name = 'Sourcemark';
  item.command = 'sourcemark.frontPage';
  context.subscriptions.push(item);
  let index: IndexStatus = { indexing: false, done: 0, total: 0, articles: 0, skipped: [] };
  /** Number of articles found so far. The index status counts files during indexing. */
  let knownArticles = 0;

  const update = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    let status: ArticleStatus | null = null;
    if (document !== undefined && canBeArticle(document) && server.isRunning) {
      status = await server.request<ArticleStatus | null>(articleStatusRequest, {
        uri: fromUri(document.uri),
      });
    }
    await vscode.commands.executeCommand('setContext', 'sourcemark.articleEditor', status !== null);
    // Hide the status item until an article is found.
    if (index.indexing && (status !== null || knownArticles > 0)) {
      item.text = `$(sync~spin) ${vscode.l10n.t('{0} of {1} files', formatNumber(index.done), formatNumber(index.total))}`;
      item.tooltip = vscode.l10n.t('Sourcemark is reading the articles of this workspace.');
      item.accessibilityInformation = { label: item.tooltip };
      item.show();
    } else if (status === null) {
      if (knownArticles === 0) return item.hide();
      item.text = `$(quote) ${articleCount(knownArticles)}`;
      item.tooltip = vscode.l10n.t('Open the front page of this folder');
      item.accessibilityInformation = { label: `${articleCount(knownArticles)}. ${item.tooltip}` };
      item.show();
    } else {
      item.text = `${ROLE_ICONS[status.role] ?? ''}$(quote) ${status.quotes} $(person) ${status.entities}${status.withoutSpeaker > 0 ? ` $(warning) ${status.withoutSpeaker}` : ''}`;
      item.tooltip = tooltip(status, index);
      item.accessibilityInformation = { label: item.tooltip };
      item.show();
    }
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const updateSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      update().catch((error) => server.report('could not update the status item', error));
    }, 250);
  };
  context.subscriptions.push(
    server.onNotification(indexStatusNotification, (status: IndexStatus) => {
      index = status;
      updateSoon();
    }),
    server.onNotification(changedNotification, ({ articles }: ChangedParams) => {
      knownArticles = articles;
      updateSoon();
    }),
    vscode.window.onDidChangeActiveTextEditor(updateSoon),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === vscode.window.activeTextEditor?.document) updateSoon();
    }),
    vscode.workspace.onDidOpenTextDocument(updateSoon),
    server.onDidChangeState(updateSoon),
  );
}

const ROLE_ICONS: Readonly<Record<string, string>> = { draft: '$(edit) ', notes: '$(note) ' };

/** Articles in plain text have the language `plaintext` only if the user has turned off `useArticleLanguage`. */
function canBeArticle({ languageId, uri }: vscode.TextDocument): boolean {
  if (languageId !== 'plaintext') return languageId === 'article' || languageId === 'markdown';
  return !vscode.workspace.getConfiguration('sourcemark', uri).get<boolean>('useArticleLanguage', true);
}

function tooltip(status: ArticleStatus, index: IndexStatus): string {
  const lines = [
    vscode.l10n.t('Quotations in this article: {0}, without a speaker: {1}', status.quotes, status.withoutSpeaker),
    vscode.l10n.t('Names: {0}, mentions: {1}', status.entities, status.names),
  ];
  if (status.role === 'draft') lines.unshift(vscode.l10n.t('Your draft, checked against the sources'));
  if (status.role === 'notes') lines.unshift(vscode.l10n.t('Your notes: nothing is reported'));
  if (status.language === 'other')
    lines.push(vscode.l10n.t('This article does not seem to be in English, so speakers are not detected.'));
  lines.push(vscode.l10n.t('Articles in this workspace: {0}', formatNumber(index.articles)));
  if (index.skipped.length > 0)
    lines.push(vscode.l10n.t('Skipped files: {0} (listed in the log)', formatNumber(index.skipped.length)));
  lines.push(vscode.l10n.t('Click for the front page.'));
  return lines.join('\n');
}
