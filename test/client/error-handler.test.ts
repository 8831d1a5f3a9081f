// The error handler of the language client.

import { expect, it, vi } from 'vitest';
import { errorHandler } from '../../client/src/language-client/error-handler.ts';

vi.mock('vscode', () => ({
  l10n: { t: (text: string) => text },
  window: { showWarningMessage: async () => undefined },
}));
// The real library imports the real editor.
vi.mock('vscode-languageclient', () => ({
  CloseAction: { DoNotRestart: 'leave', Restart: 'restart' },
  ErrorAction: { Continue: 'go on', Shutdown: 'shut down' },
}));

it('restarts the server after messages could not be written', async () => {
  const handler = errorHandler();
  const errors = [1, 2, 3, 4, 50].map((count) => handler.error(new Error('channel closed'), undefined, count));
  expect(new Set((await Promise.all(errors)).map(({ action }) => action))).toEqual(new Set(['go on']));
  expect(await handler.closed()).toEqual({ action: 'restart', handled: true });
});
