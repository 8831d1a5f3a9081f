// What a request answers that nobody waits for any more.

import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Cancellation } from '../corpus/host.ts';

/** Throws LSP's own error once the request has been cancelled; asked between two items of long work. */
export function stopIfCancelled({ isCancellationRequested }: Cancellation): void {
  if (isCancellationRequested) throw cancelled();
}

export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
