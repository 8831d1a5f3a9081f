// The source worker in Node: a thread with a limit on its memory.

import * as vscode from 'vscode';
import { SOURCE_MEMORY } from '../../../server/src/protocol.ts';
import type { StartReader } from './read-source.ts';

export function readerInNode(context: vscode.ExtensionContext): StartReader {
  return async () => {
    // Loaded with the first source, so that it costs nothing at the start.
    const { Worker } = await import('node:worker_threads');
    const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'source-reader.js').fsPath;
    const worker = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: SOURCE_MEMORY },
      stdout: true,
      stderr: true,
    });
    return {
      postMessage: (params) => worker.postMessage(params),
      onMessage: (listener) => worker.on('message', listener),
      onError: (listener) => {
        worker.on('error', (error: NodeJS.ErrnoException) =>
          listener(String(error), error.code === 'ERR_WORKER_OUT_OF_MEMORY'),
        );
        worker.on('exit', () => listener('the worker ended', false));
      },
      end: () => void worker.terminate(),
    };
  };
}
