// What every feature is given: the corpus, and the settings that hold for a document.

import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Cancellation } from '../../corpus/host.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { Settings } from '../../settings.ts';

// What a request answers that nobody waits for any more.

/** Throws LSP's own error once the request has been cancelled; asked between two items of long work. */
export function stopIfCancelled({ isCancellationRequested }: Cancellation): void {
  if (isCancellationRequested) throw cancelled();
}

export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

export interface FeatureContext {
  readonly corpus: CorpusSnapshot;
  /** Settings of the folder a document lies in. */
  settingsOf(uri: string): Settings;
  /** Where the page of a finding's code can be read, if the editor said. */
  pageOf(code: string): string | undefined;
  /** Whether the client has the commands that code actions may name. */
  readonly hasCommands?: boolean;
  /** Logs what went wrong, for the output channel. */
  log(message: string): void;
}
