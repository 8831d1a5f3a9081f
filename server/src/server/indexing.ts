// Runs the indexer for the editor: on start, when folders come, and when the file watcher speaks; with progress that can
// be cancelled, a status for the status item, and a cache for each folder.

import { type Connection, FileChangeType, type FileEvent } from 'vscode-languageserver';
import { ANNOTATION_GLOBS } from '../annotations/file-names.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Cancellation, FoundFile } from '../corpus/host.ts';
import { type IndexOptions, type IndexReport, indexFiles } from '../corpus/indexer.ts';
import { AnalysisCache } from '../corpus/storage/cache.ts';
import { type IndexStatus, indexStatusNotification } from '../protocol.ts';
import { LateProgress } from './progress.ts';
import type { SettingsStore } from './settings-store.ts';

/** Milliseconds to gather events: a checkout or a save-all names many files at once. */
const WATCH_DELAY = 150;

/** Milliseconds between two words on how far it is: nobody reads faster. */
const TELL_EVERY = 100;

/** Milliseconds between two writes of the cache, so that a long run that is cut short is not lost. */
const SAVE_EVERY = 15_000;

export class IndexingService {
  progressSupported = false;
  onChanged: () => void = () => {};
  readonly #connection: Connection;
  readonly #corpus: Corpus;
  readonly #settings: SettingsStore;
  readonly #log: (message: string) => void;
  /** Runs one after another, so that an older run never overwrites what a newer one read. */
  #queue: Promise<void> = Promise.resolve();
  /** Runs over whole folders, and how many of them have not ended. */
  readonly #runs = { begun: 0, open: 0 };
  #changes = new Map<string, FileChangeType>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #saves = new Set<Promise<void>>();
  readonly #caches = new Map<string, AnalysisCache>();
  /** Articles that are left out, by folder. */
  readonly #skipped = new Map<string, readonly string[]>();

  constructor(connection: Connection, corpus: Corpus, settings: SettingsStore, log: (message: string) => void) {
    this.#connection = connection;
    this.#corpus = corpus;
    this.#settings = settings;
    this.#log = log;
    corpus.onLost = (uri) => this.filesChanged([{ uri, type: FileChangeType.Changed }]);
  }

  /** Whether folders are being read; it ends before `onChanged` tells of it. */
  get isReading(): boolean {
    return this.#runs.open > 0;
  }

  /** How often folders were read, or begun to be. */
  get readings(): number {
    return this.#runs.begun;
  }

  async indexFolders(folders: readonly string[]): Promise<void> {
    if (folders.length === 0) return;
    this.#runs.begun += 1;
    this.#runs.open += 1;
    await this.#enqueue('indexing', () => this.#indexFolders(folders));
    this.#runs.open -= 1;
    this.#tellDone();
  }

  /** Collects what the watcher names and reads it a moment later. */
  filesChanged(changes: readonly FileEvent[]): void {
    for (const { uri, type } of changes) this.#changes.set(uri, type);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#enqueue('reading changes', () => this.#applyChanges()), WATCH_DELAY);
  }

  /** Forgets what earlier sessions found out, and reads everything anew. */
  async clearCache(): Promise<void> {
    const before: AnalysisCache[] = [];
    await this.#enqueue('clearing the cache', async () => {
      await this.saved();
      before.push(...this.#caches.values());
      this.#caches.clear();
      await this.#corpus.host.cache?.clear();
    });
    await this.indexFolders(this.#corpus.folders);
    // Until now the articles were read from them.
    for (const cache of before) cache.close();
  }

