// The language server for the rest of the extension. Loads the client on the first start or request, because loading it
// takes longer than everything else in the activation, which VS Code triggers for any plain text.

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export type ServerState = 'stopped' | 'starting' | 'running';

export class LanguageServer implements vscode.Disposable {
  readonly #load: () => Promise<BaseLanguageClient>;
  readonly #log: vscode.LogOutputChannel;
  readonly #stateChanged = new vscode.EventEmitter<ServerState>();
  readonly onDidChangeState = this.#stateChanged.event;
  readonly #notified = new Map<string, vscode.EventEmitter<unknown>>();
  /** Work to do when the client is loaded. */
  readonly #pending: ((client: BaseLanguageClient) => void)[] = [];
  #loading: Promise<BaseLanguageClient> | undefined;
  #client: BaseLanguageClient | undefined;

  constructor(load: () => Promise<BaseLanguageClient>, log: vscode.LogOutputChannel) {
    this.#load = load;
    this.#log = log;
  }

  get isRunning(): boolean {
    return this.#client?.isRunning() ?? false;
  }

  async start(): Promise<void> {
    await (await this.#loaded()).start();
  }

  async restart(): Promise<void> {
    const client = await this.#loaded();
    await client.stop();
    await client.start();
  }

  /** Sends a request. Starts the server if it was never started. */
  async request<R>(method: string, ...given: [params?: object, cancellation?: vscode.CancellationToken]): Promise<R> {
    const client = await this.#loaded();
    // Arguments that are not given must not be passed as `undefined`: the client counts its arguments.
    return client.sendRequest<R>(method, ...(given as [object, vscode.CancellationToken]));
  }

  /** Sends a notification, if the server runs. */
  async notify(method: string, ...given: [params?: object]): Promise<void> {
    if (this.#client?.isRunning() === true) await this.#client.sendNotification(method, ...(given as [object]));
  }

  /** Adds a listener. Several listeners of one notification are supported; the client itself supports one. */
  onNotification<P>(method: string, listener: (params: P) => void): vscode.Disposable {
    let notified = this.#notified.get(method);
    if (notified === undefined) {
      const emitter = new vscode.EventEmitter<unknown>();
      this.#withClient((client) => client.onNotification(method, (params: unknown) => emitter.fire(params)));
      this.#notified.set(method, emitter);
      notified = emitter;
    }
    return notified.event((params) => listener(params as P));
  }

  onRequest<P>(method: string, answer: (params: P, cancellation: vscode.CancellationToken) => Promise<unknown>): void {
    this.#withClient((client) => client.onRequest(method, answer));
  }

  /** Converts a WorkspaceEdit of LSP to the editor's type. */
  async toWorkspaceEdit(edit: object): Promise<vscode.WorkspaceEdit | undefined> {
    const { protocol2CodeConverter: converter } = await this.#loaded();
    return converter.asWorkspaceEdit(edit as Parameters<typeof converter.asWorkspaceEdit>[0]);
  }

  /** Logs an error. */
  report(message: string, error: unknown): void {
    this.#log.error(`${message}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }

  dispose(): void {
    // A server that is still starting cannot be stopped; it ends with the editor.
    this.#client?.dispose().catch(() => {});
  }

  /** Runs `work` now, or as soon as the client is loaded. */
  #withClient(work: (client: BaseLanguageClient) => void): void {
    if (this.#client === undefined) this.#pending.push(work);
    else work(this.#client);
  }

  #loaded(): Promise<BaseLanguageClient> {
    this.#loading ??= this.#create().catch((error) => {
      // The next request tries again.
      this.#loading = undefined;
      this.report('could not load the client of the language server', error);
      void vscode.window.showErrorMessage(vscode.l10n.t('Sourcemark could not be started: {0}', String(error)));
      throw error;
    });
    return this.#loading;
  }

  async #create(): Promise<BaseLanguageClient> {
    const client = await this.#load();
    client.onDidChangeState(() => this.#stateChanged.fire(stateOf(client)));
    this.#client = client;
    for (const work of this.#pending.splice(0)) work(client);
    return client;
  }
}

/** Uses the client's methods, because its `State` enum is part of the module that is loaded late. */
function stateOf(client: BaseLanguageClient): ServerState {
  if (client.isRunning()) return 'running';
  return client.needsStop() ? 'starting' : 'stopped';
}
