// The server in a web worker of a real browser.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, howToGetChromium } from '../../scripts/vscode-host/chromium.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const executablePath: string | undefined = await findChromium();
if (executablePath === undefined) {
  if (process.env.CI) throw new Error(`no browser for the web build: ${howToGetChromium}`);
  console.warn(`SKIPPED: the web build was not tested, because there is no browser: ${howToGetChromium}`);
}

const text = 'The mayor, Elena Voss, opened the bridge on Friday. “We have waited eleven years for this,” Voss said.';

describe.skipIf(executablePath === undefined)('the server in a web worker', () => {
  let browser: Browser;
  let server: Server;
  let page: Page;
  let built: string;

  beforeAll(async () => {
    built = mkdtempSync(path.join(tmpdir(), 'sourcemark-web-'));
    execFileSync(process.execPath, ['esbuild.mjs', '--outdir', built], { cwd: root });
    server = createServer((request, response) => {
      const name = (request.url ?? '/').slice(1);
      const script = ['server-web.js', 'english.js', 'any-ascii.js'].includes(name);
      response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
      response.end(script ? readFileSync(path.join(built, name)) : '<!doctype html><title>worker</title>');
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
    });
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(built, { recursive: true, force: true });
  });

  it('answers a hover', async () => {
    const uri = 'memory:///a.txt';
    const answer = await page.evaluate(
      async ({ uri, text }) => {
        // Types of the page, because the tests are compiled without browser types.
        const { Worker } = globalThis as unknown as { Worker: new (url: string) => WorkerLike };
        interface WorkerLike {
          postMessage(message: unknown): void;
          onmessage: ((event: { data: Message }) => void) | null;
          onerror: ((event: { message: string }) => void) | null;
        }
        interface Message {
          id?: number;
          method?: string;
          result?: unknown;
        }
        const worker = new Worker('/server-web.js');
        const waiting = new Map<number, (result: unknown) => void>();
        let failed: (reason: unknown) => void = () => {};
        worker.onerror = ({ message }) => failed(new Error(message));
        worker.onmessage = ({ data }) => {
          // Requests of the server are answered with null.
          if (data.method !== undefined && data.id !== undefined)
            worker.postMessage({ jsonrpc: '2.0', id: data.id, result: null });
          else if (data.id !== undefined) waiting.get(data.id)?.(data.result);
        };
        let id = 0;
        const ask = (method: string, params: unknown): Promise<unknown> =>
          new Promise((resolve, reject) => {
            failed = reject;
            id += 1;
            waiting.set(id, resolve);
            worker.postMessage({ jsonrpc: '2.0', id, method, params });
          });
        const notify = (method: string, params: unknown): void =>
          worker.postMessage({ jsonrpc: '2.0', method, params });
        await ask('initialize', { processId: null, rootUri: null, capabilities: {}, workspaceFolders: null });
        notify('initialized', {});
        notify('textDocument/didOpen', { textDocument: { uri, languageId: 'article', version: 1, text } });
        return ask('textDocument/hover', {
          textDocument: { uri },
          position: { line: 0, character: text.indexOf('Voss said') },
        });
      },
      { uri, text },
    );
    expect(answer).toMatchObject({ contents: { value: expect.stringContaining('**Elena Voss** · person') } });
  }, 60_000);
});
