// Writes a file atomically: to a temporary file in the same folder, synced to the disk, then renamed over the target, which
// file systems do in one step. A crash leaves either the old file or the new one.

import { mkdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { disk, type WriteSteps, writeTemporary } from './temporary-file.ts';

/** Creates parent folders. On failure, throws the disk's error and leaves the old file unchanged. */
export function atomicWrite(file: string, text: string, steps: WriteSteps = disk): void {
  const target = realFile(file);
  mkdirSync(path.dirname(target), { recursive: true });
  const temporary = writeTemporary(target, text, steps, modeOf(target));
  try {
    steps.rename(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
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
