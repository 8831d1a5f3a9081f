// Entry point of the server in a browser worker.

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../../server/server.ts';
import { BrowserHost } from './host.ts';

interface WorkerScope {
  postMessage(message: unknown): void;
}
const scope = globalThis as unknown as WorkerScope;
const connection = createConnection(
  new BrowserMessageReader(scope as ConstructorParameters<typeof BrowserMessageReader>[0]),
  new BrowserMessageWriter(scope as ConstructorParameters<typeof BrowserMessageWriter>[0]),
);
startServer(connection, new BrowserHost(connection));
