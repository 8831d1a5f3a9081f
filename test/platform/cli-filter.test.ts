// `sourcemark analyze --jsonl` as other programs use it: a process with pipes.

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { linesOf } from '../../server/src/platform/cli/lines.ts';
import { buildCli, runCli } from '../support/build-cli.ts';

// Each test starts the program at least once, which is slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const samples = fileURLToPath(new URL('../articles', import.meta.url));
const TEXT = '“We will not sell,” said Jane Doe, the mayor of Tyre, on Monday. The city had asked for more time.';
let folder: string;
let program: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sourcemark-filter-'));
  program = path.join(folder, 'cli.js');
  await buildCli(program);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(...args: string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [program, 'analyze', '--jsonl', ...args]);
  // A process that ends early closes its input.
  child.stdin.on('error', () => {});
  return child;
}

async function filter(input: string | Uint8Array, ...args: string[]) {
  const { code, out, err } = await runCli(program, ['analyze', '--jsonl', ...args], { input });
  const answers = out.split('\n').filter((line) => line !== '');
  return { code, err, out, answers: answers.map((line) => JSON.parse(line)) };
}

const article = (id: string | number, text = TEXT): string => JSON.stringify({ id, text });

describe('answers', () => {
  it('are those of a folder with the article alone', async () => {
    const names = readdirSync(samples).filter((name) => /\.(txt|md)$/.test(name));
    const sent = names.map((id) => JSON.stringify({ id, text: readFileSync(path.join(samples, id), 'utf8') }));
    const { code, answers } = await filter(sent.join('\n'));
    expect(code).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual(names);
    for (const { id, ...document } of answers.slice(0, 3)) {
      const { out } = await runCli(program, ['analyze', id], { cwd: samples });
      const { article: _path, ...alone } = JSON.parse(out).documents[0];
      expect(document).toEqual(alone);
    }
  });

  it('use the date that is sent with the text', async () => {
    const { answers } = await filter(`${JSON.stringify({ id: 1, text: TEXT, published: '2025-02-25' })}\n`);
    expect(answers[0]).toMatchObject({ id: 1, published: '2025-02-25' });
    expect(answers[0].mentions.find(({ type }: { type: string }) => type === 'date').value).toBe('2025-02-24');
  });

  it('come before the next article is sent', async () => {
    const child = start();
    const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
    for (const id of ['a', 'b', 'c']) {
      child.stdin.write(`${article(id)}\n`);
      expect(JSON.parse((await answers.next()).value).id).toBe(id);
    }
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });
});

describe('lines that are no articles', () => {
  it.each([
    ['no JSON', '{"id": 1, "text": "…', 'not JSON'],
    ['a list', '[1, 2]', 'not a JSON object'],
    ['null', 'null', 'not a JSON object'],
    ['no id', '{"text": "x"}', 'no "id"'],
    ['no text', '{"id": "a"}', 'no "text"'],
    ['a text that is a number', '{"id": "a", "text": 3}', 'no "text"'],
    ['a date that is a list', '{"id": "a", "text": "x", "published": []}', '"published"'],
  ])('%s', async (_, line, why) => {
    const { code, err, answers } = await filter(`${article('before')}\n${line}\n${article('after')}\n`);
    expect(answers.map(({ id }) => id)).toEqual(['before', null, 'after']);
    expect(answers[1]).toEqual({ id: null, line: 2, error: expect.stringContaining(why) });
    expect({ code, err }).toEqual({ code: 1, err: '1 of 3 lines are no articles; their answers say why\n' });
  });

  it('bytes that are not UTF-8', async () => {
    const { code, answers } = await filter(Buffer.from([0x7b, 0xff, 0xfe, 0x0a]));
    expect(answers).toEqual([{ id: null, line: 1, error: 'the line is not UTF-8' }]);
    expect(code).toBe(1);
  });

  it('a line that is too long, which is not kept in memory', async () => {
    const child = start();
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => (out += chunk));
    const part = Buffer.alloc(2 ** 20, 'x');
    for (let i = 0; i < 70; i += 1) if (!child.stdin.write(part)) await once(child.stdin, 'drain');
    child.stdin.end(`\n${article('after')}\n`);
    expect(await once(child, 'close')).toEqual([1, null]);
    const [first, second] = out.trim().split('\n');
    expect(JSON.parse(first!).error).toContain('longer than');
    expect(JSON.parse(second!).id).toBe('after');
  });
});

