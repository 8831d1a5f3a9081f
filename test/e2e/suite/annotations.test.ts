// What a person decides, in the real editor: a quotation gets its speaker and the finding goes; undone, it comes back.
import { equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { article, findings, hoverAt, openArticle, until } from './support.ts';

const NAME = '12-ferry.txt';
const quotation = '"Nobody told us that the ferry would not come, and so we waited until dark."';
const text = `Ferry late again

The harbour master, Elena Voss, was at the pier on Friday with a lamp and a thermos flask. Thousands of people had come to see the lights on the water.

It rained until noon, and the road along the river was closed for the rest of the week because of the mud. The clouds stayed where they were, and so did the cars.

The market will be held on Friday as it is every week, if the weather allows it and nobody objects.

${quotation}
`;

describe('A decision', () => {
  const uri = article(NAME);
  const yaml = article(`${NAME}.annotations.yaml`);
  const who = article('sourcemark.yaml');
  const without = () => findings(uri, 'unattributed-quote').length > 0;

  before(async () => {
    await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
    // With these there, the decision changes one file: undone over several, the editor would ask first.
    const entities = 'version: 1\nentities:\n  elena-voss:\n    name: Elena Voss\n    type: person\n';
    await vscode.workspace.fs.writeFile(who, Buffer.from(entities));
    await vscode.workspace.fs.writeFile(yaml, Buffer.from('# Ferry\nversion: 1\n'));
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const file of [uri, yaml, who]) await vscode.workspace.fs.delete(file).then(undefined, () => {});
  });

  it('is one quick fix: the speaker is written down and the finding goes; undone, it comes back', async () => {
    const { document } = await openArticle(NAME);
    await until('the finding', without);
    const [finding] = findings(uri, 'unattributed-quote');
    ok(finding);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      finding.range,
    );
    const attribute = actions.find(({ title }) => title === 'Attribute to Elena Voss');
    ok(attribute?.edit, actions.map(({ title }) => title).join('; '));
    ok(await vscode.workspace.applyEdit(attribute.edit));
    await until('the finding to go', () => !without());
    match(await hoverAt(document, finding.range.start.translate(0, 5)), /Elena Voss[\s\S]*set by you/);
    ok(attribute.command);
    await vscode.commands.executeCommand(attribute.command.command, ...(attribute.command.arguments ?? []));
    match(Buffer.from(await vscode.workspace.fs.readFile(yaml)).toString(), /speaker: elena-voss/);

    await vscode.window.showTextDocument(yaml);
    await vscode.commands.executeCommand('undo');
    await until('the finding to come back', without);
    await vscode.commands.executeCommand('redo');
    await until('the finding to go again', () => !without());
    await vscode.workspace.saveAll(false);
  });

  it('follows its words while the article is edited, and goes along when it is renamed', async () => {
    const { document } = await openArticle(NAME);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), 'Late edition. ');
    const at = document.positionAt(document.getText().indexOf('until dark'));
    edit.replace(uri, new vscode.Range(at, at.translate(0, 'until dark'.length)), 'until it was dark');
    ok(await vscode.workspace.applyEdit(edit));
    await until('nobody to be missed', () => !without());
    ok(await document.save());
    await until('the words to be written anew', async () =>
      Buffer.from(await vscode.workspace.fs.readFile(yaml))
        .toString()
        .includes('until it was dark'),
    );
    const renamed = article('13-ferry.txt');
    const move = new vscode.WorkspaceEdit();
    move.renameFile(uri, renamed);
    ok(await vscode.workspace.applyEdit(move));
    await until('the annotations to go along', async () => {
      const bytes = await vscode.workspace.fs.readFile(article('13-ferry.txt.annotations.yaml'));
      return Buffer.from(bytes).toString().includes('elena-voss');
    });
    equal(findings(renamed, 'unattributed-quote').length, 0);
    await vscode.workspace.fs.delete(renamed);
    await vscode.workspace.fs.delete(article('13-ferry.txt.annotations.yaml'));
  });
});
