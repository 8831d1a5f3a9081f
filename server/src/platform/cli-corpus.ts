// Paths from the command line in, a corpus out: the files that were named, and the articles of the folders.

import { promises as fs } from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import type { IndexedArticle } from '../corpus/article.ts';
import { Corpus } from '../corpus/corpus.ts';
import type { FoundFile } from '../corpus/host.ts';
import { indexFiles, indexOwnFiles } from '../corpus/indexer.ts';
import type { AnalyzedArticle } from '../formats/analysis-json.ts';
import { english } from '../language/en/lexicon.ts';
import { checkArticle } from '../rules/check.ts';
import { defaultSettings } from '../settings.ts';
import { NodeHost } from './node-host.ts';

/** Something the person can put right; its message is one line. */
export class CliError extends Error {}

export interface CliCorpus {
  readonly corpus: Corpus;
  /** In the order of mentions, each with its text and findings. */
  articles(): AsyncIterable<AnalyzedArticle>;
  /** A path as the person would write it, of a file's URI. */
  nameOf(uri: string): string;
}

const NEVER = { isCancellationRequested: false };

export async function readCorpus(paths: readonly string[], all: boolean): Promise<CliCorpus> {
  const host = new NodeHost();
  // Offsets are those of the file as any UTF-8 reader sees it.
  host.decoding = { keepBom: true };
  const corpus = new Corpus(host, english);
  const named: FoundFile[] = [];
  const folders: string[] = [];
  const names = new Map<string, string>();
  for (const given of paths) {
    const stat = await fs.stat(given).catch(() => undefined);
    if (stat === undefined) throw new CliError(`there is no file or folder ${given}`);
    const uri = URI.file(path.resolve(given)).toString();
    if (stat.isDirectory()) folders.push(uri);
    else if (stat.isFile()) {
      named.push({ uri, size: stat.size });
      names.set(uri, given);
    } else throw new CliError(`${given} is neither a file nor a folder`);
  }
  corpus.setFolders(folders);
  const progress = progressLine();
  const leftOut: string[] = [];
  for (const folder of folders) {
    await indexOwnFiles(corpus, folder, defaultSettings.exclude, NEVER);
    const files = await host.findFiles(folder, defaultSettings.include, defaultSettings.exclude, NEVER);
    const report = await indexFiles(corpus, files, { ...defaultSettings, all }, progress.show, NEVER);
    leftOut.push(
      ...report.notProse.map((uri) => `${nameOf(uri)}: not an article (no running prose; name it, or use --all)`),
    );
    leftOut.push(
      ...report.tooLarge.map(
        (uri) => `${nameOf(uri)}: larger than ${defaultSettings.maxFileSize.toLocaleString('en')} bytes`,
      ),
    );
    leftOut.push(...report.unreadable.map((uri) => `${nameOf(uri)}: cannot be read`));
  }
  const report = await indexFiles(
    corpus,
    named,
    { ...defaultSettings, maxFileSize: Number.POSITIVE_INFINITY, all: true },
    progress.show,
    NEVER,
  );
  progress.end();
  if (report.unreadable.length > 0) throw new CliError(`cannot read ${report.unreadable.map(nameOf).join(', ')}`);
  for (const line of leftOut) process.stderr.write(`left out: ${line}\n`);
  if (corpus.articles().length === 0)
    throw new CliError(`no articles in ${paths.join(', ')} (.txt or .md files with running prose)`);

  function nameOf(uri: string): string {
    return names.get(uri) ?? (path.relative('', URI.parse(uri).fsPath) || URI.parse(uri).fsPath);
  }

  async function* articles(): AsyncIterable<AnalyzedArticle> {
    for (const article of corpus.articles()) {
      const text = await corpus.text(article.uri);
      if (text === undefined) continue;
      yield { name: nameOf(article.uri), article, text, diagnoses: diagnosesOf(article) };
    }
  }

  function diagnosesOf(article: IndexedArticle): AnalyzedArticle['diagnoses'] {
    return checkArticle(article, corpus, defaultSettings, (code, error) =>
      process.stderr.write(`rule ${code} failed on ${nameOf(article.uri)}: ${String(error)}\n`),
    );
  }

  return { corpus, articles, nameOf };
}

/** A line on stderr that counts up, once the work has taken half a second; nothing where stderr is no terminal. */
function progressLine(): { show(done: number, total: number): void; end(): void } {
  const start = performance.now();
  let shown = false;
  return {
    show(done, total) {
      if (!process.stderr.isTTY || performance.now() - start < 500) return;
      shown = true;
      process.stderr.write(`\rreading articles: ${done} of ${total} `);
    },
    end() {
      if (shown) process.stderr.write('\r\u001b[K');
    },
  };
}
