// A server and its environment: the disk, the open documents, the workspace folders, the settings, and the pending reports of
// the file watcher.

import { setImmediate } from 'node:timers/promises';
import { expect, vi } from 'vitest';
import { FileChangeType } from 'vscode-languageserver/node';
import { Pair } from '../support/lsp-pair.ts';
import { MemoryHost } from '../support/memory-host.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { MemoryAnalyst } from './memory-analyst.ts';
import { answersOf, type Findings, pullWorkspace, type Shown } from './questions.ts';
import { type Paragraphs, textOf } from './texts.ts';

/** A disk that answers late and out of order. */
class ModelHost extends MemoryHost {
  readonly analyst = new MemoryAnalyst();
  #reads = 0;
  #time = 0;

  override async readFile(uri: string): Promise<string | undefined> {
    this.#reads += 1;
    for (let i = (this.#reads * 7) % 4; i > 0; i -= 1) await setImmediate();
    return super.readFile(uri);
  }

  override now(): number {
    this.#time += 1;
    return this.#time;
  }

  /** Advances the clock. */
  wait(milliseconds: number): void {
    this.#time += milliseconds;
  }
}

/** An open document: an article by its paragraphs, another file by its text. */
export interface OpenText {
  readonly text: string;
  readonly paragraphs?: Paragraphs;
}

export class World {
  readonly host: ModelHost;
  readonly store: MemoryStore;
  readonly open = new Map<string, OpenText>();
  folders: string[];
  settings: object = {};
  pair: Pair | undefined;
  /** The client's workspace diagnostics. */
  #findings: Findings = new Map();
  readonly #untold = new Map<string, FileChangeType>();

  constructor(files: Readonly<Record<string, string>>, folders: readonly string[], store = new MemoryStore()) {
    this.host = Object.assign(new ModelHost(files), { cache: store });
    this.store = store;
    this.folders = [...folders];
  }

  /** Whether the cache was damaged. */
  isDamaged = false;

  get server(): Pair {
    if (this.pair === undefined) throw new Error('no server runs');
    return this.pair;
  }

  async start(): Promise<void> {
    this.#findings = new Map();
    this.#untold.clear();
    this.pair = await Pair.start(this.host, { folders: this.folders, settings: this.settings });
    for (const [uri, { text }] of this.open) await this.server.open(uri, text, languageOf(uri));
  }

  /** Writes a file outside the editor; the watcher reports it later. */
  write(uri: string, text: string | undefined): void {
    if (text === undefined) {
      if (!this.host.files.delete(uri)) return;
      this.#untold.set(uri, FileChangeType.Deleted);
    } else {
      this.#untold.set(uri, this.host.files.has(uri) ? FileChangeType.Changed : FileChangeType.Created);
      this.host.files.set(uri, text);
    }
  }

  /** Deletes a folder with its files; the watcher reports only the folder. */
  deleteFolder(uri: string): void {
    for (const file of [...this.host.files.keys()]) {
      if (!file.startsWith(`${uri}/`)) continue;
      this.host.files.delete(file);
      this.#untold.delete(file);
    }
    this.#untold.set(uri, FileChangeType.Deleted);
  }

  /**
   * Closes the user's files that are no longer on the disk, as an editor does if one tells it to. What counts of a document
   * that stays open depends on what the server was told before, which a new server cannot know.
   */
  async closeDeleted(): Promise<void> {
    for (const uri of [...this.open.keys()]) {
      if (!uri.endsWith('.yaml') || this.host.files.has(uri)) continue;
      this.open.delete(uri);
      await this.server.close(uri);
    }
  }

  async tell(): Promise<void> {
    const changes = [...this.#untold].map(([uri, type]) => ({ uri, type }));
    this.#untold.clear();
    if (changes.length > 0)
      await this.server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  async openDocument(uri: string, document: OpenText): Promise<void> {
    this.open.set(uri, document);
    await this.server.open(uri, document.text, languageOf(uri));
  }

  async pull(): Promise<void> {
    await pullWorkspace(this.server, this.#findings, flush);
  }

  /** Waits until the server is idle: watcher reports, debounced work, late reads. */
  async settle(): Promise<void> {
    await this.tell();
    for (let round = 0; round < 8; round += 1) {
      await flush();
      await vi.advanceTimersByTimeAsync(250);
      this.host.wait(250);
    }
    await flush();
  }

  /** Expects the same answers as from a new server in the same environment. */
  async compare(): Promise<void> {
    await this.settle();
    const fresh = new World(Object.fromEntries(this.host.files), this.folders);
    fresh.settings = this.settings;
    for (const [uri, document] of this.open) fresh.open.set(uri, document);
    await fresh.start();
    try {
      await fresh.settle();
      if (this.isDamaged) {
        // Damage is noticed by the first request, and the article is read again shortly after.
        await this.#answers();
        await this.settle();
      }
      const [ours, theirs] = [await this.#answers(), await fresh.#answers()];
      for (const question of new Set([...Object.keys(ours), ...Object.keys(theirs)]))
        expect({ [question]: ours[question] }).toEqual({ [question]: theirs[question] });
    } finally {
      await fresh.stop();
    }
  }

  async stop(): Promise<void> {
    await this.pair?.stop();
    this.pair = undefined;
  }

  async #answers(): Promise<Record<string, unknown>> {
    await this.pull();
    const shown: Shown[] = [...this.open].map(([uri, { text }]) => ({ uri, text }));
    return answersOf(
      this.server,
      shown.sort((a, b) => (a.uri < b.uri ? -1 : 1)),
      this.#findings,
    );
  }
}

export function article(paragraphs: Paragraphs): OpenText {
  return { text: textOf(paragraphs), paragraphs };
}

function languageOf(uri: string): string {
  return uri.endsWith('.yaml') ? 'yaml' : uri.endsWith('.md') ? 'markdown' : 'article';
}

/** Lets streams and late answers arrive; needs no timer. */
async function flush(): Promise<void> {
  for (let i = 0; i < 40; i += 1) await setImmediate();
}
