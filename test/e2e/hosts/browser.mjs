// Runs the suite in the extension host of VS Code in the browser, with a headless Chromium. Tests the packed and installed
// extension, so that a file missing from the package is detected.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { packExtension } from '../../../scripts/lib/prepare.mjs';
import { installHost } from '../../../scripts/vscode-host/install.mjs';
import {
  installExtension,
  plainSettings,
  remoteUri,
  startServer,
  workbenchAddress,
} from '../../../scripts/vscode-host/server.mjs';
import { openBrowser } from '../../../scripts/vscode-host/workbench.mjs';
import { answerKeys } from './keys.mjs';
import { followReport } from './report.mjs';
import { bundleSuite, copyArticles } from './workspace.mjs';

const timeout = 300_000;

/** Returns the counts of the suite's report. */
export async function runInBrowser(chromium) {
  const host = await installHost();
  const suite = await bundleSuite();
  const workspace = copyArticles();
  const reportFile = join(workspace.folder, 'report.txt');
  const data = join(workspace.folder, 'server');
  let server;
  let browser;
  let keyboard;
  try {
    const extension = installExtension(host, data, await packExtension());
    server = await startServer(host, {
      data,
      settings: { ...plainSettings, 'git.enabled': false },
      // With the smoke-test driver, the page reads the paths of the extension and its tests from the URL.
      flags: ['--disable-workspace-trust', '--enable-smoke-test-driver'],
      env: { SOURCEMARK_E2E_REPORT: reportFile, SOURCEMARK_E2E_KEYS: workspace.folder },
    });
    const opened = await openBrowser(chromium);
    browser = opened.browser;
    keyboard = answerKeys(opened.page, workspace.folder);
    const report = followReport(reportFile);
    const ending = await drive(opened.page, server, workspace.articles, extension, suite);
    const counts = report.finish();
    if (counts.unfinished) explain(ending, server);
    return { ...counts, failed: ending.code !== 0 && counts.failed === 0 ? 1 : counts.failed };
  } finally {
    keyboard?.stop();
    await browser?.close();
    await server?.stop();
    workspace.remove();
  }
}

/** Loads the page and waits until the extension host has run the tests. */
async function drive(page, server, folder, extension, suite) {
  const noise = [];
  page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(String(error)));
  const exit = new Promise((resolve) => {
    page.exposeFunction('codeAutomationExit', (code) => resolve({ code, noise })).catch(() => {});
    page.on('crash', () => resolve({ code: 1, why: 'the page crashed', noise }));
  });
  await page.exposeFunction('codeAutomationLog', (type, args) => noise.push(`${type}: ${args}`));
  await page.goto(
    workbenchAddress(server, folder, [
      ['extensionDevelopmentPath', remoteUri(server, extension)],
      ['extensionTestsPath', remoteUri(server, suite)],
      ['skipWelcome', 'true'],
    ]),
  );
  const late = sleep(timeout, { code: 1, why: `no end within ${timeout / 1000} s`, noise }, { ref: false });
  return Promise.race([exit, late]);
}

/** Prints the last lines of both sides, without their usual messages, to explain why a suite did not finish. */
function explain(ending, server) {
  console.error(`The extension host ended with code ${ending.code}${ending.why ? `: ${ending.why}` : ''}.`);
  const always = /bindings file|^\s*(at|→) |AgentHost|%c|spdlog/;
  for (const [name, lines] of Object.entries({ page: ending.noise, server: server.log })) {
    console.error(`Last lines of the ${name}:`);
    const relevant = lines.filter((line) => line.trim() && !always.test(line)).slice(-12);
    for (const line of relevant) console.error(`  ${line.slice(0, 400)}`);
  }
}
