// Creates the client in Node, where the server is a separate process.

import * as path from 'node:path';
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { ENVIRONMENT, FLAGS } from './environment.ts';
import { clientOptions } from './options.ts';

export function createClient(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): LanguageClient {
  const module = context.asAbsolutePath(path.join('dist', 'server.js'));
  return new LanguageClient(
    'sourcemark',
    'Sourcemark',
    {
      run: { module, transport: TransportKind.ipc, options: { env: ENVIRONMENT, execArgv: [...FLAGS] } },
      debug: {
        module,
        transport: TransportKind.ipc,
        options: { env: ENVIRONMENT, execArgv: [...FLAGS, '--nolazy', '--inspect=6009'] },
      },
    },
    clientOptions(context, output),
  );
}
