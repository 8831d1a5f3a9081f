// Installs the VS Code that runs in the browser: npm's code-server, which carries the real workbench and extension
// host, and a Node new enough for it. It goes under .vscode-test/, once. Every attempt fills a folder of its own that
// takes its final name when complete, so neither an interrupted attempt nor one beside it can leave half an install.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm, Plain, work } from '../lib/run.mjs';

const recipe = dirname(fileURLToPath(import.meta.url));
const name = `vscode-host-${fingerprint()}`;
const home = join(work, name);
const inside = 'node_modules/code-server/lib/vscode';

/** No install scripts: they would build native modules, and what lacks them only says so in the log. */
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
const steps = [
  { say: 'VS Code', args: ['ci', ...quiet], folder: '.' },
  // The lock files inside are not complete, so `npm ci` refuses them.
  { say: 'its modules', args: ['install', '--omit=dev', ...quiet], folder: inside },
  { say: 'its extensions', args: ['install', '--omit=dev', ...quiet], folder: `${inside}/extensions` },
];

/** Returns the program and the script that start the server, after installing them if they are not there. */
export async function installHost() {
  if (process.platform === 'win32') throw new Plain('VS Code in the browser needs Linux or macOS.');
  if (!existsSync(home)) await install();
  return { node: nodeForHost(), server: join(home, inside, 'out/server-main.js') };
}

async function install() {
  console.log('Installing VS Code for the browser, once: about 800 MB in .vscode-test/ …');
  const attempt = `${home}.${process.pid}`;
  removeLeftovers();
  mkdirSync(attempt, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(recipe, file), join(attempt, file));
  for (const [index, { say, args, folder }] of steps.entries()) {
    console.log(`  ${index + 1} of ${steps.length}: ${say}`);
    const code = await npm(args, { cwd: join(attempt, folder), stdio: ['ignore', 'ignore', 'inherit'] });
    if (code !== 0) throw new Plain(`VS Code for the browser could not be installed (npm exit code ${code}).`);
  }
  try {
    renameSync(attempt, home);
  } catch (error) {
    // Another script that was started at the same time was faster; its install is as good.
    if (!existsSync(home)) throw error;
    remove(attempt);
  }
}

/** What interrupted attempts and older versions left. Downloads are in npm's cache, so nothing is lost with them. */
function removeLeftovers() {
  for (const entry of existsSync(work) ? readdirSync(work) : []) {
    if (!entry.startsWith('vscode-host-') || entry === name) continue;
    const owner = Number(entry.split('.')[1] ?? 0);
    if (!owner || !alive(owner)) remove(join(work, entry));
  }
}

function remove(folder) {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // A killed npm may still be writing there; the next install tries again.
  }
}

function alive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function fingerprint() {
  const lock = readFileSync(join(recipe, 'package-lock.json'));
  return createHash('sha256').update(lock).digest('hex').slice(0, 12);
}

/** The Node that came with it, on Linux; elsewhere the person's own, if it is new enough. */
function nodeForHost() {
  const bundled = join(home, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (existsSync(bundled)) return bundled;
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
  throw new Plain(`VS Code in the browser needs Node 22 or 24 on this system; this is ${process.versions.node}.`);
}
