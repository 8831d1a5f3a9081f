// The status item: how far indexing is, then what the article in the editor holds. Shown only where there are articles.

import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  type ArticleStatus,
  articleStatusRequest,
  type IndexStatus,
  indexStatusNotification,
} from '../../server/src/protocol.ts';

export function registerStatus(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const item = vscode.window.createStatusBarItem('sourcemark.status', vscode.StatusBarAlignment.Right, 90);
  item.name = 'Sourcemark';
  item.command = 'workbench.actions.view.problems';
  context.subscriptions.push(item);
  let index: IndexStatus = { indexing: false, done: 0, total: 0, articles: 0, skipped: [] };

  const update = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    const isCandidate =
      document !== undefined &&
      (document.languageId === 'article' || document.languageId === 'markdown' || document.languageId === 'plaintext');
    let status: ArticleStatus | null = null;
    if (isCandidate && client.state === State.Running) {
      status = await client.sendRequest<ArticleStatus | null>(articleStatusRequest, {
        uri: client.code2ProtocolConverter.asUri(document.uri),
      });
    }
    await vscode.commands.executeCommand('setContext', 'sourcemark.articleEditor', status !== null);
    if (index.indexing) {
      item.text = `$(sync~spin) ${index.done} of ${index.total} files`;
      item.tooltip = 'Sourcemark is reading the articles of this workspace.';
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
      update().catch((error) => client.error('could not update the status item', error, false));
    }, 250);
  };
  client.onNotification(indexStatusNotification, (status: IndexStatus) => {
    index = status;
    soon();
  });
  context.subscriptions.push(
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === vscode.window.activeTextEditor?.document) soon();
    }),
    vscode.workspace.onDidOpenTextDocument(soon),
    client.onDidChangeState(soon),
  );
}

function tooltip(status: ArticleStatus, index: IndexStatus): string {
  const without = status.withoutSpeaker === 0 ? '' : `, ${status.withoutSpeaker} without a speaker`;
  const lines = [
    `Sourcemark: ${status.quotes} quotations${without}; ${status.entities} names (${status.names} mentions) in this article.`,
  ];
  if (status.language === 'other')
    lines.push('This article does not seem to be in English: names and quotation marks only, no speakers.');
  lines.push(`${index.articles} articles in this workspace.`);
  if (index.skipped.length > 0) lines.push(`${index.skipped.length} files were skipped; the log lists them.`);
  return lines.join('\n');
}
