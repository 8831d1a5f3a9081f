// A rule that throws is logged once, and the others still answer.

import { afterEach, expect, it, vi } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';
import { Pair } from '../support/lsp-pair.ts';
import { MemoryHost } from '../support/memory-host.ts';

const A = 'file:///one/a.txt';
const text =
  '“Nobody told us that the railings would come later, and nobody asked the people who live here.”\n\nA senior official, who asked not to be named, said that the province had no money for the railings of this bridge.\n';

afterEach(() => vi.restoreAllMocks());

it('a rule that throws is logged once, and the others answer', async () => {
  const broken = rules.find(({ code }) => code === 'unnamed-source');
  if (broken === undefined) throw new Error('no such rule');
  const check = vi.spyOn(broken, 'check').mockImplementation(() => {
    throw new Error('broken');
  });
  const pair = await Pair.start(new MemoryHost({ [A]: text }), { folders: ['file:///one'] });
  await pair.open(A, text);
  for (let i = 0; i < 5; i += 1) {
    const codes = (await pair.diagnostics(A)).map(({ code }) => code);
    expect(codes).toContain('unattributed-quote');
    expect(codes).not.toContain('unnamed-source');
    await pair.change(A, {
      range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } },
      text: 'More. ',
    });
  }
  expect(check.mock.calls.length).toBeGreaterThanOrEqual(5);
  const told = pair.log.filter((line) => line.includes('unnamed-source'));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('broken');
  await pair.stop();
});
