// Runs the indexer in the server: at the start, when folders are added, and when the file watcher reports changes. Shows
// progress that can be cancelled, sends the index status, and keeps one cache per folder.

import { type Connection, FileChangeType, type FileEvent } from 'vscode-languageserver';
import { ANNOTATION_GLOBS } from '../annotations/file-names.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Cancellation, FoundFile } from '../corpus/host.ts';
import { type IndexOptions, type IndexReport, indexFiles } from '../corpus/indexer.ts';
import { AnalysisCache } from '../corpus/storage/cache.ts';
import { type IndexStatus, indexStatusNotification } from '../protocol.ts';
import { Debounce } from './debounce.ts';
import { LateProgress } from './progress.ts';
import type { SettingsStore } from './settings-store.ts';

/** Milliseconds to collect watcher events: a checkout or a save-all changes many files at once. */
const WATCH_DELAY = 150;
/** Milliseconds after which they are read even if more follow. */
const LONGEST_DELAY = 1000;

/** Milliseconds between two progress reports. */
const REPORT_INTERVAL = 100;

/** Milliseconds between two writes of the cache, so that an interrupted run is not lost. */
const SAVE_INTERVAL = 15_000;

export class IndexingService {
  progressSupported = false;
  onChanged: () => void = () => {};
  readonly #connection: Connection;
  readonly #corpus: Corpus;
  readonly #settings: SettingsStore;
  readonly #log: (message: string) => void;
  /** Runs are sequential, so that an older run never overwrites the results of a newer one. */
  #queue: Promise<void> = Promise.resolve();
  /** Number of runs over whole folders that have started, and that have not ended. */
  readonly #runs = { started: 0, active: 0 };
  #changes = new Map<string, FileChangeType>();
  readonly #whenChanged = new Debounce(
    () => this.#enqueue('reading changes', () => this.#applyChanges()),
    WATCH_DELAY,
    LONGEST_DELAY,
  );
  readonly #saves = new Set<Promise<void>>();
  readonly #caches = new Map<string, AnalysisCache>();
  /** URIs of skipped articles, by folder. */
  readonly #skipped = new Map<string, readonly string[]>();

  constructor(connection: Connection, corpus: Corpus, settings: SettingsStore, log: (message: string) => void) {
    this.#connection = connection;
    this.#corpus = corpus;
    this.#settings = settings;
    this.#log = log;
    corpus.onLost = (uri) => this.filesChanged([{ uri, type: FileChangeType.Changed }]);
  }

  /** Whether folders are being indexed. False by the time `onChanged` is called. */
  get isReading(): boolean {
    return this.#runs.active > 0;
  }

  /** Resolves when the runs that were asked for are done. */
  whenRead(): Promise<void> {
    return this.#queue;
  }

  /** Number of runs over whole folders that have started. */
  get readings(): number {
    return this.#runs.started;
  }

  async indexFolders(folders: readonly string[]): Promise<void> {
    if (folders.length === 0) return;
    this.#runs.started += 1;
    this.#runs.active += 1;
    await this.#enqueue('indexing', () => this.#indexFolders(folders));
    this.#runs.active -= 1;
    this.#sendDone();
  }

  /** Collects changed files and reads them after `WATCH_DELAY`. */
  filesChanged(changes: readonly FileEvent[]): void {
    for (const { uri, type } of changes) this.#changes.set(uri, type);
    this.#whenChanged.call();
  }

  /** Deletes the cache and indexes all folders again. */
  async clearCache(): Promise<void> {
    const previous: AnalysisCache[] = [];
    await this.#enqueue('clearing the cache', async () => {
      await this.saved();
      previous.push(...this.#caches.values());
      this.#caches.clear();
      await this.#corpus.host.cache?.clear();
    });
    await this.indexFolders(this.#corpus.folders);
    // Closed only now: until here, articles were still read from them.
    for (const cache of previous) cache.close();
  }

  /** Resolves when all pending cache writes are done. */
  async saved(): Promise<void> {
    await Promise.all(this.#saves);
  }

  /** Writes the cache in the background. `complete`: the run covered the whole folder. */
  #save(cache: AnalysisCache | undefined, complete: boolean): void {
    if (cache === undefined) return;
    const saving = cache
      .save(complete)
      .catch((error) => this.#log(`writing the cache failed: ${String(error)}`))
      .finally(() => this.#saves.delete(saving));
    this.#saves.add(saving);
  }

  #enqueue(what: string, work: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(work).catch((error) => this.#log(`${what} failed: ${String(error)}`));
    return this.#queue;
  }

  async #indexFolders(folders: readonly string[]): Promise<void> {
    const progress = new LateProgress(this.#connection, this.progressSupported, 'Sourcemark: reading articles');
    const start = this.#corpus.host.now();
    for (const folder of folders) {
      try {
        await this.#indexFolder(folder, progress);
      } catch (error) {
        this.#log(`${folder} could not be indexed: ${String(error)}`);
      }
    }
    await this.#corpus.applyUserChanges();
    progress.end();
    const { length: articles } = this.#corpus.articles();
    this.#log(`indexed ${articles} articles in ${Math.round(this.#corpus.host.now() - start)} ms`);
  }

  async #indexFolder(folder: string, progress: LateProgress): Promise<void> {
    const corpus = this.#corpus;
    const { host } = corpus;
    // A folder can be closed while it waits for its turn and while it is read.
    const cancellation: Cancellation = {
      get isCancellationRequested() {
        return progress.isCancellationRequested || !corpus.folders.includes(folder);
      },
    };
    this.#skipped.delete(folder);
    if (!corpus.folders.includes(folder)) return;
    const { include, exclude, maxFileSize, enable } = this.#settings.of(`${folder}/`);
    if (!enable) {
      this.#dropOthers(folder, []);
      return;
    }
    const cache = await this.#cacheOf(folder);
    const options: IndexOptions = { include, exclude, maxFileSize, all: false, cache };
    // Files of a nested workspace folder are read with that folder's settings.
    const find = async (globs: readonly string[]): Promise<FoundFile[]> =>
      (await host.findFiles(folder, globs, exclude, cancellation)).filter(({ uri }) => corpus.folderOf(uri) === folder);
    // The user's files come first, so that no article has to be read twice.
    const userFiles = await find(ANNOTATION_GLOBS);
    const userFilesReport = await indexFiles(corpus, userFiles, options, () => {}, cancellation);
    const files = this.#inOrder(await find(include));
    let saved = host.now();
    let reported = 0;
    const report = await indexFiles(
      corpus,
      files,
      options,
      (done, total) => {
        if (done < total && host.now() - reported < REPORT_INTERVAL) return;
        reported = host.now();
        progress.report(done, total, 'files');
        this.#send({ indexing: true, done, total, articles: done, skipped: [] });
        if (host.now() - saved > SAVE_INTERVAL) {
          saved = host.now();
          this.#save(cache, false);
        }
      },
      cancellation,
    );
    if (!cancellation.isCancellationRequested) this.#dropOthers(folder, [...userFiles, ...files]);
    this.#save(cache, !cancellation.isCancellationRequested);
    this.#logReport(folder, report);
    this.#skipped.set(folder, [...skippedBy(userFilesReport), ...skippedBy(report)]);
  }

  /** Removes files of a folder that no longer exist or that its settings exclude. */
  #dropOthers(folder: string, files: readonly FoundFile[]): void {
    const corpus = this.#corpus;
    const found = new Set(files.map(({ uri }) => uri));
    for (const { uri } of corpus.articles()) if (corpus.folderOf(uri) === folder && !found.has(uri)) corpus.remove(uri);
    for (const { uri } of corpus.userFiles.all())
      if (corpus.folderOf(uri) === folder && !found.has(uri) && uri !== corpus.userFiles.sharedUri) corpus.remove(uri);
  }

  /** The known files of deleted folders, for which a watcher reports only the folder. */
  #filesBelow(deleted: ReadonlySet<string>): string[] {
    if (deleted.size === 0) return [];
    const isBelow = (uri: string): boolean => {
      for (let at = uri.lastIndexOf('/'); at > 0; at = uri.lastIndexOf('/', at - 1))
        if (deleted.has(uri.slice(0, at))) return true;
      return false;
    };
    return [...this.#corpus.articles(), ...this.#corpus.userFiles.all()].map(({ uri }) => uri).filter(isBelow);
  }

  /** Open documents first, then the files in the same folders, then the rest. */
  #inOrder(files: readonly FoundFile[]): FoundFile[] {
    const open = this.#corpus.openUris();
    const folders = new Set(open.map(folderOf));
    const isOpen = new Set(open);
    const rank = ({ uri }: FoundFile): number => (isOpen.has(uri) ? 0 : folders.has(folderOf(uri)) ? 1 : 2);
    return [...files].sort((a, b) => rank(a) - rank(b) || (a.uri < b.uri ? -1 : 1));
  }

  async #cacheOf(folder: string): Promise<AnalysisCache | undefined> {
    const store = this.#corpus.host.cache;
    if (store === undefined) return undefined;
    let cache = this.#caches.get(folder);
    if (cache === undefined) {
      const name = store.digest(folder);
      await store.claim?.(name, folder);
      cache = await AnalysisCache.open(store, name);
      this.#caches.set(folder, cache);
    }
    return cache;
  }

  async #applyChanges(): Promise<void> {
    const changes = this.#changes;
    this.#changes = new Map();
    const byFolder = new Map<string, FoundFile[]>();
    const deleted = new Set([...changes].flatMap(([uri, type]) => (type === FileChangeType.Deleted ? [uri] : [])));
    // A watcher may report a file as deleted that is there, or there again. Reading it removes it if it is gone.
    for (const uri of new Set([...changes.keys(), ...this.#filesBelow(deleted)])) {
      const folder = this.#corpus.folderOf(uri);
      const isRead = this.#corpus.userFiles.isUserFile(uri)
        ? !this.#settings.excludes(uri)
        : this.#settings.includes(uri);
      if (!isRead || !this.#settings.of(uri).enable || folder === '') this.#corpus.remove(uri);
      else {
        const files = byFolder.get(folder);
        if (files === undefined) byFolder.set(folder, [{ uri, size: -1 }]);
        else files.push({ uri, size: -1 });
      }
    }
    for (const [folder, files] of byFolder) {
      const { maxFileSize } = this.#settings.of(`${folder}/`);
      const cache = await this.#cacheOf(folder);
      const options = { include: [], exclude: [], maxFileSize, all: false, cache };
      const report = await indexFiles(this.#corpus, files, options, () => {}, { isCancellationRequested: false });
      // Changed files often are not articles or no longer exist, so these are not logged.
      this.#logReport(folder, { ...report, notProse: [], unreadable: [] });
      const previous = (this.#skipped.get(folder) ?? []).filter((uri) => !changes.has(uri));
      this.#skipped.set(folder, [...previous, ...report.tooLarge, ...report.failed]);
      this.#save(cache, false);
    }
    await this.#corpus.applyUserChanges();
    this.#sendDone();
  }

  #sendDone(): void {
    const { length: articles } = this.#corpus.articles();
    const skipped = [...this.#skipped.values()].flat();
    this.#send({ indexing: false, done: articles, total: articles, articles, skipped });
    this.onChanged();
  }

  #send(status: IndexStatus): void {
    this.#connection.sendNotification(indexStatusNotification, status).catch(() => {});
  }

  #logReport(folder: string, { notProse, tooLarge, unreadable, guessed, failed }: IndexReport): void {
    const list = (what: string, uris: readonly string[]): void => {
      if (uris.length > 0)
        this.#log(`${folder}: ${uris.length} ${what}: ${uris.slice(0, 20).join(', ')}${uris.length > 20 ? ' …' : ''}`);
    };
    list('files are not articles', notProse);
    list('files are larger than sourcemark.maxFileSize and were skipped', tooLarge);
    list('files could not be read, or are links that lead out of the folder', unreadable);
    for (const [encoding, uris] of guessed)
      list(
        `files are not in the encoding of files.encoding and were read as ${encoding} (in the editor, use Reopen with Encoding)`,
        uris,
      );
    list('articles could not be analysed and were skipped', failed);
  }
}

const skippedBy = ({ tooLarge, unreadable, failed }: IndexReport): string[] => [...tooLarge, ...unreadable, ...failed];

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'));
