// The settings of each workspace folder, asked from the editor and kept until it says that they changed.

import picomatch from 'picomatch';
import type { Connection } from 'vscode-languageserver';
import type { Corpus } from '../corpus/corpus.ts';
import { defaultSettings, readSettings, type Settings } from '../settings.ts';

interface Globs {
  included(path: string): boolean;
  excluded(path: string): boolean;
}

export class SettingsStore {
  /** Whether the editor can be asked; otherwise the defaults hold. */
  supported = false;
  readonly #connection: Connection;
  readonly #corpus: Corpus;
  #encoding = 'utf8';
  /** One after another: whoever asks later knows of more folders. */
  #loading: Promise<unknown> = Promise.resolve();
  readonly #byFolder = new Map<string, Settings>();
  readonly #globs = new Map<string, Globs>();

  constructor(connection: Connection, corpus: Corpus) {
    this.#connection = connection;
    this.#corpus = corpus;
  }

  /** Settings as the user has them, whatever a folder says. */
  get user(): Settings {
    return this.#byFolder.get('') ?? defaultSettings;
  }

  /** Settings of the innermost folder that holds a document; of loose documents, the first folder's or the user's. */
  of(uri: string): Settings {
    return this.#byFolder.get(this.#corpus.folderOf(uri)) ?? this.#byFolder.get('') ?? defaultSettings;
  }

  /** Whether the include and exclude globs let a file be an article. Loose files always may. */
  includes(uri: string): boolean {
    const { path, globs } = this.#globsOf(uri);
    return globs === undefined || (globs.included(path) && !globs.excluded(path));
  }

  /** Whether the exclude globs keep a file from being read. */
  excludes(uri: string): boolean {
    const { path, globs } = this.#globsOf(uri);
    return globs?.excluded(path) === true;
  }

  /** The matchers of the folder that a file lies in, and its path there; a loose file has none. */
  #globsOf(uri: string): { readonly path: string; readonly globs: Globs | undefined } {
    const folder = this.#corpus.folderOf(uri);
    if (folder === '') return { path: uri, globs: undefined };
    let globs = this.#globs.get(folder);
    if (globs === undefined) {
      const { include, exclude } = this.of(uri);
      globs = {
        included: picomatch([...include], { dot: false }),
        excluded: picomatch([...exclude], { dot: true }),
      };
      this.#globs.set(folder, globs);
    }
    return { path: this.#corpus.pathOf(uri), globs };
  }

  /** Asks the editor again. Gives the folders in which other files may be read now, or read otherwise. */
  load(): Promise<readonly string[]> {
    const loading = this.#loading.then(() => this.#load());
    this.#loading = loading.catch(() => {});
    return loading;
  }

  async #load(): Promise<readonly string[]> {
    if (!this.supported) {
      this.#tellHost();
      return [];
    }
    const before = new Map(this.#corpus.folders.map((folder) => [folder, this.#whatIsRead(folder)]));
    const scopes = ['', ...this.#corpus.folders];
    const [encoding, ...answers] = (await this.#connection.workspace.getConfiguration([
      { section: 'files.encoding' },
      ...scopes.map((folder) => ({ section: 'sourcemark', ...(folder === '' ? {} : { scopeUri: folder }) })),
    ])) as unknown[];
    this.#encoding = typeof encoding === 'string' ? encoding : 'utf8';
    this.#byFolder.clear();
    this.#globs.clear();
    scopes.forEach((folder, index) => {
      this.#byFolder.set(folder, readSettings(answers[index]));
    });
    this.#tellHost();
    return this.#corpus.folders.filter((folder) => before.get(folder) !== this.#whatIsRead(folder));
  }

  #tellHost(): void {
    const { host } = this.#corpus;
    host.setEncoding?.(this.#encoding);
    const sizes = [...this.#byFolder.values()].map(({ maxFileSize }) => maxFileSize);
    host.setMaxFileSize?.(Math.max(this.user.maxFileSize, ...sizes));
  }

  /** The part of a folder's settings that decides which files are read, and how. */
  #whatIsRead(folder: string): string | undefined {
    const settings = this.#byFolder.get(folder);
    if (settings === undefined) return undefined;
    const { include, exclude, maxFileSize, enable } = settings;
    return JSON.stringify([this.#encoding, include, exclude, maxFileSize, enable]);
  }
}