  /** Resolves when nothing waits to be kept for the next session. */
  async saved(): Promise<void> {
    await Promise.all(this.#saves);
  }

  /** Nobody waits for the disk that the cache is on. */
  #save(cache: AnalysisCache | undefined, complete: boolean): void {
    if (cache === undefined) return;
    const saving = cache
      .save(complete)
      .catch((error) => this.#log(`keeping analyses failed: ${String(error)}`))
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
    // A folder can leave the window while it waits for its turn, and while it is read.
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
    // What lies in a folder of its own is read by that one's settings.
    const find = async (globs: readonly string[]): Promise<FoundFile[]> =>
      (await host.findFiles(folder, globs, exclude, cancellation)).filter(({ uri }) => corpus.folderOf(uri) === folder);
    // A person's own files come first, so that no article has to be read twice.
    const own = await find(ANNOTATION_GLOBS);
    const ownReport = await indexFiles(corpus, own, options, () => {}, cancellation);
    const files = this.#inOrder(await find(include));
    let saved = host.now();
    let told = 0;
    const report = await indexFiles(
      corpus,
      files,
      options,
      (done, total) => {
        if (done < total && host.now() - told < TELL_EVERY) return;
        told = host.now();
        progress.report(done, total, 'files');
        this.#send({ indexing: true, done, total, articles: done, skipped: [] });
        if (host.now() - saved > SAVE_EVERY) {
          saved = host.now();
          this.#save(cache, false);
        }
      },
      cancellation,
    );
    if (!cancellation.isCancellationRequested) this.#dropOthers(folder, [...own, ...files]);
    this.#save(cache, !cancellation.isCancellationRequested);
    this.#logReport(folder, report);
    this.#skipped.set(folder, [...leftOut(ownReport), ...leftOut(report)]);
  }

  /** What was read in the folder and is there no longer, or not by its settings. */
  #dropOthers(folder: string, files: readonly FoundFile[]): void {
    const corpus = this.#corpus;
    const found = new Set(files.map(({ uri }) => uri));
    for (const { uri } of corpus.articles()) if (corpus.folderOf(uri) === folder && !found.has(uri)) corpus.remove(uri);
    for (const { uri } of corpus.userFiles.all())
      if (corpus.folderOf(uri) === folder && !found.has(uri) && uri !== corpus.userFiles.sharedUri) corpus.remove(uri);
  }

  /** What lay in folders that were deleted: a watcher names the folder alone. */
  #dropBelow(deleted: ReadonlySet<string>): void {
    if (deleted.size === 0) return;
    for (const { uri } of [...this.#corpus.articles(), ...this.#corpus.userFiles.all()])
      for (let at = uri.lastIndexOf('/'); at > 0; at = uri.lastIndexOf('/', at - 1))
        if (deleted.has(uri.slice(0, at))) this.#corpus.remove(uri);
  }

  /** What the person looks at comes first, then what lies beside it, then the rest. */
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
      cache = await AnalysisCache.open(store, store.digest(folder));
      this.#caches.set(folder, cache);
    }
    return cache;
  }

  async #applyChanges(): Promise<void> {
    const changes = this.#changes;
    this.#changes = new Map();
    const byFolder = new Map<string, FoundFile[]>();
    this.#dropBelow(new Set([...changes].flatMap(([uri, type]) => (type === FileChangeType.Deleted ? [uri] : []))));
    for (const [uri, type] of changes) {
      const folder = this.#corpus.folderOf(uri);
      const isRead = this.#corpus.userFiles.isUserFile(uri)
        ? !this.#settings.excludes(uri)
        : this.#settings.includes(uri);
      if (type === FileChangeType.Deleted || !isRead || !this.#settings.of(uri).enable) this.#corpus.remove(uri);
      else if (folder !== '') byFolder.set(folder, [...(byFolder.get(folder) ?? []), { uri, size: -1 }]);
    }
    for (const [folder, files] of byFolder) {
      const { maxFileSize } = this.#settings.of(`${folder}/`);
      const cache = await this.#cacheOf(folder);
      const options = { include: [], exclude: [], maxFileSize, all: false, cache };
      const report = await indexFiles(this.#corpus, files, options, () => {}, { isCancellationRequested: false });
      // A file that is gone, or no article, is no news here.
      this.#logReport(folder, { ...report, notProse: [], unreadable: [] });
      const before = (this.#skipped.get(folder) ?? []).filter((uri) => !changes.has(uri));
      this.#skipped.set(folder, [...before, ...report.tooLarge, ...report.failed]);
      this.#save(cache, false);
    }
    await this.#corpus.applyUserChanges();
    this.#tellDone();
  }

  #tellDone(): void {
    const { length: articles } = this.#corpus.articles();
    const skipped = [...this.#skipped.values()].flat();
    this.#send({ indexing: false, done: articles, total: articles, articles, skipped });
    this.onChanged();
  }

  #send(status: IndexStatus): void {
    this.#connection.sendNotification(indexStatusNotification, status).catch(() => {});
  }

  #logReport(folder: string, { notProse, tooLarge, unreadable, failed }: IndexReport): void {
    const list = (what: string, uris: readonly string[]): void => {
      if (uris.length > 0)
        this.#log(`${folder}: ${uris.length} ${what}: ${uris.slice(0, 20).join(', ')}${uris.length > 20 ? ' …' : ''}`);
    };
    list('files are no articles', notProse);
    list('files are larger than sourcemark.maxFileSize and were skipped', tooLarge);
    list('files could not be read', unreadable);
    list('articles could not be analysed and were skipped', failed);
  }
}

const leftOut = ({ tooLarge, unreadable, failed }: IndexReport): string[] => [...tooLarge, ...unreadable, ...failed];

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'));
