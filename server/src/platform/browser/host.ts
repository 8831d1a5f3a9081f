// The host of the server in a browser worker. It has no disk and asks the client, which reads through the editor. The
// editor's file system may be a network or another extension, so every request has a timeout.

import picomatch from 'picomatch';
import { CancellationTokenSource, type Connection } from 'vscode-languageserver';
import { decode } from '../../base/decode.ts';
import type { Cancellation, FileText, FoundFile, Host, UnreadableFile } from '../../corpus/host.ts';
import {
  type FolderEntry,
  findFilesRequest,
  type ReadFileResult,
  type ReadFolderParams,
  readFileRequest,
  readFolderRequest,
} from '../../protocol.ts';

/** Milliseconds for a search. VS Code never answers a search in a file system that does not support it. */
const SEARCH_TIMEOUT = 5_000;
/** Milliseconds for reading a file or a folder. */
const READ_TIMEOUT = 15_000;
/** Milliseconds for the next read after a timeout, so that a thousand files of a dead connection do not take hours. */
const SHORT_TIMEOUT = 1_000;

const NO_ANSWER = Symbol('no answer');

/** The parts of a connection in use. */
interface Client {
  readonly sendRequest: Connection['sendRequest'];
  readonly console: Pick<Connection['console'], 'warn'>;
}

export class BrowserHost implements Host {
  readonly #connection: Client;
  #readTimeout = READ_TIMEOUT;
  /** URI schemes of file systems that do not support searching. */
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
      const found = await this.#ask<FoundFile[] | null>(findFilesRequest, params, SEARCH_TIMEOUT);
      // An empty result proves nothing: in a workspace with several folders, VS Code silently skips unsearchable ones.
      if (found !== NO_ANSWER && found !== null && found.length > 0) return found;
      if (found === NO_ANSWER) {
        this.#unsearchable.add(scheme);
        this.#warn(`${folder}: no answer to a search in ${SEARCH_TIMEOUT / 1000} s; reading its folders one by one`);
      }
    }
    return this.#walk(folder, include, exclude, cancellation);
  }

  async readFile(uri: string, maxBytes?: number): Promise<string | undefined> {
    return (await this.readText(uri, maxBytes))?.text;
  }

  async readText(uri: string, maxBytes = Number.POSITIVE_INFINITY): Promise<FileText | undefined> {
    const file = await this.#readFile(uri, maxBytes);
    return file !== undefined && 'text' in file ? file : undefined;
  }

  async readUserFile(uri: string, maxBytes = Number.POSITIVE_INFINITY): Promise<FileText | UnreadableFile | undefined> {
    const file = await this.#readFile(uri, maxBytes);
    return file !== undefined && 'text' in file && file.isExact !== true ? { unreadable: 'encoding' } : file;
  }

  pause(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, 0));
  }

  now(): number {
    return performance.now();
  }

  /** Lists files folder by folder. */
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
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (cancellation.isCancellationRequested) break;
      const entries = await this.#read<readonly FolderEntry[]>(readFolderRequest, next.uri);
      for (const { name, uri, isFolder } of entries === NO_ANSWER ? [] : (entries ?? [])) {
        const path = next.path === '' ? name : `${next.path}/${name}`;
        if (excluded(path)) continue;
        if (!isFolder && included(path)) files.push({ uri, size: -1 });
        else if (isFolder && !excluded(`${path}/x`)) pending.push({ uri, path });
      }
    }
    return files;
  }

  async #readFile(uri: string, maxBytes: number): Promise<FileText | UnreadableFile | undefined> {
    const answer = await this.#read<Exclude<ReadFileResult, null>>(readFileRequest, uri);
    if (answer === undefined) return undefined;
    if (answer === NO_ANSWER) return { unreadable: 'noAnswer' };
    if (typeof answer !== 'string' && 'unreadable' in answer) return answer;
    const isWide = typeof answer === 'string' && answer.includes('\0');
    if (typeof answer === 'string' && !isWide)
      return answer.length > maxBytes ? { unreadable: 'tooLarge' } : { text: answer, isExact: true };
    // Half of the bytes of UTF-16 are NUL, which is UTF-8 as well.
    const bytes =
      typeof answer === 'string'
        ? new TextEncoder().encode(answer)
        : Uint8Array.from(atob(answer.base64), (char) => char.charCodeAt(0));
    return bytes.length > maxBytes ? { unreadable: 'tooLarge' } : decode(bytes);
  }

  /** The client's answer; `undefined` if it has none to give. */
  async #read<T>(method: string, uri: string): Promise<T | typeof NO_ANSWER | undefined> {
    const limit = this.#readTimeout;
    const answer = await this.#ask<T | null>(method, { uri } satisfies ReadFolderParams, limit);
    if (answer !== NO_ANSWER) {
      this.#readTimeout = READ_TIMEOUT;
      return answer ?? undefined;
    }
    this.#readTimeout = SHORT_TIMEOUT;
    this.#warn(`${uri} was not read: no answer in ${limit / 1000} s`);
    return NO_ANSWER;
  }

  /** The client's answer, or `NO_ANSWER` after `limit` milliseconds. */
  async #ask<T>(method: string, params: unknown, limit: number): Promise<T | typeof NO_ANSWER> {
    const cancelling = new CancellationTokenSource();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise<typeof NO_ANSWER>((resolve) => {
      timer = setTimeout(() => {
        resolve(NO_ANSWER);
        cancelling.cancel();
      }, limit);
    });
    try {
      const answer = this.#connection.sendRequest<T>(method, params, cancelling.token);
      // A cancelled request may be rejected after the timeout; that is not an unhandled error.
      answer.catch(() => {});
      return await Promise.race([answer, timeout]);
    } finally {
      clearTimeout(timer);
    }
  }

  #warn(message: string): void {
    this.#connection.console.warn(message);
  }
}
