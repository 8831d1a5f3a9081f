// Export… in the real editor. The exported folder is hidden, so that its texts do not count as articles.
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

  it('writes a table to the given file', async () => {
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
