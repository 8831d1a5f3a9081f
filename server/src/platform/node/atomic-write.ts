// Writes a file whole or not at all: to a temporary name beside it, onto the disk, then renamed over it, which file systems do
// in one step. A crash at any moment leaves the old file or the new one, never half of either.

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

/** What can fail, for tests that let it. */
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

/** Makes the folders above it. Throws what the disk says, with the old file as it was. */
export function atomicWrite(file: string, text: string, steps: WriteSteps = disk): void {
  const target = realFile(file);
  mkdirSync(path.dirname(target), { recursive: true });
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    // `wx`: whatever lies there under that name is not ours to overwrite.
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

/** Where a path leads. A link stays a link: what it leads to is written. */
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
