// Builds a corpus from the paths on the command line: the named files, the articles of the named folders, and the user
// files that apply to them.

import { promises as fs } from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { ANNOTATION_GLOBS, annotationFileOf, entityFilesAbove } from '../../annotations/file-names.ts';
import { isEncoding } from '../../base/decode.ts';
import { Corpus } from '../../corpus/corpus.ts';
import { type FoundFile, readUserFile } from '../../corpus/host.ts';
import { type IndexReport, indexFiles } from '../../corpus/indexer.ts';
import { roleByName } from '../../corpus/roles.ts';
import type { CorpusSnapshot } from '../../corpus/snapshot.ts';
import type { FeatureContext } from '../../features/shared/context.ts';
import { unreadableProblem } from '../../features/yaml-files/unreadable.ts';
import type { AnalyzedArticle } from '../../formats/analysis-json.ts';
import { english } from '../../language/en/index.ts';
import { checkArticle } from '../../rules/check.ts';
import { defaultSettings, withFolderSettings } from '../../settings.ts';
import { NodeHost, WORKERS } from '../node/host.ts';
import { Progress, writeError } from './output.ts';

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
  /** Paths that are drafts, whatever their names. */
  readonly drafts?: readonly string[];
  /** A folder of `paths` that the user names as that of the sources, whatever the folders above it are called. */
  readonly sources?: string;
  /** Keeps the sources' words in memory without a draft. */
  readonly keepsSources?: boolean;
  /** Encoding of the articles; UTF-8 if absent, and what is not UTF-8 is recognised. */
  readonly encoding?: string;
}

const NEVER = { isCancellationRequested: false };

/** Reads and analyses everything. Throws `CliError` if a path is missing or no article is found. */
export async function readCorpus(paths: readonly string[], options: ReadOptions): Promise<CliCorpus> {
  const host = new NodeHost(WORKERS);
  const keepBom = options.keepBom === true;
  // YAML is always UTF-8; the encoding is set once it is read.
  host.decoding = { keepBom };
  const { encoding } = options;
  if (encoding !== undefined && !isEncoding(encoding))
    throw new CliError(`unknown encoding ${encoding}: use a name such as utf-8, windows-1252, utf-16le or iso-8859-1`);
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
  for (const folder of [...folders, ...named.map(({ uri }) => uri.slice(0, uri.lastIndexOf('/')))]) host.guard(folder);
  if (options.entities !== undefined) await readEntities(corpus, options.entities);
  await readUserFilesOf(corpus, [...folders.map((folder) => `${folder}/x`), ...named.map(({ uri }) => uri)]);

  // A file that the user names is read whatever its role, except that drafts and notes stay what they are.
  const drafts = new Set(options.drafts?.map(uriOf));
  for (const { uri } of named) {
    if (drafts.has(uri)) corpus.setRole(uri, 'draft');
    else if (corpus.roleOf(uri) === 'left-alone') corpus.setRole(uri, 'source');
  }

  const sources = options.sources === undefined ? undefined : uriOf(options.sources);
  const progress = new Progress('Reading articles');
  const skipped: string[] = [];
  const guessed: string[] = [];
  const all = options.all === true;
  for (const folder of folders) {
    const userFiles = await host.findFiles(folder, ANNOTATION_GLOBS, defaultSettings.exclude, NEVER);
    await indexFiles(corpus, userFiles, { ...defaultSettings, all }, () => {}, NEVER);
  }
  if (encoding !== undefined) host.decoding = { keepBom, encoding };
  for (const folder of folders) {
    const files = await host.findFiles(folder, defaultSettings.include, defaultSettings.exclude, NEVER);
    if (folder === sources)
      for (const { uri } of files) if (isRoleOfFolderAbove(corpus, uri, folder)) corpus.setRole(uri, 'source');
    const report = await indexFiles(corpus, files, { ...defaultSettings, all }, progress.show, NEVER);
    skipped.push(...skippedLines(report, nameOf));
    guessed.push(...guessedLines(report, nameOf));
  }
  const whole = { ...defaultSettings, maxFileSize: Number.POSITIVE_INFINITY, all: true };
  const report = await indexFiles(corpus, named, whole, progress.show, NEVER);
  await corpus.applyUserChanges();
  corpus.verifier.keepsSources = options.keepsSources === true;
  await corpus.prepareDrafts();
  progress.end();
  if (report.unreadable.length > 0)
    throw new CliError(
      `cannot read ${report.unreadable.map(nameOf).join(', ')} (a link that leads out of its folder is not followed)`,
    );
  skipped.push(...skippedLines(report, nameOf));
  guessed.push(...guessedLines(report, nameOf));
  for (const line of guessed) writeError(line);
  for (const line of skipped) writeError(`skipped ${line}`);
  if (corpus.articles().length === 0)
    throw new CliError(`no articles in ${paths.join(', ')} (.txt or .md files with running prose)`);

  const context: FeatureContext = {
    corpus: corpus.snapshot(),
    settingsOf: (uri) => withFolderSettings(defaultSettings, corpus.userSettingsOf(uri)),
    pageOf: () => undefined,
    log: writeError,
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
    ...lines(unreadable, 'cannot be read, or is a link that leads out of the folder'),
    ...lines(failed, 'could not be analysed because of an error in Sourcemark'),
  ];
}

/** One line for each article that is not in UTF-8, or not in the encoding that the user named. */
function guessedLines({ guessed }: IndexReport, nameOf: (uri: string) => string): string[] {
  return [...guessed].flatMap(([encoding, uris]) =>
    uris.map((uri) => `${nameOf(uri)}: not UTF-8; read as ${encoding} (to read it otherwise, use --encoding)`),
  );
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
    const uri = uriOf(given);
    if (stat.isDirectory()) folders.push(uri);
    else if (stat.isFile()) {
      named.push({ uri, size: stat.size });
      names.set(uri, given);
    } else throw new CliError(`${given} is neither a file nor a folder`);
  }
  return { named, folders, names };
}

/** URI of a path, without a trailing slash. */
export const uriOf = (given: string): string => URI.file(path.resolve(given)).toString().replace(/\/$/, '');

/** Whether nothing but the name of a folder above `folder` makes a file below it something else than a source. */
function isRoleOfFolderAbove(corpus: Corpus, uri: string, folder: string): boolean {
  const named = roleByName(corpus.pathOf(uri));
  return named !== 'source' && corpus.roleOf(uri) === named && roleByName(uri.slice(folder.length + 1)) === 'source';
}

async function readEntities(corpus: Corpus, file: string): Promise<void> {
  const uri = uriOf(file);
  const read = await readUserFile(corpus.host, uri);
  if (read === undefined) throw new CliError(`cannot read ${file}`);
  if ('unreadable' in read) throw new CliError(`cannot read ${file}: ${unreadableProblem(read.unreadable)}`);
  corpus.addShared(uri, read.text);
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
    const file = await readUserFile(corpus.host, uri, defaultSettings.maxFileSize);
    if (file === undefined) continue;
    if ('unreadable' in file) corpus.addUnreadable(uri, file.unreadable);
    else corpus.addText(uri, file.text);
  }
}
