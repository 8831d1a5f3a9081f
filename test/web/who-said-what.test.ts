// The Who Said What page in a real browser: 200 speakers by 200 articles, by keyboard, for screen readers, and with its content
// security policy.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { whoSaidWhatHtml } from '../../client/src/views/who-said-what-html.ts';
import type { FromPage } from '../../client/src/views/who-said-what-messages.ts';
import { findChromium, howToGetChromium } from '../../scripts/vscode-host/chromium.mjs';
import type { WhoSaidWhat, WhoSaidWhatQuote } from '../../server/src/protocol.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const executablePath: string | undefined = await findChromium();
if (executablePath === undefined) {
  if (process.env.CI) throw new Error(`no browser for the table: ${howToGetChromium}`);
  console.warn(`SKIPPED: Who Said What was not tested, because there is no browser: ${howToGetChromium}`);
}

/**
 * Runs in the page, because sending the table would be slow. Speaker 0 has one quotation in article 0 and two in article 2; of
 * the other cells, every third has one.
 */
function show(size: number): void {
  const quote = (text: string, line: number, more: Partial<WhoSaidWhatQuote> = {}): WhoSaidWhatQuote => {
    const range = { start: { line, character: 0 }, end: { line, character: text.length } };
    return { text, range, kind: 'direct', stance: 'asserts', implied: false, sure: true, disputes: [], ...more };
  };
  const stances = ['asserts', 'denies', 'declines', 'hedges', 'asks', 'promises'] as const;
  const indices = [...Array(size).keys()];
  const cells = indices.flatMap((speaker) =>
    indices.flatMap((article) => {
      if (speaker === 0 && article === 0)
        return [{ speaker, article, quotes: [quote('“The <b>bridge</b> is open.”', 4, { stance: 'denies' })] }];
      if (speaker === 0 && article === 2) {
        const disputes = [{ kind: 'conflict' as const, message: 'Attributed to another speaker in other.txt.' }];
        return [{ speaker, article, quotes: [quote('“One.”', 1), quote('“Two.”', 2, { disputes })] }];
      }
      if (speaker === 0 || (speaker + article) % 3 !== 0) return [];
      const stance = stances[(speaker + article) % stances.length] ?? 'asserts';
      return [{ speaker, article, quotes: [quote(`“Words of ${speaker} in ${article}.”`, 9, { stance })] }];
    }),
  );
  const table: WhoSaidWhat = {
    speakers: indices.map((n) => ({
      key: `s${n}`,
      name: `Speaker ${n}`,
      class: n % 5 === 4 ? 'unnamed' : 'named',
      quotes: 3,
    })),
    articles: indices.map((n) => ({
      uri: `file:///${n}.txt`,
      path: `${n}.txt`,
      title: `Title ${n}`,
      origin: `Outlet ${n}`,
    })),
    cells,
    allSpeakers: size,
    allArticles: size,
  };
  (globalThis as unknown as { postMessage(data: unknown): void }).postMessage({ kind: 'table', table });
}

/** Runs in the page: the same table with every quotation of speaker 1 disputed. */
function markAll(): void {
  const dispute = { kind: 'variant', message: 'It has “may” for “will”.' };
  const range = { start: { line: 9, character: 0 }, end: { line: 9, character: 20 } };
  const quote = { text: '“Words of 1 in 2.”', range, kind: 'direct', stance: 'asserts', implied: false };
  const table = {
    speakers: ['s0', 's1', 's2'].map((key, n) => ({ key, name: `Speaker ${n}`, class: 'named', quotes: 3 })),
    articles: [0, 1, 2].map((n) => ({ uri: `file:///${n}.txt`, path: `${n}.txt`, title: `Title ${n}`, origin: '' })),
    cells: [0, 1, 2].map((article) => ({ speaker: 1, article, quotes: [{ ...quote, disputes: [dispute] }] })),
    allSpeakers: 3,
    allArticles: 3,
  };
  (globalThis as unknown as { postMessage(data: unknown): void }).postMessage({ kind: 'table', table });
}

