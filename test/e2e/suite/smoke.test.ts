// The extension is installed, activates, and recognises articles.
import { deepEqual, equal, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { article, openArticle } from './support.ts';

describe('Sourcemark', () => {
  it('activates', async () => {
    const extension = vscode.extensions.getExtension('sourcemark.sourcemark');
    ok(extension);
    await extension.activate();
    equal(extension.isActive, true);
  });

  it('has its commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    const wanted = ['sourcemark.nextMention', 'sourcemark.previousMention', 'sourcemark.goToMention'];
    deepEqual(
      wanted.filter((command) => !commands.includes(command)),
      [],
    );
  });

  it('switches an article to the language Article, but not a list', async () => {
    const list = article('requirements.txt');
    await vscode.workspace.fs.writeFile(list, new TextEncoder().encode('numpy==1.26.0\nrequests>=2.31\nscipy\n'));
    const plain = await vscode.window.showTextDocument(list);
    // The article is classified after the list, so the list is done when the article is.
    await openArticle('01-harbour-post.txt');
    equal(plain.document.languageId, 'plaintext');
    await vscode.workspace.fs.delete(list);
  });
});
