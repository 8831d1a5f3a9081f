// Entry point of the server in Node.

import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../../server/server.ts';
import { DuckDbArchive } from './archive.ts';
import { NodeHost, WORKERS } from './host.ts';

startServer(createConnection(ProposedFeatures.all), new NodeHost(WORKERS), new DuckDbArchive());
