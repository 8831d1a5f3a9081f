// The files as a browser worker sees them: it has no disk, so it asks the client, which reads through the editor.

import type { Connection } from 'vscode-languageserver';
import type { Cancellation, FoundFile, Host } from '../corpus/host.ts';
import { findFilesRequest, readFileRequest } from '../protocol.ts';

export class BrowserHost implements Host {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async findFiles(
    folder: string,
    include: readonly string[],
    exclude: readonly string[],
    _cancellation: Cancellation,
  ): Promise<readonly FoundFile[]> {
    return (
      (await this.#connection.sendRequest<FoundFile[] | null>(findFilesRequest, { folder, include, exclude })) ?? []
    );
  }

  async readFile(uri: string): Promise<string | undefined> {
    return (await this.#connection.sendRequest<string | null>(readFileRequest, { uri })) ?? undefined;
  }

  pause(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, 0));
  }

  now(): number {
    return performance.now();
  }
}
