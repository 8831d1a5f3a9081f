// Runs the indexer for the editor: on start, when folders come, and when the file watcher speaks; with progress that can
// be cancelled, and a status for the status item.

import {
  type Connection,
  FileChangeType,
  type FileEvent,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import { isOwnFile } from '../annotations/file-names.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { FoundFile } from '../corpus/host.ts';
import { type IndexReport, indexFiles, indexOwnFiles } from '../corpus/indexer.ts';
import { type IndexStatus, indexStatusNotification } from '../protocol.ts';
import type { SettingsStore } from './settings-store.ts';

export class IndexingService {
  progressSupported = false;
  onChanged: () => void = () => {};
  readonly #connection: Connection;
  readonly #corpus: Corpus;
  readonly #settings: SettingsStore;
  readonly #log: (message: string) => void;
  /** Runs one after another, so that an older run never overwrites what a newer one read. */
  #queue: Promise<void> = Promise.resolve();
  #changes = new Map<string, FileChangeType>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: Connection, corpus: Corpus, settings: SettingsStore, log: (message: string) => void) {
    this.#connection = connection;
    this.#corpus = corpus;
    this.#settings = settings;
    this.#log = log;
  }

  indexFolders(folders: readonly string[]): Promise<void> {
    this.#queue = this.#queue
      .then(() => this.#indexFolders(folders))
      .catch((error) => this.#log(`indexing failed: ${String(error)}`));
    return this.#queue;
  }

  /** Collects what the watcher names and reads it a moment later. */
  filesChanged(changes: readonly FileEvent[]): void {
    for (const { uri, type } of changes) this.#changes.set(uri, type);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#queue = this.#queue
        .then(() => this.#applyChanges())
        .catch((error) => this.#log(`reading changes failed: ${String(error)}`));
    }, WATCH_DELAY);
  }

  async #indexFolders(folders: readonly string[]): Promise<void> {
    if (folders.length === 0) return;
    const progress = this.progressSupported ? await this.#connection.window.createWorkDoneProgress() : undefined;
    progress?.begin('Sourcemark: reading articles', 0, undefined, true);
    const cancellation = progress?.token ?? { isCancellationRequested: false };
    const skipped: string[] = [];
    const start = this.#corpus.host.now();
    for (const folder of folders) {
      const { include, exclude, maxFileSize, enable } = this.#settings.of(`${folder}/`);
      if (!enable) continue;
      await indexOwnFiles(this.#corpus, folder, exclude, cancellation);
      const files = [...(await this.#corpus.host.findFiles(folder, include, exclude, cancellation))];
      this.#openFolderFirst(files);
      const report = await indexFiles(
        this.#corpus,
        files,
        { include, exclude, maxFileSize, all: false },
        (done, total) => this.#report(progress, done, total),
        cancellation,
      );
      this.#logReport(folder, report);
      skipped.push(...report.tooLarge, ...report.unreadable);
    }
    await this.#corpus.settle();
    progress?.done();
    const { length: articles } = this.#corpus.articles();
    this.#log(`indexed ${articles} articles in ${Math.round(this.#corpus.host.now() - start)} ms`);
    this.#send({ indexing: false, done: articles, total: articles, articles, skipped });
    this.onChanged();
  }

  /** Articles beside the open ones are wanted first. */
  #openFolderFirst(files: FoundFile[]): void {
    const near = (file: FoundFile): number => (this.#corpus.isOpen(file.uri) ? 0 : 1);
    files.sort((a, b) => near(a) - near(b) || (a.uri < b.uri ? -1 : 1));
  }

  async #applyChanges(): Promise<void> {
    const changes = this.#changes;
    this.#changes = new Map();
    const files: FoundFile[] = [];
    for (const [uri, type] of changes) {
      if (
        type === FileChangeType.Deleted ||
        !(isOwnFile(uri) || this.#settings.includes(uri)) ||
        !this.#settings.of(uri).enable
      )
        this.#corpus.remove(uri);
      else if (this.#corpus.folders.some((folder) => uri.startsWith(`${folder}/`))) files.push({ uri, size: -1 });
    }
    const options = { include: [], exclude: [], maxFileSize: Number.POSITIVE_INFINITY, all: false };
    const { unreadable } = await indexFiles(this.#corpus, files, options, () => {}, { isCancellationRequested: false });
    for (const uri of unreadable) this.#corpus.remove(uri);
    await this.#corpus.settle();
    const { length: articles } = this.#corpus.articles();
    this.#send({ indexing: false, done: articles, total: articles, articles, skipped: [] });
    this.onChanged();
  }

  #report(progress: WorkDoneProgressServerReporter | undefined, done: number, total: number): void {
    progress?.report(
      total === 0 ? 100 : Math.round((100 * done) / total),
      `${done.toLocaleString('en')} of ${total.toLocaleString('en')} files`,
    );
    this.#send({ indexing: true, done, total, articles: done, skipped: [] });
  }

  #send(status: IndexStatus): void {
    this.#connection.sendNotification(indexStatusNotification, status).catch(() => {});
  }

  #logReport(folder: string, { notProse, tooLarge, unreadable }: IndexReport): void {
    const list = (what: string, uris: readonly string[]): void => {
      if (uris.length > 0)
        this.#log(`${folder}: ${uris.length} ${what}: ${uris.slice(0, 20).join(', ')}${uris.length > 20 ? ' …' : ''}`);
    };
    list('files are no articles', notProse);
    list('files are larger than sourcemark.maxFileSize and were skipped', tooLarge);
    list('files could not be read', unreadable);
  }
}

/** Milliseconds to gather events: a checkout or a save-all names many files at once. */
const WATCH_DELAY = 150;
