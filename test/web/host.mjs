// Runs the suite with the packed extension in a browser-only VS Code, like vscode.dev: the extension host and the server are
// web workers, the folder is in memory, and there is no Node.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { packExtension } from '../../scripts/lib/prepare.mjs';
import { root } from '../../scripts/lib/run.mjs';
import { installHost } from '../../scripts/vscode-host/install.mjs';
import { installExtension } from '../../scripts/vscode-host/server.mjs';
import { openBrowser } from '../../scripts/vscode-host/workbench.mjs';
import { startWebHost } from '../../scripts/web-host/server.mjs';

const timeout = 300_000;

/** Returns the counts of the suite's report. */
export async function runInWebHost(chromium) {
  const host = await installHost();
  const work = mkdtempSync(join(tmpdir(), 'sourcemark-web-host-'));
  const counts = { passed: 0, failed: 0 };
  const noise = [];
  let ended = false;
  let server;
  let browser;
  try {
    const suite = join(work, 'suite');
    await bundleSuite(join(suite, 'index.js'));
    server = await startWebHost({
      vscode: dirname(dirname(host.server)),
      extension: installExtension(host, join(work, 'data'), await packExtension()),
      suite,
      report(line) {
        console.log(line);
        if (/^ *✓/.test(line)) counts.passed++;
        else if (/^ *✗/.test(line)) counts.failed++;
        else if (line === `e2e: ${counts.passed} passed, ${counts.failed} failed`) ended = true;
      },
    });
    const opened = await openBrowser(chromium);
    browser = opened.browser;
    const why = await drive(opened.page, server, noise);
    if (!ended) explain(why, noise);
    return ended ? counts : { ...counts, failed: counts.failed + 1 };
  } finally {
    await browser?.close();
    server?.stop();
    rmSync(work, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Bundles the suite for an extension host in a worker, which loads CommonJS and has no module except `vscode`. */
async function bundleSuite(outfile) {
  const articles = join(root, 'test/articles');
  const names = readdirSync(articles);
  const samples = Object.fromEntries(names.map((name) => [name, readFileSync(join(articles, name), 'utf8')]));
  await build({
    entryPoints: [join(root, 'test/web/suite/index.ts')],
    outfile,
    bundle: true,
    // Mocha's browser build also assigns `module.exports`, so the footer assigns it last.
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite;' },
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    alias: { 'node:assert/strict': join(root, 'test/web/suite/assert.ts') },
    define: { SAMPLES: JSON.stringify(samples) },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/** Loads the page, waits until its extension host has run the suite, and returns how that ended. */
async function drive(page, server, noise) {
  page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(String(error)));
  const exit = new Promise((resolve) => {
    page.exposeFunction('codeAutomationExit', (code) => resolve(`exit code ${code}`)).catch(() => {});
    page.on('crash', () => resolve('the page crashed'));
  });
  await page.goto(server.origin);
  return Promise.race([exit, sleep(timeout, `no end within ${timeout / 1000} s`, { ref: false })]);
}

function explain(why, noise) {
  console.error(`The suite did not finish: ${why}. Last lines of the page:`);
  // Known messages, mostly about built-in extensions that code-server does not ship for browsers.
  const always = /404|Not Found|%c|AgentHost|^\s*at /;
  for (const line of noise.filter((each) => !always.test(each)).slice(-12)) console.error(`  ${line.slice(0, 400)}`);
}
