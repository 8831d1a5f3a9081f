// The worklist of a draft in the side bar: what differs, what is open, what needs a call, what has changed since it was
// checked, and what is done, each part with a box to tick.

import * as vscode from 'vscode';
import type { WorkItem } from '../../../server/src/protocol.ts';
import { toRange, toUri } from '../convert.ts';
import { checkItems } from './check-commands.ts';
import { isChecked, isWrong, stateWords } from './work-items.ts';
import type { WorklistModel } from './worklist-model.ts';

type GroupId = 'differs' | 'missing' | 'open' | 'call' | 'stale' | 'done';
export interface WorkGroup {
  readonly group: GroupId;
  readonly items: readonly WorkItem[];
}
export interface WorkNode {
  readonly item: WorkItem;
}
export type WorklistNode = WorkGroup | WorkNode | { readonly lost: string };

const GROUPS: readonly GroupId[] = ['differs', 'stale', 'call', 'missing', 'open', 'done'];

export class WorklistTree implements vscode.TreeDataProvider<WorklistNode>, vscode.Disposable {
  readonly #model: WorklistModel;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly view: vscode.TreeView<WorklistNode>;
  readonly #disposables: vscode.Disposable;

  constructor(model: WorklistModel) {
    this.#model = model;
    this.view = vscode.window.createTreeView<WorklistNode>('sourcemark.worklist', {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
      manageCheckboxStateManually: true,
    });
    this.#disposables = vscode.Disposable.from(
      this.#changed,
      this.view,
      model.onDidChange(() => this.#refresh()),
      this.view.onDidChangeCheckboxState(async ({ items }) => {
        const ticked = items.flatMap(([node, state]) =>
          'item' in node && state === vscode.TreeItemCheckboxState.Checked ? [node.item] : [],
        );
        const cleared = items.flatMap(([node, state]) =>
          'item' in node && state === vscode.TreeItemCheckboxState.Unchecked ? [node.item] : [],
        );
        await checkItems(model, ticked);
        await model.decide(cleared, 'open');
        // A box that was not ticked after all shows its state again.
        this.#refresh();
      }),
    );
  }

  getTreeItem(node: WorklistNode): vscode.TreeItem {
    if ('group' in node) return groupItem(node);
    if ('lost' in node) return lostItem(node.lost);
    return partItem(node.item, this.#model.list?.uri ?? '');
  }

  getChildren(node?: WorklistNode): WorklistNode[] {
    const list = this.#model.list;
    if (list === undefined) return [];
    if (node === undefined)
      return GROUPS.flatMap((group): WorkGroup[] => {
        const items = list.items.filter((item) => groupOf(item) === group);
        const isEmpty = items.length === 0 && (group !== 'stale' || list.lost.length === 0);
        return isEmpty ? [] : [{ group, items }];
      });
    if (!('group' in node)) return [];
    const lost = node.group === 'stale' ? list.lost.map((words) => ({ lost: words })) : [];
    return [...node.items.map((item): WorkNode => ({ item })), ...lost];
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #refresh(): void {
    const list = this.#model.list;
    this.view.description = list === undefined ? '' : list.path.slice(list.path.lastIndexOf('/') + 1);
    this.view.message =
      list === undefined
        ? ''
        : `${list.summary} · ${vscode.l10n.t('Checked by a person: {0} of {1}', list.done, list.items.length)}`;
    this.#changed.fire(undefined);
  }
}

function groupOf(item: WorkItem): GroupId {
  if (item.stale !== undefined) return 'stale';
  if (item.state === 'needs-call') return 'call';
  if (item.state !== 'open') return 'done';
  if (isWrong(item)) return 'differs';
  return item.sense === 'missing' ? 'missing' : 'open';
}

function groupItem({ group, items }: WorkGroup): vscode.TreeItem {
  const label = {
    differs: vscode.l10n.t('Differs From the Sources'),
    stale: vscode.l10n.t('Changed Since It Was Checked'),
    call: vscode.l10n.t('Needs a Call'),
    missing: vscode.l10n.t('Not in the Sources'),
    open: vscode.l10n.t('To Check'),
    done: vscode.l10n.t('Checked'),
  }[group];
  const isClosed = group === 'done' || group === 'missing';
  const tree = new vscode.TreeItem(
    label,
    isClosed ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded,
  );
  tree.id = `group ${group}`;
  tree.description = String(items.length);
  tree.contextValue = `group-${group}`;
  return tree;
}

function lostItem(words: string): vscode.TreeItem {
  const tree = new vscode.TreeItem(words);
  tree.description = vscode.l10n.t('no longer in the draft');
  tree.iconPath = new vscode.ThemeIcon('history');
  return tree;
}

const ICONS: Readonly<Record<WorkItem['kind'], string>> = {
  quotation: 'quote',
  name: 'tag',
  number: 'symbol-numeric',
  date: 'calendar',
  statement: 'comment',
};

function partItem(item: WorkItem, uri: string): vscode.TreeItem {
  const tree = new vscode.TreeItem(item.text);
  tree.id = item.id;
  tree.description = descriptionOf(item);
  tree.tooltip = [
    `${item.text}`,
    item.statusWords,
    ...(item.source === undefined ? [] : [`${item.source.label}: “${item.source.words}”`]),
    ...(item.state === 'open' ? [] : [stateWords(item)]),
  ].join('\n\n');
  const colour = isWrong(item)
    ? new vscode.ThemeColor('list.errorForeground')
    : item.sense === 'confirmed'
      ? new vscode.ThemeColor('testing.iconPassed')
      : undefined;
  const icon = item.stale !== undefined ? 'history' : item.state === 'needs-call' ? 'device-mobile' : ICONS[item.kind];
  tree.iconPath = new vscode.ThemeIcon(icon, colour);
  tree.contextValue = item.source === undefined ? 'part' : 'part-sourced';
  tree.checkboxState = {
    state: isChecked(item) ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
    tooltip: isChecked(item) ? vscode.l10n.t('Open it again') : vscode.l10n.t('Say that it is verified'),
    accessibilityInformation: { label: `${item.text}, ${item.statusWords}`, role: 'checkbox' },
  };
  tree.accessibilityInformation = { label: `${item.kind}: ${item.text}, ${descriptionOf(item)}` };
  tree.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Go to Passage'),
    arguments: [toUri(uri), { selection: toRange(item.range), preserveFocus: true }],
  };
  return tree;
}

function descriptionOf(item: WorkItem): string {
  const { state, stale, statusWords, source, repeats } = item;
  const parts = [state === 'open' || stale !== undefined ? statusWords : stateWords(item)];
  if (stale !== undefined)
    parts.unshift(
      stale === 'source'
        ? vscode.l10n.t('the source has changed')
        : stale === 'draft'
          ? vscode.l10n.t('the draft has changed')
          : vscode.l10n.t('draft and source have changed'),
    );
  if (source !== undefined) parts.push(source.label);
  if (repeats.length > 0) parts.push(vscode.l10n.t('{0} places', repeats.length + 1));
  return parts.join(' · ');
}
