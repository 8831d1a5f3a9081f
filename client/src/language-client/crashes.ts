// When the server dies: another one takes its place, which is told of everything that is open, saved or not.

import * as vscode from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { crashCounter } from './crash-count.ts';

/** Messages in a row that may be broken before the connection is given up, and with it the server. */
const MOST_ERRORS = 3;

export function errorHandler(): ErrorHandler {
  const next = crashCounter(Date.now);
  return {
    error: (_error, _message, count) => ({
      action: (count ?? 0) <= MOST_ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
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
