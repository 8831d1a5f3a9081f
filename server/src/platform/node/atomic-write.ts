// Writes a file atomically: to a temporary file in the same folder, synced to the disk, then renamed over the target, which
// file systems do in one step. A crash leaves either the old file or the new one.

import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

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
  const temporary = `${target}.${process.pid}.tmp`;
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
