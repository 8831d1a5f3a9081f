// Restarts the server after a crash. The client then sends all open documents again, including unsaved text.

import * as vscode from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { crashCounter } from './crash-count.ts';

export function errorHandler(): ErrorHandler {
  const next = crashCounter(Date.now);
  return {
    // A message that cannot be written was meant for a server that has just died. Shutting down here would prevent the
    // restart in `closed`.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: (): CloseHandlerResult => {
      const reaction = next();
      if (reaction !== 'restart') void notify(reaction === 'give up');
      return { action: reaction === 'give up' ? CloseAction.DoNotRestart : CloseAction.Restart, handled: true };
    },
  };
}

async function notify(isGivenUp: boolean): Promise<void> {
  const log = vscode.l10n.t('Show Log');
  const restart = vscode.l10n.t('Restart');
  const answer = isGivenUp
    ? await vscode.window.showErrorMessage(
        vscode.l10n.t(
          'Sourcemark crashed several times and is now off in this window. Your articles and notes were not changed.',
        ),
        restart,
        log,
      )
    : await vscode.window.showWarningMessage(
        vscode.l10n.t('Sourcemark stopped unexpectedly and was restarted. Your articles and notes were not changed.'),
        log,
      );
  if (answer === log) await vscode.commands.executeCommand('sourcemark.showOutput');
  if (answer === restart) await vscode.commands.executeCommand('sourcemark.restartServer');
}
