// Decisions in the real editor: attributing a quotation removes its finding and undo restores it; notes appear in the margin;
// annotations follow their words, or are re-anchored by hand.
import { equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { article, cursor, deleteFiles, findings, hoverAt, openArticle, placeOf, until } from './support.ts';

describe('A decision', () => {
  const name = '01-harbour-post.txt';
  const uri = article(name);
  const yaml = article(`${name}.annotations.yaml`);
  const words = '“They told us to go back to bed';
  const isMissed = () => findings(uri, 'unattributed-quote').length > 0;

  after(() => clean(yaml, article('sourcemark.yaml')));

  it('attributes a quotation: the finding disappears, and one undo restores it', async () => {
    const { document } = await openArticle(name);
    await until('the finding', isMissed);
    equal(findings(uri, 'unattributed-quote').length, 1);
    const [finding] = findings(uri, 'unattributed-quote');
    ok(finding);
    equal(finding.range.start.line, placeOf(document, words).line);
    ok(finding.message.length < 110, finding.message);

    const attributed = vscode.commands.executeCommand('sourcemark.attributeQuote', uri.toString(), finding.range);
    // The most likely speaker is first; the list takes a moment to open.
    await until('the finding to go', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return !isMissed();
    });
    await attributed;
    match(await read(yaml), /\n {4}speaker: [^\n]+\n/);
    await until('the hover to say so', async () =>
      /Direct quotation[\s\S]*Decided by you/.test(await hoverAt(document, finding.range.start.translate(0, 5))),
    );
    ok(!(await exists(article('sourcemark.yaml'))), 'one file is enough');

    await vscode.window.showTextDocument(yaml);
    await vscode.commands.executeCommand('undo');
    await until('the finding to come back', isMissed);
    await until('the file to be gone', async () => !(await exists(yaml)));
  });

  it('is a quick fix too, and undo restores the earlier content of the file', async () => {
    const before = '# Harbour Post\nversion: 1 # ours\narticle: { publisher: The Harbour Post }\n';
    await vscode.workspace.fs.writeFile(yaml, new TextEncoder().encode(before));
    const { document } = await openArticle(name);
    const [finding] = await until('the finding', () => isMissed() && findings(uri, 'unattributed-quote'));
    ok(finding);
    const actions = await until('the actions', async () => {
      const found = await actionsAt(uri, finding.range);
      return found.some(({ title }) => title.startsWith('Attribute to ')) && found;
    });
    await apply(actions.find(({ title }) => /^Attribute to [^…]+$/.test(title)));
    await until('the finding to go', () => !isMissed());
    await until('the hover to say so', async () =>
      (await hoverAt(document, finding.range.start.translate(0, 5))).includes('Decided by you'),
    );
    match(await until('the file to be saved', () => read(yaml)), /^# Harbour Post\nversion: 1 # ours\n/);

    const editor = await vscode.window.showTextDocument(yaml);
    await vscode.commands.executeCommand('undo');
    await until('the finding to come back', isMissed);
    equal(editor.document.getText(), before);
    await vscode.commands.executeCommand('redo');
    await until('the finding to go again', () => !isMissed());
  });
});

describe('A note', () => {
  const name = '02-meridian-wire.txt';
  const yaml = article(`${name}.annotations.yaml`);
  let line = 0;

  after(() => clean(yaml));

  it('is shown in the margin, next to its words', async () => {
    const editor = await openArticle(name);
    const { document } = editor;
    const start = document.positionAt(Math.floor(document.getText().length / 2));
    line = start.line;
    while (document.lineAt(line).text.length < 80) line += 1;
    const text = document.lineAt(line).text.slice(0, 40);
    await vscode.workspace.fs.writeFile(
      yaml,
      new TextEncoder().encode(
        `version: 1\nannotations:\n  - quote: ${JSON.stringify(text)}\n    note: Call the clerk.\n`,
      ),
    );
    await until('the note in the hover', async () =>
      (await hoverAt(document, new vscode.Position(line, 5))).includes('Call the clerk.'),
    );
    // The editor's own command for comments finds it.
    await until('the thread', async () => {
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await vscode.commands.executeCommand('editor.action.nextCommentThreadAction');
      return editor.selection.active.line === line;
    });
  });

  it('is edited and resolved there, which changes the file', async () => {
    const editor = await openArticle(name);
    const before = editor.document.getText();
    editor.selection = new vscode.Selection(line, 5, line, 5);
    // Text goes to the focused input, and no event says when the comment box has the focus: text in the article is undone.
    await until('the box to take what is typed', async () => {
      await vscode.commands.executeCommand('sourcemark.editNote');
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await vscode.commands.executeCommand('type', { text: ' Twice.' });
      if (editor.document.getText() === before) return true;
      await vscode.commands.executeCommand('undo');
      await vscode.commands.executeCommand('sourcemark.cancelNote');
      return false;
    });
    await vscode.commands.executeCommand('editor.action.submitComment');
    await until('the note to be written', async () => (await read(yaml)).includes('note: Call the clerk. Twice.\n'));
    equal(editor.document.getText(), before);

    await vscode.window.showTextDocument(editor.document);
    editor.selection = new vscode.Selection(line, 5, line, 5);
    await vscode.commands.executeCommand('sourcemark.resolveNote');
    await until('the note to be resolved', async () => (await read(yaml)).includes('    resolved: true\n'));
    await until('the hover to say so', async () =>
      (await hoverAt(editor.document, new vscode.Position(line, 5))).includes('Resolved.'),
    );
    await vscode.commands.executeCommand('sourcemark.reopenNote');
    await until('the note to be open again', async () => !(await read(yaml)).includes('resolved'));
  });
});

describe('An annotation', () => {
  const name = '12-ferry.txt';
  const renamed = article('13-ferry.txt');
  const quotation = '"Nobody told us that the ferry would not come, and so we waited until dark."';
  const text = `Ferry late again

The harbour master, Elena Voss, was at the pier on Friday with a lamp and a thermos flask. Thousands of people had come to see the lights on the water.

It rained until noon, and the road along the river was closed for the rest of the week because of the mud. The clouds stayed where they were, and so did the cars.

The market will be held on Friday as it is every week, if the weather allows it and nobody objects.

${quotation}
`;
  const uri = article(name);
  const yaml = article(`${name}.annotations.yaml`);
  const moved = article('13-ferry.txt.annotations.yaml');

  before(async () => {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const entry = `  - quote: ${JSON.stringify(quotation)}\n    speaker: Elena Voss\n`;
    await vscode.workspace.fs.writeFile(yaml, new TextEncoder().encode(`version: 1\nannotations:\n${entry}`));
  });
  after(() => clean(uri, yaml, renamed, moved));

  it('follows its words while the article is edited', async () => {
    const { document } = await openArticle(name);
    await until('the speaker', async () =>
      (await hoverAt(document, placeOf(document, 'Nobody told'))).includes('Decided by you'),
    );
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), 'Late edition. ');
    const at = document.positionAt(document.getText().indexOf('until dark'));
    edit.replace(uri, new vscode.Range(at, at.translate(0, 'until dark'.length)), 'until it was dark');
    ok(await vscode.workspace.applyEdit(edit));
    await until('the speaker still', async () =>
      (await hoverAt(document, placeOf(document, 'Nobody told'))).includes('Decided by you'),
    );
    equal(findings(uri, 'unattributed-quote').length, 0);
    ok(await document.save());
    ok((await read(yaml)).includes('until dark'), 'the words of an annotation are not rewritten');
    // Other words than the annotation has are reported once the article is closed, so they are put back.
    const back = new vscode.WorkspaceEdit();
    const changed = document.positionAt(document.getText().indexOf('until it was dark'));
    back.replace(uri, new vscode.Range(changed, changed.translate(0, 'until it was dark'.length)), 'until dark');
    ok(await vscode.workspace.applyEdit(back));
    ok(await document.save());
  });

  it('is renamed with its article', async () => {
    const move = new vscode.WorkspaceEdit();
    move.renameFile(uri, renamed);
    ok(await vscode.workspace.applyEdit(move));
    await until('the file to be renamed', async () => (await read(moved)).includes('Elena Voss'));
    ok(!(await exists(yaml)), 'the old file is gone');
    await until('the speaker to be known', () => findings(renamed, 'unattributed-quote').length === 0);
  });

  it('without its words is reported, and can be moved to a candidate', async () => {
    const lost = quotation.replace('Nobody told us that the ferry', 'No one ever said to us the ferry');
    await clean();
    await vscode.workspace.fs.writeFile(renamed, new TextEncoder().encode(text.replace(quotation, lost)));
    const stale = () => findings(moved, 'stale-annotation');
    const [finding] = await until('the finding in the YAML', () => stale().length > 0 && stale());
    ok(finding);
    await vscode.window.showTextDocument(moved);
    const actions = await until('the candidates', async () => {
      const found = await actionsAt(moved, finding.range);
      return found.some(({ title }) => title.startsWith('Move to')) && found;
    });
    await apply(actions.find(({ title }) => title.startsWith('Move to')));
    await until('the finding to go', () => stale().length === 0);
    const { document } = await openArticle('13-ferry.txt');
    match(await hoverAt(document, placeOf(document, 'No one ever')), /Elena Voss[\s\S]*Decided by you/);
    equal(cursor().file, '13-ferry.txt');
  });
});

