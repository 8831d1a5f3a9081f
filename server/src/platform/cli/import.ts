// `sourcemark import`: adds the annotations of a W3C Web Annotation file to the annotation files of their articles. Only
// articles inside the given folder are annotated, even if the file has paths that lead out of it.

import { promises as fs, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { annotationFileOf, isAnnotationFile } from '../../annotations/file-names.ts';
import { unreadableProblem } from '../../features/yaml-files/unreadable.ts';
import { mergeAnnotations } from '../../formats/merge-annotations.ts';
import { type GivenAnnotation, type GivenAnnotations, readWebAnnotations } from '../../formats/read-web-annotation.ts';
import { atomicWrite, realFile } from '../node/atomic-write.ts';
import { LockedError, withLock } from '../node/file-lock.ts';
import { NodeHost } from '../node/host.ts';
import { removeLeftovers } from '../node/temporary-file.ts';
import { staysInside } from '../node/write-guard.ts';
import { CliError } from './corpus.ts';
import { writeError } from './output.ts';

export async function importCommand(file: string, folder: string): Promise<void> {
  const { annotations, byPrograms, problems } = await readGiven(file);
  const host = new NodeHost();
  const root = await fs.realpath(folder).catch(() => {
    throw new CliError(`there is no folder ${folder}`);
  });
  host.decoding = { keepBom: true };
  host.guard(URI.file(root).toString());
  const notes = [...problems];
  const byArticle = new Map<string, GivenAnnotation[]>();
  for (const annotation of annotations) {
    const article = articleFor(annotation.source, path.dirname(path.resolve(file)), root);
    if (article === undefined) notes.push(`there is no article ${annotation.source} in ${folder}`);
    else byArticle.set(article, [...(byArticle.get(article) ?? []), annotation]);
  }
  const total = { added: 0, completed: 0, existing: 0, unplaced: 0 };
  for (const [article, given] of byArticle) {
    const name = path.relative('', article) || article;
    const text = await host.readFile(URI.file(article).toString());
    if (text === undefined) {
      notes.push(`cannot read ${name}`);
      continue;
    }
    const target = annotationFileOf(article);
    const targetName = path.relative('', target);
    try {
      // Another import may add to the same file.
      await withLock(target, async () => {
        const file = await host.readUserFile(URI.file(target).toString());
        if (file !== undefined && 'unreadable' in file)
          return void notes.push(`${targetName} was not changed: ${unreadableProblem(file.unreadable)}`);
        if (!staysInside(root, target)) return;
        const real = realFile(target);
        if (!isAnnotationFile(real))
          return void notes.push(
            `${targetName} was not changed: it is a link to ${path.relative('', real)}, which is no annotation file`,
          );
        removeLeftovers(real);
        const merged = mergeAnnotations(file?.text, text, given);
        notes.push(...merged.contradictions.map((line) => `${name}: ${line}`));
        if (merged.problem !== undefined) return void notes.push(`${targetName} was not changed: ${merged.problem}`);
        if (merged.text !== undefined) {
          if (isReadOnly(target)) return void notes.push(`${targetName} was not changed: the file is read-only`);
          // A byte-order mark stays, as everything else that is not changed.
          atomicWrite(target, merged.text);
        }
        for (const key of ['added', 'completed', 'existing', 'unplaced'] as const) total[key] += merged[key];
      });
    } catch (error) {
      notes.push(`${targetName} was not changed: ${writeProblem(error)}`);
    }
  }
  for (const note of new Set(notes)) writeError(`skipped: ${note}`);
  process.stdout.write(
    `${total.added} added, ${total.completed} completed, ${total.existing} already there` +
      `${total.unplaced > 0 ? `; ${total.unplaced} with words that are not in their article (sourcemark check lists them)` : ''}` +
      `${byPrograms > 0 ? `; ${byPrograms.toLocaleString('en')} made by programs were skipped` : ''}\n`,
  );
  if (notes.length > 0) process.exitCode = 1;
}

/** Replacing a file does not ask for the permission to write it. */
function isReadOnly(file: string): boolean {
  try {
    return (statSync(file).mode & 0o222) === 0;
  } catch {
    return false;
  }
}

/** Why a file could not be written, in words. */
export function writeProblem(error: unknown): string {
  if (error instanceof LockedError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  return (code === undefined ? undefined : WRITE_PROBLEMS[code]) ?? message;
}

const WRITE_PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: 'the permissions of its folder do not allow it',
  EPERM: 'the permissions of its folder do not allow it',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EISDIR: 'there is a folder of this name',
};

async function readGiven(file: string): Promise<GivenAnnotations> {
  const text = await fs.readFile(file, 'utf8').catch(() => {
    throw new CliError(`cannot read ${file}`);
  });
  try {
    return readWebAnnotations(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new CliError(`${file} is not JSON`);
  }
}

/**
 * The article that `source` names: a path relative to the file's folder or to `root`, or a `file:` URI. `undefined` if there
 * is none inside `root`.
 */
function articleFor(source: string, fileFolder: string, root: string): string | undefined {
  const candidates = source.startsWith('file:')
    ? [URI.parse(source).fsPath]
    : [path.resolve(fileFolder, source), path.resolve(root, source)];
  for (const candidate of candidates) {
    try {
      const real = realpathSync(candidate);
      const below = path.relative(root, real);
      if (below !== '' && !below.startsWith('..') && !path.isAbsolute(below) && /\.(?:txt|md|markdown)$/i.test(real))
        return real;
    } catch {
      // No such file; try the next candidate.
    }
  }
  return undefined;
}
