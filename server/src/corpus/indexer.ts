// Reads files into the corpus: whole folders on start, later those that the file watcher reports. Cached analyses are added
// at once; other texts are analysed, by workers where the host has them. Reports progress, can be cancelled, and pauses
// often, so that requests are answered meanwhile.

import { Slices } from '../base/slices.ts';
import type { Corpus } from './corpus.ts';
import {
  type Analyst,
  type Cancellation,
  type FileText,
  type FoundFile,
  InlineAnalyst,
  readUserFile,
  type UnreadableFile,
} from './host.ts';
import type { AnalysisCache } from './storage/cache.ts';
import { PackedArticle } from './storage/packed-article.ts';

export interface IndexOptions {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Bytes; larger files are skipped and reported. */
  readonly maxFileSize: number;
  /** Indexes every file as an article, without a look at its name and text. */
  readonly all: boolean;
  /** Analyses of earlier sessions. */
  readonly cache?: AnalysisCache | undefined;
}

/** The result of a run. Lists are of URIs. */
export interface IndexReport {
  /** Number of articles that were added. */
  readonly articles: number;
  /** Files that matched the globs but are not prose. */
  readonly notProse: readonly string[];
  readonly tooLarge: readonly string[];
  readonly unreadable: readonly string[];
  /** Files in another encoding than the expected one, by the encoding that was guessed. */
  readonly guessed: ReadonlyMap<string, readonly string[]>;
  /** Articles whose analysis failed. */
  readonly failed: readonly string[];
}

/**
 * Adds files to the corpus, in the order of the list except for those that are analysed by a worker. A file that cannot be
 * read or analysed is removed from the corpus, because an earlier version of it is no longer true. `progress` is called
 * with the number of files that are done and the number of all.
 */
export async function indexFiles(
  corpus: Corpus,
  files: readonly FoundFile[],
  options: IndexOptions,
  progress: (done: number, total: number) => void,
  cancellation: Cancellation,
): Promise<IndexReport> {
  const run = new IndexRun(corpus, files.length, options, progress, cancellation);
  // The next files are read while these are added.
  let next = run.read(files.slice(0, READ_AHEAD));
  for (let i = READ_AHEAD; i < files.length + READ_AHEAD && !cancellation.isCancellationRequested; i += READ_AHEAD) {
    const batch = await next;
    next = run.read(files.slice(i, i + READ_AHEAD));
    await run.add(batch);
  }
  return run.finish();
}

interface ReadFile extends FoundFile {
  /** `undefined` if it could not be read; a user file then says why, and is `undefined` only if it is not there. */
  readonly file: FileText | UnreadableFile | undefined;
}

/** A file whose text is not in the cache. */
interface UncachedText {
  readonly uri: string;
  readonly text: string;
  /** Cache key; `undefined` without a cache. */
  readonly key: string | undefined;
}

