// `sourcemark add`: makes articles of web pages, PDFs, Word documents, mails and subtitles. An existing file is never
// replaced, and each article is written whole or not at all.

import { promises as fs, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReadSourceResult, SourceProblem } from '../../protocol.ts';
import { createFile } from '../node/create-file.ts';
import { readSourceInWorker } from '../node/read-source.ts';
import { CliError } from './corpus.ts';
import { writeProblem } from './import.ts';
import { writeError } from './output.ts';

interface AddOptions {
  readonly to: string;
  readonly copy?: boolean;
}

/** Bytes of the largest file; a larger one is not read. */
const MOST_BYTES = 100_000_000;
/** How the path "-" is called. */
const STANDARD_INPUT = 'standard input';

const PROBLEMS: Readonly<Record<SourceProblem, string>> = {
  'unknown-format': 'not a format that can be added (HTML, PDF, DOCX, EML, SRT, VTT or text)',
  'old-format': 'an old format; save it as DOCX, PDF or text in a word processor first',
  damaged: 'the file is damaged or cut off',
  encrypted: 'the file has a password; save a copy without one first',
  'no-text': 'no text in it: a scan, or a page that is filled by a script',
  'too-large': 'too large for an article',
  'too-complex': 'too many pages or elements for an article',
  'out-of-time': 'reading it took too long',
};

export async function addCommand(paths: string[], { to, copy = false }: AddOptions): Promise<void> {
  const folder = await fs.realpath(to).catch(() => {
    throw new CliError(`there is no folder ${to}`);
  });
  if (!(await fs.stat(folder)).isDirectory()) throw new CliError(`${to} is not a folder`);
  for (const given of paths) {
    try {
      const { name, isNew, notes } = await addSource(given, folder, copy);
      process.stdout.write(`${path.join(to, name)}\n`);
      for (const note of isNew ? notes : ['already there']) writeError(`${name}: ${note}`);
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      writeError(`skipped: ${given}: ${error.message}`);
      process.exitCode = 1;
    }
  }
}

interface Added {
  readonly name: string;
  readonly isNew: boolean;
  readonly notes: readonly string[];
}

async function addSource(given: string, folder: string, copy: boolean): Promise<Added> {
  const file = given === '-' ? undefined : path.resolve(given);
  const bytes = file === undefined ? readFileSync(0) : await readBytes(file);
  const result = await readSourceInWorker({ name: path.basename(file ?? ''), bytes });
  if (!result.ok) throw new CliError(PROBLEMS[result.problem]);
  const ending = file === undefined ? (result.format === 'html' ? '.html' : '.source') : path.extname(file);
  const isCopied = copy && (file === undefined || path.dirname(file) !== folder);
  for (let number = 1; ; number += 1) {
    const name = numbered(result.name, number);
    const original = isCopied
      ? `${path.basename(name, '.txt')}${ending === '.txt' ? '.original.txt' : ending}`
      : file === undefined
        ? STANDARD_INPUT
        : path.relative(folder, file).replaceAll(path.sep, '/');
    const text = result.text.join(JSON.stringify(original));
    if ((await readText(path.join(folder, name))) === text) return { name, isNew: false, notes: [] };
    try {
      if (isCopied) createFile(path.join(folder, original), bytes);
      try {
        createFile(path.join(folder, name), text);
      } catch (error) {
        if (isCopied) await fs.rm(path.join(folder, original), { force: true });
        throw error;
      }
      return { name, isNew: true, notes: notesOf(result) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new CliError(`${name} was not written: ${writeProblem(error)}`);
    }
  }
}

/** "weir.txt", "weir-2.txt", "weir-3.txt" … */
function numbered(name: string, number: number): string {
  return number === 1 ? name : name.replace(/\.txt$/, `-${number}.txt`);
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const { size } = await fs.stat(file);
    if (size > MOST_BYTES) throw new CliError(PROBLEMS['too-large']);
    return await fs.readFile(file);
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError('it cannot be read');
  }
}

const readText = (file: string): Promise<string | undefined> => fs.readFile(file, 'utf8').catch(() => undefined);

function notesOf({ missing, leftOut }: ReadSourceResult & { readonly ok: true }): string[] {
  const notes: string[] = [];
  if (missing.length > 0) notes.push(`the source states no ${missing.map((field) => FIELDS[field]).join(' and no ')}`);
  if (leftOut.length > 0) notes.push(`attachments are left out: ${leftOut.join(', ')}`);
  return notes;
}

const FIELDS = { outlet: 'outlet', published: 'date' } as const;
