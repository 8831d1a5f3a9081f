// A real server and a real client connection over two streams: the protocol as an editor sees it.

import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  type CodeLens,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type Location,
  type Position,
  type ProgressToken,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  WorkDoneProgress,
} from 'vscode-languageserver/node';
import type { Host } from '../../server/src/corpus/host.ts';
import { startServer } from '../../server/src/server/server.ts';

export interface PairOptions {
  readonly folders?: readonly string[];
  readonly settings?: unknown;
  /** Whether the client has the extension's commands. */
  readonly commands?: boolean;
  readonly capabilities?: ClientCapabilities;
  /** Whether the user trusts the folders. */
  readonly trusted?: boolean;
}

/** The capabilities of an editor that supports everything the server uses. */
export const fullCapabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: { diagnostic: {}, hover: {} },
  window: { workDoneProgress: true },
};

export class Pair {
  readonly connection: ProtocolConnection;
  readonly result: InitializeResult;
  readonly log: string[] = [];
  readonly progress: string[] = [];
  /** The progress reports of the server, in order. */
  readonly progressTokens: ProgressToken[] = [];
  readonly published = new Map<string, Diagnostic[]>();
  refreshes = 0;
  settings: unknown;
  /** Resolves when the folders are indexed for the first time. */
  readonly indexed: Promise<void>;
  readonly #versions = new Map<string, number>();

  private constructor(connection: ProtocolConnection, result: InitializeResult, indexed: Promise<void>) {
    this.connection = connection;
    this.result = result;
    this.indexed = indexed;
  }

  /** Starts both ends and waits until the folders are indexed. */
  static async start(host: Host, options: PairOptions = {}): Promise<Pair> {
    const pair = await Pair.connect(host, options);
    await pair.indexed;
    return pair;
  }

  /** Starts both ends. */
  static async connect(host: Host, options: PairOptions = {}): Promise<Pair> {
    const up = new PassThrough();
    const down = new PassThrough();
    startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), host);
    const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const state: { pair?: Pair; indexed?: () => void } = {};
    const indexed = new Promise<void>((resolve) => {
      state.indexed = resolve;
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => (section === 'sourcemark' ? (state.pair?.settings ?? options.settings ?? {}) : null)),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('window/workDoneProgress/create', ({ token }: { token: ProgressToken }) => {
      state.pair?.progressTokens.push(token);
      connection.onProgress(WorkDoneProgress.type, token, ({ kind }) => {
        state.pair?.progress.push(kind);
      });
      return null;
    });
    connection.onRequest('workspace/diagnostic/refresh', () => {
      if (state.pair !== undefined) state.pair.refreshes += 1;
      return null;
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      state.pair?.log.push(message);
    });
    connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
        state.pair?.published.set(uri, diagnostics);
      },
    );
    connection.onNotification('sourcemark/indexStatus', ({ indexing }: { indexing: boolean }) => {
      if (!indexing) state.indexed?.();
    });
    connection.listen();
    const folders = options.folders ?? [];
    const result = await connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      initializationOptions: { commands: options.commands === true, trusted: options.trusted !== false },
      capabilities: options.capabilities ?? fullCapabilities,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    });
    const pair = new Pair(connection, result, folders.length === 0 ? Promise.resolve() : indexed);
    state.pair = pair;
    pair.settings = options.settings;
    await connection.sendNotification('initialized', {});
    return pair;
  }

  async open(uri: string, text: string, languageId = 'article'): Promise<void> {
    this.#versions.set(uri, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  at<T>(method: string, uri: string, position: Position, more: object = {}): Promise<T> {
    return this.connection.sendRequest<T>(method, { textDocument: { uri }, position, ...more });
  }

  async hoverText(uri: string, position: Position): Promise<string> {
    const hover = await this.at<{ contents: { value: string } } | null>('textDocument/hover', uri, position);
    return hover?.contents.value ?? '';
  }

  /** Code lenses with their titles, which are resolved one by one. */
  async lenses(uri: string): Promise<CodeLens[]> {
    const lenses = await this.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    return Promise.all(lenses.map((lens) => this.connection.sendRequest<CodeLens>('codeLens/resolve', lens)));
  }

  references(uri: string, position: Position): Promise<Location[]> {
    return this.at<Location[]>('textDocument/references', uri, position, { context: { includeDeclaration: true } });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return report.kind === 'full' ? report.items : [];
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
  }
}

/** Position of the `nth` occurrence of `words` in a text. */
export function positionOf(text: string, words: string, nth = 0): Position {
  let at = -1;
  for (let i = 0; i <= nth; i += 1) at = text.indexOf(words, at + 1);
  if (at < 0) throw new Error(`"${words}" does not stand in the text`);
  const before = text.slice(0, at).split('\n');
  return { line: before.length - 1, character: (before.at(-1) ?? '').length };
}
