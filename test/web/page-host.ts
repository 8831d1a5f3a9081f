// Opens the pages of the extension in a real browser with the content security policy and the colours of VS Code's themes, and a
// fake of the editor's API that records what the page sends.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { pageHtml } from '../../client/src/views/page-html.ts';
import type { FromPage, ToPage } from '../../client/src/views/page-messages.ts';
import { findChromium, howToGetChromium } from '../../scripts/vscode-host/chromium.mjs';
import { THEMES, type Theme } from './themes.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const executablePath: string | undefined = await findChromium();
if (executablePath === undefined) {
  if (process.env.CI) throw new Error(`no browser for the pages: ${howToGetChromium}`);
  console.warn(`SKIPPED: the pages were not tested, because there is no browser: ${howToGetChromium}`);
}

export interface PageHost {
  /** Opens a page with a model, in a theme of VS Code. `width` in pixels. */
  open(model: unknown, options?: { theme?: Theme; width?: number; subject?: unknown }): Promise<Page>;
  /** Errors and warnings of the console so far. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/** `script`: path of the page's script below the repository, without its ending. */
export async function hostPage(script: string): Promise<PageHost> {
  const built = mkdtempSync(path.join(tmpdir(), 'sourcemark-page-'));
  const name = path.basename(script);
  await build({
    entryPoints: [path.join(root, `${script}.ts`), path.join(root, 'client/webview/pages.css')],
    outdir: built,
    entryNames: '[name]',
    bundle: true,
    format: 'iife',
    target: 'es2022',
    mainFields: ['browser', 'module', 'main'],
    logLevel: 'warning',
  });
  const types: Readonly<Record<string, string>> = { [`${name}.js`]: 'text/javascript', 'pages.css': 'text/css' };
  let theme: Theme = 'light';
  const server: Server = createServer((request, response) => {
    const file = (request.url ?? '/').slice(1);
    response.setHeader('content-type', types[file] ?? 'text/html');
    if (file in types)
      response.end(`${file.endsWith('.css') ? THEMES[theme].css : ''}${readFileSync(path.join(built, file), 'utf8')}`);
    else
      response.end(
        pageHtml({ nonce: 'once', script: `/${name}.js`, style: '/pages.css', title: name, language: 'en' }).replace(
          '<body>',
          `<body class="${THEMES[theme].className}">`,
        ),
      );
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const browser: Browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
  });
  const problems: string[] = [];
  let page: Page | undefined;
  return {
    problems,
    async open(model, options = {}) {
      await page?.close();
      theme = options.theme ?? 'light';
      page = await browser.newPage({ viewport: { width: options.width ?? 900, height: 800 } });
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
      });
      await page.addInitScript(EDITOR);
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await post(page, { kind: 'show', model, subject: options.subject ?? null });
      await page.locator('h1').waitFor();
      return page;
    },
    async close() {
      await browser.close();
      server.close();
      rmSync(built, { recursive: true, force: true });
    },
  };
}

/** Sends a message to the page, as the extension does. */
export async function post(page: Page, message: ToPage): Promise<void> {
  await page.evaluate(
    (data) => (globalThis as unknown as { postMessage(data: unknown): void }).postMessage(data),
    message,
  );
}

/** What the page has sent, without the message that it is ready. */
export async function sentBy(page: Page): Promise<FromPage[]> {
  const sent = await page.evaluate(() => (globalThis as unknown as { sent: FromPage[] }).sent);
  return sent.filter(({ kind }) => kind !== 'ready');
}

/** The violations that axe-core finds, each with the first element. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

const EDITOR = `
  globalThis.sent = [];
  globalThis.acquireVsCodeApi = () => {
    let state;
    return {
      postMessage: (message) => sent.push(message),
      getState: () => state,
      setState: (next) => { state = next; },
    };
  };
`;
