// Add Source in the real editor: a web page and a PDF become articles, whose quotations lead to the original.
import { equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { PAGES } from '../../formats/sources/pages.ts';
import { layOut, makePdf } from '../../formats/sources/pdfs.ts';
import { STORIES } from '../../formats/sources/stories.ts';
import { article } from './support.ts';

describe('Add Source from Clipboard or File…', () => {
  const folder = article('added');
  const page = article('.given/weir.html');
  const pdf = article('.given/ferry.pdf');

  before(async () => {
    await vscode.workspace.fs.createDirectory(folder);
    await vscode.workspace.fs.writeFile(page, new TextEncoder().encode(PAGES[0]!(STORIES[0]!) as string));
    await vscode.workspace.fs.writeFile(pdf, makePdf(layOut(STORIES[3]!, { columns: 2, divides: true })));
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('notifications.clearAll');
    for (const uri of [folder, article('.given')]) await vscode.workspace.fs.delete(uri, { recursive: true });
  });

  it('makes an article of a page and of a PDF, and opens the first', async function () {
    this.timeout(60_000);
    const added = await vscode.commands.executeCommand<vscode.Uri[]>('sourcemark.addSource', {
      files: [page, pdf],
      to: folder,
      copy: true,
    });
    equal(added.length, 2);
    const [weir, ferry] = await Promise.all(added.map(read));
    match(weir!, /^---\ntitle: The weir at Lindow opened two hours late\noutlet: Harbour Post\n/);
    match(weir!, /\noriginal: "2025-03-03-[a-z-]+\.html"\n---\n/);
    match(ferry!, /\n\[page 1\] Island ferry to stop/);
    match(ferry!, /perhaps not until the spring after, the company said in a statement on Wednesday\./);
    const files = await vscode.workspace.fs.readDirectory(folder);
    equal(files.filter(([name]) => /\.(html|pdf)$/.test(name)).length, 2);
    equal(vscode.window.activeTextEditor?.document.uri.toString(), added[0]!.toString());
  });

  it('adds the same source once', async function () {
    this.timeout(60_000);
    const before = (await vscode.workspace.fs.readDirectory(folder)).length;
    await vscode.commands.executeCommand('sourcemark.addSource', { files: [page], to: folder, copy: true });
    equal((await vscode.workspace.fs.readDirectory(folder)).length, before);
  });

  it('leads from the article to its original', async () => {
    const { document } = vscode.window.activeTextEditor!;
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
      9,
    );
    ok(links.some(({ target }) => /weir[a-z-]*\.html$/.test(target?.path ?? '')));
  });
});

async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
