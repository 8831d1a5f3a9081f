// The client in a browser: the server is a web worker.

import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type Message,
} from 'vscode-languageclient/browser';
import { clientOptions } from './options.ts';

type Port = ConstructorParameters<typeof BrowserMessageReader>[0] &
  ConstructorParameters<typeof BrowserMessageWriter>[0];
declare const Worker: new (url: string) => Port & { terminate(): void };

export function createClient(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): LanguageClient {
  const server = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server-web.js').toString(true);
  let worker: InstanceType<typeof Worker> | undefined;
  // A server that is started again begins with nothing, as a process of its own would.
  const transports = async () => {
    worker?.terminate();
    worker = new Worker(scriptThatKnows(server));
    return { reader: new BrowserMessageReader(worker), writer: new JsonWriter(worker) };
  };
  return new LanguageClient('sourcemark', 'Sourcemark', transports, clientOptions(context, output));
}

/**
 * What goes to a process is JSON; what goes to a worker is cloned, and a clone of a `vscode.Position` has neither line nor
 * character. So it is made JSON first.
 */
class JsonWriter extends BrowserMessageWriter {
  override write(message: Message): Promise<void> {
    return super.write(JSON.parse(JSON.stringify(message)) as Message);
  }
}

/**
 * The extension host gives its workers an address that says nothing of where their script was, so the script is told: it
 * loads what lies beside it. See the banner of server-web.js in esbuild.mjs.
 */
function scriptThatKnows(server: string): string {
  const address = JSON.stringify(server);
  const source = `self.sourcemarkServer = ${address}; importScripts(${address});`;
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
}
