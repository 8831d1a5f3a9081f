// The disk as it is asked: with patience, and behind a fence around each folder that was searched.

import { promises as fs } from 'node:fs';
import path from 'node:path';
import { Fence, isInside } from './fence.ts';
import { Patience } from './patience.ts';

/** What is asked of a file system, for tests with one that hangs. */
export type FileSystem = Pick<typeof fs, 'open' | 'readdir' | 'realpath' | 'stat'>;

/** Milliseconds for one look at the disk. */
const PATIENCE = 10_000;

export class Disk {
  readonly system: FileSystem;
  readonly #patience: Patience;
  /** By the folders that were searched: what lies in one is read only where it really lies there. */
  readonly #fences = new Map<string, Fence>();

  /** `patience`: milliseconds. */
  constructor(system: FileSystem = fs, patience = PATIENCE) {
    this.system = system;
    this.#patience = new Patience(patience);
  }

  /** From now on, nothing outside of this folder is read by a name inside it. */
  fenceIn(root: string): void {
    if (!this.#fences.has(root)) this.#fences.set(root, new Fence(root, (file) => this.system.realpath(file)));
  }

  /** The searched folder that a file lies in; of another file its own, which has no fence. */
  rootOf(file: string): { readonly root: string; readonly fence?: Fence } {
    for (const [root, fence] of this.#fences) if (isInside(root, file)) return { root, fence };
    return { root: path.dirname(file) };
  }

  /** Asks something of the disk below `root`. Rejects when it fails, or does not answer in time. */
  ask<Answer>(root: string, question: () => Promise<Answer>): Promise<Answer> {
    return this.#patience.ask(root, question);
  }
}
