// Builds a corpus from the paths on the command line: the named files, the articles of the named folders, and the user
// files that apply to them.

import { promises as fs } from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { ANNOTATION_GLOBS, annotationFileOf, entityFilesAbove } from '../../annotations/file-names.ts';
import { Corpus } from '../../corpus/corpus.ts';
import type { FoundFile } from '../../corpus/host.ts';
import { type IndexReport, indexFiles } from '../../corpus/indexer.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { FeatureContext } from '../../features/shared/context.ts';
import type { AnalyzedArticle } from '../../formats/analysis-json.ts';
import { english } from '../../language/en/index.ts';
import { checkArticle } from '../../rules/check.ts';
import { defaultSettings, withFolderSettings } from '../../settings.ts';
import { NodeHost, WORKERS } from '../node/host.ts';
import { Progress } from './output.ts';

/** An error that the user can fix. It is printed as one line, without a stack. */
export class CliError extends Error {}

/** The corpus of one run of the command line. */
export interface CliCorpus {
  readonly corpus: CorpusSnapshot;
  readonly context: FeatureContext;
  /** Each article with its text and findings, in the order of the corpus. */
  articles(): AsyncIterable<AnalyzedArticle>;
  /** The path of a URI as given on the command line, or relative to the current folder. */
  nameOf(uri: string): string;
}

export interface ReadOptions {
  /** Treats every .txt and .md file in a folder as an article. */
  readonly all?: boolean;
  /** Path of an entity file that applies to all articles. */
  readonly entities?: string;
  /** Keeps a byte-order mark as the first character, so that offsets match those of other UTF-8 readers. */
  readonly keepBom?: boolean;
}

const NEVER = { isCancellationRequested: false };

/** Reads and analyses everything. Throws `CliError` if a path is missing or no article is found. */
export async function readCorpus(paths: readonly string[], options: ReadOptions): Promise<CliCorpus> {
  const host = new NodeHost(WORKERS);
  host.decoding = { keepBom: options.keepBom === true };
  const corpus = new Corpus(host, english);
  const { named, folders, names } = await sortPaths(paths);
  const nameOf = (uri: string): string => {
    const file = URI.parse(uri).fsPath;
    return names.get(uri) ?? (path.relative('', file) || file);
  };
  const here = URI.file(process.cwd()).toString().replace(/\/$/, '');
  const tops = [...folders, ...named.map(({ uri }) => uri.slice(0, uri.lastIndexOf('/')))].map((folder) =>
    folder === here || folder.startsWith(`${here}/`) ? here : folder,
  );
  corpus.setFolders([...new Set(tops)]);
  if (options.entities !== undefined) await readEntities(corpus, options.entities);
  await readUserFilesOf(corpus, [...folders.map((folder) => `${folder}/x`), ...named.map(({ uri }) => uri)]);

  const progress = new Progress('Reading articles');
  const skipped: string[] = [];
  for (const folder of folders) {
    const all = options.all === true;
    const userFiles = await host.findFiles(folder, ANNOTATION_GLOBS, defaultSettings.exclude, NEVER);
    await indexFiles(corpus, userFiles, { ...defaultSettings, all }, () => {}, NEVER);
    const files = await host.findFiles(folder, defaultSettings.include, defaultSettings.exclude, NEVER);
    const report = await indexFiles(corpus, files, { ...defaultSettings, all }, progress.show, NEVER);
    skipped.push(...skippedLines(report, nameOf));
  }
  const whole = { ...defaultSettings, maxFileSize: Number.POSITIVE_INFINITY, all: true };
  const report = await indexFiles(corpus, named, whole, progress.show, NEVER);
  await corpus.applyUserChanges();
  progress.end();
  if (report.unreadable.length > 0) throw new CliError(`cannot read ${report.unreadable.map(nameOf).join(', ')}`);
  skipped.push(...skippedLines(report, nameOf));
  for (const line of skipped) process.stderr.write(`skipped ${line}\n`);
  if (corpus.articles().length === 0)
    throw new CliError(`no articles in ${paths.join(', ')} (.txt or .md files with running prose)`);

  const context: FeatureContext = {
    corpus: corpus.snapshot(),
    settingsOf: (uri) => withFolderSettings(defaultSettings, corpus.userSettingsOf(uri)),
    pageOf: () => undefined,
    log: (message) => process.stderr.write(`${message}\n`),
  };

  async function* articles(): AsyncIterable<AnalyzedArticle> {
    for (const article of corpus.articles()) {
      const text = await corpus.text(article.uri);
      if (text === undefined) continue;
      const name = nameOf(article.uri);
      const diagnoses = checkArticle(article, context.corpus, context.settingsOf(article.uri), (code, error) =>
        context.log(`rule ${code} failed on ${name}: ${String(error)}`),
      );
      yield { name, article, text, diagnoses };
    }
  }

  return { corpus: context.corpus, context, articles, nameOf };
}

/** One line for each file that was not analysed, with the reason. */
function skippedLines(
  { notProse, tooLarge, unreadable, failed }: IndexReport,
  nameOf: (uri: string) => string,
): string[] {
  const maxSize = defaultSettings.maxFileSize.toLocaleString('en');
  const lines = (uris: readonly string[], why: string): string[] => uris.map((uri) => `${nameOf(uri)}: ${why}`);
  return [
    ...lines(notProse, 'not an article: no running prose (to include it, name the file or use --all)'),
    ...lines(tooLarge, `larger than ${maxSize} bytes`),
    ...lines(unreadable, 'cannot be read'),
    ...lines(failed, 'could not be analysed because of an error in Sourcemark'),
  ];
}

interface SortedPaths {
  readonly named: readonly FoundFile[];
  readonly folders: readonly string[];
  /** Paths as given on the command line, by URI. */
  readonly names: ReadonlyMap<string, string>;
}

async function sortPaths(paths: readonly string[]): Promise<SortedPaths> {
  const named: FoundFile[] = [];
  const folders: string[] = [];
  const names = new Map<string, string>();
  for (const given of paths) {
    const stat = await fs.stat(given).catch(() => undefined);
    if (stat === undefined) throw new CliError(`there is no file or folder ${given}`);
    const uri = URI.file(path.resolve(given)).toString().replace(/\/$/, '');
    if (stat.isDirectory()) folders.push(uri);
    else if (stat.isFile()) {
      named.push({ uri, size: stat.size });
      names.set(uri, given);
    } else throw new CliError(`${given} is neither a file nor a folder`);
  }
  return { named, folders, names };
}

async function readEntities(corpus: Corpus, file: string): Promise<void> {
  const uri = URI.file(path.resolve(file)).toString();
  const text = await corpus.host.readFile(uri);
  if (text === undefined) throw new CliError(`cannot read ${file}`);
  corpus.addShared(uri, text);
}

/**
 * Reads the annotation file of each named article, and the `sourcemark.yaml` of its folder and of the folders above. The
 * current folder takes the role of the editor's workspace folder: nothing above it is read. For an article outside the
 * current folder, only the article's own folder counts.
 */
async function readUserFilesOf(corpus: Corpus, articles: readonly string[]): Promise<void> {
  const wanted = new Set<string>();
  for (const uri of articles) {
    wanted.add(annotationFileOf(uri));
    for (const file of entityFilesAbove(uri, corpus.folderOf(uri))) wanted.add(file);
  }
  for (const uri of wanted) {
    const text = await corpus.host.readFile(uri);
    if (text !== undefined) corpus.addText(uri, text);
  }
}
