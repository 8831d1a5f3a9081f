// `npm test`: runs all checks: types and style, the build, the unit tests, then the end-to-end suite in a real VS Code (a
// desktop one if available, else one in the browser) and again in a browser-only VS Code without Node. If CI is set, a
// skipped part is a failure.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from './lib/prepare.mjs';
import { npm, root, run, runBin, script } from './lib/run.mjs';

const total = { passed: 0, failed: 0 };
const ci = process.env.CI !== undefined && process.env.CI !== '' && process.env.CI !== 'false';

await script(async () => {
  await ensureDependencies();
  await step('types and style', () => npm(['run', '--silent', 'check']));
  const built = await step('build', () => run(process.execPath, ['esbuild.mjs']));
  await unitTests();
  // A fixed seed makes findings reproducible; use other seeds in long manual runs.
  if (ci) await step('fuzzing', () => run(process.execPath, ['scripts/fuzz.mjs', '--seconds', '45', '--seed', '1']));
  // After a failed build, VS Code would run the previous one.
  if (built) await editorTests('tests in VS Code', chooseHost);
  if (built) await editorTests('tests in VS Code for the web', chooseWebHost);
  if (built) await startTest();
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
});

/** Runs a step that is not a test; it is counted only if it fails, so that the last line includes it. */
async function step(name, action) {
  heading(name);
  const passed = (await action()) === 0;
  if (!passed) fail(`${name} failed, see above.`);
  return passed;
}

async function unitTests() {
  heading('unit tests');
  const results = join(root, 'out/vitest.json');
  rmSync(results, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const code = await runBin('vitest/vitest.mjs', ['run', ...reporters]);
  const counts = readCounts(results);
  total.passed += counts.passed;
  total.failed += counts.failed;
  // A crash or a file that cannot be loaded fails without a failed test.
  if (code !== 0 && counts.failed === 0) fail('vitest failed, see above.');
}

function readCounts(file) {
  try {
    const results = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: results.numPassedTests, failed: results.numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

async function editorTests(name, choose) {
  heading(name);
  try {
    const runSuite = await choose();
    if (!runSuite) return;
    const counts = await runSuite();
    total.passed += counts.passed;
    total.failed += counts.failed;
  } catch (error) {
    fail(error.message);
  }
}

/** Tests `npm start` without opening a window: it must print problems, pack the extension and start a server. */
async function startTest() {
  heading('npm start');
  // On Windows it needs a desktop VS Code, which may be missing.
  if (process.platform === 'win32') return console.log('skipped on Windows');
  const args = ['scripts/start.mjs', '--browser', '--no-open', '--port', '0'];
  const code = await run(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (code === 0) total.passed++;
  else fail(`npm start ended with exit code ${code}, see above.`);
}

/** Chooses the first available VS Code. One that is available but fails to start is a failure. */
async function chooseHost() {
  // Imported late, because these modules need packages that `ensureDependencies` installs.
  const { findDesktop, runOnDesktop } = await import('../test/e2e/hosts/desktop.mjs');
  const desktop = await findDesktop();
  if (desktop.executable) {
    console.log(`Host: desktop VS Code, ${desktop.executable}`);
    return () => runOnDesktop(desktop.executable);
  }
  const { findChromium, howToGetChromium } = await import('./vscode-host/chromium.mjs');
  const chromium = process.platform === 'win32' ? undefined : await findChromium();
  if (chromium) {
    const { runInBrowser } = await import('../test/e2e/hosts/browser.mjs');
    console.log(`Host: VS Code in the browser (no desktop VS Code: ${desktop.reason}), ${chromium}`);
    return () => runInBrowser(chromium);
  }
  return skip(`no desktop VS Code (${desktop.reason}) and no browser; ${howToGetChromium}`);
}

/** Chooses the browser-only VS Code, in which extensions run without Node. */
async function chooseWebHost() {
  const { findChromium, howToGetChromium } = await import('./vscode-host/chromium.mjs');
  const chromium = process.platform === 'win32' ? undefined : await findChromium();
  if (!chromium) return skip(`no browser; ${howToGetChromium}`);
  const { runInWebHost } = await import('../test/web/host.mjs');
  console.log(`Host: VS Code without a server, ${chromium}`);
  return () => runInWebHost(chromium);
}

function skip(reason) {
  const message = `these tests cannot run here: ${reason}.`;
  if (ci) fail(message);
  else console.log(`\n*** SKIPPED: ${message} ***\n`);
  return undefined;
}

function heading(name) {
  console.log(`\n── ${name}`);
}

function fail(message) {
  total.failed++;
  console.error(`✗ ${message}`);
}
