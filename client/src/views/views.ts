// Registers the side bar views and the Who Said What table, and refreshes them together when the server reports changes.

import * as vscode from 'vscode';
import { type ChangedParams, changedNotification } from '../../../server/src/protocol.ts';
import { toRange, toUri } from '../convert.ts';
import type { LanguageServer } from '../language-server.ts';
import { OverviewTree } from './tree.ts';
import type { TreeNode } from './tree-item.ts';
import { WhoSaidWhatPanels } from './who-said-what.ts';

export function registerViews(context: vscode.ExtensionContext, server: LanguageServer): void {
  const entities = new OverviewTree(server, 'entities');
  const speakers = new OverviewTree(server, 'speakers');
  const articles = new OverviewTree(server, 'articles');
  const claims = new OverviewTree(server, 'claims');
  const timeline = new OverviewTree(server, 'timeline');
  const panels = new WhoSaidWhatPanels(context, server);
  const refresh = (): void => {
    for (const view of [entities, speakers, articles, claims, timeline, panels]) view.refresh();
  };
  const problemsChanged = debounce(() => articles.refresh());
  context.subscriptions.push(
    entities,
    speakers,
    articles,
    claims,
    timeline,
    panels,
    server.onNotification(changedNotification, ({ articles: known }: ChangedParams) => {
      // Hides the views if there are no articles.
      vscode.commands.executeCommand('setContext', 'sourcemark.hasArticles', known > 0);
      refresh();
    }),
    server.onDidChangeState((state) => {
      if (state === 'running') refresh();
    }),
    vscode.languages.onDidChangeDiagnostics(problemsChanged),
    vscode.commands.registerCommand('sourcemark.copyItem', (node: TreeNode) => {
      if (node.kind === 'item') return vscode.env.clipboard.writeText(node.item.copy);
    }),
    vscode.commands.registerCommand('sourcemark.openItem', async (node: TreeNode) => {
      if (node.kind !== 'item' || node.place === undefined) return;
      await vscode.window.showTextDocument(toUri(node.place.uri), {
        selection: toRange(node.place.range),
      });
    }),
  );
}

/** Runs `work` one second after the last call. Findings arrive article by article. */
function debounce(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, 1000);
  };
}
