// One tree of the side bar. Requests the children of a node from the server when the node is opened, in pages, and stores
// only the number of requested items. Open nodes stay open after a refresh because their ids are stable.

import * as vscode from 'vscode';
import {
  type OverviewParams,
  type OverviewResult,
  type OverviewView,
  overviewRequest,
} from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../language-server.ts';
import { type MoreNode, type TreeNode, toMoreItem, toTreeItem } from './tree-item.ts';

/** Items of one page. */
const PAGE = 100;

export class OverviewTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #server: LanguageServer;
  readonly #view: OverviewView;
  readonly #changed = new vscode.EventEmitter<TreeNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #tree: vscode.TreeView<TreeNode>;
  readonly #disposables: vscode.Disposable[];
  /** Number of requested children, by node id; the id of the top level is ''. */
  readonly #limits = new Map<string, number>();
  #filter = '';
  #stale = false;

  constructor(server: LanguageServer, view: OverviewView) {
    this.#server = server;
    this.#view = view;
    this.#tree = vscode.window.createTreeView(`sourcemark.${view}`, { treeDataProvider: this, showCollapseAll: true });
    this.#disposables = [
      this.#changed,
      this.#tree,
      this.#tree.onDidChangeVisibility(({ visible }) => {
        if (visible && this.#stale) this.refresh();
      }),
      vscode.commands.registerCommand(`sourcemark.${view}.filter`, () => this.#askForFilter()),
      vscode.commands.registerCommand(`sourcemark.${view}.clearFilter`, () => this.#setFilter('')),
      vscode.commands.registerCommand(`sourcemark.${view}.more`, (more: MoreNode) => this.#showMore(more)),
    ];
  }

  /** What is selected in the tree. */
  get selected(): TreeNode | undefined {
    return this.#tree.selection[0];
  }

  /** Refreshes the tree, or marks it stale until it is visible. */
  refresh(): void {
    this.#stale = !this.#tree.visible;
    if (!this.#stale) this.#changed.fire(undefined);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    if (node.kind === 'item') return toTreeItem(node.item);
    const tree = toMoreItem(node, `more ${node.parent?.item.id ?? ''}`, this.#view);
    if (tree.command !== undefined) tree.command.arguments = [node];
    return tree;
  }

  async getChildren(parent?: TreeNode): Promise<TreeNode[]> {
    if (!this.#server.isRunning || parent?.kind === 'more') return [];
    const node = parent?.item.node;
    const { items, total } = await this.#server.request<OverviewResult>(overviewRequest, {
      view: this.#view,
      limit: this.#limits.get(parent?.item.id ?? '') ?? PAGE,
      ...(node === undefined ? { filter: this.#filter } : { node }),
    } satisfies OverviewParams);
    const children: TreeNode[] = items.map((item) => ({
      kind: 'item',
      item,
      ...(item.place === undefined ? {} : { place: item.place }),
    }));
    if (items.length < total) children.push({ kind: 'more', parent, shown: items.length, total });
    return children;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #showMore({ parent, shown }: MoreNode): void {
    this.#limits.set(parent?.item.id ?? '', shown + PAGE);
    this.#changed.fire(parent);
  }

  /** Filters while the user types; Escape restores the previous filter. */
  async #askForFilter(): Promise<void> {
    // The view may be hidden when the command comes from the palette.
    if (!this.#tree.visible) await vscode.commands.executeCommand(`sourcemark.${this.#view}.focus`);
    const previous = this.#filter;
    const input = vscode.window.createInputBox();
    input.title = vscode.l10n.t('Filter {0}', this.#tree.title ?? '');
    input.placeholder = placeholder(this.#view);
    input.value = previous;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let accepted = false;
    input.onDidChangeValue((value) => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#setFilter(value), 150);
    });
    input.onDidAccept(() => {
      accepted = true;
      input.hide();
    });
    input.onDidHide(() => {
      clearTimeout(timer);
      this.#setFilter(accepted ? input.value : previous);
      input.dispose();
    });
    input.show();
  }

  #setFilter(words: string): void {
    const filter = words.trim();
    if (filter === this.#filter) return;
    this.#filter = filter;
    this.#limits.delete('');
    this.#tree.description = filter === '' ? '' : `“${filter}”`;
    vscode.commands.executeCommand('setContext', `sourcemark.${this.#view}.filtered`, filter !== '');
    this.refresh();
  }
}

function placeholder(view: OverviewView): string {
  if (view === 'entities') return vscode.l10n.t('Part of a name');
  if (view === 'speakers') return vscode.l10n.t('Part of a speaker’s name or description');
  if (view === 'claims' || view === 'timeline') return vscode.l10n.t('Part of a name that the claims are about');
  return vscode.l10n.t('Part of a title, outlet or file name');
}
