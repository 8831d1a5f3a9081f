// A cache that another program damages while articles are read from it.

import { expect, it, vi } from 'vitest';
import { WorkspaceDiagnosticRequest } from 'vscode-languageserver/node';
import { Pair } from '../support/lsp-pair.ts';
import { MemoryHost } from '../support/memory-host.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { SAMPLES, samples } from '../support/samples.ts';

const files = Object.fromEntries(Object.entries(samples).map(([name, text]) => [`${SAMPLES}/${name}`, text]));

async function findings(pair: Pair): Promise<unknown> {
  const { items } = await pair.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  return items.sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

it('the articles are analysed again, and every finding comes back', async () => {
  const sound = await Pair.start(new MemoryHost(files), { folders: [SAMPLES] });
  const expected = await findings(sound);
  await sound.stop();
  const store = new MemoryStore();
  const pair = await Pair.start(Object.assign(new MemoryHost(files), { cache: store }), { folders: [SAMPLES] });
  await vi.waitFor(() => expect(store.writes).toBeGreaterThan(0));
  // After the write, the articles release their bytes and read from the cache.
  await new Promise((resolve) => setTimeout(resolve, 50));
  for (const pack of store.packs.values()) pack.fill(0);
  const { writes } = store;
  // The damaged articles have no findings at first; the pull waits until they are analysed again.
  await vi.waitFor(async () => expect(await findings(pair)).toEqual(expected), { timeout: 20_000 });
  await vi.waitFor(() => expect(store.writes, 'kept again').toBeGreaterThan(writes), { timeout: 20_000 });
  await pair.stop();
});
