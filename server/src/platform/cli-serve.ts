// `sourcemark serve`: the language server for any LSP client.

import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { startServer } from '../server.ts';
import { NodeHost } from './node-host.ts';

export function serveCommand(): void {
  startServer(
    createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(process.stdin),
      new StreamMessageWriter(process.stdout),
    ),
    new NodeHost(),
  );
}
