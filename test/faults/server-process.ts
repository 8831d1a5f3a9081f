// Runs the bundled server as a separate process, as an editor does, with modules that make it fail.

import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Hover,
  IPCMessageReader,
  IPCMessageWriter,
  type Position,
  type ProtocolConnection,
  type SymbolInformation,
} from 'vscode-languageserver/node';
import type { IndexStatus } from '../../server/src/protocol.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles the server into a temporary folder, so that no other build is changed. */
export function bundle(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sourcemark-dist-'));
  execFileSync(process.execPath, ['esbuild.mjs', '--outdir', folder], { cwd: root });
  return folder;
}

/** A module that the server loads before all others. */
export function preload(folder: string, name: string, code: string): string {
  const file = path.join(folder, `${name}.cjs`);
  writeFileSync(file, code);
  return file;
}

export interface ProcessOptions {
  readonly dist: string;
  /** The folder of articles. */
  readonly folder: string;
  readonly cache?: string;
  readonly preload?: string;
}

export class ServerProcess {
  readonly connection: ProtocolConnection;
  readonly log: string[] = [];
  status: IndexStatus | undefined;
  /** Its standard error. */
  errors = '';
  readonly #child: ChildProcess;
  readonly #folder: string;
  readonly #ended: Promise<unknown>;
  #indexed: (() => void)[] = [];

  private constructor(child: ChildProcess, folder: string) {
    this.#child = child;
    this.#folder = folder;
    this.#ended = once(child, 'exit');
    this.connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  }

  static async start(options: ProcessOptions): Promise<ServerProcess> {
    const execArgv = options.preload === undefined ? [] : ['--require', options.preload];
    const child = fork(path.join(options.dist, 'server.js'), ['--node-ipc'], { silent: true, execArgv });
    const server = new ServerProcess(child, options.folder);
    const { connection } = server;
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
    for (const method of [
      'client/registerCapability',
      'workspace/diagnostic/refresh',
      'workspace/semanticTokens/refresh',
    ])
      connection.onRequest(method, () => null);
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      server.log.push(message);
    });
    connection.onNotification('sourcemark/indexStatus', (status: IndexStatus) => {
      server.status = status;
      if (!status.indexing) for (const done of server.#indexed.splice(0)) done();
    });
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      server.errors += chunk;
    });
    // A process that is killed leaves requests open.
    connection.onError(() => {});
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      initializationOptions: options.cache === undefined ? {} : { cacheFolder: pathToFileURL(options.cache).href },
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
        textDocument: { diagnostic: {} },
      },
      workspaceFolders: [{ uri: pathToFileURL(options.folder).href, name: 'articles' }],
    });
    await connection.sendNotification('initialized', {});
    return server;
  }

  get pid(): number {
    return this.#child.pid ?? -1;
  }

  uriOf(name: string): string {
    return `${pathToFileURL(this.#folder).href}/${name}`;
  }

  /** Resolves when everything is indexed next; with false if the server ends before. */
  indexed(): Promise<boolean> {
    const done = new Promise<boolean>((resolve) => this.#indexed.push(() => resolve(true)));
    return Promise.race([done, this.#ended.then(() => false)]);
  }

  async ended(): Promise<void> {
    await this.#ended;
  }

  async open(name: string, text: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: this.uriOf(name), languageId: 'article', version: 1, text },
    });
  }

  hover(name: string, position: Position): Promise<Hover | null> {
    return this.connection.sendRequest('textDocument/hover', { textDocument: { uri: this.uriOf(name) }, position });
  }

  symbols(): Promise<SymbolInformation[]> {
    return this.connection.sendRequest('workspace/symbol', { query: '' });
  }

  /** Reports a changed file, as a file watcher does. */
  async touched(name: string): Promise<void> {
    const changes = [{ uri: this.uriOf(name), type: 2 }];
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      await this.connection.sendRequest('shutdown');
      await this.connection.sendNotification('exit');
      await this.#ended;
    }
    this.connection.dispose();
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }
}
