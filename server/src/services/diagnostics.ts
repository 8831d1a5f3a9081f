// Diagnostics on the wire: pulled by clients that can and that can be told to pull again, pushed to the others. A
// workspace pull is answered at once where something is new, and held open otherwise, so that nobody polls.

import {
  type ClientCapabilities,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type TextDocuments,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { fnv1a } from '../analysis/fnv.ts';
import type { Cancellation } from '../corpus/host.ts';
import { Slices } from '../corpus/slices.ts';
import type { FeatureContext } from '../features/context.ts';
import { documentDiagnostics, notedDiagnostics } from '../features/diagnostics.ts';
import { FindingsMemory } from './findings-memory.ts';
import { REST, type Typing } from './typing.ts';

interface Findings {
  readonly items: Diagnostic[];
  /** The same for the same findings. */
  readonly resultId: string;
}

export class DiagnosticsService {
  readonly #connection: Connection;
  readonly #context: FeatureContext;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #typing: Typing;
  readonly #refresh: () => void;
  #pulled = false;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Workspace pulls that wait for something new. */
  readonly #waiting = new Set<() => void>();

  readonly #memory = new FindingsMemory();
  #waking: ReturnType<typeof setTimeout> | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  /** `refresh` asks the client to pull again. */
  constructor(
    connection: Connection,
    context: FeatureContext,
    documents: TextDocuments<TextDocument>,
    typing: Typing,
    refresh: () => void,
  ) {
    this.#connection = connection;
    this.#context = context;
    this.#documents = documents;
    this.#typing = typing;
    this.#refresh = refresh;
  }

  /**
   * Says whether the client pulls. One that cannot be told to pull again (Neovim 0.11) would show what was true before
   * another file changed.
   */
  start(client: ClientCapabilities): boolean {
    const isRefreshed = client.workspace?.diagnostics?.refreshSupport === true;
    this.#pulled = client.textDocument?.diagnostic !== undefined && isRefreshed;
    if (this.#pulled) this.#listen();
    return this.#pulled;
  }

  documentChanged(uri: string): void {
    if (this.#pulled) this.#wake(FOLDER_SETTLE);
    else this.#schedule(uri);
  }

  documentClosed(uri: string): void {
    if (this.#pulled) return;
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#connection.sendDiagnostics({ uri, diagnostics: [] }).catch(() => {});
  }

  corpusChanged(): void {
    if (this.#pulled) this.#wake(SETTLE);
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
    this.#connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, cancellation) => {
      const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
      for (;;) {
        const items = await this.#workspaceReport(previous, cancellation);
        if (items.length > 0 || cancellation.isCancellationRequested) return { items };
        await this.#somethingNew(cancellation);
      }
    });
  }

  /** What is new since `previous`: changed articles, and empty reports for those that are gone. */
  async #workspaceReport(
    previous: ReadonlyMap<string, string>,
    cancellation: Cancellation,
  ): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const { corpus } = this.#context;
    const slices = new Slices(corpus.host);
    const report: WorkspaceDocumentDiagnosticReport[] = [];
    const seen = new Set<string>();
    for (const { uri } of [...corpus.articles(), ...corpus.own.all()]) {
      if (slices.isOver) await slices.pause();
      if (cancellation.isCancellationRequested) return [];
      // An open document is pulled on its own; where its tab is hidden or gone, the client goes by this report. A loose
      // one belongs to no workspace.
      if (corpus.article(uri)?.folder === '') continue;
      seen.add(uri);
      const known = previous.get(uri) ?? EMPTY;
      if (this.#memory.recall(uri, this.#context.settingsOf(uri)) === known) continue;
      const { items, resultId } = this.#diagnose(uri);
      if (known === resultId) continue;
      report.push({ uri, version: null, kind: DocumentDiagnosticReportKind.Full, resultId, items });
    }
    this.#memory.retain(seen);
    for (const [uri, value] of previous) {
      if (!seen.has(uri) && value !== EMPTY)
        report.push({ uri, version: null, kind: DocumentDiagnosticReportKind.Full, resultId: EMPTY, items: [] });
    }
    return report;
  }

  #diagnose(uri: string): Findings {
    if (!this.#context.settingsOf(uri).enable) return NOTHING;
    const { corpus } = this.#context;
    if (!corpus.isOpen(uri) && !corpus.own.owns(uri)) return this.#diagnoseClosed(uri);
    const { items, held } = this.#typing.settle(this.#documents.get(uri), documentDiagnostics(this.#context, uri));
    if (held) this.#askAgain(uri);
    return { items, resultId: fingerprint(items) };
  }

  #diagnoseClosed(uri: string): Findings {
    const article = this.#context.corpus.article(uri);
    if (article === undefined) return NOTHING;
    const { items, reads } = notedDiagnostics(this.#context, article);
    const resultId = fingerprint(items);
    this.#memory.remember(uri, resultId, reads, this.#context.settingsOf(uri));
    return { items, resultId };
  }

  /** Once the hands rest, what was held back is told. */
  #askAgain(uri: string): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      if (this.#pulled) this.#refresh();
      else this.#schedule(uri);
    }, REST);
  }

  #somethingNew(cancellation: {
    readonly isCancellationRequested: boolean;
    onCancellationRequested(listener: () => void): unknown;
  }): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#waiting.delete(wake);
        resolve();
      };
      this.#waiting.add(wake);
      cancellation.onCancellationRequested(wake);
    });
  }

  #wake(delay: number): void {
    clearTimeout(this.#waking);
    this.#waking = setTimeout(() => {
      for (const wake of [...this.#waiting]) wake();
    }, delay);
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

/** Equal findings, equal id. */
function fingerprint(items: readonly Diagnostic[]): string {
  if (items.length === 0) return EMPTY;
  const json = JSON.stringify(items);
  return `${json.length.toString(36)}-${(fnv1a(json) >>> 0).toString(36)}`;
}

const EMPTY = 'none';
const NOTHING: Findings = { items: [], resultId: EMPTY };
