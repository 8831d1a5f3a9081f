// A node of a tree as VS Code shows it: icon, place, context menu. Theme icons only, so that every theme has its own say.

import * as vscode from 'vscode';
import type { OverviewItem, Range } from '../../../server/src/protocol.ts';
import { toRange, toUri } from '../places.ts';

/** An item, or the node that stands for all that has not been asked for yet. */
export interface ItemNode {
  readonly kind: 'item';
  readonly item: OverviewItem;
  /** Where the commands on it begin. */
  readonly place?: { readonly uri: string; readonly range: Range };
}
export interface MoreNode {
  readonly kind: 'more';
  /** The node whose children go on; undefined for the top. */
  readonly parent: ItemNode | undefined;
  readonly shown: number;
  readonly total: number;
}
export type TreeNode = ItemNode | MoreNode;

const ICONS: Readonly<Record<string, string>> = {
  person: 'person',
  organization: 'library',
  place: 'globe',
  group: 'organization',
  event: 'calendar',
  work: 'book',
  unnamed: 'question',
  none: 'circle-slash',
  asserts: 'quote',
  denies: 'error',
  declines: 'mute',
  hedges: 'unverified',
  asks: 'question',
  promises: 'verified',
};

export function toTreeItem(item: OverviewItem): vscode.TreeItem {
  const { label, highlight, kind, sort, place } = item;
  const tree = new vscode.TreeItem(
    highlight === undefined ? label : { label, highlights: [[highlight[0], highlight[1]]] },
    item.node === undefined ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Collapsed,
  );
  tree.id = item.id;
  tree.description = item.description;
  // As plain text: what an article says is no markup.
  tree.tooltip = item.tooltip;
  tree.accessibilityInformation = { label: item.spoken };
  tree.contextValue = kind;
  if (kind === 'article') tree.iconPath = new vscode.ThemeIcon('file');
  if (item.node?.kind === 'article') withProblems(tree, toUri(item.node.uri), item);
  if (ICONS[sort] !== undefined) tree.iconPath = new vscode.ThemeIcon(ICONS[sort]);
  if (place !== undefined && (kind === 'mention' || kind === 'quote')) {
    // `vscode.open` takes preview, pinning and focus from the way the person opens it.
    tree.command = {
      command: 'vscode.open',
      title: vscode.l10n.t('Go to Passage'),
      arguments: [toUri(place.uri), { selection: toRange(place.range) }],
    };
  }
  return tree;
}

/** The editor itself puts the number of problems behind whatever stands for a file; here it is said in words as well. */
function withProblems(tree: vscode.TreeItem, uri: vscode.Uri, item: OverviewItem): void {
  tree.resourceUri = uri;
  const { length } = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'sourcemark');
  if (length === 0) return;
  const problems = length === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', length);
  tree.tooltip = `${item.tooltip}\n${problems}`;
  tree.accessibilityInformation = { label: `${item.spoken}, ${problems}` };
}

export function toMoreItem({ shown, total }: MoreNode, id: string, view: string): vscode.TreeItem {
  const left = total - shown;
  const tree = new vscode.TreeItem(vscode.l10n.t('Show more ({0} left)', left.toLocaleString('en')));
  tree.id = id;
  tree.iconPath = new vscode.ThemeIcon('ellipsis');
  tree.contextValue = 'more';
  tree.accessibilityInformation = { label: vscode.l10n.t('Show more, {0} left', left), role: 'button' };
  tree.command = { command: `sourcemark.${view}.more`, title: vscode.l10n.t('Show More'), arguments: [] };
  return tree;
}
