// Installs VS Code in the browser under .vscode-test/: code-server from npm, which has the real workbench and extension host,
// and a Node that is new enough for it. Each attempt uses its own folder, renamed when complete, so that an interrupted or
// parallel attempt cannot leave a partial install.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm, Plain, work } from '../lib/run.mjs';

const recipe = dirname(fileURLToPath(import.meta.url));
const name = `vscode-host-${fingerprint()}`;
const home = join(work, name);
const inside = 'node_modules/code-server/lib/vscode';

/** Install scripts would build native modules, which are not needed; their absence is only logged. */
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
const steps = [
  { say: 'VS Code', args: ['ci', ...quiet], folder: '.' },
  // The lock files of code-server are incomplete, so `npm ci` refuses them.
  { say: 'its modules', args: ['install', '--omit=dev', ...quiet], folder: inside },
  { say: 'its extensions', args: ['install', '--omit=dev', ...quiet], folder: `${inside}/extensions` },
];

/** Installs the host if necessary, and returns the program and the script that start its server. */
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
    // A parallel script finished first; use its install.
    if (!existsSync(home)) throw error;
    remove(attempt);
  }
}

/** Deletes interrupted attempts and older versions. Their downloads stay in npm's cache. */
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

/** On Linux, the Node that was installed with the host; elsewhere the running Node, if it is new enough. */
function nodeForHost() {
  const bundled = join(home, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (existsSync(bundled)) return bundled;
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
  throw new Plain(`VS Code in the browser needs Node 22 or 24 on this system; this is ${process.versions.node}.`);
}
