// Shows a cancellable progress notification for work that takes longer than half a second.

import * as vscode from 'vscode';

/** Milliseconds after which the notification appears. */
const DELAY = 500;

/** Waits for `work`. The notification's Cancel button triggers `cancellation`. */
export async function withDelayedProgress<T>(
  work: Promise<T>,
  title: string,
  cancellation: vscode.CancellationTokenSource,
): Promise<T> {
  const timer = setTimeout(() => {
    const location = vscode.ProgressLocation.Notification;
    vscode.window.withProgress({ location, title, cancellable: true }, (_, token) => {
      token.onCancellationRequested(() => cancellation.cancel());
      // Errors are handled by the caller.
      return work.then(
        () => {},
        () => {},
      );
    });
  }, DELAY);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
