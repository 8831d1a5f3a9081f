// The language server in the editor: code lenses and restarts.
import { ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, hoverAt, openArticle, placeOf, until } from './support.ts';

describe('The language server', () => {
  it('counts quotations and speakers above the headline', async () => {
    const { document } = await openArticle('01-harbour-post.txt');
    await until('the lens', async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        5,
      );
      return lenses.some((lens) => /\d+ quotations/.test(lens.command?.title ?? ''));
    });
  });

  it('gives the same answers after a restart', async () => {
    const { document } = await openArticle('05-arvan-valley-courier.txt');
    const unclosed = () => findings(document.uri, 'unclosed-quote').length;
    await until('findings', () => unclosed() > 0);
    const before = unclosed();
    const place = placeOf(document, 'Gulizar Sarikol');
    const card = await until('a hover', () => hoverAt(document, place));

    await vscode.commands.executeCommand('sourcemark.restartServer');
    await until('the same hover', async () => (await hoverAt(document, place)) === card);
    await until('the same findings', () => unclosed() === before);
    ok(before > 0);
  });
});
