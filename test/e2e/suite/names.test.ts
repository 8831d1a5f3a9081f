// Hover, definition, references and symbols of a name, in one article and across articles.
import { equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { article, hoverAt, nameOf, openArticle, placeOf, referencesAt, until } from './support.ts';

describe('A name', () => {
  it('has a card on hover', async () => {
    const { document } = await openArticle('01-harbour-post.txt');
    const card = await until('a hover', () => hoverAt(document, placeOf(document, 'Torvik told')));
    match(card, /Ingrid Torvik/);
    match(card, /person/);
  });

  it('is defined where it is introduced', async () => {
    const { document } = await openArticle('01-harbour-post.txt');
    const [place] = await until('a definition', () =>
      vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        placeOf(document, 'Torvik told'),
      ),
    );
    ok(place);
    const target =
      'targetUri' in place
        ? { uri: place.targetUri, range: place.targetSelectionRange ?? place.targetRange }
        : { uri: place.uri, range: place.range };
    const definition = await vscode.workspace.openTextDocument(target.uri);
    equal(definition.getText(target.range), 'Ingrid Torvik');
  });

  it('has references in every article that names it', async () => {
    const editor = await openArticle('01-harbour-post.txt');
    const files = await until('references in other articles', async () => {
      const names = new Set((await referencesAt(editor, 'Torvik told')).map(({ uri }) => nameOf(uri)));
      return names.size > 1 && names;
    });
    ok(files.has('01-harbour-post.txt'));
    ok(files.has('02-meridian-wire.txt'));
  });

  it('is found in a new article on the disk until the article is deleted', async () => {
    const editor = await openArticle('01-harbour-post.txt');
    const added = article('10-late-edition.txt');
    const text = [
      'Envoy leaves Geneva after a long week',
      'The envoy left the city on Friday. Nobody at the airport had expected her to speak, and she did not.',
      'Ingrid Torvik carried her own bag to the gate, and the reporters followed her as far as they were allowed.\n',
    ].join('\n\n');
    await vscode.workspace.fs.writeFile(added, new TextEncoder().encode(text));
    const names = async () => (await referencesAt(editor, 'Torvik told')).map(({ uri }) => nameOf(uri));
    await until('the new article', async () => (await names()).includes('10-late-edition.txt'));
    await vscode.workspace.fs.delete(added);
    await until('the article to be gone', async () => !(await names()).includes('10-late-edition.txt'));
  });

  it('is a symbol of the workspace', async () => {
    await until('the symbol', async () => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'Ingrid Torvik',
      );
      return found.some(({ name }) => name.includes('Ingrid Torvik'));
    });
  });
});
