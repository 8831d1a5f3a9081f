// The promises of SECURITY.md: no network, no other programs, no code from text. The few uses in the bundles come from
// libraries and are listed here with the reason; a run of the server shows that they are not reached.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../formats/sources/documents.ts';
import { MAILS } from '../formats/sources/mails.ts';
import { PAGES } from '../formats/sources/pages.ts';
import { PDFS } from '../formats/sources/pdfs.ts';
import { STORIES, type Story } from '../formats/sources/stories.ts';
import { preload, ServerProcess } from './server-process.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const SUSPECTS: Readonly<Record<string, RegExp>> = {
  eval: /\beval\(/g,
  'new Function': /\bnew Function\b|[^.\w]Function\(["'`]/g,
  programs: /require\("(?:node:)?child_process"\)/g,
  network:
    /require\("(?:node:)?(?:net|tls|http|https|http2|dgram|dns)"\)|\bXMLHttpRequest\b|\bWebSocket\b|[^.\w]fetch\(|sendBeacon/g,
  'vm, inspector': /require\("(?:node:)?(?:vm|inspector|repl)(?:\/promises)?"\)/g,
};

// workerpool can send functions as text and start processes; the server calls a named function and asks for threads.
// vscode-languageserver can listen on a socket or pipe when it is started so, and can look for npm's folders; neither is used.
const POOL = { 'new Function': 2, programs: 2 };
// Papa Parse can download its input; the formats pass it text.
const CSV = { network: 1 };

/** How often each suspect is in a bundle. */
const EXCEPTIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'analysis-worker.js': POOL,
  'reading-worker.js': POOL,
  'server.js': { ...POOL, programs: POOL.programs + 1, network: 1 + CSV.network },
  'server-web.js': CSV,
  // commander can start subcommands as programs; none is declared so.
  'cli.js': { ...POOL, programs: POOL.programs + 1, ...CSV },
  'serve.js': { ...POOL, programs: POOL.programs + 1, network: 1 + CSV.network },
  // The library for assistants can start other servers, which we do not ask of it, and checks requests with Ajv, which compiles
  // schemas to functions.
  'mcp.js': { programs: 2, 'new Function': 3 },
  // vscode-languageclient starts the server, and could connect to it over a socket.
  'language-client.js': { programs: 2, network: 1 },
  // pdf.js can download files and compile functions of a PDF, which we turn off; core-js and underscore look for features with
  // functions from text. The reader takes away what could reach the network before it reads.
  'source-reader.js': { network: 17, 'new Function': 10 },
  // AG Grid reads a column by an expression where one is given as text; the page gives functions, and its policy forbids it.
  'who-said-what.js': { 'new Function': 1 },
};

let dist: string;
beforeAll(() => {
  dist = mkdtempSync(path.join(tmpdir(), 'sourcemark-safe-'));
  execFileSync(process.execPath, ['esbuild.mjs', '--production', '--outdir', dist], { cwd: root });
});
afterAll(() => rmSync(dist, { recursive: true }));

describe('the bundles', () => {
  it('have no suspects but the listed ones', () => {
    const found: Record<string, Record<string, number>> = {};
    for (const name of readdirSync(dist).filter((file) => file.endsWith('.js'))) {
      const code = readFileSync(path.join(dist, name), 'utf8');
      const counts = Object.entries(SUSPECTS).map(
        ([what, pattern]) => [what, (code.match(pattern) ?? []).length] as const,
      );
      const some = counts.filter(([, count]) => count > 0);
      if (some.length > 0) found[name] = Object.fromEntries(some);
    }
    expect(found).toEqual(EXCEPTIONS);
  });

  it('are built from sources of this project without any suspect', () => {
    const wrong: string[] = [];
    for (const folder of ['server/src', 'client/src', 'client/webview']) {
      for (const name of readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })) {
        if (!name.endsWith('.ts') || name.endsWith('.d.ts') || name.includes('generated')) continue;
        const code = readFileSync(path.join(root, folder, name), 'utf8');
        if (/\beval\(|\bnew Function\b|\bfetch\(|XMLHttpRequest|WebSocket|innerHTML|document\.write/.test(code))
          wrong.push(name);
        if (/from '(?:node:)?(?:child_process|net|tls|https?|http2|dgram|dns|vm|inspector)(?:\/promises)?'/.test(code))
          wrong.push(name);
      }
    }
    // It takes them away from its libraries.
    expect(wrong).toEqual(['platform/source-reader.ts']);
  });
});

/** Takes all suspects away from a process and its workers. */
const BARE = `const touched = (what) => () => { process.stderr.write('TOUCHED ' + what + '\\n'); throw new Error(what + ' was taken away'); };
for (const [name, calls] of Object.entries({
  child_process: ['spawn', 'fork', 'exec', 'execFile', 'spawnSync', 'execSync', 'execFileSync'],
  net: ['connect', 'createConnection', 'createServer'], http: ['request', 'get', 'createServer'],
  https: ['request', 'get', 'createServer'], dns: ['lookup', 'resolve'], dgram: ['createSocket'],
})) for (const call of calls) require(name)[call] = touched(name + '.' + call);
globalThis.fetch = touched('fetch');
require('node:v8').setFlagsFromString('--disallow-code-generation-from-strings');`;

it('the server reads, analyses, answers and writes its cache with all suspects removed', async () => {
  const work = mkdtempSync(path.join(tmpdir(), 'sourcemark-bare-'));
  const folder = path.join(work, 'articles');
  mkdirSync(folder);
  const text =
    'The mayor, Elena Voss, opened the bridge on Friday with a pair of garden shears. “We have waited eleven years for this,” Voss said. Thousands of people walked across the river before noon.\n';
  for (let i = 0; i < 20; i += 1) writeFileSync(path.join(folder, `${i}.txt`), `${text}Nobody counted to ${i}.\n`);
  const bare = preload(work, 'bare', BARE);
  const server = await ServerProcess.start({ dist, folder, cache: path.join(work, 'cache'), preload: bare });
  try {
    expect(await server.indexed()).toBe(true);
    expect(server.status).toMatchObject({ articles: 20, skipped: [] });
    await server.open('1.txt', text);
    expect(await server.hover('1.txt', { line: 0, character: 13 })).not.toBeNull();
    expect((await server.symbols()).map(({ name }) => name)).toContain('Elena Voss');
    await server.stop();
    expect(readdirSync(path.join(work, 'cache')).map((name) => path.extname(name))).toEqual(['.folder', '.pack']);
    expect(server.errors).toBe('');
  } finally {
    server.kill();
    rmSync(work, { recursive: true });
  }
});

it('a source of each format becomes an article with all suspects removed', () => {
  const work = mkdtempSync(path.join(tmpdir(), 'sourcemark-bare-'));
  const [story] = STORIES as [Story];
  const sources = { html: PAGES[0]!(story), pdf: PDFS[0]!(story), docx: DOCUMENTS[0]!(story), eml: MAILS[0]!(story) };
  try {
    for (const [kind, bytes] of Object.entries(sources)) writeFileSync(path.join(work, `story.${kind}`), bytes);
    const names = Object.keys(sources).map((kind) => `story.${kind}`);
    for (const name of names) {
      mkdirSync(path.join(work, `of-${name}`));
      const args = [
        '--require',
        preload(work, 'bare', BARE),
        path.join(dist, 'cli.js'),
        'add',
        name,
        '--to',
        `of-${name}`,
      ];
      const { stderr, status } = spawnSync(process.execPath, args, { cwd: work, encoding: 'utf8' });
      expect(stderr).not.toContain('TOUCHED');
      expect(status, `${name}: ${stderr}`).toBe(0);
      expect(readdirSync(path.join(work, `of-${name}`))).toHaveLength(1);
    }
  } finally {
    rmSync(work, { recursive: true });
  }
});