describe('input', () => {
  it('may have CRLF, a byte-order mark, empty lines and no last line end', async () => {
    const { code, answers } = await filter(`\uFEFF${article('a')}\r\n\r\n  \n${article('b')}\r\n${article('c')}`);
    expect({ code, ids: answers.map(({ id }) => id) }).toEqual({ code: 0, ids: ['a', 'b', 'c'] });
    expect(answers[1]).toEqual({ ...answers[0], id: 'b' });
  });

  it('may be empty', async () => {
    expect(await filter('')).toMatchObject({ code: 0, out: '', err: '' });
  });

  it('may have lone surrogates, control characters and empty texts', async () => {
    const texts = [`${TEXT} \ud800`, `\udc00 ${TEXT}`, `\u0000\u001b[31m${TEXT}`, '', ' '];
    const { code, answers } = await filter(texts.map((text, id) => article(id, text)).join('\n'));
    expect(code).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4]);
    expect(answers[0].quotes).toHaveLength(1);
  });

  it('takes no paths and no options of folders', async () => {
    expect(await filter('', samples)).toMatchObject({ code: 2, out: '' });
    expect(await filter('', '--all')).toMatchObject({ code: 2, out: '' });
    expect(await filter('', '--format', 'jsonl')).toMatchObject({ code: 2, out: '' });
  });
});

describe('a slow or closed reader', () => {
  it('holds up the filter, not its memory', async () => {
    const child = start();
    let waited = false;
    const sending = (async () => {
      for (let id = 0; id < 3000; id += 1)
        if (!child.stdin.write(`${article(id)}\n`)) {
          waited = true;
          await once(child.stdin, 'drain');
        }
      child.stdin.end();
    })();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    let lines = 0;
    for await (const _ of createInterface(child.stdout)) lines += 1;
    await sending;
    expect({ waited, lines }).toEqual({ waited: true, lines: 3000 });
  });

  it('that goes away ends the filter without a complaint', async () => {
    const child = start();
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (chunk) => (err += chunk));
    child.stdin.write(`${article('a')}\n`);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    for (let id = 0; id < 500; id += 1) child.stdin.write(`${article(id)}\n`);
    child.stdin.end();
    const [code] = await once(child, 'close');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('lines of a stream', () => {
  const split = async (parts: readonly string[], longest?: number): Promise<string[]> => {
    async function* chunks(): AsyncIterable<Uint8Array> {
      for (const part of parts) yield Buffer.from(part);
    }
    const found: string[] = [];
    for await (const lines of linesOf(chunks(), longest))
      for (const line of lines) found.push('text' in line ? line.text : '!');
    return found;
  };

  it('do not depend on how it is cut', async () => {
    const text = '\uFEFFone\ntwo – three\r\n\nfour';
    const bytes = Buffer.from(text);
    const whole = await split([text]);
    expect(whole).toEqual(['one', 'two – three\r', '', 'four']);
    for (let size = 1; size < 9; size += 1) {
      async function* chunks(): AsyncIterable<Uint8Array> {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      }
      const found: string[] = [];
      for await (const lines of linesOf(chunks())) for (const line of lines) if ('text' in line) found.push(line.text);
      expect(found).toEqual(whole);
    }
  });

  it('are dropped when they are too long, and only these', async () => {
    expect(await split(['12345\n1234', '56\n12345\n', '1'], 5)).toEqual(['12345', '!', '12345', '1']);
  });
});
