// Faults in the bundled server: workers that die, a process that is killed while it writes, caches that cannot be written,
// and a flood of requests.

import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { bundle, type ProcessOptions, preload, ServerProcess } from './server-process.ts';

const ARTICLES = 60;
const textOf = (i: number): string =>
  `The mayor, Elena Voss, opened bridge number ${i} on Friday with a pair of garden shears. “We have waited ${i} years for this,” said Petra Lindholm of the Harbour Authority. Thousands of people walked across the river before noon.\n`;

let dist: string;
let work: string;
let folder: string;
let cache: string;
let servers: ServerProcess[] = [];

beforeAll(() => {
  dist = bundle();
});
afterAll(() => rmSync(dist, { recursive: true }));
beforeEach(() => {
  work = mkdtempSync(path.join(tmpdir(), 'sourcemark-faults-'));
  folder = path.join(work, 'articles');
  cache = path.join(work, 'cache');
  mkdirSync(folder);
  for (let i = 0; i < ARTICLES; i += 1) writeFileSync(path.join(folder, `${i}.txt`), textOf(i));
});
afterEach(async () => {
  for (const server of servers) server.kill();
  await Promise.all(servers.map((server) => server.ended()));
  servers = [];
  rmSync(work, { recursive: true });
});

async function start(options: Partial<ProcessOptions> = {}): Promise<ServerProcess> {
  const server = await ServerProcess.start({ dist, folder, cache, ...options });
  servers.push(server);
  return server;
}

/** The answer of a server without a cache. */
async function expected(): Promise<unknown> {
  const server = await start({ cache: path.join(work, 'another cache') });
  await server.indexed();
  return server.symbols();
}

describe('workers', () => {
  /** A build whose workers die on article 13. */
  function breakWorkers(): string {
    const broken = path.join(work, 'dist');
    mkdirSync(broken);
    for (const name of readdirSync(dist)) {
      const target = name === 'analysis-worker.js' ? 'real-worker.js' : name;
      writeFileSync(path.join(broken, target), readFileSync(path.join(dist, name)));
    }
    // Inserted between the pool and the worker: one message kills the thread.
    writeFileSync(
      path.join(broken, 'analysis-worker.js'),
      `const { parentPort } = require('node:worker_threads');
parentPort.on('message', (message) => { if (JSON.stringify(message).includes('number 13 ')) process.exit(1); });
require('./real-worker.js');`,
    );
    return broken;
  }

  it('that die on an article affect no other, and it is reported', async () => {
    const server = await start({ dist: breakWorkers() });
    await server.indexed();
    expect(server.status).toMatchObject({ articles: ARTICLES - 1, skipped: [server.uriOf('13.txt')] });
    expect(server.log.join('\n')).toContain('1 articles could not be analysed and were skipped');
    await server.open('13.txt', textOf(13));
    expect(await server.hover('13.txt', { line: 0, character: 13 }), 'the open article').not.toBeNull();
  });

  it('are reported on the command line, which goes on without the article', () => {
    const cli = path.join(breakWorkers(), 'cli.js');
    const named = Array.from({ length: ARTICLES }, (_, i) => path.join(folder, `${i}.txt`));
    for (const paths of [[folder], named]) {
      const { stdout, stderr } = spawnSync(process.execPath, [cli, 'analyze', '--format', 'json', ...paths], {
        encoding: 'utf8',
        maxBuffer: 1e8,
      });
      expect(JSON.parse(stdout).documents).toHaveLength(ARTICLES - 1);
      expect(stderr).toMatch(/skipped .*13\.txt: could not be analysed/);
    }
  });
});

/** Fails at the `nth` write to the cache, after writing half of the bytes. */
const failingWrites = (nth: number, failure: string): string => `
const { promises: fs } = require('node:fs');
const open = fs.open;
let writes = 0;
fs.open = async (file, ...rest) => {
  const handle = await open(file, ...rest);
  if (!String(file).includes('.pack')) return handle;
  const writev = handle.writev.bind(handle);
  handle.writev = async (chunks, position) => {
    writes += 1;
    if (writes < ${nth}) return writev(chunks, position);
    await writev(chunks.slice(0, Math.ceil(chunks.length / 2)), position);
    ${failure}
  };
  return handle;
};`;

const KILL = `process.kill(process.pid, 'SIGKILL'); await new Promise(() => {});`;
const FULL = `throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });`;

