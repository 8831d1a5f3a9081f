// Going through the mentions of a name across articles and back, and choosing one from the list.
import { equal, match } from 'node:assert/strict';
import * as vscode from 'vscode';
import { cursor, openArticle, placeOf, referencesAt, until } from './support.ts';

describe('Go to Mention', () => {
  it('continues in the next article, and goes back', async () => {
    const editor = await openArticle('01-harbour-post.txt');
    // From the last mention of the first article, one step leads to another file.
    await until('mentions in other articles', async () => {
      const files = new Set((await referencesAt(editor, 'Ingrid Torvik')).map(({ uri }) => uri.toString()));
      return files.size > 1;
    });
    const start = placeOf(editor.document, 'Torvik', editor.document.getText().lastIndexOf('Torvik'));
    editor.selection = new vscode.Selection(start, start);

    await vscode.commands.executeCommand('sourcemark.nextMention');
    await until('the next article', () => cursor().file === '02-meridian-wire.txt');
    match(cursor().rest, /^(\S+ )*(Ingrid )?Torvik/);

    await vscode.commands.executeCommand('sourcemark.previousMention');
    await until('the first article', () => cursor().file === '01-harbour-post.txt');
    equal(vscode.window.activeTextEditor?.selection.start.line, start.line);
  });

  it('visits every mention once and returns to the start', async () => {
    const editor = await openArticle('01-harbour-post.txt');
    const start = placeOf(editor.document, 'Salma Bennour');
    editor.selection = new vscode.Selection(start, start);
    const seen = new Set<string>();
    for (let step = 0; step < 200; step++) {
      const before = place();
      await vscode.commands.executeCommand('sourcemark.nextMention');
      await until('another mention', () => place() !== before);
      if (seen.has(place())) break;
      seen.add(place());
    }
    const files = new Set([...seen].map((at) => at.split(' ')[0]));
    equal(files.has(place().split(' ')[0]), true);
    equal(seen.size > files.size && files.size > 1, true, [...seen].join('\n'));
  });

  it('offers the name under the cursor first, and goes to the chosen mention', async () => {
    const editor = await openArticle('02-meridian-wire.txt');
    const start = placeOf(editor.document, 'Ingrid Torvik');
    editor.selection = new vscode.Selection(start, start);
    const done = vscode.commands.executeCommand('sourcemark.goToMention');
    // Two lists follow: the entity, then the mention. The first mention is in the first article.
    await until('the first mention', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return cursor().file === '01-harbour-post.txt' && vscode.window.activeTextEditor?.selection.isEmpty === false;
    });
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await done;
    match(cursor().rest, /Torvik/);
  });
});

function place(): string {
  const editor = vscode.window.activeTextEditor;
  const start = editor?.selection.start;
  return `${cursor().file} ${start?.line}:${start?.character}`;
}
