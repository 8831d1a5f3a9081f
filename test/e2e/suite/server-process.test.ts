// The process of the language server: started with the first article, and restarted after a crash. For hosts with Node, in
// which the server is a child of the extension host.

import { deepEqual, equal, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { article, findings, hoverAt, openArticle, placeOf, until } from './support.ts';

describe('The process of the language server', () => {
  it('is not started for other files', async () => {
    await vscode.extensions.getExtension('sourcemark.sourcemark')?.activate();
    const others = {
      'requirements.txt': 'numpy==1.26.0\nrequests>=2.31\nscipy\n',
      'CMakeLists.txt':
        'cmake_minimum_required(VERSION 3.20)\nproject(dam LANGUAGES CXX)\nadd_executable(dam main.cpp)\n',
      'README.md':
        '# Dam\n\nThis program opens the gates of the dam. It is started by hand, and it says what it does.\n'.repeat(
          3,
        ),
      'shopping.txt': 'milk\neggs\nbread\nbutter\n',
    };
    for (const [name, text] of Object.entries(others)) {
      await vscode.workspace.fs.writeFile(article(name), new TextEncoder().encode(text));
      await vscode.window.showTextDocument(article(name));
    }
    // Ten times as long as a server needs to start.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    deepEqual(servers(), []);
    for (const name of Object.keys(others)) await vscode.workspace.fs.delete(article(name));
  });

  it('is started for an article', async () => {
    await openArticle('01-harbour-post.txt');
    await until('a server', () => servers().length > 0);
    equal(servers().length, 1);
  });

  it('is restarted after a crash, without losing unsaved text', async () => {
    // In a browser VS Code saves by itself.
    const files = vscode.workspace.getConfiguration('files');
    await files.update('autoSave', 'off', vscode.ConfigurationTarget.Global);
    const editor = await openArticle('01-harbour-post.txt');
    const { document } = editor;
    const warnings = () => findings(document.uri, 'unattributed-quote').length;
    const before = await until('findings', warnings);
    // Unsaved text, which only the editor has.
    const unsaved =
      'Ottoline Fairweather, the lock keeper, saw it all. “Nobody asked me for the key that night,” she said.\n\n';
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), unsaved));
    const place = placeOf(document, 'Fairweather');
    const card = await until('a hover', () => hoverAt(document, place));
    const [first] = servers();
    if (first === undefined) throw new Error('there is no server');

    process.kill(first, 'SIGKILL');
    await until('another server', () => servers().length === 1 && servers()[0] !== first);
    await until('the same hover', async () => (await hoverAt(document, place)) === card);
    await until('the same findings', () => warnings() === before);
    const names = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'Ingrid Torvik',
    );
    ok(names.length > 0, 'the articles that are closed are known again');
    equal(document.isDirty, true);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await files.update('autoSave', undefined, vscode.ConfigurationTarget.Global);
  });
});

/** Ids of the server processes that this extension host has started. */
function servers(): number[] {
  return processes().flatMap(({ id, parent, command }) =>
    parent === process.pid && /sourcemark.*server\.js/.test(command) ? [id] : [],
  );
}

function processes(): { id: number; parent: number; command: string }[] {
  const lines =
    process.platform === 'win32'
      ? run('powershell', [
          '-Command',
          'Get-CimInstance Win32_Process | % { "$($_.ProcessId) $($_.ParentProcessId) $($_.CommandLine)" }',
        ])
      : run('ps', ['-A', '-o', 'pid=,ppid=,args=']);
  return lines.flatMap((line) => {
    const [, id, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return command === undefined ? [] : [{ id: Number(id), parent: Number(parent), command }];
  });
}

function run(program: string, args: readonly string[]): string[] {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 24 }).split('\n');
}
