// Opens a passage of an article and puts it in the middle of the editor, also if the article was not open: the language of its
// document is set first, because a change of language wraps the lines again and moves the passage out of view.

import * as vscode from 'vscode';
import type { Range } from '../../server/src/protocol.ts';
import { toRange, toUri } from './convert.ts';

export interface ShowOptions {
  readonly preserveFocus?: boolean;
  /** In the next editor column, so that the page or list stays visible. */
  readonly beside?: boolean;
}

type Classify = (document: vscode.TextDocument) => Promise<void>;

let classify: Classify = async () => {};

/** Sets what gives an article's document its language; `article-language.ts` does. */
export function classifyFirst(classifyDocument: Classify): void {
  classify = classifyDocument;
}

export async function showPassage(uri: string, range: Range, options: ShowOptions = {}): Promise<void> {
  const document = await vscode.workspace.openTextDocument(toUri(uri));
  await classify(document);
  const editor = await vscode.window.showTextDocument(document, {
    selection: toRange(range),
    preserveFocus: options.preserveFocus === true,
    preview: true,
    viewColumn: options.beside === true ? besideColumn() : vscode.ViewColumn.Active,
  });
  editor.revealRange(toRange(range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** A second column that is there is used; a third is never made. */
function besideColumn(): vscode.ViewColumn {
  const active = vscode.window.tabGroups.activeTabGroup.viewColumn;
  const others = vscode.window.tabGroups.all.map(({ viewColumn }) => viewColumn).filter((column) => column !== active);
  return others.at(-1) ?? vscode.ViewColumn.Beside;
}