describe('the cache', () => {
  it('of a server that was killed during a write gives no wrong answer, and is repaired', async () => {
    const good = await expected();
    const killed = await start({ preload: preload(work, 'first', failingWrites(1, KILL)) });
    await killed.ended();
    // Killed again, while it adds one article to what a good run has written.
    const whole = await start();
    expect(await whole.indexed()).toBe(true);
    await whole.stop();
    writeFileSync(path.join(folder, 'new.txt'), textOf(4711));
    const again = await start({ preload: preload(work, 'second', failingWrites(1, KILL)) });
    await again.ended();
    rmSync(path.join(folder, 'new.txt'));
    // The unfinished file is removed as soon as no other process can be writing it.
    const left = readdirSync(cache).filter((name) => !/\.(?:pack|folder)$/.test(name));
    expect(left).toHaveLength(1);
    for (const name of left) utimesSync(path.join(cache, name), 0, 0);
    // A damaged pack is written again.
    for (const name of readdirSync(cache)) if (name.endsWith('.pack')) truncateSync(path.join(cache, name), 1000);
    const last = await start();
    expect(await last.indexed()).toBe(true);
    expect(last.status).toMatchObject({ articles: ARTICLES, skipped: [] });
    expect(await last.symbols()).toEqual(good);
    expect(last.log.filter((line) => line.includes('cache'))).toEqual([]);
    await last.stop();
    expect(
      readdirSync(cache).filter((name) => !/\.(?:pack|folder)$/.test(name)),
      'half-written files',
    ).toEqual([]);
  });

  const troubles: [string, () => Partial<ProcessOptions>][] = [
    ['on a full disk', () => ({ preload: preload(work, 'full', failingWrites(1, FULL)) })],
    [
      'in what is no folder',
      () => {
        writeFileSync(cache, 'a file');
        return {};
      },
    ],
  ];
  it.each(troubles)('%s is one warning, and everything else works', async (_, options) => {
    const server = await start(options());
    expect(await server.indexed()).toBe(true);
    expect(server.status).toMatchObject({ articles: ARTICLES, skipped: [] });
    for (const i of [1, 2, 3]) {
      writeFileSync(path.join(folder, `${i}.txt`), textOf(1000 + i));
      const read = server.indexed();
      await server.touched(`${i}.txt`);
      await read;
    }
    await server.open('5.txt', textOf(5));
    expect(await server.hover('5.txt', { line: 0, character: 13 })).not.toBeNull();
    await expect.poll(() => server.log.filter((line) => line.includes('The cache in'))).toHaveLength(1);
  });
});

it('a cache on a disk that does not answer delays no request', async () => {
  const server = await start({ preload: preload(work, 'hung', failingWrites(1, 'await new Promise(() => {});')) });
  expect(await server.indexed()).toBe(true);
  expect(server.status).toMatchObject({ articles: ARTICLES, skipped: [] });
  writeFileSync(path.join(folder, '1.txt'), textOf(1001));
  const read = server.indexed();
  await server.touched('1.txt');
  expect(await read).toBe(true);
  expect((await server.symbols()).length).toBeGreaterThan(0);
});

describe('requests', () => {
  const SECONDS = Number(process.env.SOURCEMARK_FLOOD_SECONDS ?? 3);
  it(
    'by the thousand a second are answered or taken back, and leave nothing behind',
    async () => {
      const server = await start({
        preload: preload(
          work,
          'memory',
          `require('node:v8').setFlagsFromString('--expose-gc');
const gc = require('node:vm').runInNewContext('gc');
process.on('SIGUSR2', () => { gc(); const { heapUsed, external } = process.memoryUsage(); process.send({ jsonrpc: '2.0', method: 'test/memory', params: { bytes: heapUsed + external } }); });`,
        ),
      });
      await server.indexed();
      await server.open('5.txt', textOf(5));
      const before = await memoryOf(server);
      let answered = 0;
      let refused = 0;
      for (let tick = 0; tick < 10 * SECONDS; tick += 1) {
        const turn = Array.from({ length: 100 }, async (_, i) => {
          const source = new CancellationTokenSource();
          const params = { textDocument: { uri: server.uriOf('5.txt') }, position: { line: 0, character: i } };
          const answer = server.connection.sendRequest('textDocument/hover', params, source.token);
          if (i % 2 === 0) source.cancel();
          await answer.then(
            () => {
              answered += 1;
            },
            () => {
              refused += 1;
            },
          );
        });
        await Promise.all(turn);
      }
      expect(answered + refused).toBe(1000 * SECONDS);
      expect(answered).toBeGreaterThanOrEqual(500 * SECONDS);
      expect(refused, 'cancelled before they were begun').toBeGreaterThan(0);
      expect((await memoryOf(server)) - before, 'bytes').toBeLessThan(20e6);
    },
    (60 + 10 * SECONDS) * 1000,
  );
});

function memoryOf(server: ServerProcess): Promise<number> {
  return new Promise((resolve) => {
    const listening = server.connection.onNotification('test/memory', ({ bytes }: { bytes: number }) => {
      listening.dispose();
      resolve(bytes);
    });
    process.kill(server.pid, 'SIGUSR2');
  });
}
