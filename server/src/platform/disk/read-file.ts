// The bytes of one file. Only regular files are read, never a pipe or a device, and no more of them than is wanted.

import { constants, type promises as fs } from 'node:fs';
import type { Disk } from './disk.ts';
import type { Fence } from './fence.ts';

/** A pipe that nobody writes to would otherwise be waited for when it is opened. Windows knows neither flag. */
export const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
export const NO_LINK = constants.O_NOFOLLOW ?? 0;

/**
 * The bytes that a regular file says it has; `undefined` for anything else, and for one with more than `most` bytes. Rejects
 * when it cannot be read, lies outside of its folder, or does not come.
 */
export function readBytes(disk: Disk, file: string, most: number): Promise<Uint8Array | undefined> {
  const { root, fence } = disk.rootOf(file);
  return disk.ask(root, async () => {
    const handle = await openFile(disk, file, fence);
    try {
      const stat = await handle.stat();
      if (!stat.isFile() || stat.size > most) return undefined;
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

async function openFile({ system }: Disk, file: string, fence: Fence | undefined): Promise<fs.FileHandle> {
  if (fence === undefined) return system.open(file, READ);
  const openWithin = async (): Promise<fs.FileHandle> => {
    if (!(await fence.holds(file))) throw new Error(`${file} lies outside of its folder`);
    return system.open(file, READ);
  };
  // Most files are no links, and then the folder says it all.
  if (NO_LINK === 0 || !(await fence.holdsFolderOf(file))) return openWithin();
  return system.open(file, READ | NO_LINK).catch(openWithin);
}
