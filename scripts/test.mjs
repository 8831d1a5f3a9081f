// `npm test`: the one command that passes all tests. Types and style, the build, the unit tests, then the suite inside
// a real VS Code: a desktop one where it can be had, else one in the browser; and once more in one that is in the browser
// altogether, without Node. With CI set, nothing may be skipped.
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
  // By seed, so that what it finds is found again; new seeds are for long runs by hand.
  if (ci) await step('fuzzing', () => run(process.execPath, ['scripts/fuzz.mjs', '--seconds', '45', '--seed', '1']));
  // Without a build, VS Code would run an old one.
  if (built) await editorTests('tests in VS Code', chooseHost);
  if (built) await editorTests('tests in VS Code for the web', chooseWebHost);
  if (built) await startTest();
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
});

/** A step that is no test counts only when it fails, so that the last line never calls a bad run good. */
async function step(name, action) {
  heading(name);
  const good = (await action()) === 0;
  if (!good) fail(`${name} failed, see above.`);
  return good;
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
  // A file that does not load, or a crash, has no failed test to its name.
  if (code !== 0 && counts.failed === 0) fail('vitest did not end well, see above.');
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

/** `npm start` as far as it goes without a person: the Problems, the package, a server that answers. */
async function startTest() {
  heading('npm start');
  // There it needs a desktop VS Code, which the machine may not have.
  if (process.platform === 'win32') return console.log('not tried on Windows');
  const args = ['scripts/start.mjs', '--browser', '--no-open', '--port', '0'];
  const code = await run(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (code === 0) total.passed++;
  else fail(`npm start ended with exit code ${code}, see above.`);
}

/** The first host that can be had. Only a host that cannot be had is passed over: one that fails has failed. */
async function chooseHost() {
  // Loaded late: these need what `ensureDependencies` installs.
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
  return passOver(`no desktop VS Code (${desktop.reason}) and no browser; ${howToGetChromium}`);
}

/** The VS Code without Node, whose extensions run in the browser too. */
async function chooseWebHost() {
  const { findChromium, howToGetChromium } = await import('./vscode-host/chromium.mjs');
  const chromium = process.platform === 'win32' ? undefined : await findChromium();
  if (!chromium) return passOver(`no browser; ${howToGetChromium}`);
  const { runInWebHost } = await import('../test/web/host.mjs');
  console.log(`Host: VS Code without a server, ${chromium}`);
  return () => runInWebHost(chromium);
}

function passOver(why) {
  const what = `these tests cannot run here: ${why}.`;
  if (ci) fail(what);
  else console.log(`\n*** SKIPPED: ${what} ***\n`);
  return undefined;
}

function heading(name) {
  console.log(`\n── ${name}`);
}

function fail(message) {
  total.failed++;
  console.error(`✗ ${message}`);
}
