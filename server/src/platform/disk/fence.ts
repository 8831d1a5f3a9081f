// Whether a file really lies in the folder that it seems to lie in, whatever links stand on the way.

import path from 'node:path';

type RealPath = (file: string) => Promise<string>;

/** Milliseconds for which a folder that was looked at is taken as seen: as long as it takes to read what it holds. */
const FRESH = 1000;

export class Fence {
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
