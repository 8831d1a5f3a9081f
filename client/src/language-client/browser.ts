// Creates the client in a browser, where the server is a web worker.

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
  // A restart creates a new worker, so that no state is left, as with a new process.
  const transports = async () => {
    worker?.terminate();
    worker = new Worker(loaderFor(server));
    return { reader: new BrowserMessageReader(worker), writer: new JsonWriter(worker) };
  };
  return new LanguageClient('sourcemark', 'Sourcemark', transports, clientOptions(context, output));
}

/**
 * Sends plain JSON values. Messages to a worker are cloned, and a clone of a `vscode.Position` loses its line and character,
 * which are getters.
 */
class JsonWriter extends BrowserMessageWriter {
  override write(message: Message): Promise<void> {
    return super.write(JSON.parse(JSON.stringify(message)) as Message);
  }
}

/**
 * A script that loads the server and passes its URL, which it needs to load other files of its folder: the extension host
 * hides the URL of a worker's script. See the banner of server-web.js in esbuild.mjs.
 */
function loaderFor(server: string): string {
  const address = JSON.stringify(server);
  const source = `self.sourcemarkServer = ${address}; importScripts(${address});`;
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
}
