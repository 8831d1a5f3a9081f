// What is done about a server that dies, as the client of the library asks.

import { expect, it, vi } from 'vitest';
import { errorHandler } from '../../client/src/language-client/crashes.ts';

vi.mock('vscode', () => ({
  l10n: { t: (text: string) => text },
  window: { showWarningMessage: async () => undefined },
}));
// The library itself asks for an editor.
vi.mock('vscode-languageclient', () => ({
  CloseAction: { DoNotRestart: 'leave', Restart: 'restart' },
  ErrorAction: { Continue: 'go on', Shutdown: 'shut down' },
}));

it('messages that it is not there to read do not keep it from being started again', async () => {
  const handler = errorHandler();
  const errors = [1, 2, 3, 4, 50].map((count) => handler.error(new Error('channel closed'), undefined, count));
  expect(new Set((await Promise.all(errors)).map(({ action }) => action))).toEqual(new Set(['go on']));
  expect(await handler.closed()).toEqual({ action: 'restart', handled: true });
});
