// The side bar and the table of who said what: registered together, and told together that there is something new.

import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { corpusChanges } from '../corpus-changes.ts';
import { OverviewTree } from './tree.ts';
import type { TreeNode } from './tree-item.ts';
import { WhoSaidWhatPanels } from './who-said-what.ts';

export function registerViews(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const entities = new OverviewTree(client, 'entities');
  const speakers = new OverviewTree(client, 'speakers');
  const articles = new OverviewTree(client, 'articles');
  const panels = new WhoSaidWhatPanels(context, client);
  const refresh = (): void => {
    for (const view of [entities, speakers, articles, panels]) view.refresh();
  };
  const problemsChanged = afterRest(() => articles.refresh());
  context.subscriptions.push(
    entities,
    speakers,
    articles,
    panels,
    corpusChanges(client)(({ articles: known }) => {
      // Where there are no articles, nothing of ours is to be seen.
      vscode.commands.executeCommand('setContext', 'sourcemark.hasArticles', known > 0);
      refresh();
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) refresh();
    }),
    vscode.languages.onDidChangeDiagnostics(problemsChanged),
    vscode.commands.registerCommand('sourcemark.copyItem', (node: TreeNode) => {
      if (node.kind === 'item') return vscode.env.clipboard.writeText(node.item.copy);
    }),
    vscode.commands.registerCommand('sourcemark.openItem', async (node: TreeNode) => {
      if (node.kind !== 'item' || node.place === undefined) return;
      const { protocol2CodeConverter: converter } = client;
      await vscode.window.showTextDocument(converter.asUri(node.place.uri), {
        selection: converter.asRange(node.place.range),
      });
    }),
  );
}

/** Findings come article by article; once they have stopped coming is soon enough. */
function afterRest(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, 1000);
  };
}
