// A workspace pull is held open while nothing is new: for days, in an editor that is not used.

import { expect, it, vi } from 'vitest';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { FolderDiagnostics, findingsOf } from '../../server/src/server/folder-diagnostics.ts';
import { contextOf } from '../support/features.ts';

type Pull = (params: { previousResultIds: [] }, cancellation: CancellationToken) => Promise<unknown>;

it('a pull that is held open has one listener, however often it is woken without news', async () => {
  let pull: Pull | undefined;
  const onWorkspace = (handler: Pull): void => {
    pull = handler;
  };
  const connection = { languages: { diagnostics: { onWorkspace } } } as unknown as Connection;
  const context = contextOf({ 'a.txt': 'The ferry was late on that day.' });
  const diagnose = vi.fn(() => findingsOf([]));
  const findings = new FolderDiagnostics(connection, context, { isReading: false, readings: 1 }, diagnose);
  findings.listen();
  const listeners = new Set<(event: undefined) => void>();
  const cancellation = {
    isCancellationRequested: false,
    onCancellationRequested: (listener: (event: undefined) => void) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
  };
  const answer = pull?.({ previousResultIds: [] }, cancellation);
  for (let checks = 1; checks <= 5; checks += 1) {
    await vi.waitFor(() => expect(diagnose).toHaveBeenCalledTimes(checks));
    await vi.waitFor(() => expect(listeners.size, 'listeners').toBe(1));
    findings.changed(0);
  }
  cancellation.isCancellationRequested = true;
  for (const cancel of listeners) cancel(undefined);
  await answer;
  expect(listeners.size).toBe(0);
});
