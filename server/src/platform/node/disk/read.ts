// Reads the bytes of one file. Reads only regular files, never a pipe or a device, and no more bytes than allowed.

import { constants, type promises as fs } from 'node:fs';
import type { Disk } from './disk.ts';
import type { PathGuard } from './path-guard.ts';

/** `O_NONBLOCK` keeps the opening of a pipe without a writer from blocking. Windows has neither flag. */
export const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
/** Makes the opening of a symbolic link fail; 0 where the system has no such flag. */
export const NO_LINK = constants.O_NOFOLLOW ?? 0;

/**
 * Reads as many bytes as a regular file reports to have. Returns `undefined` for anything else and for a file of more than
 * `maxSize` bytes. Rejects if the file cannot be read, is outside its folder, or the disk times out.
 */
export function readBytes(disk: Disk, file: string, maxSize: number): Promise<Uint8Array | undefined> {
  const { root, guard } = disk.rootOf(file);
  return disk.ask(root, async () => {
    const handle = await openFile(disk, file, guard);
    try {
      const stat = await handle.stat();
      if (!stat.isFile() || stat.size > maxSize) return undefined;
      const bytes = Buffer.allocUnsafe(stat.size);
      let length = 0;
      while (length < stat.size) {
        const { bytesRead } = await handle.read(bytes, length, stat.size - length, length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      return bytes.subarray(0, length);
    } finally {
      await handle.close();
    }
  });
}

async function openFile({ system }: Disk, file: string, guard: PathGuard | undefined): Promise<fs.FileHandle> {
  if (guard === undefined) return system.open(file, READ);
  const openGuarded = async (): Promise<fs.FileHandle> => {
    if (!(await guard.holds(file))) throw new Error(`${file} is outside its folder`);
    return system.open(file, READ);
  };
  // Most files are not links, so that checking their folder is enough.
  if (NO_LINK === 0 || !(await guard.holdsFolderOf(file))) return openGuarded();
  return system.open(file, READ | NO_LINK).catch(openGuarded);
}
