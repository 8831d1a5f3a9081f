// The settings of each workspace folder, requested from the editor and cached until they change.

import picomatch from 'picomatch';
import type { Connection } from 'vscode-languageserver';
import type { Corpus } from '../corpus/corpus.ts';
import { defaultSettings, readSettings, type Settings } from '../settings.ts';
import { answerOf } from './client-answers.ts';

interface Globs {
  included(path: string): boolean;
  excluded(path: string): boolean;
}

/** Also passes the file encoding and the largest file size to the host. */
export class SettingsStore {
  /** Called with the folders to index again when the editor answers after the server went on without its answer. */
  onLate: (affected: readonly string[]) => void = () => {};
  /** Whether the editor answers configuration requests; otherwise the defaults apply. */
  supported = false;
  readonly #connection: Connection;
  readonly #corpus: Corpus;
  #encoding = 'utf8';
  /** Requests are sequential, because a later one may know more folders. */
  #loading: Promise<unknown> = Promise.resolve();
  readonly #byFolder = new Map<string, Settings>();
  readonly #globs = new Map<string, Globs>();

  constructor(connection: Connection, corpus: Corpus) {
    this.#connection = connection;
    this.#corpus = corpus;
  }

  /** The user's settings, without those of any folder. */
  get user(): Settings {
    return this.#byFolder.get('') ?? defaultSettings;
  }

  /** Settings of the innermost folder that contains a document; for loose documents, the user's. */
  of(uri: string): Settings {
    return this.#byFolder.get(this.#corpus.folderOf(uri)) ?? this.#byFolder.get('') ?? defaultSettings;
  }

  /** Whether the include and exclude globs allow a file as an article. Loose files are always allowed. */
  includes(uri: string): boolean {
    const { path, globs } = this.#globsOf(uri);
    return globs === undefined || (globs.included(path) && !globs.excluded(path));
  }

  /** Whether the exclude globs match a file. */
  excludes(uri: string): boolean {
    const { path, globs } = this.#globsOf(uri);
    return globs?.excluded(path) === true;
  }

  /** The matchers of a file's folder, and its path in that folder; a loose file has no matchers. */
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

  /** Requests the settings again. Returns the folders that have to be indexed again. */
  load(): Promise<readonly string[]> {
    const loading = this.#loading.then(() => this.#load());
    this.#loading = loading.catch(() => {});
    return loading;
  }

  async #load(): Promise<readonly string[]> {
    if (!this.supported) {
      this.#configureHost();
      return [];
    }
    const scopes = ['', ...this.#corpus.folders];
    const items = [
      { section: 'files.encoding' },
      ...scopes.map((folder) => ({ section: 'sourcemark', ...(folder === '' ? {} : { scopeUri: folder }) })),
    ];
    const answer: unknown = await answerOf(
      this.#connection,
      'workspace/configuration',
      'The last known settings, or the defaults, apply.',
      () => this.#connection.workspace.getConfiguration(items) as Promise<unknown>,
      (late) => this.onLate(this.#apply(scopes, late)),
    );
    return this.#apply(scopes, answer);
  }

  /** Applies the editor's answer for the user and some folders. Returns the folders that have to be indexed again. */
  #apply(scopes: readonly string[], answer: unknown): readonly string[] {
    if (!Array.isArray(answer)) {
      this.#configureHost();
      return [];
    }
    const before = new Map(this.#corpus.folders.map((folder) => [folder, this.#readingKey(folder)]));
    const [encoding, ...answers] = answer as unknown[];
    this.#encoding = typeof encoding === 'string' ? encoding : 'utf8';
    this.#byFolder.clear();
    this.#globs.clear();
    scopes.forEach((folder, index) => {
      this.#byFolder.set(folder, readSettings(answers[index]));
    });
    this.#configureHost();
    return this.#corpus.folders.filter((folder) => before.get(folder) !== this.#readingKey(folder));
  }

  #configureHost(): void {
    const { host } = this.#corpus;
    host.setEncoding?.(this.#encoding);
    const sizes = [...this.#byFolder.values()].map(({ maxFileSize }) => maxFileSize);
    host.setMaxFileSize?.(Math.max(this.user.maxFileSize, ...sizes));
  }

  /** The settings that decide which files are read and how, as one key. */
  #readingKey(folder: string): string | undefined {
    const settings = this.#byFolder.get(folder);
    if (settings === undefined) return undefined;
    const { include, exclude, maxFileSize, enable } = settings;
    return JSON.stringify([this.#encoding, include, exclude, maxFileSize, enable]);
  }
}
