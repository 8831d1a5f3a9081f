// The side bar and the Who Said What table. Trees are navigated with list commands; their content is tested without an editor.
import { equal, match } from 'node:assert/strict';
import * as vscode from 'vscode';
import { cursor, openArticle, until } from './support.ts';

describe('views', () => {
  const list = async (...steps: readonly string[]): Promise<void> => {
    for (const step of steps) {
      await vscode.commands.executeCommand(`list.${step}`);
      // Children are requested from the server, and no event says when they have arrived.
      await new Promise((resolve) => setTimeout(resolve, step === 'expand' ? 700 : 100));
    }
  };
  const selected = (): string => {
    const editor = vscode.window.activeTextEditor;
    return editor === undefined ? '' : editor.document.getText(editor.selection);
  };

  it('open a passage of an article', async () => {
    await openArticle('02-meridian-wire.txt');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until('a passage of the first article', async () => {
      await vscode.commands.executeCommand('sourcemark.articles.focus');
      await list('collapseAll', 'focusFirst', 'expand', 'focusDown', 'expand', 'focusDown', 'select');
      return cursor().file === '01-harbour-post.txt' && selected() !== '';
    });
    match(selected(), /^[“\p{L}]/u);
  });

  it('open a quotation of a speaker', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until('a quotation', async () => {
      await vscode.commands.executeCommand('sourcemark.speakers.focus');
      const down = ['expand', 'focusDown'];
      await list('collapseAll', 'focusFirst', ...down, ...down, ...down, 'select');
      return selected() !== '';
    });
    match(cursor().file, /^0\d-/);
  });

  it('open a mention of a name', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until('a mention', async () => {
      await vscode.commands.executeCommand('sourcemark.entities.focus');
      const down = ['expand', 'focusDown'];
      await list('collapseAll', 'focusFirst', ...down, ...down, ...down, 'select');
      return selected() !== '';
    });
    match(selected(), /^\p{Lu}/u);
  });

  it('open a place of a claim', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until('a place', async () => {
      await vscode.commands.executeCommand('sourcemark.claims.focus');
      const down = ['expand', 'focusDown'];
      await list('collapseAll', 'focusFirst', ...down, ...down, 'select');
      return selected() !== '';
    });
    match(selected(), /^[“"\p{Lu}\d].*[.!?”"]$/su);
  });

  it('open a place of the timeline', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until('a place', async () => {
      await vscode.commands.executeCommand('sourcemark.timeline.focus');
      const down = ['expand', 'focusDown'];
      await list('collapseAll', 'focusFirst', ...down, ...down, 'select');
      return selected() !== '';
    });
    match(cursor().file, /^0\d-/);
  });

  it('open the table only once', async () => {
    await vscode.commands.executeCommand('sourcemark.whoSaidWhat');
    await vscode.commands.executeCommand('sourcemark.whoSaidWhat');
    const tables = (): vscode.Tab[] =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('whoSaidWhat'));
    await until('the table', () => tables().length > 0);
    equal(tables().length, 1);
    equal(tables()[0]?.label, 'Who Said What');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
