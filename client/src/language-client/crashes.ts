// When the server dies: another one takes its place, which is told of everything that is open, saved or not.

import * as vscode from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { crashCounter } from './crash-count.ts';

export function errorHandler(): ErrorHandler {
  const next = crashCounter(Date.now);
  return {
    // What cannot be written was meant for one that has just died. Its end is told below; to shut down here would forestall
    // that, and nothing would take its place.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: (): CloseHandlerResult => {
      const then = next();
      if (then !== 'restart') void tell(then === 'give up');
      return { action: then === 'give up' ? CloseAction.DoNotRestart : CloseAction.Restart, handled: true };
    },
  };
}

async function tell(isOver: boolean): Promise<void> {
  const log = vscode.l10n.t('Show Log');
  const again = vscode.l10n.t('Start Again');
  const answer = isOver
    ? await vscode.window.showErrorMessage(
        vscode.l10n.t(
          'Sourcemark has stopped again and again, and has been switched off in this window. Your articles and notes are as you left them.',
        ),
        again,
        log,
      )
    : await vscode.window.showWarningMessage(
        vscode.l10n.t(
          'Sourcemark stopped unexpectedly and has been started again. Your articles and notes are as you left them.',
        ),
        log,
      );
  if (answer === log) await vscode.commands.executeCommand('sourcemark.showOutput');
  if (answer === again) await vscode.commands.executeCommand('sourcemark.restartServer');
}
