// Runs other programs for the scripts. Uses only Node's own modules, because scripts run before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The folder for everything that the scripts download or write; git ignores it. */
export const work = join(root, '.vscode-test');

/** An error that is printed as one line, without a stack. */
export class Plain extends Error {}

const stops = [];
let signalled = false;

/** True after a signal to stop this script. */
export const stopping = () => signalled;

/** Registers an action to run before this script ends by Ctrl+C or another signal. */
export function onStop(action) {
  stops.push(action);
}

/** Runs `main`, prints its error, and sets the exit code. */
export async function script(main) {
  for (const [signal, number] of Object.entries({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1 })) {
    process.once(signal, async () => {
      signalled = true;
      await Promise.allSettled(stops.map((stop) => stop()));
      process.exit(128 + number);
    });
  }
  try {
    requireNode();
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Plain ? `sourcemark: ${error.message}` : error);
    process.exitCode = 1;
  }
}

function requireNode() {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node.replace('>=', '');
  const [major, minor] = wanted.split('.').map(Number);
  const [currentMajor, currentMinor] = process.versions.node.split('.').map(Number);
  if (currentMajor < major || (currentMajor === major && currentMinor < minor)) {
    throw new Plain(`Node ${wanted} or newer is needed, this is ${process.versions.node}.`);
  }
}

/** Runs a program and resolves to its exit code: 127 if it cannot be started, 1 if a signal ends it. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    const end = () => child.kill();
    process.once('exit', end);
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code) => {
      process.removeListener('exit', end);
      resolve(code ?? 1);
    });
  });
}

/** Runs a script of an installed package directly with this Node, without a shell or a .cmd file. */
export function runBin(script, args, options) {
  return run(process.execPath, [join(root, 'node_modules', script), ...args], options);
}

/** Runs npm: the one that started this script, else the one installed with Node, else the one on the PATH. */
export function npm(args, options) {
  const script = [
    process.env.npm_execpath,
    join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js'),
    join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
  ].find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
  if (script) return run(process.execPath, [script, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    shell: process.platform === 'win32',
    ...options,
  });
}

/** Returns the full path of the first of these programs on the PATH, or undefined. */
export function onPath(...names) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      for (const ending of endings) {
        const path = join(folder, name + ending);
        if (folder && existsSync(path)) return path;
      }
    }
  }
  return undefined;
}
