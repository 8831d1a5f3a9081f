// The file of entities that all folders share (`sourcemark.entitiesFile`): read on start, when the setting changes and when
// the file does. It lies where its owner likes, outside the folders too, so it has a watcher of its own.

import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Corpus } from '../corpus/corpus.ts';
import type { SettingsStore } from './settings-store.ts';

export class SharedEntities {
  /** Whether the client can watch a folder that is not open. */
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

  /** Follows the setting, as the person has it: no folder has a say in what is read outside of it. */
  async load(): Promise<void> {
    const path = this.#settings.user.entitiesFile;
    if (path === this.#path) return;
    this.#path = path;
    this.#watcher?.dispose();
    this.#watcher = undefined;
    this.#corpus.dropShared();
    if (path === '') return;
    // A drive or a slash: anything else would depend on where the server happens to run.
    if (!/^(?:[a-z]:[\\/]|[\\/])/i.test(path)) {
      this.#warn(`sourcemark.entitiesFile must be an absolute path; “${path}” is none.`);
      return;
    }
    const uri = URI.file(path).toString();
    if (!(await this.read(uri))) {
      this.#corpus.addShared(uri, '');
      this.#warn(`sourcemark.entitiesFile: “${path}” cannot be read. It counts as soon as it is there.`);
    }
    await this.#watch(uri);
  }

  /** False when it cannot be read; what was read before then stands. */
  async read(uri: string): Promise<boolean> {
    const text = await this.#corpus.host.readFile(uri);
    if (text !== undefined) this.#corpus.addShared(uri, text);
    return text !== undefined;
  }

  async #watch(uri: string): Promise<void> {
    if (!this.watchSupported) return;
    const at = uri.lastIndexOf('/');
    const name = decodeURIComponent(uri.slice(at + 1)).replace(/[*?[\]{}]/g, '[$&]');
    const globPattern = { baseUri: uri.slice(0, at), pattern: name };
    this.#watcher = await this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern }],
    });
  }

  #warn(message: string): void {
    this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  }
}
