// Diagnostics for the client: pulled by clients that support pull and refresh, pushed to the others. Pulls for the whole
// workspace are answered by folder-diagnostics.ts.

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
import { Debounce } from './debounce.ts';
import { type Findings, FolderDiagnostics, findingsOf, type IndexState, NO_FINDINGS } from './folder-diagnostics.ts';
import { TYPING_PAUSE, type Typing } from './typing.ts';

export class DiagnosticsService {
  readonly #connection: Connection;
  readonly #context: FeatureContext;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #typing: Typing;
  readonly #refresh: () => void;
  #isPulled = false;
  readonly #timers = new Map<string, Debounce>();
  readonly #folder: FolderDiagnostics;
  #retry: ReturnType<typeof setTimeout> | undefined;

  /** `refresh` asks the client to pull again. */
  constructor(
    connection: Connection,
    context: FeatureContext,
    documents: TextDocuments<TextDocument>,
    typing: Typing,
    refresh: () => void,
    indexing: IndexState,
  ) {
    this.#connection = connection;
    this.#context = context;
    this.#documents = documents;
    this.#typing = typing;
    this.#refresh = refresh;
    this.#folder = new FolderDiagnostics(connection, context, indexing, (uri) => this.#diagnose(uri));
  }

  /**
   * Returns whether the client pulls. Without refresh support (Neovim 0.11) it would keep outdated diagnostics after another
   * file changed, so they are pushed.
   */
  start(client: ClientCapabilities): boolean {
    const isRefreshed = client.workspace?.diagnostics?.refreshSupport === true;
    this.#isPulled = client.textDocument?.diagnostic !== undefined && isRefreshed;
    this.#folder.progressSupported = client.window?.workDoneProgress === true;
    if (this.#isPulled) this.#listen();
    return this.#isPulled;
  }

  documentChanged(uri: string): void {
    if (this.#isPulled) this.#folder.changed(FOLDER_QUIET);
    else this.#schedule(uri);
  }

  documentClosed(uri: string): void {
    if (this.#isPulled) return;
    this.#timers.get(uri)?.cancel();
    this.#timers.delete(uri);
    this.#connection.sendDiagnostics({ uri, diagnostics: [] }).catch(() => {});
  }

  corpusChanged(): void {
    if (this.#isPulled) this.#folder.changed(QUIET);
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
    if (!corpus.isOpen(uri) && !corpus.userFiles.isUserFile(uri)) return this.#folder.diagnose(uri);
    const { items, isWithheld } = this.#typing.withhold(
      this.#documents.get(uri),
      documentDiagnostics(this.#context, uri),
    );
    if (isWithheld) this.#publishLater(uri);
    return findingsOf(items);
  }

  /** Publishes withheld diagnostics when typing stops. */
  #publishLater(uri: string): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => {
      if (this.#isPulled) this.#refresh();
      else this.#schedule(uri);
    }, TYPING_PAUSE);
  }

  #schedule(uri: string): void {
    let timer = this.#timers.get(uri);
    if (timer === undefined) {
      const publish = (): void => {
        this.#connection.sendDiagnostics({ uri, diagnostics: this.#diagnose(uri).items }).catch(() => {});
      };
      timer = new Debounce(publish, QUIET, LONGEST);
      this.#timers.set(uri, timer);
    }
    timer.call();
  }
}

/** Milliseconds without a change before diagnostics are published, so that they do not flicker. */
const QUIET = 200;

/** Milliseconds after a change within which diagnostics are published at the latest. */
const LONGEST = 3000;

/** Milliseconds without an edit before the whole folder is checked again. */
const FOLDER_QUIET = 1000;
