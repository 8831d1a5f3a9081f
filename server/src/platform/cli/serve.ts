// `sourcemark serve`: runs the language server for any LSP client.

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
  // The VS Code extension passes a cache folder; other clients use the system's cache folder.
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
