// A host in memory: files by URI, and a clock that counts its calls.

import picomatch from 'picomatch';
import type { FoundFile, Host } from '../../server/src/corpus/host.ts';

export class MemoryHost implements Host {
  readonly files: Map<string, string>;
  reads = 0;
  #clock = 0;

  constructor(files: Readonly<Record<string, string>> = {}) {
    this.files = new Map(Object.entries(files));
  }

  async findFiles(folder: string, include: readonly string[], exclude: readonly string[]): Promise<FoundFile[]> {
    const included = picomatch([...include]);
    const excluded = picomatch([...exclude], { dot: true });
    const found: FoundFile[] = [];
    for (const [uri, text] of this.files) {
      if (!uri.startsWith(`${folder}/`)) continue;
      const below = uri.slice(folder.length + 1);
      if (included(below) && !excluded(below)) found.push({ uri, size: text.length });
    }
    return found;
  }

  async readFile(uri: string): Promise<string | undefined> {
    this.reads += 1;
    return this.files.get(uri);
  }

  async pause(): Promise<void> {}

  now(): number {
    this.#clock += 1;
    return this.#clock;
  }
}
