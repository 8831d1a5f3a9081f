// Reads the bytes of one file. Reads only regular files, never a pipe or a device, and no more bytes than allowed.

import { constants, type promises as fs } from 'node:fs';
import type { UnreadableFile } from '../../../corpus/host.ts';
import type { Disk } from './disk.ts';
import type { PathGuard } from './path-guard.ts';

/** `O_NONBLOCK` keeps the opening of a pipe without a writer from blocking. Windows has neither flag. */
export const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
/** Makes the opening of a symbolic link fail; 0 where the system has no such flag. */
export const NO_LINK = constants.O_NOFOLLOW ?? 0;

/** A file's bytes, or why it is not read. */
export type FileBytes = { readonly bytes: Uint8Array } | UnreadableFile;

/**
 * Reads as many bytes as a regular file reports to have, if these are not more than `maxSize`. Gives `undefined` only if there
 * is no such file: a link that leads nowhere is there. Never rejects.
 */
export async function readBytes(disk: Disk, file: string, maxSize: number): Promise<FileBytes | undefined> {
  const { root, guard } = disk.rootOf(file);
  try {
    return await disk.ask(root, () => readOpened(disk, file, guard, maxSize));
  } catch (error) {
    if (error instanceof OutsideError) return { unreadable: 'outside' };
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      const isThere = await disk
        .ask(root, () => disk.system.lstat(file))
        .then(
          () => true,
          () => false,
        );
      return isThere ? { unreadable: 'outside' } : undefined;
    }
    if (code === 'ELOOP') return { unreadable: 'outside' };
    if (code === 'EISDIR' || code === 'ENXIO' || code === 'ENODEV') return { unreadable: 'notFile' };
    return { unreadable: code === 'EACCES' || code === 'EPERM' ? 'forbidden' : 'noAnswer' };
  }
}

async function readOpened(disk: Disk, file: string, guard: PathGuard | undefined, maxSize: number): Promise<FileBytes> {
  const handle = await openFile(disk, file, guard);
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) return { unreadable: 'notFile' };
    if (stat.size > maxSize) return { unreadable: 'tooLarge' };
    const bytes = Buffer.allocUnsafe(stat.size);
    let length = 0;
    while (length < stat.size) {
      const { bytesRead } = await handle.read(bytes, length, stat.size - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return { bytes: bytes.subarray(0, length) };
  } finally {
    await handle.close();
  }
}

class OutsideError extends Error {}

async function openFile({ system }: Disk, file: string, guard: PathGuard | undefined): Promise<fs.FileHandle> {
  if (guard === undefined) return system.open(file, READ);
  const openGuarded = async (): Promise<fs.FileHandle> => {
    if (!(await guard.holds(file))) throw new OutsideError(`${file} is outside its folder`);
    return system.open(file, READ);
  };
  // Most files are not links, so that checking their folder is enough.
  if (NO_LINK === 0 || !(await guard.holdsFolderOf(file))) return openGuarded();
  return system.open(file, READ | NO_LINK).catch(openGuarded);
}
