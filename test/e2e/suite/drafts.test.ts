// A draft in the real editor: a misquotation is underlined while one types, mended by a quick fix and followed to its source; the
// worklist keeps what was checked; a quotation is inserted; the draft is exported.
import { equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { article, openArticle, until } from './support.ts';

const run = vscode.commands.executeCommand;
const NAME = 'drafts/story.md';
const RIGHT = 'A river does not carry a passport, and neither does a flood';
const TEXT = `# The river

“${RIGHT},” the envoy, Ingrid Torvik, told reporters.

`;
const write = (name: string, text: string) =>
  vscode.workspace.fs.writeFile(article(name), new TextEncoder().encode(text));
const codesOf = (uri: vscode.Uri) =>
  vscode.languages.getDiagnostics(uri).map(({ code }) => (typeof code === 'object' ? code.value : code));

describe('A draft', () => {
  before(async () => {
    await vscode.workspace
      .getConfiguration('sourcemark')
      .update('checkerName', 'Ana', vscode.ConfigurationTarget.Global);
    await write(NAME, TEXT);
  });
  after(async () => {
    await run('workbench.action.closeAllEditors');
    for (const name of ['drafts', 'sourcemark.yaml'])
      await vscode.workspace.fs.delete(article(name), { recursive: true }).then(
        () => {},
        () => {},
      );
    await vscode.workspace
      .getConfiguration('sourcemark')
      .update('checkerName', undefined, vscode.ConfigurationTarget.Global);
  });

  it('has a misquotation underlined within a second of the hands resting, mended by the quick fix', async () => {
    const editor = await openArticle(NAME);
    const { document } = editor;
    // The worklist is there as soon as the sources have been read.
    await run('sourcemark.checkDraft');
    const end = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    const words = '“There was an order, no key and no conspiracy,” said Darya Melnitska.';
    await run('type', { text: words });
    const rested = Date.now();
    await until('the misquotation', () => codesOf(document.uri).includes('misquote'));
    const took = Date.now() - rested;
    console.log(`underlined ${took} ms after the last key`);
    ok(took < 3000, `${took} ms`);
    const at = document.positionAt(document.getText().indexOf('an order'));
    const [place] = (await run<vscode.Location[]>('vscode.executeDefinitionProvider', document.uri, at)) ?? [];
    match(place?.uri.path ?? '', /02-meridian-wire\.txt$/);
    const actions = await run<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
      vscode.CodeActionKind.QuickFix.value,
      20,
    );
    const fix = actions.find(({ title }) => title.startsWith('Use the words of the source'));
    ok(fix?.edit !== undefined, actions.map(({ title }) => title).join('\n'));
    await vscode.workspace.applyEdit(fix.edit);
    match(document.getText(), /“There was no order, no key and no conspiracy,” said/);
    await until('no finding', () => !codesOf(document.uri).includes('misquote'));
    await document.save();
  });

  it('keeps what was checked in its annotation file', async () => {
    const editor = await openArticle(NAME);
    await run('sourcemark.checkDraft');
    const at = editor.document.positionAt(editor.document.getText().indexOf('carry a passport'));
    editor.selection = new vscode.Selection(at, at);
    await run('sourcemark.toggleCheck');
    const yaml = article(`${NAME}.annotations.yaml`);
    const text = await until('the check', async () =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(yaml)),
    );
    match(text, /state: source/);
    match(text, /by: Ana/);
    match(text, /source: .\.\.\/02-meridian-wire\.txt/);
  });

  it('is exported with footnotes and as a checker’s copy', async () => {
    await openArticle(NAME);
    for (const [format, name, pattern] of [
      ['footnotes', 'drafts/a.md', /\[\^1\]: Verbatim/],
      ['copy-html', 'drafts/a.html', /<mark class="confirmed"/],
      ['worklist', 'drafts/w.html', /Worklist: /],
    ] as const) {
      const to = article(name);
      await run('sourcemark.exportDraft', { format, to });
      match(new TextDecoder().decode(await vscode.workspace.fs.readFile(to)), pattern);
    }
    equal(
      (await vscode.workspace.openTextDocument(article('drafts/a.md'))).getText().includes('Made by Sourcemark'),
      true,
    );
  });
});