describe('An annotation file', () => {
  const name = '05-arvan-valley-courier.txt';
  const yaml = article(`${name}.annotations.yaml`);
  const write = (text: string) => vscode.workspace.fs.writeFile(yaml, new TextEncoder().encode(text));
  const problems = () => vscode.languages.getDiagnostics(yaml);
  afterEach(() => clean(yaml, article('02-meridian-wire.txt.annotations.yaml')));

  it('whose note has its words in another article now offers that article', async () => {
    await openArticle(name);
    const words = '"We are not seeking to tear up the treaty, but we may ask for parts of it to be rewritten,"';
    await write(`version: 1\nannotations:\n  - quote: ${JSON.stringify(words)}\n    note: Ask for the recording.\n`);
    const stale = () => findings(yaml, 'stale-annotation');
    const [finding] = await until('the finding in the YAML', () => stale().length > 0 && stale());
    ok(finding);
    await vscode.window.showTextDocument(yaml);
    const offered = await until('the other article', async () => {
      const found = await actionsAt(yaml, finding.range);
      return found.find(({ title }) => /UN envoy presses|02-meridian-wire/.test(title));
    });
    await apply(offered);
    await until('the note at its words', async () =>
      /Ask for the recording/.test(await read(article('02-meridian-wire.txt.annotations.yaml')).catch(() => '')),
    );
    // The file in the open tab is left for the user to save.
    const { document } = await vscode.window.showTextDocument(yaml);
    ok(!/recording/.test(document.getText()), 'it is in one file');
  });

  it('with one stray line break has one error', async () => {
    await write(
      'version: 1\nannotations:\n  - quote: “The gates are\nsimple”\n    note: one\n  - quote: “Two”\n    note: two\n',
    );
    await vscode.window.showTextDocument(yaml);
    const errors = () => problems().filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    await until('the error', () => errors().length > 0);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    equal(
      errors().length,
      1,
      errors()
        .map(({ message }) => message)
        .join(' | '),
    );
  });
});

