// Keeps reads inside a folder: checks the real path of a file, so that a symbolic link cannot lead out of the folder.

import path from 'node:path';

type RealPath = (file: string) => Promise<string>;

/** Milliseconds for which the check of a folder is reused, about the time it takes to read the folder's files. */
const CACHE_TIME = 1000;

/** Tests whether files are really inside one folder. */
export class PathGuard {
  readonly #root: string;
  readonly #realPath: RealPath;
  /** Results by folder, all of them younger than `CACHE_TIME`. */
  readonly #checked = new Map<string, boolean>();
  #checkedSince = Number.NEGATIVE_INFINITY;

  constructor(root: string, realPath: RealPath) {
    this.#root = root;
    this.#realPath = realPath;
  }

  /** True if the file, or the target of a link, is inside the folder. Rejects if the file is missing. */
  async holds(file: string): Promise<boolean> {
    const [root, real] = await Promise.all([this.#realPath(this.#root), this.#realPath(file)]);
    return isInside(root, real);
  }

  /** The same for the parent folder of `file`. Cached, so that reading many files of a folder checks it once. */
  async holdsFolderOf(file: string): Promise<boolean> {
    const folder = path.dirname(file);
    const now = performance.now();
    if (now - this.#checkedSince > CACHE_TIME) {
      this.#checked.clear();
      this.#checkedSince = now;
    }
    let holds = this.#checked.get(folder);
    if (holds === undefined) {
      holds = await this.holds(folder);
      this.#checked.set(folder, holds);
    }
    return holds;
  }
}

/** True if `file` is `root` or below it. Compares paths only; links are not followed. */
export function isInside(root: string, file: string): boolean {
  const relative = path.relative(root, file);
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
}
