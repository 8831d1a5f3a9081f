// Registers the side bar views and the Who Said What table, and refreshes them together when the server reports changes.

import * as vscode from 'vscode';
import {
  type ChangedParams,
  changedNotification,
  type OverviewItem,
  type StatementsText,
  type StatementsTextParams,
  statementsTextRequest,
} from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../language-server.ts';
import { showPassage } from '../show-passage.ts';
import { registerDisagreements } from './disagreements-page.ts';
import { copied, registerDossier } from './dossier-page.ts';
import { registerFrontPage } from './front-page.ts';
import { registerReview } from './review-page.ts';
import { OverviewTree } from './tree.ts';
import type { TreeNode } from './tree-item.ts';
import { WhoSaidWhatPanels } from './who-said-what.ts';

export function registerViews(context: vscode.ExtensionContext, server: LanguageServer): void {
  const trees = {
    entities: new OverviewTree(server, 'entities'),
    speakers: new OverviewTree(server, 'speakers'),
    articles: new OverviewTree(server, 'articles'),
    claims: new OverviewTree(server, 'claims'),
    timeline: new OverviewTree(server, 'timeline'),
  };
  const table = new WhoSaidWhatPanels(context, server);
  const pages = [
    registerFrontPage(context, server),
    registerDossier(context, server),
    registerDisagreements(context, server),
    registerReview(context, server),
  ];
  const refresh = (): void => {
    for (const view of [...Object.values(trees), table, ...pages]) view.refresh();
  };
  const problemsChanged = debounce(() => trees.articles.refresh());
  context.subscriptions.push(
    ...Object.values(trees),
    table,
    server.onNotification(changedNotification, ({ articles: known }: ChangedParams) => {
      // Hides the views if there are no articles.
      vscode.commands.executeCommand('setContext', 'sourcemark.hasArticles', known > 0);
      refresh();
    }),
    server.onDidChangeState((state) => {
      if (state === 'running') refresh();
    }),
    vscode.languages.onDidChangeDiagnostics(problemsChanged),
    // The menu gives the item; the key gives the tree that has the focus.
    vscode.commands.registerCommand('sourcemark.copyItem', async (of: TreeNode | keyof typeof trees) => {
      const node = typeof of === 'string' ? trees[of].selected : of;
      if (node?.kind === 'item') await copyItem(server, node.item);
    }),
    vscode.commands.registerCommand('sourcemark.openItem', async (node: TreeNode) => {
      if (node.kind !== 'item' || node.place === undefined) return;
      await showPassage(node.place.uri, node.place.range);
    }),
  );
}

/** Of a speaker, all statements are copied; of anything else, its own text. */
async function copyItem(server: LanguageServer, { node, copy }: OverviewItem): Promise<void> {
  if (node?.kind !== 'speaker') return vscode.env.clipboard.writeText(copy);
  const params: StatementsTextParams = { speaker: node.key };
  const found = await server.request<StatementsText | null>(statementsTextRequest, params);
  if (found === null) return;
  await vscode.env.clipboard.writeText(found.text);
  vscode.window.setStatusBarMessage(copied(found.statements), 4000);
}

/** Runs `work` one second after the last call. Findings arrive article by article. */
function debounce(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, 1000);
  };
}
