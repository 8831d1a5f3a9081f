// Writes the temporary file that becomes the real one by a rename or a link: in the same folder, synced to the disk.

import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isRunning } from './file-lock.ts';

/** The file operations in use; tests replace them to make one fail. */
export interface WriteSteps {
  open(file: string, flags: string, mode?: number): number;
  write(handle: number, content: string | Uint8Array): void;
  sync(handle: number): void;
  close(handle: number): void;
  rename(from: string, to: string): void;
}

export const disk: WriteSteps = {
  open: openSync,
  write: writeFileSync,
  sync: fsyncSync,
  close: closeSync,
  rename: renameSync,
};

/** Writes `content` to a new file next to `target`; returns its path. On failure, throws and removes that file. */
export function writeTemporary(
  target: string,
  content: string | Uint8Array,
  { open, write, sync, close }: WriteSteps = disk,
  mode?: number,
): string {
  // Part of the name is random: a process that was killed may have had the same number.
  const temporary = `${target}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  // `wx` fails if a file of this name exists. It is another program's, so it is not removed.
  const handle = open(temporary, 'wx', mode);
  try {
    try {
      write(handle, content);
      sync(handle);
    } finally {
      close(handle);
    }
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return temporary;
}

/** Deletes the temporary files of `target` that processes left when they were killed. */
export function removeLeftovers(target: string): void {
  const folder = path.dirname(target);
  const start = `${path.basename(target)}.`;
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(start)
      ? /^(\d{1,10})(?:-[0-9a-f]{8})?\.tmp$/.exec(name.slice(start.length))?.[1]
      : undefined;
    if (pid === undefined || (Number(pid) !== process.pid && isRunning(Number(pid)))) continue;
    rmSync(path.join(folder, name), { force: true });
  }
}
