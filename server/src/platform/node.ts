// The server's entry in Node.

import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../server.ts';
import { NodeHost, WORKERS } from './node-host.ts';

startServer(createConnection(ProposedFeatures.all), new NodeHost(WORKERS));
