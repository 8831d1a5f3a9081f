// Language features in the real editor: completion, links, rename, colours, call hierarchy, folding, expanding selections and
// inlay hints.
import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import * as vscode from 'vscode';
import { article, nameOf, openArticle, placeOf, until } from './support.ts';

const run = <T>(command: string, ...given: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(command, ...given);

describe('Language features', () => {
  const name = '01-harbour-post.txt';
  const uri = article(name);
  let document: vscode.TextDocument;

  before(async () => {
    document = (await openArticle(name)).document;
    // The folder is read in the background; names of other articles come with it.
    await until('the folder', async () => {
      const symbols = await run<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'Brodnikov');
      return symbols.some((symbol) => symbol.name.includes('Brodnikov'));
    });
  });

  it('completes a name of several words, and describes it', async () => {
    const editor = await openArticle(name);
    const end = document.lineAt(document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, '\n\nThe river, said Mahmoud al-Sa'));
    try {
      const at = document.lineAt(document.lineCount - 1).range.end;
      const item = await until('the name', async () => {
        const list = await run<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, at, 'S', 5);
        return list.items.find(({ label }) => labelOf(label) === 'Mahmoud al-Sahiri');
      });
      const range = item.range instanceof vscode.Range ? item.range : item.range?.inserting;
      equal(document.getText(range), 'Mahmoud al-Sa');
      match((item.documentation as vscode.MarkdownString).value, /\*\*Mahmoud al-Sahiri\*\* · person/);
    } finally {
      await run('workbench.action.files.revert');
    }
  });

  it('offers nothing for a lower-case word while typing', async () => {
    const at = placeOf(document, 'river. Speaking');
    const list = await run<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, at, 'r');
    ok(!list.items.some(({ label }) => labelOf(label).includes('Sahiri')));
  });

  it('links addresses, with their target as the tooltip', async () => {
    const links = await run<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri, 10);
    const link = links.find(({ tooltip }) => tooltip?.startsWith('Open '));
    equal(link?.target?.toString(), 'https://harbourpost.example/');
    equal(link && document.getText(link.range), 'https://harbourpost.example');
  });

  it('renames the entity in sourcemark.yaml, not in the article', async () => {
    const at = placeOf(document, 'Torvik told');
    const offered = await run<{ range: vscode.Range; placeholder: string }>('vscode.prepareRename', uri, at);
    equal(offered.placeholder, 'Ingrid Torvik');
    const edit = await run<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', uri, at, 'I. Torvik');
    const files = edit.entries().map(([file]) => nameOf(file));
    ok(!files.includes(name), files.join());
    await rejects(async () => run('vscode.prepareRename', uri, placeOf(document, 'he said he would')), /pronoun/);
  });

  it('colours names, in the whole and in a range', async () => {
    const whole = await until('colours', () => run<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', uri));
    const lines = new vscode.Range(6, 0, 9, 0);
    const part = await run<vscode.SemanticTokens>('vscode.provideDocumentRangeSemanticTokens', uri, lines);
    ok(part.data.length > 0 && part.data.length < whole.data.length, `${part.data.length} of ${whole.data.length}`);
    const legend = await run<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', uri);
    ok(legend.tokenTypes.includes('person'));
  });

  it('shows the repeats of a quotation as a call hierarchy', async () => {
    const at = placeOf(document, 'could reach a full agreement');
    const [item] = await run<vscode.CallHierarchyItem[]>('vscode.prepareCallHierarchy', uri, at);
    ok(item, 'no item');
    match(item.name, /full agreement/);
    const calls = await until('repetitions', async () => {
      const found = await run<vscode.CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', item);
      return found.length > 0 && found;
    });
    ok(calls.every(({ from }) => nameOf(from.uri) !== name));
  });

  it('folds sections', async () => {
    const ranges = await run<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri);
    const { line } = placeOf(document, 'What the Memorandum Leaves Out');
    ok(
      ranges.some(({ start }) => start === line),
      JSON.stringify(ranges),
    );
  });

  it('expands a selection from the word to the paragraph', async () => {
    const at = placeOf(document, 'full agreement by');
    const [first] = await run<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', uri, [at]);
    const texts: string[] = [];
    for (let range = first; range !== undefined; range = range.parent as vscode.SelectionRange) {
      texts.push(document.getText(range.range));
    }
    const order = [
      'full',
      '“The parties could reach',
      '“The parties could reach a full agreement by the summer, if they keep talking,” Torvik',
    ];
    const places = order.map((words) => texts.findIndex((text) => text === words || text.startsWith(words)));
    ok(
      places.every((found) => found >= 0),
      texts.join('\n'),
    );
    deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  });

  it('shows who “he” is, with a link to the name', async () => {
    const { line } = placeOf(document, 'he said he would');
    const hints = await until('a hint', async () => {
      const found = await run<vscode.InlayHint[]>('vscode.executeInlayHintProvider', uri, document.lineAt(line).range);
      return found.length > 0 && found;
    });
    const parts = hints[0]?.label as vscode.InlayHintLabelPart[];
    match(parts.map(({ value }) => value).join(''), /Sahiri/);
    ok(parts.some(({ location }) => location !== undefined && nameOf(location.uri) === name));
  });
});

function labelOf(label: string | vscode.CompletionItemLabel): string {
  return typeof label === 'string' ? label : label.label;
}
