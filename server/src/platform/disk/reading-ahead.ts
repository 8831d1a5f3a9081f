// Files read by a thread beside the server's own, which then has nothing to do with the disk but to take the texts. Each
// folder has its own thread, so that one that hangs holds up no other.

import path from 'node:path';
import type { FileText } from '../../corpus/host.ts';
import { WorkerPool } from '../worker-pool.ts';
import type { DecodeOptions } from './decode.ts';
import type { Disk } from './disk.ts';
import { NO_LINK } from './read-file.ts';

export class ReadingAhead {
  readonly #disk: Disk;
  readonly #script: string;
  readonly #threads = new Map<string, WorkerPool>();

  /** `script`: path of the bundled worker. */
  constructor(disk: Disk, script: string) {
    this.#disk = disk;
    this.#script = script;
  }

  /**
   * The files of at most `most` bytes that can be read without looking twice, by name: regular ones in folders that lie
   * where they seem to. Whatever goes wrong, the others are to be read in another way. Never rejects.
   */
  async read(files: readonly string[], most: number, decoding: DecodeOptions): Promise<Map<string, FileText>> {
    const known = new Map<string, FileText>();
    for (const [root, plain] of await this.#plainFiles(files)) {
      const texts = await this.#disk.ask(root, () => this.#ask(root, plain, most, decoding)).catch(() => []);
      for (const [i, text] of texts.entries()) if (text !== null) known.set(plain[i] as string, text);
    }
    return known;
  }

  /** By the searched folder that they lie in. */
  async #plainFiles(files: readonly string[]): Promise<Map<string, string[]>> {
    const plain = new Map<string, string[]>();
    // Where a link cannot be told when it is opened, each file has to be looked at.
    if (NO_LINK === 0) return plain;
    const isPlain = new Map<string, boolean>();
    for (const file of files) {
      const { root, fence } = this.#disk.rootOf(file);
      if (fence === undefined) continue;
      const folder = path.dirname(file);
      if (!isPlain.has(folder))
        isPlain.set(folder, await this.#disk.ask(root, () => fence.holdsFolderOf(file)).catch(() => false));
      if (!isPlain.get(folder)) continue;
      const inRoot = plain.get(root);
      if (inRoot === undefined) plain.set(root, [file]);
      else inRoot.push(file);
    }
    return plain;
  }

  async #ask(
    root: string,
    files: readonly string[],
    most: number,
    decoding: DecodeOptions,
  ): Promise<readonly (FileText | null)[]> {
    let thread = this.#threads.get(root);
    if (thread === undefined) {
      thread = new WorkerPool(this.#script, 1);
      this.#threads.set(root, thread);
    }
    try {
      return await thread.exec('read', [files, most, decoding]);
    } finally {
      thread.rest();
    }
  }
}
