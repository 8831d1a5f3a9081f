// The views through the protocol: the client is notified after changes and asks again.

import { afterEach, describe, expect, it } from 'vitest';
import type { ChangedParams, OverviewResult, WhoSaidWhat } from '../../server/src/protocol.ts';
import { Pair } from '../support/lsp-pair.ts';
import { SAMPLES, samples, samplesHost, sampleText } from '../support/samples.ts';

describe('views over the wire', () => {
  let pair: Pair | undefined;
  afterEach(() => pair?.stop());

  const start = async (): Promise<{ pair: Pair; told: ChangedParams[] }> => {
    const started = await Pair.start(samplesHost(), { folders: [SAMPLES] });
    pair = started;
    const told: ChangedParams[] = [];
    started.connection.onNotification('sourcemark/changed', (params: ChangedParams) => {
      told.push(params);
    });
    return { pair: started, told };
  };

  it('get the number of articles after indexing', async () => {
    const { told } = await start();
    await expect.poll(() => told.length, { timeout: 5000 }).toBeGreaterThan(0);
    expect(told[0]?.articles).toBe(Object.keys(samples).length);
  });

  it('get one notification for many changes, and none without a change', async () => {
    const { pair, told } = await start();
    await expect.poll(() => told.length, { timeout: 5000 }).toBe(1);
    const { uri, text } = sampleText('01');
    await pair.open(uri, text);
    for (const word of ['One ', 'Two ', 'Three ']) {
      const start = { line: 4, character: 0 };
      await pair.change(uri, { range: { start, end: start }, text: word });
    }
    await expect.poll(() => told.length, { timeout: 5000 }).toBe(2);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(told).toHaveLength(2);
  });

  it('show the last edit', async () => {
    const { pair } = await start();
    const uri = `${SAMPLES}/01-harbour-post.txt`;
    const { text } = sampleText('01');
    await pair.open(uri, `${text}\n\n“The tide gauge was broken all along,” said Wilhelmina Ostergaard.\n`);
    const { items } = await pair.connection.sendRequest<OverviewResult>('sourcemark/overview', {
      view: 'speakers',
      filter: 'ostergaard',
      limit: 5,
    });
    expect(items.map(({ label }) => label)).toEqual(['Wilhelmina Ostergaard']);
    const { cells } = await pair.connection.sendRequest<WhoSaidWhat>('sourcemark/whoSaidWhat', {
      filter: { speaker: 'ostergaard' },
    });
    expect(cells.flatMap(({ quotes }) => quotes.map((quote) => quote.text))).toEqual([
      '“The tide gauge was broken all along”',
    ]);
  });
});
