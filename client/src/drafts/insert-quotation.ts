// The command Insert Quotation from Sources…: a picker of the sources' quotations by words and speaker, which inserts the words
// in marks with their speaker and, in Markdown, a footnote that leads to the source.

import * as vscode from 'vscode';
import { type QuotationItem, type QuotationsParams, quotationsRequest } from '../../../server/src/protocol.ts';
import { fromUri, toRange, toUri } from '../convert.ts';
import type { LanguageServer } from '../language-server.ts';

/** Milliseconds of quiet before the sources are searched. */
const QUIET = 150;
const MOST = 100;

interface QuotationPick extends vscode.QuickPickItem {
  readonly quotation: QuotationItem;
}

export async function insertQuotation(server: LanguageServer): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('Open your draft, and put the cursor where the quotation goes.'),
      4000,
    );
    return;
  }
  const quotation = await pickQuotation(server, editor);
  if (quotation === undefined) return;
  await insert(editor, quotation);
}

function pickQuotation(server: LanguageServer, editor: vscode.TextEditor): Promise<QuotationItem | undefined> {
  const pick = vscode.window.createQuickPick<QuotationPick>();
  const show: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('go-to-file'),
    tooltip: vscode.l10n.t('Show in the source'),
  };
  pick.title = vscode.l10n.t('Insert Quotation from Sources');
  pick.placeholder = vscode.l10n.t('Words of the quotation, its speaker, or its article');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.value = editor.document.getText(editor.selection).slice(0, 100);
  const cancellation = new vscode.CancellationTokenSource();
  /** The words whose quotations are listed. */
  let listed: string | undefined;
  /** Enter was pressed before the quotations of the typed words were listed. */
  let isAccepted = false;
  let chosen: QuotationItem | undefined;
  const accept = (item: QuotationPick | undefined): void => {
    isAccepted = false;
    if (item === undefined) return;
    chosen = item.quotation;
    pick.hide();
  };
  const search = async (): Promise<void> => {
    const words = pick.value;
    pick.busy = true;
    const params = { uri: fromUri(editor.document.uri), words, limit: MOST } satisfies QuotationsParams;
    const found = await server.request<QuotationItem[]>(quotationsRequest, params, cancellation.token);
    if (pick.value !== words) return;
    pick.busy = false;
    pick.items = found.map((quotation) => ({
      quotation,
      label: `“${quotation.words}”`,
      description: quotation.speaker,
      detail: [quotation.origin, quotation.path].filter(Boolean).join(' · '),
      buttons: [show],
      // The server has searched already.
      alwaysShow: true,
    }));
    listed = words;
    if (isAccepted) accept(pick.items[0]);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const searchSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      search().catch((error) => {
        if (!cancellation.token.isCancellationRequested) server.report('could not list quotations', error);
      });
    }, QUIET);
  };
  return new Promise((resolve) => {
    pick.onDidChangeValue(() => {
      isAccepted = false;
      searchSoon();
    });
    pick.onDidTriggerItemButton(({ item: { quotation } }) =>
      vscode.window.showTextDocument(toUri(quotation.uri), {
        selection: toRange(quotation.range),
        viewColumn: vscode.ViewColumn.Beside,
        preserveFocus: true,
      }),
    );
    pick.onDidAccept(() => {
      if (listed === pick.value) accept(pick.activeItems[0] ?? pick.items[0]);
      else isAccepted = true;
    });
    pick.onDidHide(() => {
      clearTimeout(timer);
      cancellation.cancel();
      pick.dispose();
      resolve(chosen);
    });
    pick.show();
    searchSoon();
  });
}

/** One undoable step. In Markdown, the footnote goes to the end with the next free number. */
async function insert(editor: vscode.TextEditor, { text, footnote }: QuotationItem): Promise<void> {
  const { document } = editor;
  const isMarkdown = document.languageId === 'markdown';
  const whole = document.getText();
  const numbers = [...whole.matchAll(/\[\^(\d{1,6})\]/g)].map(([, number]) => Number(number));
  const number = numbers.reduce((most, each) => Math.max(most, each), 0) + 1;
  const end = document.lineAt(document.lineCount - 1).range.end;
  const break_ = whole === '' || whole.endsWith('\n') ? '' : '\n';
  const between = /^\[\^\d+\]:.*\s*$/m.test(whole.slice(whole.trimEnd().lastIndexOf('\n') + 1)) ? '' : '\n';
  const { selection } = editor;
  // The editor is another one if its tab was left for the source.
  const viewColumn = editor.viewColumn ?? vscode.ViewColumn.Active;
  const shown = await vscode.window.showTextDocument(document, { viewColumn, selection });
  await shown.edit((edit) => {
    edit.replace(selection, isMarkdown ? `${text}[^${number}]` : text);
    if (isMarkdown) edit.insert(end, `${break_}${between}[^${number}]: ${footnote}\n`);
  });
}
