// The language server as the rest of the extension knows it: not there until somebody starts it or asks it something, then
// for good. Its client is loaded no sooner: that takes longer than all else that is done when VS Code wakes the extension
// up, which it does for any plain text.

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export type ServerState = 'stopped' | 'starting' | 'running';

export class LanguageServer implements vscode.Disposable {
  readonly #load: () => Promise<BaseLanguageClient>;
  readonly #log: vscode.LogOutputChannel;
  readonly #stateChanged = new vscode.EventEmitter<ServerState>();
  readonly onDidChangeState = this.#stateChanged.event;
  readonly #notified = new Map<string, vscode.EventEmitter<unknown>>();
  /** What is waiting for the client. */
  readonly #waiting: ((client: BaseLanguageClient) => void)[] = [];
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

  /** Starts the server if it has never been started. */
  async request<R>(method: string, ...given: [params?: object, cancellation?: vscode.CancellationToken]): Promise<R> {
    const client = await this.#loaded();
    // What is left out must stay out: the client counts what it is given.
    return client.sendRequest<R>(method, ...(given as [object, vscode.CancellationToken]));
  }

  /** As many may listen as like; a client tells one only. */
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

  /** LSP's WorkspaceEdit as the editor's own. */
  async toWorkspaceEdit(edit: object): Promise<vscode.WorkspaceEdit | undefined> {
    const { protocol2CodeConverter: converter } = await this.#loaded();
    return converter.asWorkspaceEdit(edit as Parameters<typeof converter.asWorkspaceEdit>[0]);
  }

  /** Writes into the log what went wrong. */
  report(message: string, error: unknown): void {
    this.#log.error(`${message}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }

  dispose(): void {
    // One that is only just starting cannot be stopped; it ends with the editor.
    this.#client?.dispose().catch(() => {});
  }

  /** Does it now, or as soon as there is a client. */
  #withClient(work: (client: BaseLanguageClient) => void): void {
    if (this.#client === undefined) this.#waiting.push(work);
    else work(this.#client);
  }

  #loaded(): Promise<BaseLanguageClient> {
    this.#loading ??= this.#create().catch((error) => {
      // Whoever asks next tries again.
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
    for (const work of this.#waiting.splice(0)) work(client);
    return client;
  }
}

/** By its methods: the names of its states are part of what is loaded late. */
function stateOf(client: BaseLanguageClient): ServerState {
  if (client.isRunning()) return 'running';
  return client.needsStop() ? 'starting' : 'stopped';
}
