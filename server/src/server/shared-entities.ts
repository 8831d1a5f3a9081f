// The file of entities that all folders share (`sourcemark.entitiesFile`). It is read at the start, when the setting changes
// and when the file changes. It can be outside all folders, so it has its own watcher.

import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Corpus } from '../corpus/corpus.ts';
import { readUserFile } from '../corpus/host.ts';
import { answerOf } from './client-answers.ts';
import type { SettingsStore } from './settings-store.ts';

export class SharedEntities {
  /** Whether the client can watch files outside the workspace. */
  watchSupported = false;
  readonly #connection: Connection;
  readonly #corpus: Corpus;
  readonly #settings: SettingsStore;
  #path = '';
  #watcher: Disposable | undefined;

  constructor(connection: Connection, corpus: Corpus, settings: SettingsStore) {
    this.#connection = connection;
    this.#corpus = corpus;
    this.#settings = settings;
  }

  /** Applies the user's setting. A folder's settings are ignored: a folder must not decide what is read outside of it. */
  async load(): Promise<void> {
    const path = this.#settings.user.entitiesFile;
    if (path === this.#path) return;
    this.#path = path;
    this.#watcher?.dispose();
    this.#watcher = undefined;
    this.#corpus.dropShared();
    if (path === '') return;
    // A relative path would depend on the server's working directory.
    if (!/^(?:[a-z]:[\\/]|[\\/])/i.test(path)) {
      this.#warn(`sourcemark.entitiesFile must be an absolute path; “${path}” is not.`);
      return;
    }
    const uri = URI.file(path).toString();
    if (!(await this.read(uri))) {
      this.#corpus.addShared(uri, '');
      this.#warn(`sourcemark.entitiesFile: “${path}” cannot be read. It will be used as soon as it can.`);
    }
    await this.#watch(uri);
  }

  /** Returns false if the file cannot be read; its last text then stays in use. */
  async read(uri: string): Promise<boolean> {
    const file = await readUserFile(this.#corpus.host, uri);
    if (file === undefined || 'unreadable' in file) return false;
    this.#corpus.addShared(uri, file.text);
    return true;
  }

  async #watch(uri: string): Promise<void> {
    if (!this.watchSupported) return;
    const at = uri.lastIndexOf('/');
    const name = decodeURIComponent(uri.slice(at + 1)).replace(/[*?[\]{}]/g, '[$&]');
    const globPattern = { baseUri: uri.slice(0, at), pattern: name };
    const watchers = [{ globPattern }];
    this.#watcher = await answerOf(
      this.#connection,
      'client/registerCapability',
      'Changes of sourcemark.entitiesFile may be missed.',
      () => this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }),
    );
  }

  #warn(message: string): void {
    this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  }
}
