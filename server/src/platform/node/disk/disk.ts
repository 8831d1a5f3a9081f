// The file system as the host uses it: with a timeout, and with a path guard for each searched folder.

import { promises as fs, realpathSync } from 'node:fs';
import path from 'node:path';
import { DiskTimeout } from './disk-timeout.ts';
import { isInside, PathGuard } from './path-guard.ts';

/** The parts of `fs.promises` in use; tests replace them by a file system that hangs. */
export type FileSystem = Pick<typeof fs, 'lstat' | 'open' | 'readdir' | 'realpath' | 'stat'>;

/** Milliseconds for one file operation. */
const TIMEOUT = 10_000;

export class Disk {
  readonly system: FileSystem;
  readonly #timeout: DiskTimeout;
  /** Guards by searched folder. */
  readonly #guards = new Map<string, PathGuard>();

  /** `timeout`: milliseconds for one file operation. */
  constructor(system: FileSystem = fs, timeout = TIMEOUT) {
    this.system = system;
    this.#timeout = new DiskTimeout(timeout);
  }

  /** From now on, a path inside `root` is read only if its real path is inside `root` as well. */
  guard(root: string): void {
    if (!this.#guards.has(root)) this.#guards.set(root, new PathGuard(root, (file) => this.system.realpath(file)));
  }

  /**
   * The file that a link inside a guarded folder leads to, as a path in that folder; any other path as it is. Asked for files
   * that an editor has just opened, so their disk answers.
   */
  targetOf(file: string): string {
    const { root, guard } = this.rootOf(file);
    if (guard === undefined) return file;
    try {
      const [realRoot, real] = [realpathSync.native(root), realpathSync.native(file)];
      return isInside(realRoot, real) ? path.join(root, path.relative(realRoot, real)) : file;
    } catch {
      return file;
    }
  }

  /** The innermost guarded folder that contains a file, with its guard; for any other file its parent folder, without one. */
  rootOf(file: string): { readonly root: string; readonly guard?: PathGuard } {
    let found: { readonly root: string; readonly guard: PathGuard } | undefined;
    for (const [root, guard] of this.#guards)
      if (isInside(root, file) && root.length > (found?.root.length ?? -1)) found = { root, guard };
    return found ?? { root: path.dirname(file) };
  }

  /** Runs a file operation below `root`. Rejects if it fails or times out. */
  ask<Answer>(root: string, operation: () => Promise<Answer>): Promise<Answer> {
    return this.#timeout.ask(root, operation);
  }
}
