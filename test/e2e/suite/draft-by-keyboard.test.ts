// A draft written with keys and boxes clicked, in a host that has both: a misquotation is typed and mended, a quotation
// is chosen and inserted, the worklist is ticked and goes stale.
import { match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { click, isShown, pageText, press, type } from './keyboard.ts';
import { article, findings, openArticle, until } from './support.ts';

const run = (command: string, ...given: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...given);
const NAME = 'drafts/flood.md';
const START =
  '# The flood\n\n“A river does not carry a passport, and neither does a flood,” the envoy, Ingrid Torvik, said.\n\n';

const readAt = async (uri: vscode.Uri): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

/** Opens the draft with the cursor at its end. */
async function openDraft(): Promise<vscode.TextEditor> {
  const editor = await openArticle(NAME);
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  await run('workbench.action.focusActiveEditorGroup');
  return editor;
}

/** The groups of the worklist. */
const CHECKED = '.monaco-list-row:has-text("Checked"):not(:has-text("Since"))';
const CHANGED = '.monaco-list-row:has-text("Changed Since It Was Checked")';

/** Makes room in the side bar. */
async function collapse(view: string): Promise<void> {
  const header = `.pane-header.expanded:has-text("${view}")`;
  if (await isShown(header)) await click(header);
}

/** Opens the group of what is checked, until a ticked box in it is shown. */
async function expandTo(box: string): Promise<void> {
  await until('the ticked box', async () => {
    if (!(await isShown(box)) && (await isShown(CHECKED))) await click(CHECKED);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return isShown(box);
  });
}

describe('A draft, by keys', function () {
  this.timeout(60_000);
  const settings = vscode.workspace.getConfiguration('sourcemark');
  before(async () => {
    await settings.update('checkerName', 'Ana', vscode.ConfigurationTarget.Global);
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global);
    await vscode.workspace.fs.writeFile(article(NAME), new TextEncoder().encode(START));
    await openDraft();
    // The sources have been read when the draft can be compared with them.
    await run('sourcemark.checkDraft');
  });
  after(async () => {
    for (const { document } of vscode.window.visibleTextEditors) await document.save();
    await run('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(article('drafts'), { recursive: true });
    await settings.update('checkerName', undefined, vscode.ConfigurationTarget.Global);
    await vscode.workspace.getConfiguration('files').update('autoSave', undefined, vscode.ConfigurationTarget.Global);
  });

  it('has a misquotation underlined when the hands rest, mended by Ctrl+. and followed by F12', async () => {
    const { document } = await openDraft();
    await type('“There was an order, no key and no conspiracy,” said Darya Melnitska.');
    const rested = Date.now();
    await until('the misquotation', () => findings(document.uri, 'misquote').length > 0);
    const took = Date.now() - rested;
    console.log(`underlined ${took} ms after the last key`);
    ok(took < 3000, `${took} ms`);
    await until('the underline', () => isShown('.editor-instance .squiggly-error'));
    const at = document.positionAt(document.getText().indexOf('an order'));
    vscode.window.activeTextEditor!.selection = new vscode.Selection(at, at);
    await until('the quick fixes', async () => {
      // The first press can come before the editor knows where the cursor is.
      await press('Escape', 'Control+.');
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return isShown('.action-widget .focused');
    });
    match(await pageText('.action-widget .focused'), /Use the words of the source/);
    await press('Enter');
    await until('the words of the source', () => document.getText().includes('“There was no order, no key'));
    await until('no finding', () => findings(document.uri, 'misquote').length === 0);
    await run('workbench.action.focusActiveEditorGroup');
    await press('F12');
    const source = await until('the source', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.path.endsWith('/02-meridian-wire.txt') ? editor : undefined;
    });
    match(source.document.lineAt(source.selection.active).text, /There was no order, no key and no conspiracy/);
  });

  it('takes a quotation that is chosen by keys, word by word with its source', async () => {
    const { document } = await openDraft();
    const inserting = run('sourcemark.insertQuotation');
    await until('quotations', () => isShown('.quick-input-list .focused'));
    await type('does not open by itself');
    await until('the quotation', async () => /A gate of that size/.test(await pageText('.quick-input-list .focused')));
    await press('Enter');
    await inserting;
    const text = await until('the quotation', () =>
      /gate of that size/.test(document.getText()) ? document.getText() : undefined,
    );
    const words = /“(A gate of that size[^”]*)”/.exec(text)?.[1]?.replace(/,$/, '') ?? '';
    ok((await readAt(article('01-harbour-post.txt'))).includes(words.replace(/[.,]$/, '')), words);
    match(text, /Salma Bennour/);
    match(text, /\[\^1\]: .*01-harbour-post\.txt/);
    await document.save();
  });

  it('has boxes that are ticked, written down, and stale after an edit', async () => {
    const { document } = await openDraft();
    await document.save();
    // Neither messages nor other views are in the way of the boxes.
    await run('notifications.clearAll');
    await run('sourcemark.worklist.focus');
    for (const view of ['Entities', 'Speakers', 'Articles', 'Claims', 'Timeline of Statements']) await collapse(view);
    const row = '.monaco-list-row:has-text("carry a passport")';
    await until('the worklist', () => isShown(row));
    await until('the group of what is checked', async () => {
      // A list that is drawn again at this moment loses the click.
      if (await isShown(row)) await click(`${row} .custom-view-tree-node-item-checkbox`);
      await new Promise((resolve) => setTimeout(resolve, 2000));
      return isShown(CHECKED);
    });
    await expandTo(`${row} .custom-view-tree-node-item-checkbox[aria-checked="true"]`);
    const yaml = article(`${NAME}.annotations.yaml`);
    const text = await until('the check', () => readAt(yaml));
    match(text, /quote: .*carry a passport[\s\S]*state: source[\s\S]*by: Ana[\s\S]*source: .*02-meridian-wire\.txt/);
    const at = document.getText().indexOf('a passport');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(at + 2), 'valid ');
    await vscode.workspace.applyEdit(edit);
    await until('the group of what has changed', () => isShown(CHANGED));
    const undo = new vscode.WorkspaceEdit();
    undo.delete(document.uri, new vscode.Range(document.positionAt(at + 2), document.positionAt(at + 8)));
    await vscode.workspace.applyEdit(undo);
    await until('it to be checked again', async () => !(await isShown(CHANGED)));
    await expandTo(`${row} .custom-view-tree-node-item-checkbox[aria-checked="true"]`);
    await click(`${row} .custom-view-tree-node-item-checkbox`);
    await until('no check', async () => !/state: source/.test(await readAt(yaml).catch(() => '')));
    await document.save();
  });
});
