// `sourcemark join` as an engine uses it: a process with pipes, between `analyze --jsonl --keys` and itself.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildCli, runCli } from '../support/build-cli.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let program: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sourcemark-join-'));
  program = path.join(folder, 'cli.js');
  await buildCli(program);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(args: readonly string[], lines: readonly object[] | string) {
  const input = typeof lines === 'string' ? lines : lines.map((line) => JSON.stringify(line)).join('\n');
  const { code, out, err } = await runCli(program, args, { input });
  // biome-ignore lint/suspicious/noExplicitAny: JSON of another program.
  const answers: any[] = out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  return { code, err, answers };
}

const TEXTS = {
  a: '“We will not sell the harbour to anybody,” said Jane Kovac, the mayor. Mary Roe agreed.',
  b: 'Kovac said on Monday: “We will not sell the harbour to anybody.” It was raining.',
  c: 'Mary Roe of the port authority said that 300 ships had left.',
};

describe('the steps, one after another', () => {
  it('join names and quotations', async () => {
    const sent = Object.entries(TEXTS).map(([id, text]) => ({ id, text }));
    const { answers: articles } = await run(['analyze', '--jsonl', '--keys'], sent);
    const names = articles.flatMap(({ id, names: own }) => own.map((name: object) => ({ article: id, ...name })));
    const { answers: keys } = await run(['join', 'blocks'], names);
    const blockOf = new Map(keys.map(({ key, block }) => [key, block]));
    const members = names
      .map((name) => ({ block: blockOf.get(name.keys[0]), ...name }))
      .sort((one, other) => (one.block < other.block ? -1 : 1));
    const { code, answers: groups } = await run(['join', 'entities'], members);
    expect(code).toBe(0);
    const kovac = groups.find(({ slug }) => slug === 'jane-kovac');
    expect(kovac).toMatchObject({ name: 'Jane Kovac', type: 'person', size: 2 });
    const places = groups.find(
      ({ block, group, members: own }) => own && block === kovac.block && group === kovac.group,
    );
    expect(places.members.map(([article]: [string]) => article)).toEqual(['a', 'b']);

    const wordings = articles.flatMap(({ id, quotations }) =>
      quotations.map(({ wording, words, keys: own, ...use }: { wording: string; words: string; keys: string[] }) => ({
        block: `wording:${wording}`,
        wording,
        words,
        keys: own,
        uses: [{ article: id, ...use, speaker: undefined }],
      })),
    );
    const together = { ...wordings[0], uses: wordings.flatMap(({ uses }) => uses) };
    const { answers: repeats } = await run(['join', 'repeats'], [together]);
    expect(repeats).toEqual([
      { block: together.block, a: together.wording, b: together.wording, kind: 'same', similarity: 1 },
    ]);
  });
});

describe('lines that are not as documented', () => {
  it.each([
    ['blocks', 'x\n', 'line 1 is not JSON'],
    ['blocks', '{"keys": ["a"]}\n{"keys": [1]}', 'no "keys"'],
    ['entities', '{"article": "a"}\n', 'no "block"'],
    ['claims', 'null\n', 'not a JSON object'],
  ])('fail the step %s', async (step, lines, why) => {
    const { code, err } = await run(['join', step], lines);
    expect(code).toBe(2);
    expect(err).toContain(why);
  });

  it('are none in empty input', async () => {
    for (const step of ['blocks', 'entities', 'repeats', 'claim-links', 'claims'])
      expect(await run(['join', step], '')).toEqual({ code: 0, err: '', answers: [] });
  });
});

describe('blocks', () => {
  it('connect keys through any number of lines, whatever their order', async () => {
    const lines = Array.from({ length: 5000 }, (_, i) => ({ keys: [`k${i}`, `k${i + 1}`] }));
    lines.push({ keys: ['other'] } as never);
    const { answers } = await run(['join', 'blocks'], [...lines].reverse());
    expect(answers).toHaveLength(5001);
    expect(new Set(answers.map(({ block }) => block))).toEqual(new Set(['k0', 'other']));
  });
});
