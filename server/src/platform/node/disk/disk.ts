// The disk as it is asked: with patience, and behind a fence around each folder that was searched.

import { promises as fs } from 'node:fs';
import path from 'node:path';

// Whether a file really lies in the folder that it seems to lie in, whatever links stand on the way.

type RealPath = (file: string) => Promise<string>;

/** Milliseconds for which a folder that was looked at is taken as seen: as long as it takes to read what it holds. */
const FRESH = 1000;

export class PathGuard {
  readonly #root: string;
  readonly #realPath: RealPath;
  readonly #seen = new Map<string, boolean>();
  #since = Number.NEGATIVE_INFINITY;

  constructor(root: string, realPath: RealPath) {
    this.#root = root;
    this.#realPath = realPath;
  }

  /** Rejects where the file is missing. A link counts as what it leads to. */
  async holds(file: string): Promise<boolean> {
    const [root, real] = await Promise.all([this.#realPath(this.#root), this.#realPath(file)]);
    return isInside(root, real);
  }

  /** The same of the folder that a file stands in; looked up once for all that are read in one go. */
  async holdsFolderOf(file: string): Promise<boolean> {
    const folder = path.dirname(file);
    const now = performance.now();
    if (now - this.#since > FRESH) {
      this.#seen.clear();
      this.#since = now;
    }
    let holds = this.#seen.get(folder);
    if (holds === undefined) {
      holds = await this.holds(folder);
      this.#seen.set(folder, holds);
    }
    return holds;
  }
}

export function isInside(root: string, file: string): boolean {
  const relative = path.relative(root, file);
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
}

// Patience with disks. A network folder can take minutes to answer, or for ever, and Node has only four threads that wait for
// disks: as soon as all of them wait for that folder, nothing at all is read any more. So few questions are asked at once,
// none is waited for longer than a limit, and a folder that did not answer is not asked again until it has.

/** One of Node's four threads stays free, for the cache and for other folders. */
const AT_ONCE = 3;

export class DiskTimeout {
  readonly #limit: number;
  #asking = 0;
  readonly #waiting: (() => void)[] = [];
  /** Questions, by folder, that were given up and have not been answered yet. */
  readonly #unanswered = new Map<string, number>();

  /** `limit`: milliseconds for one question. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Asks, and rejects when no answer comes in time, or when the folder still owes one. */
  async ask<Answer>(folder: string, question: () => Promise<Answer>): Promise<Answer> {
    while (this.#asking >= AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    if (this.#unanswered.has(folder)) {
      this.#waiting.shift()?.();
      throw new Error(`${folder} does not answer`);
    }
    this.#asking += 1;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const answer = question();
      return await Promise.race([
        answer,
        new Promise<never>((_, reject) => {
          timer = setTimeout(() => {
            this.#giveUp(folder, answer);
            reject(new Error(`${folder} has not answered for ${this.#limit} ms`));
          }, this.#limit);
        }),
      ]);
    } finally {
      clearTimeout(timer);
      this.#asking -= 1;
      this.#waiting.shift()?.();
    }
  }

  #giveUp(folder: string, answer: Promise<unknown>): void {
    this.#unanswered.set(folder, (this.#unanswered.get(folder) ?? 0) + 1);
    const come = (): void => {
      const left = (this.#unanswered.get(folder) ?? 1) - 1;
      if (left > 0) this.#unanswered.set(folder, left);
      else this.#unanswered.delete(folder);
    };
    answer.then(come, come);
  }
}

/** What is asked of a file system, for tests with one that hangs. */
export type FileSystem = Pick<typeof fs, 'open' | 'readdir' | 'realpath' | 'stat'>;

/** Milliseconds for one look at the disk. */
const PATIENCE = 10_000;

export class Disk {
  readonly system: FileSystem;
  readonly #patience: DiskTimeout;
  /** By the folders that were searched: what lies in one is read only where it really lies there. */
  readonly #fences = new Map<string, PathGuard>();

  /** `patience`: milliseconds. */
  constructor(system: FileSystem = fs, patience = PATIENCE) {
    this.system = system;
    this.#patience = new DiskTimeout(patience);
  }

  /** From now on, nothing outside of this folder is read by a name inside it. */
  fenceIn(root: string): void {
    if (!this.#fences.has(root)) this.#fences.set(root, new PathGuard(root, (file) => this.system.realpath(file)));
  }

  /** The searched folder that a file lies in; of another file its own, which has no fence. */
  rootOf(file: string): { readonly root: string; readonly fence?: PathGuard } {
    for (const [root, fence] of this.#fences) if (isInside(root, file)) return { root, fence };
    return { root: path.dirname(file) };
  }

  /** Asks something of the disk below `root`. Rejects when it fails, or does not answer in time. */
  ask<Answer>(root: string, question: () => Promise<Answer>): Promise<Answer> {
    return this.#patience.ask(root, question);
  }
}
