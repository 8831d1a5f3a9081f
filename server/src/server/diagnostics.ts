// Diagnostics on the wire: pulled by clients that can and that can be told to pull again, pushed to the others. What the
// whole folder's pulls are answered with: folder-findings.ts.

import {
  type ClientCapabilities,
  type Connection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { documentDiagnostics } from '../features/diagnostics.ts';
import type { FeatureContext } from '../features/shared/context.ts';
import { type Findings, FolderFindings, findingsOf, type IndexState, NO_FINDINGS } from './folder-diagnostics.ts';
import { REST, type Typing } from './typing.ts';

export class DiagnosticsService {
  readonly #connection: Connection;
  readonly #context: FeatureContext;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #typing: Typing;
  readonly #refresh: () => void;
  #pulled = false;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #folder: FolderFindings;
  #resting: ReturnType<typeof setTimeout> | undefined;

  /** `refresh` asks the client to pull again. */
  constructor(
    connection: Connection,
    context: FeatureContext,
    documents: TextDocuments<TextDocument>,
    typing: Typing,
    refresh: () => void,
    reading: IndexState,
  ) {
    this.#connection = connection;
    this.#context = context;
    this.#documents = documents;
    this.#typing = typing;
    this.#refresh = refresh;
    this.#folder = new FolderFindings(connection, context, reading, (uri) => this.#diagnose(uri));
  }

  /**
   * Says whether the client pulls. One that cannot be told to pull again (Neovim 0.11) would show what was true before
   * another file changed.
   */
  start(client: ClientCapabilities): boolean {
    const isRefreshed = client.workspace?.diagnostics?.refreshSupport === true;
    this.#pulled = client.textDocument?.diagnostic !== undefined && isRefreshed;
    this.#folder.progressSupported = client.window?.workDoneProgress === true;
    if (this.#pulled) this.#listen();
    return this.#pulled;
  }

  documentChanged(uri: string): void {
    if (this.#pulled) this.#folder.changed(FOLDER_SETTLE);
    else this.#schedule(uri);
  }

  documentClosed(uri: string): void {
    if (this.#pulled) return;
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#connection.sendDiagnostics({ uri, diagnostics: [] }).catch(() => {});
  }

  corpusChanged(): void {
    if (this.#pulled) this.#folder.changed(SETTLE);
    else
      for (const article of this.#context.corpus.articles())
        if (this.#context.corpus.isOpen(article.uri)) this.#schedule(article.uri);
  }

  #listen(): void {
    this.#connection.languages.diagnostics.on(({ textDocument, previousResultId }) => {
      const { items, resultId } = this.#diagnose(textDocument.uri);
      if (resultId === previousResultId)
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId } satisfies DocumentDiagnosticReport;
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items } satisfies DocumentDiagnosticReport;
    });
    this.#folder.listen();
  }

  #diagnose(uri: string): Findings {
    if (!this.#context.settingsOf(uri).enable) return NO_FINDINGS;
    const { corpus } = this.#context;
    if (!corpus.isOpen(uri) && !corpus.userFiles.owns(uri)) return this.#folder.diagnose(uri);
    const { items, held } = this.#typing.settle(this.#documents.get(uri), documentDiagnostics(this.#context, uri));
    if (held) this.#askAgain(uri);
    return findingsOf(items);
  }

  /** Once the hands rest, what was held back is told. */
  #askAgain(uri: string): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      if (this.#pulled) this.#refresh();
      else this.#schedule(uri);
    }, REST);
  }

  #schedule(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.set(
      uri,
      setTimeout(() => {
        this.#connection.sendDiagnostics({ uri, diagnostics: this.#diagnose(uri).items }).catch(() => {});
      }, SETTLE),
    );
  }
}

/** Milliseconds without a change before findings are told: they settle, they do not flash. */
const SETTLE = 200;

/** Milliseconds of quiet before the whole folder is looked at again. */
const FOLDER_SETTLE = 1000;
