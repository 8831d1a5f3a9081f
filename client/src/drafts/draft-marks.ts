// Marks in the text of a draft: a thin line under what the sources confirm, a tick after what a person has checked, and, while
// the worklist is shown, a box before each part.

import * as vscode from 'vscode';
import type { WorkItem } from '../../../server/src/protocol.ts';
import { toRange } from '../convert.ts';
import { isChecked, isWrong, stateWords } from './work-items.ts';
import type { WorklistModel } from './worklist-model.ts';

export function registerDraftMarks(
  context: vscode.ExtensionContext,
  model: WorklistModel,
  view: Pick<vscode.TreeView<unknown>, 'visible' | 'onDidChangeVisibility'>,
): void {
  const confirmed = vscode.window.createTextEditorDecorationType({
    border: '0 solid',
    borderWidth: '0 0 1px 0',
    borderColor: new vscode.ThemeColor('testing.iconPassed'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const checked = vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    after: { contentText: '✓', color: new vscode.ThemeColor('testing.iconPassed'), margin: '0 0 0 2px' },
  });
  const mark = (): void => {
    for (const editor of vscode.window.visibleTextEditors) {
      const isWanted = vscode.workspace
        .getConfiguration('sourcemark', editor.document.uri)
        .get<boolean>('draftMarks', true);
      const items = isWanted ? (model.listOf(editor.document)?.items ?? []) : [];
      // Names are left out: nearly every line has one.
      const isMarked = ({ kind, sense }: WorkItem): boolean =>
        sense === 'confirmed' && kind !== 'name' && kind !== 'statement';
      editor.setDecorations(
        confirmed,
        items.filter(isMarked).map(({ range }) => toRange(range)),
      );
      editor.setDecorations(
        checked,
        items.filter(isChecked).map(({ range }) => toRange(range)),
      );
    }
  };
  const boxesChanged = new vscode.EventEmitter<void>();
  const boxes: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: boxesChanged.event,
    provideInlayHints: (document, range) =>
      view.visible
        ? (model.listOf(document)?.items ?? []).flatMap((item) => {
            const { start } = toRange(item.range);
            return range.contains(start) && isBoxed(item) ? [boxOf(item, start)] : [];
          })
        : [],
  };
  context.subscriptions.push(
    confirmed,
    checked,
    boxesChanged,
    vscode.languages.registerInlayHintsProvider([{ language: 'article' }, { language: 'markdown' }], boxes),
    view.onDidChangeVisibility(() => boxesChanged.fire()),
    vscode.window.onDidChangeVisibleTextEditors(mark),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('sourcemark.draftMarks')) mark();
    }),
    model.onDidChange(() => {
      mark();
      boxesChanged.fire();
    }),
  );
}

/** Names that the sources have get a box in the view only. */
const isBoxed = (item: WorkItem): boolean => item.kind !== 'name' || isWrong(item) || item.state !== 'open';

function boxOf(item: WorkItem, position: vscode.Position): vscode.InlayHint {
  const isDone = isChecked(item);
  const part = new vscode.InlayHintLabelPart(isDone ? '☑' : item.state === 'needs-call' ? '☎' : '☐');
  part.tooltip = `${item.state === 'open' ? item.statusWords : stateWords(item)}`;
  part.command = {
    title: isDone ? vscode.l10n.t('Open it again') : vscode.l10n.t('Say that it is verified'),
    command: 'sourcemark.toggleCheck',
    arguments: [item.id],
  };
  const hint = new vscode.InlayHint(position, [part]);
  hint.paddingRight = true;
  return hint;
}
