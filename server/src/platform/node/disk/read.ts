// Files read by a thread beside the server's own, which then has nothing to do with the disk but to take the texts. Each
// folder has its own thread, so that one that hangs holds up no other.

import { createHash } from 'node:crypto';
import { closeSync, constants, type promises as fs, fstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import type { FileText } from '../../../corpus/host.ts';
import { WorkerPool } from '../workers.ts';
import { type DecodeOptions, decodeText } from './decode.ts';
import type { Disk, PathGuard } from './disk.ts';

// The bytes of one file. Only regular files are read, never a pipe or a device, and no more of them than is wanted.

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

async function openFile({ system }: Disk, file: string, fence: PathGuard | undefined): Promise<fs.FileHandle> {
  if (fence === undefined) return system.open(file, READ);
  const openWithin = async (): Promise<fs.FileHandle> => {
    if (!(await fence.holds(file))) throw new Error(`${file} lies outside of its folder`);
    return system.open(file, READ);
  };
  // Most files are no links, and then the folder says it all.
  if (NO_LINK === 0 || !(await fence.holdsFolderOf(file))) return openWithin();
  return system.open(file, READ | NO_LINK).catch(openWithin);
}

// Reads regular files one after another and waits for each: for a thread that has nothing else to do. To be told when a file
// is there costs several times as much as the file.

/** Milliseconds after which the rest is left to who can wait better: files that are far away are read side by side. */
const LONGEST = 500;

/**
 * The texts of `files` with their digests. `null` for whatever is no regular file of at most `most` bytes, cannot be read,
 * or was not come to in time: that is to be looked at more closely.
 */
export function readFilesSync(files: readonly string[], most: number, decoding: DecodeOptions): (FileText | null)[] {
  const start = performance.now();
  return files.map((file) => (performance.now() - start > LONGEST ? null : readOne(file, most, decoding)));
}

function readOne(file: string, most: number, decoding: DecodeOptions): FileText | null {
  let open: number | undefined;
  try {
    open = openSync(file, READ | NO_LINK);
    const stat = fstatSync(open);
    if (!stat.isFile() || stat.size > most) return null;
    const bytes = Buffer.allocUnsafe(stat.size);
    let length = 0;
    while (length < stat.size) {
      const read = readSync(open, bytes, length, stat.size - length, length);
      if (read === 0) break;
      length += read;
    }
    const text = decodeText(bytes.subarray(0, length), decoding);
    return { text, digest: createHash('sha256').update(text).digest('hex') };
  } catch {
    return null;
  } finally {
    if (open !== undefined) closeSync(open);
  }
}

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
