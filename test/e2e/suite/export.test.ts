// Export… in the real editor: written where it is told to. The folder is a hidden one, so that the texts in it are no articles.
import { equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { article } from './support.ts';

describe('Export…', () => {
  const table = article('exported-quotations.csv');
  const folder = article('.exported-standoff');

  after(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    for (const uri of [table, folder]) await vscode.workspace.fs.delete(uri, { recursive: true });
  });

  it('writes a table where it is told to', async () => {
    await vscode.commands.executeCommand('sourcemark.export', { format: 'csv', to: table });
    const text = await read(table);
    match(text, /^\uFEFF?article,outlet,date,line,/);
    match(text, /01-harbour-post\.txt,/);
  });

  it('writes a folder of files', async () => {
    await vscode.commands.executeCommand('sourcemark.export', { format: 'brat', to: folder });
    const text = await read(vscode.Uri.joinPath(folder, '01-harbour-post.ann'));
    match(text, /^T1\t\w+ \d+ \d+/);
    const files = await vscode.workspace.fs.readDirectory(folder);
    ok(files.some(([name]) => name === 'annotation.conf'));
    equal(
      files.filter(([name]) => name.endsWith('.ann')).length,
      files.filter(([name]) => name.endsWith('.txt')).length,
    );
  });
});

async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}