describe('An annotation file that is deleted on the disk alone', () => {
  const name = '14-levee.txt';
  const uri = article(name);
  const yaml = article(`${name}.annotations.yaml`);
  const entities = article('sourcemark.yaml');
  const [first, second] = ['"Nobody told us that the levee would not hold,"', '"We heard the water before we saw it,"'];
  const text = `Levee fails at night

The mayor, Elena Voss, was at the levee on Friday with a lamp and a thermos flask. Thousands of people had come to see the water on the road.

${first}

It rained until noon, and the road along the river was closed for the rest of the week because of the mud.

${second}

The market will be held on Friday as it is every week, if the weather allows it and nobody objects.
`;
  const write = (file: vscode.Uri, content: string) =>
    vscode.workspace.fs.writeFile(file, new TextEncoder().encode(content));
  /** As `git checkout` and `rm` do: the editor keeps the document for minutes. */
  const remove = (file: vscode.Uri) => vscode.workspace.fs.delete(file);
  const missed = () => findings(uri, 'unattributed-quote').length;
  const autoSave = (value?: string) => vscode.workspace.getConfiguration('files').update('autoSave', value, true);

  /** Waits for `probe`; a failure says what the files hold by then. */
  const whenDone = (what: string, probe: () => Promise<boolean>) =>
    until(what, async () => {
      if (await probe().catch(() => false)) return true;
      const [own, shared] = [await orNothing(yaml), await orNothing(entities)];
      throw new Error(`${missed()} findings; its file: ${own}; the file of the folder: ${shared}`);
    });
  const orNothing = (file: vscode.Uri) => read(file).catch(() => 'none');

  /** Chooses the quick fix whose title begins so, at words of the article. */
  async function choose(title: string, words: string): Promise<void> {
    const { document } = await openArticle(name);
    const place = placeOf(document, words);
    const fix = await until(`the fix “${title}”`, async () => {
      const found = await actionsAt(uri, new vscode.Range(place, place));
      return found.find((action) => action.title.startsWith(title));
    });
    await apply(fix);
  }

  before(() => autoSave('off'));
  after(() => autoSave());
  /** The article with one decision. No hook, so that a test that is tried again begins with it. */
  async function begin(): Promise<void> {
    await write(uri, text);
    await openArticle(name);
    await until('both findings', () => missed() === 2);
    await choose('Attribute to Elena Voss', first);
    await whenDone('the decision', async () => (await read(yaml)).includes('levee would not hold') && missed() === 1);
    await vscode.workspace.openTextDocument(yaml);
  }

  afterEach(() => clean(yaml, entities, uri));

  for (const [when, wait] of [
    ['at once', 0],
    ['after a while', 2000],
  ] as const)
    it(`does not come back with the next decision, made ${when}`, async () => {
      await begin();
      await remove(yaml);
      await new Promise((resolve) => setTimeout(resolve, wait));
      await choose('Attribute to Elena Voss', second);
      await whenDone('the decision', async () => (await read(yaml)).includes('before we saw it'));
      ok(!(await read(yaml)).includes('would not hold'), await read(yaml));
      await until('one finding', () => missed() === 1);

      await vscode.window.showTextDocument(yaml);
      await vscode.commands.executeCommand('undo');
      await until('the file to be gone', async () => !(await exists(yaml)));
      await until('both findings', () => missed() === 2);
    });

  it('has no effect any more', async () => {
    await begin();
    await remove(yaml);
    await until('both findings', () => missed() === 2);
  });

  it('does not come back with an undo of its decision, and no decision is made twice', async () => {
    await begin();
    await choose('Attribute to Elena Voss', second);
    await until('the decision', () => missed() === 0);
    await remove(yaml);
    await vscode.commands.executeCommand('sourcemark.undoDecision');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    ok(!(await exists(yaml)), 'the file is still gone');
  });

  it('does not come back from a tab that shows it', async () => {
    await begin();
    await vscode.window.showTextDocument(yaml, { preview: false });
    await remove(yaml);
    await choose('Attribute to Elena Voss', second);
    await whenDone('the decision', async () => (await read(yaml)).includes('before we saw it'));
    ok(!(await read(yaml)).includes('would not hold'), await read(yaml));
    const shown = vscode.workspace.textDocuments.find((document) => document.uri.toString() === yaml.toString());
    await until('the tab to show it', async () => shown?.getText() === (await read(yaml)));
  });

  it('and comes back with other words is changed as it is then', async () => {
    await begin();
    await remove(yaml);
    await write(
      yaml,
      '# from a branch\nversion: 1\nannotations:\n  - quote: It rained until noon\n    note: Really?\n',
    );
    await choose('Attribute to Elena Voss', second);
    await whenDone('the decision', async () => (await read(yaml)).includes('before we saw it'));
    match(await read(yaml), /^# from a branch\nversion: 1\nannotations:\n[\s\S]*note: Really\?\n/);
    ok(!(await read(yaml)).includes('would not hold'), await read(yaml));
  });

  for (const [comes, back] of [
    ['is not there', undefined],
    ['is another one', 'version: 1\nentities:\n  elena-voss:\n    name: Elena Voss\n'],
  ] as const)
    it(`does not come back if it is the one of the folder, which ${comes}`, async () => {
      await begin();
      const setting = 'Never report “unattributed-quote” in this folder';
      await choose(setting, second);
      await whenDone(
        'the setting',
        async () => (await read(entities)).includes('unattributed-quote') && missed() === 0,
      );
      await vscode.workspace.openTextDocument(entities);
      await remove(entities);
      if (back !== undefined) await write(entities, back);
      await until('the finding', () => missed() === 1);
      await choose(setting, second);
      await whenDone('the setting', async () => (await read(entities)).includes('unattributed-quote'));
      equal((await read(entities)).split('unattributed-quote').length, 2);
      ok((await read(entities)).startsWith(back ?? 'version: 1\nsettings:\n'), await read(entities));
    });

  // Last, because it leaves a document without a file in the editor.
  it('keeps what the user has typed in a tab', async () => {
    await begin();
    const { document } = await vscode.window.showTextDocument(yaml, { preview: false });
    const typed = new vscode.WorkspaceEdit();
    typed.insert(yaml, new vscode.Position(0, 0), '# not yet saved\n');
    ok(await vscode.workspace.applyEdit(typed));
    await remove(yaml);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await choose('Attribute to Elena Voss', second);
    await until('the decision', () => document.getText().includes('before we saw it'));
    match(document.getText(), /^# not yet saved\n[\s\S]*would not hold/);
    ok(document.isDirty, 'the user saves it');
    ok(!(await exists(yaml)), 'nothing is saved for the user');
    await until('no finding', () => missed() === 0);

    // Saved, it would be there again: the editor is to forget it.
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Code actions whose edit is asked for. */
const MOST_ACTIONS = 20;

function actionsAt(uri: vscode.Uri, range: vscode.Range): Thenable<vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, undefined, MOST_ACTIONS);
}

/** Applies a code action like the editor: first the edit, then its command. */
async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  ok(action !== undefined && (action.edit ?? action.command) !== undefined);
  if (action.edit) ok(await vscode.workspace.applyEdit(action.edit));
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

/** Saves and closes all editors, and deletes files. */
async function clean(...files: readonly vscode.Uri[]): Promise<void> {
  for (const document of vscode.workspace.textDocuments) if (document.isDirty) await document.save();
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await deleteFiles(...files);
}