describe.skipIf(executablePath === undefined)('Who Said What', { timeout: 30_000 }, () => {
  let browser: Browser;
  let server: Server;
  let page: Page;
  let built: string;
  const problems: string[] = [];

  beforeAll(async () => {
    built = mkdtempSync(path.join(tmpdir(), 'sourcemark-table-'));
    const entryPoints = ['who-said-what.ts', 'who-said-what.css'].map((name) =>
      path.join(root, 'client/webview', name),
    );
    await build({ entryPoints, outdir: built, bundle: true, format: 'iife', target: 'es2022', logLevel: 'warning' });
    server = createServer((request, response) => {
      const name = (request.url ?? '/').slice(1);
      const types: Readonly<Record<string, string>> = {
        'who-said-what.js': 'text/javascript',
        'who-said-what.css': 'text/css',
      };
      response.setHeader('content-type', types[name] ?? 'text/html');
      if (name in types)
        response.end(`${name.endsWith('.css') ? COLOURS : ''}${readFileSync(path.join(built, name), 'utf8')}`);
      else response.end(whoSaidWhatHtml({ nonce: 'once', script: '/who-said-what.js', style: '/who-said-what.css' }));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
    });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(built, { recursive: true, force: true });
  });

  beforeEach(async () => {
    await page?.close();
    page = await browser.newPage({ viewport: { width: 1100, height: 700 } });
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
    });
    // A fake of the editor's API that records messages and stores the state.
    await page.addInitScript(EDITOR);
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.evaluate(show, 200);
    await page.getByRole('gridcell', { name: 'The <b>bridge</b>' }).waitFor();
  }, 30_000);

  const sent = (): Promise<FromPage[]> => page.evaluate(() => (globalThis as unknown as { sent: FromPage[] }).sent);
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = async (): Promise<string> => (await page.locator(':focus').textContent()) ?? '';

  it('draws only the visible part of 40,000 cells, and shows markup of an article as text', async () => {
    const drawn = await page.getByRole('gridcell').count();
    expect(drawn).toBeGreaterThan(20);
    expect(drawn).toBeLessThan(400);
    const grid = page.getByRole('grid');
    expect(await grid.getAttribute('aria-rowcount')).toBe('201');
    expect(await grid.getAttribute('aria-colcount')).toBe('201');
    expect(await page.locator('#grid b').count()).toBe(0);
    expect(await page.getByRole('status').textContent()).toBe('600 statements by 200 speakers in 200 articles.');
  });

  it('supports the keyboard: into the table, along and down, to the ends, and opening a passage', async () => {
    await page.getByRole('gridcell', { name: 'Speaker 0' }).first().click();
    await press('ArrowRight');
    await expect.poll(focused).toContain('bridge');
    await press('Enter');
    await expect
      .poll(async () => (await sent()).at(-1))
      .toEqual({
        kind: 'open',
        uri: 'file:///0.txt',
        range: { start: { line: 4, character: 0 }, end: { line: 4, character: 28 } },
      });
    await press('End');
    await page.waitForFunction(() => (globalThis as unknown as { focusedColumn(): string }).focusedColumn() === '201');
    // Retried while the grid is scrolling, because it draws the ends late.
    await expect.poll(() => press('Home').then(focused)).toContain('Speaker 0');
    await press('Control+End');
    await page.waitForFunction(() => (globalThis as unknown as { focusedColumn(): string }).focusedColumn() === '201');
    // Retried while the grid is scrolling, because it draws the ends late.
    await expect.poll(() => press('Home').then(focused)).toContain('Speaker 199');
    // Retried while the grid is scrolling, because it draws the ends late.
    await expect.poll(() => press('Control+Home').then(focused)).toContain('Speaker 0');
    await press('ArrowDown');
    await expect.poll(focused).toContain('Speaker 1');
  });

  it('lets the user choose among several quotations of a cell, and go back', async () => {
    await page.getByRole('gridcell', { name: 'Speaker 0' }).first().click();
    await press('ArrowRight', 'ArrowRight', 'ArrowRight');
    const detail = page.getByRole('region', { name: 'The selected statements' });
    await expect.poll(() => detail.textContent()).toContain('Speaker 0 in Outlet 2 · Title 2');
    expect(await detail.textContent()).toContain('Attributed to another speaker in other.txt.');
    await press('Enter');
    await expect.poll(focused).toContain('line 2');
    await press('Tab', 'Enter');
    expect((await sent()).at(-1)).toMatchObject({ kind: 'open', uri: 'file:///2.txt', range: { start: { line: 2 } } });
    await press('Escape');
    await expect.poll(() => page.locator('[role=gridcell]:focus').count()).toBe(1);
    expect(await focused()).toContain('One.');
  });

  it('has words for colours and signs', async () => {
    const denied = page.getByRole('gridcell', { name: 'The <b>bridge</b>' });
    expect(await denied.textContent()).toContain('denies: ');
    const twice = page.getByRole('gridcell', { name: 'Two.' }).first();
    expect(await twice.textContent()).toContain('other speaker elsewhere');
    const sign = denied.locator('.sign');
    expect(await sign.getAttribute('aria-hidden')).toBe('true');
    expect(await sign.textContent()).toBe('✕');
  });

  it('sends the filter, and restores it after a reload', async () => {
    expect((await sent())[0]).toEqual({ kind: 'filter', filter: {} });
    await page.getByLabel('Speaker').fill('voss');
    await page.getByLabel('Stance').selectOption('denies');
    await page.getByLabel('Disputed only').check();
    await page.getByLabel('Unsure too').check();
    await expect
      .poll(async () => (await sent()).at(-1))
      .toEqual({ kind: 'filter', filter: { speaker: 'voss', stance: 'denies', disputed: true, unsure: true } });
    await page.reload();
    expect((await sent())[0]).toEqual({
      kind: 'filter',
      filter: { speaker: 'voss', stance: 'denies', disputed: true, unsure: true },
    });
    expect(await page.getByLabel('Unsure too').isChecked()).toBe(true);
    expect(await page.getByLabel('Speaker').inputValue()).toBe('voss');
  });

  it('resets the filter when the user cancels the search for disputed statements', async () => {
    await page.getByLabel('Disputed only').check();
    await page.evaluate(() =>
      (globalThis as unknown as { postMessage(data: unknown): void }).postMessage({ kind: 'stopped' }),
    );
    await expect.poll(() => page.getByLabel('Disputed only').isChecked()).toBe(false);
    expect((await sent()).at(-1)).toEqual({ kind: 'filter', filter: {} });
  });

  it('requests copies, and shows how much was copied', async () => {
    await page.getByRole('button', { name: 'Copy as CSV' }).click();
    expect((await sent()).at(-1)).toEqual({ kind: 'copy', format: 'csv' });
    await page.evaluate(() =>
      (globalThis as unknown as { postMessage(data: unknown): void }).postMessage({ kind: 'copied', quotes: 1 }),
    );
    await expect.poll(() => page.getByRole('status').textContent()).toBe('1 statement copied.');
  });

  it('keeps the focus when the table is refreshed', async () => {
    await page.getByRole('gridcell', { name: 'Speaker 0' }).first().click();
    await press('ArrowRight');
    await page.evaluate(show, 200);
    await page.waitForTimeout(300);
    await press('ArrowRight', 'ArrowRight');
    expect(await focused()).toContain('One.');
  });

  it('shows marks that arrive later', async () => {
    await page.evaluate(show, 3);
    await expect.poll(() => page.locator('#grid .disputed').count()).toBe(1);
    await page.evaluate(markAll);
    await expect.poll(() => page.locator('#grid .disputed').count()).toBeGreaterThan(1);
  });

  it('passes the checks of axe, with a cell selected', async () => {
    await page.getByRole('gridcell', { name: 'Two.' }).first().click();
    await page.evaluate(axe);
    const faults = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(faults).toEqual([]);
  });

  it('runs with its content security policy, without console messages', () => {
    expect(problems).toEqual([]);
  });
});

