// Reads many files in worker threads, so that the server's own thread only receives texts. Each folder has its own thread,
// so that a folder that hangs does not delay the others.

import path from 'node:path';
import type { DecodeOptions } from '../../../base/decode.ts';
import type { FileText } from '../../../corpus/host.ts';
import { WorkerPool } from '../worker-pool.ts';
import type { Disk } from './disk.ts';
import { NO_LINK } from './read.ts';

export class WorkerReader {
  readonly #disk: Disk;
  readonly #script: string;
  /** Threads by searched folder. */
  readonly #threads = new Map<string, WorkerPool>();

  /** `script`: path of the bundled worker. */
  constructor(disk: Disk, script: string) {
    this.#disk = disk;
    this.#script = script;
  }

  /**
   * Returns texts by file name, for regular files of at most `maxSize` bytes in folders that are not links. Files that are
   * missing from the result must be read another way. Never rejects.
   */
  async read(files: readonly string[], maxSize: number, decoding: DecodeOptions): Promise<Map<string, FileText>> {
    const texts = new Map<string, FileText>();
    for (const [root, group] of await this.#guardedFiles(files)) {
      const answers = await this.#disk.ask(root, () => this.#ask(root, group, maxSize, decoding)).catch(() => []);
      for (const [i, text] of answers.entries()) if (text !== null) texts.set(group[i]!, text);
    }
    return texts;
  }

  /** The files whose folder is inside its searched folder, by searched folder. */
  async #guardedFiles(files: readonly string[]): Promise<Map<string, string[]>> {
    const groups = new Map<string, string[]>();
    // Without `O_NOFOLLOW`, each file has to be checked for being a link.
    if (NO_LINK === 0) return groups;
    const isGuarded = new Map<string, boolean>();
    for (const file of files) {
      const { root, guard } = this.#disk.rootOf(file);
      if (guard === undefined) continue;
      const folder = path.dirname(file);
      if (!isGuarded.has(folder))
        isGuarded.set(folder, await this.#disk.ask(root, () => guard.holdsFolderOf(file)).catch(() => false));
      if (!isGuarded.get(folder)) continue;
      const group = groups.get(root);
      if (group === undefined) groups.set(root, [file]);
      else group.push(file);
    }
    return groups;
  }

  async #ask(
    root: string,
    files: readonly string[],
    maxSize: number,
    decoding: DecodeOptions,
  ): Promise<readonly (FileText | null)[]> {
    let thread = this.#threads.get(root);
    if (thread === undefined) {
      thread = new WorkerPool(this.#script, 1);
      this.#threads.set(root, thread);
    }
    try {
      return await thread.exec('read', [files, maxSize, decoding]);
    } finally {
      thread.rest();
    }
  }
}
