// Reads the folders into the corpus: on start all of them, later what the file watcher names. Reports progress, can be
// cancelled, and pauses often enough that a hover never waits for it.

import { ANNOTATION_GLOBS } from '../annotations/file-names.ts';
import type { Corpus } from './corpus.ts';
import type { Cancellation, FoundFile } from './host.ts';

export interface IndexOptions {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Bytes; larger files are listed as skipped. */
  readonly maxFileSize: number;
  /** Takes files for articles whatever their name and text. */
  readonly all: boolean;
}

export interface IndexReport {
  readonly articles: number;
  /** Files that matched but are no prose. */
  readonly notProse: readonly string[];
  readonly tooLarge: readonly string[];
  readonly unreadable: readonly string[];
}

/** Milliseconds of work between two pauses. */
const SLICE = 8;

export async function indexFolder(
  corpus: Corpus,
  folder: string,
  options: IndexOptions,
  progress: (done: number, total: number) => void,
  cancellation: Cancellation,
): Promise<IndexReport> {
  const files = await corpus.host.findFiles(folder, options.include, options.exclude, cancellation);
  return indexFiles(corpus, files, options, progress, cancellation);
}

/** A person's own files of a folder; read before its articles, so that none has to be read twice. */
export async function indexOwnFiles(
  corpus: Corpus,
  folder: string,
  exclude: readonly string[],
  cancellation: Cancellation,
): Promise<void> {
  for (const { uri } of await corpus.host.findFiles(folder, ANNOTATION_GLOBS, exclude, cancellation)) {
    const text = await corpus.host.readFile(uri);
    if (text !== undefined) corpus.addText(uri, text);
  }
}

export async function indexFiles(
  corpus: Corpus,
  files: readonly FoundFile[],
  options: IndexOptions,
  progress: (done: number, total: number) => void,
  cancellation: Cancellation,
): Promise<IndexReport> {
  const { host } = corpus;
  const report = { articles: 0, notProse: [] as string[], tooLarge: [] as string[], unreadable: [] as string[] };
  let sliceStart = host.now();
  for (let i = 0; i < files.length; i += READ_AHEAD) {
    if (cancellation.isCancellationRequested) break;
    const batch = files.slice(i, i + READ_AHEAD).filter((file) => {
      if (file.size > options.maxFileSize) report.tooLarge.push(file.uri);
      return file.size <= options.maxFileSize;
    });
    const texts = await Promise.all(batch.map((file) => host.readFile(file.uri)));
    for (const [k, file] of batch.entries()) {
      const text = texts[k];
      if (text === undefined) report.unreadable.push(file.uri);
      else if (corpus.addText(file.uri, text, options.all)) report.articles += 1;
      else report.notProse.push(file.uri);
      if (host.now() - sliceStart > SLICE) {
        progress(Math.min(i + k + 1, files.length), files.length);
        await host.pause();
        if (cancellation.isCancellationRequested) break;
        sliceStart = host.now();
      }
    }
  }
  progress(files.length, files.length);
  return report;
}

/** Files read at once: enough to hide the disk's latency, few enough to keep memory flat. */
const READ_AHEAD = 16;
