// The extension is there, is ours, and wakes up when an article is opened.
import { equal, ok } from 'node:assert/strict';
import * as vscode from 'vscode';

describe('Sourcemark', () => {
  it('is installed', () => {
    ok(vscode.extensions.getExtension('sourcemark.sourcemark'));
  });

  it('activates', async () => {
    const extension = vscode.extensions.getExtension('sourcemark.sourcemark');
    await extension?.activate();
    equal(extension?.isActive, true);
  });
});
