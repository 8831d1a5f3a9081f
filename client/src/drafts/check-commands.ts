// What a person finds out about parts of a draft: the commands behind the boxes of the worklist and of the text.

import * as vscode from 'vscode';
import type { WorkItem } from '../../../server/src/protocol.ts';
import { toRange, toUri } from '../convert.ts';
import { isChecked } from './work-items.ts';
import type { WorklistModel } from './worklist-model.ts';
import type { WorklistNode } from './worklist-tree.ts';

export function registerCheckCommands(context: vscode.ExtensionContext, model: WorklistModel): void {
  const register = (id: string, run: (items: readonly WorkItem[]) => Promise<void>): void => {
    context.subscriptions.push(
      // From the view: a node and those selected with it; from the text: an item's id; from a quick fix: a document.
      vscode.commands.registerCommand(id, async (given?: WorklistNode | string, selected?: unknown) => {
        const isFix = typeof given === 'string' && selected !== undefined;
        const nodes = Array.isArray(selected) ? (selected as readonly WorklistNode[]) : [];
        const items = itemsFor(model, isFix ? undefined : given, nodes);
        if (items.length > 0) return run(items);
        vscode.window.setStatusBarMessage(
          vscode.l10n.t('Put the cursor on a quotation, name, number or date of your draft.'),
          4000,
        );
      }),
    );
  };
  register('sourcemark.toggleCheck', async (items) => {
    const open = items.filter((item) => !isChecked(item));
    if (open.length > 0) await checkItems(model, open);
    else await model.decide(items, 'open');
  });
  register('sourcemark.verifyByHand', (items) => verifyByHand(model, items));
  register('sourcemark.needsCall', async (items) => {
    const evidence = await vscode.window.showInputBox({
      title: vscode.l10n.t('Needs a Call: {0}', titleOf(items)),
      prompt: vscode.l10n.t('Whom to call, and what to ask; may be empty'),
      value: items[0]?.evidence ?? '',
    });
    const by = evidence === undefined ? undefined : await checkerName();
    if (evidence !== undefined && by !== undefined) await model.decide(items, 'needs-call', { by, evidence });
  });
  context.subscriptions.push(
    vscode.commands.registerCommand('sourcemark.verifyConfirmed', () => verifyConfirmed(model)),
    vscode.commands.registerCommand('sourcemark.openSource', async (node?: WorklistNode) => {
      const [item] = itemsFor(model, node);
      if (item?.source === undefined) return;
      await vscode.window.showTextDocument(toUri(item.source.uri), {
        selection: toRange(item.source.range),
        viewColumn: vscode.ViewColumn.Beside,
        preserveFocus: true,
        preview: true,
      });
    }),
  );
}

/** Ticks items: by their source where the sources confirm them, otherwise by hand, with what shows it. */
export async function checkItems(model: WorklistModel, items: readonly WorkItem[]): Promise<void> {
  const confirmed = items.filter(({ sense }) => sense === 'confirmed');
  const others = items.filter(({ sense }) => sense !== 'confirmed');
  if (confirmed.length > 0) {
    const by = await checkerName();
    if (by === undefined) return;
    await model.decide(confirmed, 'source', { by });
  }
  if (others.length > 0) await verifyByHand(model, others);
}

async function verifyByHand(model: WorklistModel, items: readonly WorkItem[]): Promise<void> {
  const evidence = await vscode.window.showInputBox({
    title: vscode.l10n.t('Verified by Hand: {0}', titleOf(items)),
    prompt: vscode.l10n.t('What shows it? A link, a document, a recording, a call'),
    value: items[0]?.state === 'by-hand' ? (items[0].evidence ?? '') : '',
    validateInput: (words) =>
      words.trim() === '' ? vscode.l10n.t('Say what shows it, so that others can follow the check.') : undefined,
  });
  const by = evidence === undefined ? undefined : await checkerName();
  if (evidence !== undefined && by !== undefined) await model.decide(items, 'by-hand', { by, evidence });
}

async function verifyConfirmed(model: WorklistModel): Promise<void> {
  const items = model.list?.items.filter(({ sense, state }) => sense === 'confirmed' && state === 'open') ?? [];
  if (items.length === 0) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Nothing is open that the sources confirm.'), 4000);
    return;
  }
  const verify = vscode.l10n.t('Verify');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Verify {0} parts that the sources confirm, without looking at each?', items.length),
    { modal: true, detail: vscode.l10n.t('What differs, or is not in the sources, stays open.') },
    verify,
  );
  const by = answer === verify ? await checkerName() : undefined;
  if (by !== undefined) await model.decide(items, 'source', { by });
}

/** The name that checks have; asked for once, and kept in the user's settings. */
async function checkerName(): Promise<string | undefined> {
  const settings = vscode.workspace.getConfiguration('sourcemark');
  const known = settings.get<string>('checkerName', '').trim();
  if (known !== '') return known;
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Your Name'),
    prompt: vscode.l10n.t('Each check says who made it. Your name is kept in your settings (sourcemark.checkerName).'),
    validateInput: (words) => (words.trim() === '' ? vscode.l10n.t('Enter a name or initials.') : undefined),
  });
  if (name === undefined) return undefined;
  await settings.update('checkerName', name.trim(), vscode.ConfigurationTarget.Global);
  return name.trim();
}

/** The items of the selected nodes, of an id, or at the cursor. */
function itemsFor(
  model: WorklistModel,
  given?: WorklistNode | string,
  selected: readonly WorklistNode[] = [],
): readonly WorkItem[] {
  if (typeof given === 'string') return model.list?.items.filter(({ id }) => id === given) ?? [];
  const nodes = selected.length > 0 ? selected : given === undefined ? [] : [given];
  if (nodes.length > 0)
    return nodes.flatMap((node) => ('item' in node ? [node.item] : 'group' in node ? node.items : []));
  const editor = vscode.window.activeTextEditor;
  const item = editor === undefined ? undefined : model.itemAt(editor.document, editor.selection.active);
  return item === undefined ? [] : [item];
}

const titleOf = (items: readonly WorkItem[]): string =>
  items.length === 1 ? (items[0]?.text.slice(0, 60) ?? '') : vscode.l10n.t('{0} parts', items.length);
