// Lists the files of a folder. Does not follow symbolic links that lead out of it, and lists no file twice. What has the name
// of a wanted file and cannot be read is listed too: the reader says why.

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

  /** The kind of an entry; a link inside the folder has the kind of its target, and any other link is listed as a file. */
  const kindOf = async (entry: Dirent, file: string): Promise<'file' | 'folder' | 'listed'> => {
    if (entry.isDirectory()) return 'folder';
    if (!entry.isSymbolicLink()) return 'file';
    const target = await realpath(file);
    if (target === undefined || !isInside(realRoot, target)) return 'file';
    // A target that is not excluded is already listed under its own name, which for YAML is the one that counts.
    const targetPath = path.relative(realRoot, target).split(path.sep).join('/');
    if (!excluded(targetPath) && !excluded(`${targetPath}/x`) && !/\.ya?ml$/i.test(file)) return 'listed';
    const stat = await disk.ask(root, () => disk.system.stat(target)).catch(() => undefined);
    return stat?.isDirectory() ? 'folder' : 'file';
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
