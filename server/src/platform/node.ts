// The server's entry in Node.

import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../server.ts';
import { NodeHost } from './node-host.ts';

startServer(createConnection(ProposedFeatures.all), new NodeHost(path.join(__dirname, 'analysis-worker.js')));
