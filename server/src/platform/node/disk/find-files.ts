// What lies in a folder. Symbolic links that lead out of it are not followed, and nothing is found twice.

import type { Dirent } from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import type { Cancellation } from '../../../corpus/host.ts';
import type { Disk } from './disk.ts';
import { isInside } from './disk.ts';

/** Paths of the files below `root` that match one of the `include` globs and none of `exclude`, in any order. */
export async function findFiles(
  disk: Disk,
  root: string,
  include: readonly string[],
  exclude: readonly string[],
  cancellation: Cancellation,
): Promise<string[]> {
  disk.fenceIn(root);
  const included = picomatch([...include], { dot: false });
  const excluded = picomatch([...exclude], { dot: true });
  const realpath = (file: string): Promise<string | undefined> =>
    disk.ask(root, () => disk.system.realpath(file)).catch(() => undefined);
  const realRoot = await realpath(root);
  if (realRoot === undefined) return [];

  /** A link counts as what it leads to, inside the folder. */
  const kindOf = async (entry: Dirent, file: string): Promise<'file' | 'folder' | 'other'> => {
    if (entry.isFile()) return 'file';
    if (entry.isDirectory()) return 'folder';
    const target = entry.isSymbolicLink() ? await realpath(file) : undefined;
    if (target === undefined || !isInside(realRoot, target)) return 'other';
    // What is found under its own name is not found a second time under another.
    const own = path.relative(realRoot, target).split(path.sep).join('/');
    if (!excluded(own) && !excluded(`${own}/x`)) return 'other';
    const stat = await disk.ask(root, () => disk.system.stat(target)).catch(() => undefined);
    return stat?.isDirectory() ? 'folder' : stat?.isFile() ? 'file' : 'other';
  };

  const files: string[] = [];
  const pending: string[] = [''];
  const visited = new Set<string>();
  for (let below = pending.pop(); below !== undefined && !cancellation.isCancellationRequested; below = pending.pop()) {
    const folder = path.join(root, below);
    const real = await realpath(folder);
    if (real === undefined || visited.has(real) || !isInside(realRoot, real)) continue;
    visited.add(real);
    const entries = await disk
      .ask(root, () => disk.system.readdir(folder, { withFileTypes: true }))
      .catch((): Dirent[] => []);
    for (const entry of entries) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (excluded(name)) continue;
      const file = path.join(root, name);
      const kind = await kindOf(entry, file);
      if (kind === 'file' && included(name)) files.push(file);
      else if (kind === 'folder' && !excluded(`${name}/x`)) pending.push(name);
    }
  }
  return files;
}
