// Lists the files of a folder. Does not follow symbolic links that lead out of it, and lists no file twice.

import type { Dirent } from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import type { Cancellation } from '../../../corpus/host.ts';
import type { Disk } from './disk.ts';
import { isInside } from './path-guard.ts';

/**
 * Paths of the files below `root` that match one of the `include` globs and none of `exclude`, in any order. From then on,
 * `disk` guards `root`. Folders that cannot be read are skipped.
 */
export async function findFiles(
  disk: Disk,
  root: string,
  include: readonly string[],
  exclude: readonly string[],
  cancellation: Cancellation,
): Promise<string[]> {
  disk.guard(root);
  const included = picomatch([...include], { dot: false });
  const excluded = picomatch([...exclude], { dot: true });
  const realpath = (file: string): Promise<string | undefined> =>
    disk.ask(root, () => disk.system.realpath(file)).catch(() => undefined);
  const realRoot = await realpath(root);
  if (realRoot === undefined) return [];

  /** The kind of an entry; a link inside the folder has the kind of its target. */
  const kindOf = async (entry: Dirent, file: string): Promise<'file' | 'folder' | 'other'> => {
    if (entry.isFile()) return 'file';
    if (entry.isDirectory()) return 'folder';
    const target = entry.isSymbolicLink() ? await realpath(file) : undefined;
    if (target === undefined || !isInside(realRoot, target)) return 'other';
    // A target that is not excluded is already listed under its own name.
    const targetPath = path.relative(realRoot, target).split(path.sep).join('/');
    if (!excluded(targetPath) && !excluded(`${targetPath}/x`)) return 'other';
    const stat = await disk.ask(root, () => disk.system.stat(target)).catch(() => undefined);
    return stat?.isDirectory() ? 'folder' : stat?.isFile() ? 'file' : 'other';
  };

  const files: string[] = [];
  const pending: string[] = [''];
  const visited = new Set<string>();
  for (let next = pending.pop(); next !== undefined && !cancellation.isCancellationRequested; next = pending.pop()) {
    const folder = path.join(root, next);
    const real = await realpath(folder);
    if (real === undefined || visited.has(real) || !isInside(realRoot, real)) continue;
    visited.add(real);
    const entries = await disk
      .ask(root, () => disk.system.readdir(folder, { withFileTypes: true }))
      .catch((): Dirent[] => []);
    for (const entry of entries) {
      const name = next === '' ? entry.name : `${next}/${entry.name}`;
      if (excluded(name)) continue;
      const file = path.join(root, name);
      const kind = await kindOf(entry, file);
      if (kind === 'file' && included(name)) files.push(file);
      else if (kind === 'folder' && !excluded(`${name}/x`)) pending.push(name);
    }
  }
  return files;
}
