// Writes a file atomically: to a temporary file in the same folder, synced to the disk, then renamed over the target, which
// file systems do in one step. A crash leaves either the old file or the new one.

import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { isRunning } from './file-lock.ts';

/** The file operations in use; tests replace them to make one fail. */
export interface WriteSteps {
  open(file: string, flags: string, mode?: number): number;
  write(handle: number, text: string): void;
  sync(handle: number): void;
  close(handle: number): void;
  rename(from: string, to: string): void;
}

const disk: WriteSteps = {
  open: openSync,
  write: writeFileSync,
  sync: fsyncSync,
  close: closeSync,
  rename: renameSync,
};

/** Creates parent folders. On failure, throws the disk's error and leaves the old file unchanged. */
export function atomicWrite(file: string, text: string, steps: WriteSteps = disk): void {
  const target = realFile(file);
  mkdirSync(path.dirname(target), { recursive: true });
  // Part of the name is random: a process that was killed may have had the same number.
  const temporary = `${target}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  try {
    // `wx` fails if a file with the temporary name exists: another program may have created it.
    const handle = steps.open(temporary, 'wx', modeOf(target));
    try {
      steps.write(handle, text);
      steps.sync(handle);
    } finally {
      steps.close(handle);
    }
    steps.rename(temporary, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(temporary, { force: true });
    throw error;
  }
}

/** Deletes the temporary files of a file that processes left when they were killed. */
export function removeLeftovers(file: string): void {
  const target = realFile(file);
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

/** The path without symbolic links. Writing to it keeps a link and replaces its target. */
export function realFile(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}

function modeOf(file: string): number | undefined {
  try {
    return statSync(file).mode & 0o777;
  } catch {
    return undefined;
  }
}
