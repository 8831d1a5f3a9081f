// Work that a person waits for: shown, with its Cancel, once it takes longer than a person waits without asking.

import * as vscode from 'vscode';

/** Milliseconds. */
const PATIENCE = 500;

export async function withPatience<T>(
  work: Promise<T>,
  title: string,
  cancellation: vscode.CancellationTokenSource,
): Promise<T> {
  const timer = setTimeout(() => {
    const location = vscode.ProgressLocation.Notification;
    vscode.window.withProgress({ location, title, cancellable: true }, (_, token) => {
      token.onCancellationRequested(() => cancellation.cancel());
      // Its failure is told by whoever waits for it.
      return work.then(
        () => {},
        () => {},
      );
    });
  }, PATIENCE);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
