// The files as a browser worker sees them: it has no disk, so it asks the client, which reads through the editor. Behind
// that may be a network, or a file system that somebody's extension makes up: what is never answered is given up, so that
// one file cannot hold up the others.

import picomatch from 'picomatch';
import { CancellationTokenSource, type Connection } from 'vscode-languageserver';
import type { Cancellation, FoundFile, Host } from '../../corpus/host.ts';
import {
  type FolderEntry,
  findFilesRequest,
  type ReadFolderParams,
  readFileRequest,
  readFolderRequest,
} from '../../protocol.ts';

/** Milliseconds after which a search is given up: VS Code never answers one where a file system has no search. */
const SEARCH_PATIENCE = 5_000;
/** Milliseconds after which a file or a folder is given up. */
const PATIENCE = 15_000;
/** The same right after one was given up: a thousand files of a dead connection must not take hours. */
const LOST_PATIENCE = 1_000;

const NO_ANSWER = Symbol('no answer');

/** The part of a connection that is made use of. */
interface Client {
  readonly sendRequest: Connection['sendRequest'];
  readonly console: Pick<Connection['console'], 'warn'>;
}

export class BrowserHost implements Host {
  readonly #connection: Client;
  #patience = PATIENCE;
  /** File systems that have no search. */
  readonly #unsearchable = new Set<string>();

  constructor(connection: Client) {
    this.#connection = connection;
  }

  async findFiles(
    folder: string,
    include: readonly string[],
    exclude: readonly string[],
    cancellation: Cancellation,
  ): Promise<readonly FoundFile[]> {
    const scheme = folder.slice(0, folder.indexOf(':'));
    if (!this.#unsearchable.has(scheme)) {
      const params = { folder, include, exclude };
      const found = await this.#ask<FoundFile[] | null>(findFilesRequest, params, SEARCH_PATIENCE);
      // Beside a folder that can be searched, one that cannot is passed over in silence: nothing found proves nothing.
      if (found !== NO_ANSWER && found !== null && found.length > 0) return found;
      if (found === NO_ANSWER) {
        this.#unsearchable.add(scheme);
        this.#warn(`${folder}: no answer to a search in ${SEARCH_PATIENCE / 1000} s; its folders are read one by one`);
      }
    }
    return this.#walk(folder, include, exclude, cancellation);
  }

  async readFile(uri: string): Promise<string | undefined> {
    return (await this.#read<string>(readFileRequest, uri)) ?? undefined;
  }

  pause(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, 0));
  }

  now(): number {
    return performance.now();
  }

  async #walk(
    folder: string,
    include: readonly string[],
    exclude: readonly string[],
    cancellation: Cancellation,
  ): Promise<FoundFile[]> {
    const included = picomatch([...include], { dot: false });
    const excluded = picomatch([...exclude], { dot: true });
    const files: FoundFile[] = [];
    const pending = [{ uri: folder, path: '' }];
    for (let below = pending.pop(); below !== undefined; below = pending.pop()) {
      if (cancellation.isCancellationRequested) break;
      const entries = await this.#read<readonly FolderEntry[]>(readFolderRequest, below.uri);
      for (const { name, uri, isFolder } of entries ?? []) {
        const path = below.path === '' ? name : `${below.path}/${name}`;
        if (excluded(path)) continue;
        if (!isFolder && included(path)) files.push({ uri, size: -1 });
        else if (isFolder && !excluded(`${path}/x`)) pending.push({ uri, path });
      }
    }
    return files;
  }

  async #read<T>(method: string, uri: string): Promise<T | undefined> {
    const limit = this.#patience;
    const answer = await this.#ask<T | null>(method, { uri } satisfies ReadFolderParams, limit);
    if (answer !== NO_ANSWER) {
      this.#patience = PATIENCE;
      return answer ?? undefined;
    }
    this.#patience = LOST_PATIENCE;
    this.#warn(`${uri} was not read: no answer in ${limit / 1000} s`);
    return undefined;
  }

  /** What the client answers, or that it does not, after `limit` milliseconds. */
  async #ask<T>(method: string, params: unknown, limit: number): Promise<T | typeof NO_ANSWER> {
    const cancelling = new CancellationTokenSource();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<typeof NO_ANSWER>((resolve) => {
      timer = setTimeout(() => {
        resolve(NO_ANSWER);
        cancelling.cancel();
      }, limit);
    });
    try {
      const answer = this.#connection.sendRequest<T>(method, params, cancelling.token);
      // Cancelled, it may still be rejected when nobody waits any more.
      answer.catch(() => {});
      return await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  #warn(message: string): void {
    this.#connection.console.warn(message);
  }
}
