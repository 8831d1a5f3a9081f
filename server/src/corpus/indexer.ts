// Reads the folders into the corpus: on start all of them, later what the file watcher names. What the cache knows goes in
// at once; the rest is analysed, by workers where there are any. Reports progress, can be cancelled, and pauses often
// enough that a hover never waits for it.

import { Slices } from '../base/slices.ts';
import type { Corpus } from './corpus.ts';
import type { Cancellation, FileText, FoundFile } from './host.ts';
import { type Analyst, InlineAnalyst } from './host.ts';
import type { AnalysisCache } from './storage/cache.ts';
import { PackedArticle } from './storage/packed-article.ts';

export interface IndexOptions {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Bytes; larger files are listed as skipped. */
  readonly maxFileSize: number;
  /** Takes files for articles whatever their name and text. */
  readonly all: boolean;
  /** What earlier sessions found out. */
  readonly cache?: AnalysisCache | undefined;
}

export interface IndexReport {
  readonly articles: number;
  /** Files that matched but are no prose. */
  readonly notProse: readonly string[];
  readonly tooLarge: readonly string[];
  readonly unreadable: readonly string[];
  /** Articles whose analysis failed. */
  readonly failed: readonly string[];
}

/**
 * Files go in in the order in which they are listed, but for those that wait for their analysis. What cannot be read or
 * analysed is forgotten: an older text of it says nothing any more.
 */
export async function indexFiles(
  corpus: Corpus,
  files: readonly FoundFile[],
  options: IndexOptions,
  progress: (done: number, total: number) => void,
  cancellation: Cancellation,
): Promise<IndexReport> {
  const run = new IndexRun(corpus, files.length, options, progress, cancellation);
  // The disk is at the next files while these go in.
  let next = run.read(files.slice(0, READ_AHEAD));
  for (let i = READ_AHEAD; i < files.length + READ_AHEAD && !cancellation.isCancellationRequested; i += READ_AHEAD) {
    const batch = await next;
    next = run.read(files.slice(i, i + READ_AHEAD));
    await run.take(batch);
  }
  return run.finish();
}

interface ReadFile extends FoundFile {
  /** `undefined` where there is none to be had. */
  readonly file: FileText | undefined;
}

/** A file whose text is to be analysed. */
interface Waiting {
  readonly uri: string;
  readonly text: string;
  readonly key: string | undefined;
}

class IndexRun {
  readonly #corpus: Corpus;
  readonly #total: number;
  readonly #options: IndexOptions;
  /** Holds articles alone: what `all` takes for one may be anything. */
  readonly #cache: AnalysisCache | undefined;
  readonly #progress: (done: number, total: number) => void;
  readonly #cancellation: Cancellation;
  /** Worth the threads that it is done with. */
  readonly #isLong: boolean;
  readonly #analyst: Analyst;
  readonly #report = {
    articles: 0,
    notProse: [] as string[],
    tooLarge: [] as string[],
    unreadable: [] as string[],
    failed: [] as string[],
  };
  /** Analyses on their way. */
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
    this.#isLong = total >= FEW;
    this.#analyst = analyst === undefined || !this.#isLong ? new InlineAnalyst(corpus.language) : analyst;
    this.#slices = new Slices(corpus.host);
  }

  async read(files: readonly FoundFile[]): Promise<ReadFile[]> {
    const { maxFileSize: most } = this.#options;
    const { host } = this.#corpus;
    const uris = files.map(({ uri }) => uri);
    const known = this.#isLong ? await host.readFiles?.(uris, most) : undefined;
    return Promise.all(
      files.map(async ({ uri, size }, i) => {
        if (known !== undefined) return { uri, size, file: known[i] };
        const text = size > most ? undefined : await host.readFile(uri, most);
        return { uri, size, file: text === undefined ? undefined : { text } };
      }),
    );
  }

  async take(files: readonly ReadFile[]): Promise<void> {
    for (const file of files) {
      await this.#breathe();
      if (this.#cancellation.isCancellationRequested) return;
      await this.#take(file);
    }
  }

  async finish(): Promise<IndexReport> {
    await Promise.all(this.#pending);
    this.#analyst.rest();
    this.#progress(this.#total, this.#total);
    return this.#report;
  }

  async #take({ uri, size, file }: ReadFile): Promise<void> {
    const corpus = this.#corpus;
    const { maxFileSize, all } = this.#options;
    if (file === undefined) {
      const bytes = size >= 0 ? size : ((await corpus.host.fileSize?.(uri)) ?? -1);
      this.#leaveOut(uri, bytes > maxFileSize ? this.#report.tooLarge : this.#report.unreadable);
      return;
    }
    const { text } = file;
    // Not every host knows a size before it has read all.
    if (text.length > maxFileSize) {
      this.#leaveOut(uri, this.#report.tooLarge);
      return;
    }
    if (corpus.own.owns(uri)) {
      corpus.addText(uri, text);
      this.#done += 1;
      return;
    }
    const key = this.#cache?.keyOf(file, corpus.isMarkdown(uri));
    const known = key === undefined ? undefined : this.#cache?.get(key);
    // What is in the cache was found to be prose.
    const isArticle = all || (known === undefined ? corpus.isArticle(uri, text) : corpus.hasArticleName(uri));
    if (!isArticle) this.#leaveOut(uri, this.#report.notProse);
    else if (known !== undefined) this.#enter(uri, text, known);
    else await this.#send({ uri, text, key });
  }

  /** Gives a text to the analyst, once he has a hand free. */
  async #send(waiting: Waiting): Promise<void> {
    const { uri, text, key } = waiting;
    // One more than he has in hand, so that no hand is ever empty.
    while (this.#pending.size > this.#analyst.parallel) await Promise.race(this.#pending);
    if (this.#cancellation.isCancellationRequested) return;
    const answer = this.#analyst.analyze(text, this.#corpus.isMarkdown(uri)).then(async (bytes) => {
      await this.#breathe();
      if (this.#cancellation.isCancellationRequested) return;
      const packed = new PackedArticle(bytes);
      this.#enter(uri, text, packed);
      if (key !== undefined) this.#cache?.put(key, packed);
    });
    const pending = answer
      .catch(() => this.#leaveOut(uri, this.#report.failed))
      .finally(() => this.#pending.delete(pending));
    this.#pending.add(pending);
  }

  #enter(uri: string, text: string, packed: PackedArticle): void {
    this.#corpus.addPacked(uri, text, packed);
    packed.releaseStoredBytes();
    this.#report.articles += 1;
    this.#done += 1;
  }

  #leaveOut(uri: string, list: string[]): void {
    this.#corpus.remove(uri);
    list.push(uri);
    this.#done += 1;
  }

  /** Lets others have their turn when this has gone on for long enough. */
  async #breathe(): Promise<void> {
    if (!this.#slices.isOver) return;
    this.#progress(this.#done, this.#total);
    await this.#slices.pause();
  }
}

/** Fewer files are done before a worker has read its lexicon. */
const FEW = 24;

/** Files read at once: enough to hide the disk's latency, few enough to keep memory flat. */
const READ_AHEAD = 16;
