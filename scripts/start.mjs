// `npm start [-- folder]`: opens a folder of articles with Sourcemark, from a fresh clone. Installs and builds what is missing,
// prints the problems, and opens the desktop VS Code or, if there is none, VS Code in the browser.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findCode, openCode } from './lib/desktop.mjs';
import { build, ensureDependencies, packExtension } from './lib/prepare.mjs';
import { onPath, Plain, root, run, script, stopping, work } from './lib/run.mjs';
import { installHost } from './vscode-host/install.mjs';
import { installExtension, remoteUri, startServer, workbenchAddress } from './vscode-host/server.mjs';

const usage = `npm start [-- [folder] [options]]
  folder       folder of articles (default: the sample articles)
  --browser    use VS Code in the browser, even if a desktop VS Code is installed
  --no-open    do everything except opening a window (for tests)
  --port N     port or range of ports for VS Code in the browser (default: 8970-8999)`;

await script(async () => {
  const { folder, values } = options();
  if (values.help) {
    console.log(usage);
    return;
  }
  await ensureDependencies();
  console.log('Building …');
  await build();
  await printProblems(folder);

  const desktop = values.browser ? { reason: '--browser' } : findCode();
  if (!desktop.command) return inBrowser(folder, values, desktop.reason);
  if (values['no-open']) {
    console.log(`Would open ${folder} with ${desktop.command}`);
    return;
  }
  console.log(`Opening ${folder} in VS Code …`);
  await openCode(desktop.command, folder, firstArticle(folder));
});

function options() {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: {
        browser: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        'no-open': { type: 'boolean' },
        port: { type: 'string', default: '8970-8999' },
      },
    });
  } catch (error) {
    throw new Plain(`${error.message}\n${usage}`);
  }
  const { values, positionals } = parsed;
  if (positionals.length > 1) throw new Plain(`give only one folder.\n${usage}`);
  // npm runs scripts in the project's folder; INIT_CWD is the folder in which the user started npm.
  const given = positionals[0];
  const folder = given ? resolve(process.env.INIT_CWD ?? '.', given) : join(root, 'test/articles');
  if (!existsSync(folder)) throw new Plain(`the folder ${folder} does not exist.`);
  if (!statSync(folder).isDirectory()) throw new Plain(`${folder} is a file; give the folder it is in.`);
  return { folder, values };
}

/** Prints what the Problems panel will show. Problems do not stop the start. */
async function printProblems(folder) {
  const shown = relative(root, folder);
  console.log(`\nProblems in ${shown.startsWith('..') ? folder : shown}:`);
  const code = await run(process.execPath, [join(root, 'dist/cli.js'), 'check', folder]);
  if (code > 1) console.error(`sourcemark: the check failed with exit code ${code}; opening the editor anyway.`);
  console.log();
}

/** The article to open first, so that Sourcemark's features are visible at once. */
function firstArticle(folder) {
  const names = readdirSync(folder).filter((name) => /^[^.].*\.(txt|md)$/i.test(name) && !/readme|license/i.test(name));
  const [first] = names.sort(new Intl.Collator('en', { numeric: true }).compare);
  return first && join(folder, first);
}

async function inBrowser(folder, values, reason) {
  console.log(`VS Code runs in the browser (desktop VS Code: ${reason}).`);
  const host = await installHost();
  // Kept between starts, with the user's settings and decisions about trust.
  const data = join(work, 'start');
  installExtension(host, data, await packExtension());
  const server = await startServer(host, { data, port: values.port });
  const article = firstArticle(folder);
  const address = workbenchAddress(server, folder, article ? [['openFile', remoteUri(server, article)]] : []);
  try {
    const answer = await fetch(address, { redirect: 'manual' });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    const page = await fetch(server.origin, { headers: { cookie } });
    if (page.status !== 200) throw new Plain(`the server answered HTTP ${page.status}.`);
    console.log(`\nOpen this address:\n\n  ${address}\n`);
    if (values['no-open']) return;
    await openAddress(address);
    console.log('Press Ctrl+C to stop.');
    await server.ended;
    if (!stopping()) throw new Plain(`the server stopped unexpectedly:\n${server.log.slice(-10).join('\n')}`);
  } finally {
    await server.stop();
  }
}

/** Opens the address in the default browser if the system has a command for that. The address is printed in any case. */
async function openAddress(address) {
  const hasDisplay = process.platform === 'darwin' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const opener = process.platform === 'darwin' ? '/usr/bin/open' : onPath('xdg-open');
  if (hasDisplay && opener) await run(opener, [address], { stdio: 'ignore' });
}
