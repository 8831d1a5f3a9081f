// `sourcemark export`: writes all data in one of the export formats to standard output, a file or a folder.

import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { version } from '../../../../package.json';
import { relativePath } from '../../base/relative-path.ts';
import type { ExportData, ExportPiece } from '../../formats/export-data.ts';
import { gatherExport } from '../../formats/gather.ts';
import { exportWriters } from '../../formats/index.ts';
import { type ExportFormatId, exportFormats } from '../../protocol.ts';
import { atomicWrite, realFile } from '../node/atomic-write.ts';
import { rulePage } from '../node/rule-pages.ts';
import { staysInside } from '../node/write-guard.ts';
import { type CliCorpus, CliError, readCorpus } from './corpus.ts';
import { writeError, writeOut } from './output.ts';

export async function exportCommand(
  paths: string[],
  options: { to: ExportFormatId; output?: string; all?: boolean; entities?: string; encoding?: string },
): Promise<void> {
  const format = exportFormats.find(({ id }) => id === options.to);
  if (format === undefined) throw new CliError(`unknown format ${options.to}`);
  const { output } = options;
  if (format.extension === null && output === undefined)
    throw new CliError(`--to ${format.id} writes several files: name a folder with --output`);
  if (format.extension === null && output !== undefined && existsSync(output) && !statSync(output).isDirectory())
    throw new CliError(`${output} is not a folder, and --to ${format.id} writes several files`);
  const read = await readCorpus(paths, options);
  const to = output === undefined ? undefined : path.resolve(fileFor(output, format));
  const folder = to === undefined ? process.cwd() : format.extension === null ? to : path.dirname(to);
  const data = await exportDataOf(read, format.links ? folder : process.cwd());
  const pieces = exportWriters[format.id](data);
  if (to === undefined) {
    for (const { text } of pieces) await writeOut(text);
    return;
  }
  const files = [...joinPieces(pieces)].map(({ name, text }) => ({
    file: format.extension === null ? path.join(to, ...name.split('/')) : to,
    text,
  }));
  const sources = sourcesOf(read);
  for (const { file } of files)
    if (sources.has(realFile(file)))
      throw new CliError(`${shown(file)} is one of the exported files; choose another --output`);
  // Nothing is written if one of them would be written elsewhere.
  for (const { file } of files)
    if (!staysInside(folder, file))
      throw new CliError(`${shown(file)} is a link that leads out of ${shown(folder)}; nothing was written`);
  for (const { file, text } of files) tryWrite(file, text);
  const written = format.extension === null ? `${files.length.toLocaleString('en')} files to ${output}` : output;
  writeError(`wrote ${written}`);
}

/** Gathers the data to export. File names in it are relative to the folder `base`. */
export async function exportDataOf({ context, nameOf }: CliCorpus, base: string): Promise<ExportData> {
  const from = URI.file(base).toString();
  const here = base === process.cwd();
  const data = await gatherExport(
    context,
    {
      version,
      nameOf: (uri) => (here ? nameOf(uri).replaceAll(path.sep, '/') : relativePath(from, uri)),
      pageOf: rulePage,
    },
    { isCancellationRequested: false },
  );
  if (data === undefined) throw new Error('unreachable: this export cannot be cancelled');
  return data;
}

/** The file to write: in an existing folder, one with the format's default name. */
function fileFor(output: string, format: (typeof exportFormats)[number]): string {
  const isFolder = existsSync(output) && statSync(output).isDirectory();
  return isFolder && format.extension !== null ? path.join(output, format.file) : output;
}

/** Joins consecutive pieces of the same file. */
function* joinPieces(pieces: Iterable<ExportPiece>): Generator<ExportPiece> {
  let name: string | undefined;
  let texts: string[] = [];
  for (const piece of pieces) {
    if (name !== undefined && piece.name !== name) {
      yield { name, text: texts.join('') };
      texts = [];
    }
    name = piece.name;
    texts.push(piece.text);
  }
  if (name !== undefined) yield { name, text: texts.join('') };
}

/** Real paths of all articles and user files, which must not be overwritten. */
function sourcesOf({ corpus }: CliCorpus): ReadonlySet<string> {
  return new Set([...corpus.articles(), ...corpus.userFiles.all()].map(({ uri }) => realFile(URI.parse(uri).fsPath)));
}

function tryWrite(file: string, text: string): void {
  try {
    atomicWrite(file, text);
  } catch (error) {
    throw new CliError(`cannot write ${shown(file)}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function shown(file: string): string {
  return path.relative('', file) || file;
}
