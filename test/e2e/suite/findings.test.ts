// Findings in the Problems panel: of open and closed articles, and during edits.
import { equal, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { article, findings, hoverAt, openArticle, placeOf, until } from './support.ts';

describe('A finding', () => {
  it('is shown for an article that is not open', async () => {
    const courier = article('05-arvan-valley-courier.txt');
    const [finding] = await until('the mark that is never closed', () => {
      const found = findings(courier, 'unclosed-quote').filter(isWarning);
      return found.length > 0 && found;
    });
    equal(finding?.source, 'sourcemark');
    equal(finding?.range.start.line, 20);
    ok(!vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === courier.toString()));
  });

  it('is shown for an unattributed quotation in a new file', async () => {
    const added = article('11-gauge.txt');
    const text = [
      'Night at the gauge',
      '"The gauge was read twice that night and nobody believed it."',
      'It rained until noon, and the road along the river was closed for the rest of the week because of the mud.',
      'There will be a market on Friday as there is every week, if the weather allows it.\n',
    ].join('\n\n');
    await vscode.workspace.fs.writeFile(added, new TextEncoder().encode(text));
    const [finding] = await until('the finding', () => {
      const found = findings(added, 'unattributed-quote');
      return found.length > 0 && found;
    });
    equal(finding?.range.start.line, 2);
    await vscode.workspace.fs.delete(added);
    await until('the finding to go with its file', () => findings(added, 'unattributed-quote').length === 0);
  });

  it('appears with an edit and disappears when the edit is reverted', async () => {
    const { document } = await openArticle('02-meridian-wire.txt');
    const text = document.getText();
    const unclosed = () => findings(document.uri, 'unclosed-quote').filter(isWarning);
    await until('the first analysis', () => hoverAt(document, placeOf(document, 'Torvik')));
    equal(unclosed().length, 0);

    const end = document.positionAt(text.length);
    await edit(document, new vscode.Range(end, end), '\n\n"The gauge at Beyrak was read twice, said the clerk.\n');
    const [finding] = await until('a finding in the new paragraph', () => unclosed().length > 0 && unclosed());
    ok(finding && finding.range.start.line > end.line);

    await edit(document, new vscode.Range(end, document.positionAt(document.getText().length)), '');
    equal(document.getText(), text);
    await until('the finding to go', () => unclosed().length === 0);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

function isWarning(finding: vscode.Diagnostic): boolean {
  return finding.severity === vscode.DiagnosticSeverity.Warning;
}

async function edit(document: vscode.TextDocument, range: vscode.Range, text: string): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, range, text);
  ok(await vscode.workspace.applyEdit(change));
}
