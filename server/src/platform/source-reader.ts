// The source worker, one script for Node and browsers (dist/source-reader.js): reads one source and answers with an article.
// Whoever starts it ends it, after `SOURCE_TIMEOUT` at the latest: a hostile file costs a worker and nothing else.

import { readSource } from '../formats/sources/index.ts';
import type { IsKnown } from '../formats/sources/source.ts';
import type { ReadSourceParams, ReadSourceResult } from '../protocol.ts';

interface Port {
  postMessage(message: ReadSourceResult): void;
}
interface NodePort extends Port {
  on(event: 'message', listener: (params: ReadSourceParams) => void): void;
}
interface BrowserPort extends Port {
  onmessage: (event: { readonly data: ReadSourceParams }) => void;
  importScripts(...urls: readonly string[]): void;
  /** URL of this script, which the extension host of a browser hides. */
  readonly sourcemarkReader: string;
}

declare const self: BrowserPort;
declare const require: (name: string) => unknown;

/** The libraries can load what a source refers to. They are not asked to, and here they could not. */
for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'])
  Object.defineProperty(globalThis, name, { value: undefined });

/** Node's; `undefined` in a browser, where the bundler puts a function in its place that throws. */
const load = 'importScripts' in globalThis ? undefined : require;

if (load !== undefined) {
  const { parentPort } = load('node:worker_threads') as { parentPort: NodePort };
  parentPort.on('message', (params) => void answer(params, parentPort));
} else self.onmessage = ({ data }) => void answer(data, self);

async function answer({ name, bytes }: ReadSourceParams, port: Port): Promise<void> {
  port.postMessage(await readSource({ name, bytes }, loadWords));
}

/** The words of English, for hyphens at line ends; loaded with the first PDF. */
async function loadWords(): Promise<IsKnown> {
  const files = ['english.js', 'any-ascii.js'];
  if (load !== undefined) for (const file of files) load(`./${file}`);
  else self.importScripts(...files.map((file) => new URL(file, self.sourcemarkReader).href));
  const { english } = await import('../language/en/index.ts');
  return (lower) => english.classes(lower) !== 0 || english.clusters(lower).length > 0;
}
