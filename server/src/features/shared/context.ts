// The context that every feature is given, and how a cancelled request ends.

import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Cancellation } from '../../corpus/host.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { Settings } from '../../settings.ts';

export interface FeatureContext {
  /** Read-only, with fresh open documents. It is live: a feature that awaits asks again for its articles. */
  readonly corpus: CorpusSnapshot;
  /** Settings of the folder that contains a document. */
  settingsOf(uri: string): Settings;
  /** URI of the page that explains a rule; `undefined` if the editor gave no folder of pages. */
  pageOf(code: string): string | undefined;
  /** False if the editor does not trust the folders: what their YAML files hide is then said. Absent means true. */
  readonly isTrusted?: boolean;
  /** Whether the client has the commands that code actions and lenses may name. */
  readonly hasCommands?: boolean;
  /** Whether the client asks for the edit of a code action when the user chooses it. */
  readonly resolvesEdits?: boolean;
  /** Whether the client applies edits that the server sends (`workspace/applyEdit`). */
  readonly appliesEdits?: boolean;
  /** Whether the client takes edits with the version of each document. */
  readonly hasDocumentChanges?: boolean;
  /** Absent on hosts that cannot read archives. */
  readonly archive?: ArchiveReader | undefined;
  /** Tells the user why something that they chose was not done, and offers it anew. */
  refuse?(message: string): void;
  /** Resolves when the folders are read. */
  whenSourcesRead?(): Promise<void>;
  /** Tells the client how much of a draft's check is done, 0 to 1. */
  showDraftProgress?(uri: string, share: number): void;
  /** Writes an error to the output channel. */
  log(message: string): void;
}

/** In how many articles an archive has each entity of a name, most first; or why it cannot be asked. */
export type ArchiveAnswer = { readonly articles: readonly number[] } | { readonly problem: string };

/** The tables of archives, on hosts that can read them. */
export interface ArchiveReader {
  /** `archive`: the path of the setting, relative to the workspace folder with the URI `folder`. Never rejects. */
  articlesWith(archive: string, folder: string, name: string, type: string): Promise<ArchiveAnswer>;
}

/** Throws LSP's RequestCancelled once the request has been cancelled. Long work calls it between two items. */
export function stopIfCancelled({ isCancellationRequested }: Cancellation): void {
  if (isCancellationRequested) throw cancelled();
}

export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