/** The variables of VS Code's light theme. */
const COLOURS = `:root {
  --vscode-font-family: sans-serif; --vscode-font-size: 13px;
  --vscode-editor-background: #ffffff; --vscode-editor-foreground: #202020;
  --vscode-editorWidget-background: #f0f0f0; --vscode-editorWidget-foreground: #202020;
  --vscode-descriptionForeground: #606060; --vscode-focusBorder: #0069cc; --vscode-list-hoverBackground: #f2f3f4;
  --vscode-input-background: #ffffff; --vscode-input-foreground: #202020; --vscode-input-placeholderForeground: #707070;
  --vscode-dropdown-background: #ffffff; --vscode-dropdown-foreground: #202020;
  --vscode-button-secondaryBackground: #eaeaea; --vscode-button-secondaryForeground: #202020;
  --vscode-charts-lines: #20202080; --vscode-charts-red: #ad0707; --vscode-charts-orange: #d18616;
  --vscode-charts-yellow: #667309; --vscode-charts-blue: #1a5cff; --vscode-charts-green: #388a34;
}
`;

const EDITOR = `
  globalThis.sent = [];
  globalThis.focusedColumn = () => document.activeElement?.getAttribute('aria-colindex') ?? '';
  globalThis.acquireVsCodeApi = () => ({
    postMessage: (message) => globalThis.sent.push(message),
    getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
    setState: (state) => sessionStorage.setItem('state', JSON.stringify(state)),
  });
`;
