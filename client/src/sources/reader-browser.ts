// The source worker in a browser: a web worker, whose memory the browser limits.

import * as vscode from 'vscode';
import type { StartReader } from './read-source.ts';

interface WebWorker {
  postMessage(message: unknown): void;
  onmessage: (event: { readonly data: unknown }) => void;
  onerror: (event: { readonly message?: string; preventDefault?(): void }) => void;
  terminate(): void;
}
declare const Worker: new (url: string) => WebWorker;

export function readerInBrowser(context: vscode.ExtensionContext): StartReader {
  const script = JSON.stringify(vscode.Uri.joinPath(context.extensionUri, 'dist', 'source-reader.js').toString(true));
  return async () => {
    // The script is told its own URL, which the extension host hides; it loads other files of its folder.
    const source = `self.sourcemarkReader = ${script}; importScripts(${script});`;
    const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const worker = new Worker(url);
    return {
      postMessage: (params) => worker.postMessage(params),
      onMessage: (listener) => {
        worker.onmessage = ({ data }) => listener(data);
      },
      onError: (listener) => {
        worker.onerror = (event) => {
          event.preventDefault?.();
          listener(event.message ?? 'the worker failed', false);
        };
      },
      end: () => {
        worker.terminate();
        URL.revokeObjectURL(url);
      },
    };
  };
}
