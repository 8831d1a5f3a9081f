// Converts a node of a side bar view to a tree item of VS Code. Icons are theme icons, so that themes can change them.

import * as vscode from 'vscode';
import type { OverviewItem, Range } from '../../../server/src/protocol.ts';
import { toRange, toUri } from '../convert.ts';

/** A node for an item of the server. */
export interface ItemNode {
  readonly kind: 'item';
  readonly item: OverviewItem;
  /** The place on which the node's commands work. */
  readonly place?: { readonly uri: string; readonly range: Range };
}
/** The node “Show more”, for items that were not requested yet. */
export interface MoreNode {
  readonly kind: 'more';
  /** The node with more children; `undefined` for the top level. */
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
  draft: 'edit',
  notes: 'note',
  institution: 'library',
  document: 'file-text',
  unnamed: 'question',
  none: 'circle-slash',
  asserts: 'quote',
  denies: 'error',
  declines: 'mute',
  hedges: 'unverified',
  asks: 'question',
  promises: 'verified',
  disputed: 'warning',
  several: 'references',
  claim: 'circle-small-filled',
  passage: 'note',
  happened: 'milestone',
  day: 'calendar',
};

export function toTreeItem(item: OverviewItem): vscode.TreeItem {
  const { label, highlight, kind, sort, place } = item;
  const tree = new vscode.TreeItem(
    highlight === undefined ? label : { label, highlights: [[highlight[0], highlight[1]]] },
    item.node === undefined ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Collapsed,
  );
  tree.id = item.id;
  tree.description = item.description;
  // A plain string, so that text of articles is not rendered as Markdown.
  tree.tooltip = item.tooltip;
  tree.accessibilityInformation = { label: item.spoken };
  tree.contextValue = kind;
  if (kind === 'article') tree.iconPath = new vscode.ThemeIcon('file');
  if (item.node?.kind === 'article') withProblems(tree, toUri(item.node.uri), item);
  if (kind === 'gap') tree.iconPath = new vscode.ThemeIcon('ellipsis');
  if (ICONS[sort] !== undefined) tree.iconPath = new vscode.ThemeIcon(ICONS[sort]);
  if (place !== undefined && (kind === 'mention' || kind === 'quote' || kind === 'passage')) {
    // `vscode.open` respects how the user opens the item: as a preview, pinned, or without focus.
    tree.command = {
      command: 'vscode.open',
      title: vscode.l10n.t('Go to Passage'),
      arguments: [toUri(place.uri), { selection: toRange(place.range) }],
    };
  }
  return tree;
}

/** The editor shows the number of problems next to an item with a file URI; this adds it in words for screen readers. */
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
