// Workers that die, in real threads.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WorkerAnalyst } from '../../server/src/platform/node/worker-analyst.ts';

const script = fileURLToPath(new URL('./dying-worker.cjs', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sourcemark-workers-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function trace(name: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, '');
  return file;
}

it('one that dies on a text affects no other text; the text is tried twice', async () => {
  const file = trace('always');
  const analyst = new WorkerAnalyst(script);
  const texts = Array.from({ length: 40 }, (_, i) => (i % 20 === 7 ? `DIES ${file}` : 'x'.repeat(i)));
  const answers = await Promise.allSettled(texts.map((text) => analyst.analyze(text, false)));
  for (const [i, answer] of answers.entries())
    if (i % 20 === 7) expect(answer.status).toBe('rejected');
    else expect(answer).toMatchObject({ status: 'fulfilled', value: Uint8Array.from([i]) });
  expect(readFileSync(file, 'utf8'), 'two texts, twice each').toBe('....');
  analyst.rest();
});

it('one that dies by accident only costs time', async () => {
  const file = trace('once');
  const analyst = new WorkerAnalyst(script);
  const text = `DIES-ONCE ${file}`;
  expect(await analyst.analyze(text, false)).toEqual(Uint8Array.from([text.length]));
  expect(readFileSync(file, 'utf8')).toBe('.');
  analyst.rest();
});