class IndexRun {
  readonly #corpus: Corpus;
  readonly #total: number;
  readonly #options: IndexOptions;
  /** `undefined` with the option `all`: the cache holds articles only, and `all` indexes any text. */
  readonly #cache: AnalysisCache | undefined;
  readonly #progress: (done: number, total: number) => void;
  readonly #cancellation: Cancellation;
  /** Whether there are enough files to start worker threads for. */
  readonly #usesThreads: boolean;
  readonly #analyst: Analyst;
  readonly #report = {
    articles: 0,
    notProse: [] as string[],
    tooLarge: [] as string[],
    unreadable: [] as string[],
    guessed: new Map<string, string[]>(),
    failed: [] as string[],
  };
  /** Analyses that have not yet answered. */
  readonly #pending = new Set<Promise<void>>();
  #done = 0;
  readonly #slices: Slices;

  constructor(
    corpus: Corpus,
    total: number,
    options: IndexOptions,
    progress: (done: number, total: number) => void,
    cancellation: Cancellation,
  ) {
    this.#corpus = corpus;
    this.#total = total;
    this.#options = options;
    this.#cache = options.all ? undefined : options.cache;
    this.#progress = progress;
    this.#cancellation = cancellation;
    const { analyst } = corpus.host;
    this.#usesThreads = total >= MIN_FILES_FOR_THREADS;
    this.#analyst = analyst === undefined || !this.#usesThreads ? new InlineAnalyst(corpus.language) : analyst;
    this.#slices = new Slices(corpus.host);
  }

  async read(files: readonly FoundFile[]): Promise<ReadFile[]> {
    const { maxFileSize } = this.#options;
    const { host } = this.#corpus;
    const uris = files.map(({ uri }) => uri);
    const known = this.#usesThreads ? await host.readFiles?.(uris, maxFileSize) : undefined;
    return Promise.all(
      files.map(async ({ uri, size }, i) => {
        if (this.#corpus.userFiles.isUserFile(uri)) {
          const file = known?.[i];
          return { uri, size, file: file?.isExact === true ? file : await readUserFile(host, uri, maxFileSize) };
        }
        if (known !== undefined) return { uri, size, file: known[i] };
        if (size > maxFileSize) return { uri, size, file: undefined };
        if (host.readText !== undefined) return { uri, size, file: await host.readText(uri, maxFileSize) };
        const text = await host.readFile(uri, maxFileSize);
        return { uri, size, file: text === undefined ? undefined : { text } };
      }),
    );
  }

  async add(files: readonly ReadFile[]): Promise<void> {
    for (const file of files) {
      await this.#pauseIfDue();
      if (this.#cancellation.isCancellationRequested) return;
      await this.#add(file);
    }
  }

  async finish(): Promise<IndexReport> {
    await Promise.all(this.#pending);
    this.#analyst.rest();
    this.#progress(this.#total, this.#total);
    return this.#report;
  }

  async #add({ uri, size, file }: ReadFile): Promise<void> {
    const corpus = this.#corpus;
    const { maxFileSize, all } = this.#options;
    if (file !== undefined && 'unreadable' in file) {
      corpus.addUnreadable(uri, file.unreadable);
      (file.unreadable === 'tooLarge' ? this.#report.tooLarge : this.#report.unreadable).push(uri);
      this.#done += 1;
      return;
    }
    if (file === undefined) {
      corpus.deleted(uri);
      const bytes = size >= 0 ? size : ((await corpus.host.fileSize?.(uri)) ?? -1);
      this.#skip(uri, bytes > maxFileSize ? this.#report.tooLarge : this.#report.unreadable);
      return;
    }
    const { text } = file;
    // Some hosts know the size only after reading the file.
    if (text.length > maxFileSize) {
      this.#skip(uri, this.#report.tooLarge);
      if (corpus.userFiles.isUserFile(uri)) corpus.addUnreadable(uri, 'tooLarge');
      return;
    }
    if (corpus.userFiles.isUserFile(uri)) {
      corpus.addText(uri, text);
      this.#done += 1;
      return;
    }
    const key = this.#cache?.keyOf(file, corpus.isMarkdown(uri));
    const cached = key === undefined ? undefined : this.#cache?.get(key);
    // A cached text has already been recognised as prose.
    const isArticle = all || (cached === undefined ? corpus.isArticle(uri, text) : corpus.hasArticleName(uri));
    if (isArticle && file.guessed !== undefined)
      this.#report.guessed.set(file.guessed, [...(this.#report.guessed.get(file.guessed) ?? []), uri]);
    if (!isArticle) this.#skip(uri, this.#report.notProse);
    else if (cached !== undefined) this.#addPacked(uri, text, cached);
    else await this.#send({ uri, text, key });
  }

  /** Sends a text to the analyst. Waits while too many texts are pending. */
  async #send({ uri, text, key }: UncachedText): Promise<void> {
    // One text more than it analyses at the same time, so that no worker is idle.
    while (this.#pending.size > this.#analyst.parallel) await Promise.race(this.#pending);
    if (this.#cancellation.isCancellationRequested) return;
    const added = this.#analyst.analyze(text, this.#corpus.isMarkdown(uri)).then(async (bytes) => {
      await this.#pauseIfDue();
      if (this.#cancellation.isCancellationRequested) return;
      const packed = new PackedArticle(bytes);
      this.#addPacked(uri, text, packed);
      if (key !== undefined) this.#cache?.put(key, packed);
    });
    const pending = added
      .catch(() => this.#skip(uri, this.#report.failed))
      .finally(() => this.#pending.delete(pending));
    this.#pending.add(pending);
  }

  #addPacked(uri: string, text: string, packed: PackedArticle): void {
    this.#corpus.addPacked(uri, text, packed);
    packed.releaseStoredBytes();
    this.#report.articles += 1;
    this.#done += 1;
  }

  /** Removes a file from the corpus and adds it to a list of the report. */
  #skip(uri: string, list: string[]): void {
    this.#corpus.remove(uri);
    list.push(uri);
    this.#done += 1;
  }

  /** Pauses when the time slice is over, and reports progress. */
  async #pauseIfDue(): Promise<void> {
    if (!this.#slices.isOver) return;
    this.#progress(this.#done, this.#total);
    await this.#slices.pause();
  }
}

/** Fewer files are analysed before a worker has loaded its language model. */
const MIN_FILES_FOR_THREADS = 24;

/** Number of files read at the same time: enough to hide the latency of the disk, few enough to keep memory low. */
const READ_AHEAD = 16;
