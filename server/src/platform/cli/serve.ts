// `sourcemark serve`: the language server for any LSP client.

import path from 'node:path';
import envPaths from 'env-paths';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { startServer } from '../../server/server.ts';
import { NodeHost, WORKERS } from '../node/host.ts';

export function serveCommand(): void {
  const host = new NodeHost(WORKERS);
  // An editor's own extension says where its cache may be; any other client's server uses the system's place.
  host.useCache(URI.file(path.join(envPaths('sourcemark', { suffix: '' }).cache, 'analyses')).toString(), (message) =>
    process.stderr.write(`${message}\n`),
  );
  startServer(
    createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(process.stdin),
      new StreamMessageWriter(process.stdout),
    ),
    host,
  );
}
