// The walkthrough, and the sample articles, which are written only to the folder that the user chooses.
import { deepEqual, equal, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { article } from './support.ts';

interface Manifest {
  readonly displayName: string;
  readonly contributes: {
    readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly { readonly title: string }[] }[];
  };
}

describe('the first minutes', () => {
  const place = article('samples-of-a-test');
  before(() => vscode.workspace.fs.createDirectory(place));
  after(() => vscode.workspace.fs.delete(place, { recursive: true }));

  it('have a walkthrough with all its strings', () => {
    const manifest: Manifest | undefined = vscode.extensions.getExtension('sourcemark.sourcemark')?.packageJSON;
    ok(manifest);
    equal(manifest.displayName, 'Sourcemark');
    const [walkthrough] = manifest.contributes.walkthroughs;
    equal(walkthrough?.id, 'start');
    equal(walkthrough.steps.length, 7);
    for (const { title } of walkthrough.steps) ok(!title.includes('%'), title);
  });

  it('can start with the sample articles, which replace no files', async () => {
    // The editor may have saved what an earlier test typed, and not yet that it was taken back.
    for (const document of vscode.workspace.textDocuments) if (document.isDirty) await document.save();
    for (const name of ['sourcemark-samples', 'sourcemark-samples-2']) {
      const made = await vscode.commands.executeCommand<vscode.Uri>('sourcemark.openSamples', { to: place });
      equal(made.toString(), vscode.Uri.joinPath(place, name).toString());
      const there = await vscode.workspace.fs.readDirectory(made);
      equal(there.length, 10);
      const [first] = there.map(([file]) => file).sort();
      const copy = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(made, first ?? ''));
      deepEqual(copy, await vscode.workspace.fs.readFile(article(first ?? '')));
    }
    deepEqual((await vscode.workspace.fs.readDirectory(place)).map(([name]) => name).sort(), [
      'sourcemark-samples',
      'sourcemark-samples-2',
    ]);
  });
});
