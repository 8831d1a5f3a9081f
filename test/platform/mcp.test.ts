// `sourcemark mcp`, asked by the SDK's own client over real standard input and output.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { buildCli } from '../support/build-cli.ts';

// On a busy machine an answer takes longer.
vi.setConfig({ testTimeout: 60_000 });

const HERALD = `The bridge

“We will not close the bridge before the winter,” Elena Vossberg told the council.

The flood destroyed 430 houses in the old town of Lindau, the council reported.
`;
const POST = 'In Lindau, “we will not close the bridge before the winter,” Marko Dahl said.\n';

let made: string;
let folder: string;
let client: Client;

beforeAll(async () => {
  made = mkdtempSync(path.join(tmpdir(), 'sourcemark-mcp-'));
  folder = path.join(made, 'articles');
  mkdirSync(folder);
  const program = path.join(made, 'cli.cjs');
  await buildCli(program);
  writeFileSync(path.join(folder, 'herald.txt'), HERALD);
  client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [program, 'mcp', folder, '--all'] }),
  );
}, 60_000);

afterAll(async () => {
  await client.close();
  rmSync(made, { recursive: true });
});

async function ask(name: string, args: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { structuredContent } = await client.callTool({ name, arguments: args });
  return structuredContent as Record<string, unknown>;
}

it('offers its tools, all of them read-only', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name).sort()).toEqual([
    'check_draft',
    'disagreements',
    'find_claims',
    'find_entity',
    'read_passage',
    'verify_quote',
    'who_said',
  ]);
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
});

it('verifies a quotation, with the place and the speaker', async () => {
  expect(await ask('verify_quote', { quote: 'We will not close the bridge before the winter' })).toMatchObject({
    status: 'verbatim',
    source: { article: 'herald.txt', line: 3, words: 'We will not close the bridge before the winter' },
    speaker: { name: 'Elena Vossberg', rule: 'cue-after' },
  });
});

it('says what was changed, and who says it', async () => {
  expect(await ask('verify_quote', { quote: 'We will close the bridge before the winter' })).toMatchObject({
    status: 'altered',
    differences: [{ kind: 'negation', given: '', inSource: 'not' }],
  });
  const quote = 'We will not close the bridge before the winter';
  expect(await ask('verify_quote', { quote, speaker: 'Pia Quandt' })).toMatchObject({
    status: 'other-speaker',
    wrongSpeaker: { inSource: 'Elena Vossberg' },
  });
});

it('refuses an invented quotation', async () => {
  const answer = await client.callTool({
    name: 'verify_quote',
    arguments: { quote: 'Nobody has ever asked the fishermen of the lake' },
  });
  expect(answer.isError).toBe(true);
  expect(answer.structuredContent).toMatchObject({ refused: 'not-in-sources' });
});

it('finds people and statements, and reads passages of the folder only', async () => {
  expect(await ask('find_entity', { name: 'Vossberg' })).toMatchObject({ entities: [{ name: 'Elena Vossberg' }] });
  expect(await ask('find_claims', { about: 'closing the bridge' })).toMatchObject({
    claims: [{ article: 'herald.txt', speaker: 'Elena Vossberg', stance: 'asserts' }],
  });
  expect(await ask('read_passage', { article: 'herald.txt', line: 5, lines: 1 })).toMatchObject({
    words: 'The flood destroyed 430 houses in the old town of Lindau, the council reported.\n',
  });
  expect(await ask('read_passage', { article: '../../etc/passwd' })).toMatchObject({ refused: 'no-such-article' });
});

it('checks a draft', async () => {
  const text = 'The flood destroyed 340 houses in the old town of Lindau, the council reported.\n';
  expect(await ask('check_draft', { text })).toMatchObject({ findings: [{ code: 'number-differs', line: 1 }] });
});

it('reads a file that was added', async () => {
  writeFileSync(path.join(folder, 'post.txt'), POST);
  const { places } = await ask('who_said', { quote: 'we will not close the bridge before the winter' });
  expect((places as { source: { article: string } }[]).map(({ source }) => source.article).sort()).toEqual([
    'herald.txt',
    'post.txt',
  ]);
});

it('answers as the bundle that VS Code starts, too', async () => {
  const dist = path.join(made, 'dist');
  execFileSync(process.execPath, ['esbuild.mjs', '--outdir', dist], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
  });
  const started = new Client({ name: 'test', version: '1' });
  await started.connect(
    new StdioClientTransport({ command: process.execPath, args: [path.join(dist, 'mcp.js'), folder] }),
  );
  try {
    expect((await started.listTools()).tools).toHaveLength(7);
  } finally {
    await started.close();
  }
});
