// Hover on a quotation, and the outline of an article.
import { match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverAt, openArticle, outlineNames, placeOf, until } from './support.ts';

describe('A quotation', () => {
  it('shows its speaker and cue on hover', async () => {
    const { document } = await openArticle('01-harbour-post.txt');
    const card = await until('a hover', () => hoverAt(document, placeOf(document, 'could reach a full agreement')));
    match(card, /Torvik/);
    match(card, /told/);
  });

  it('has the same hover in Markdown', async () => {
    const { document } = await openArticle('06-ledger-and-compass.md');
    const card = await until('a hover', () => hoverAt(document, placeOf(document, 'said it in every meeting')));
    match(card, /Torvik/);
  });

  it('is in the outline, under the headline of its article', async () => {
    const { document } = await openArticle('01-harbour-post.txt');
    const outline = await until('the outline', () =>
      vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri),
    );
    const names = outlineNames(outline);
    ok(
      names.some((name) => name.includes('Geneva Deal')),
      names.join('\n'),
    );
    ok(
      names.some((name) => name.includes('could reach a full agreement') || name.includes('Torvik')),
      names.join('\n'),
    );
  });
});
