// The client where there is Node: the server is a process of its own.

import * as path from 'node:path';
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { ENVIRONMENT } from './environment.ts';
import { clientOptions } from './options.ts';

export function createClient(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): LanguageClient {
  const module = context.asAbsolutePath(path.join('dist', 'server.js'));
  return new LanguageClient(
    'sourcemark',
    'Sourcemark',
    {
      run: { module, transport: TransportKind.ipc, options: { env: ENVIRONMENT } },
      debug: {
        module,
        transport: TransportKind.ipc,
        options: { env: ENVIRONMENT, execArgv: ['--nolazy', '--inspect=6009'] },
      },
    },
    clientOptions(context, output),
  );
}
