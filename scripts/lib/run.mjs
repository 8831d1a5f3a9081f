// Runs other programs for the scripts, with Node's own modules only: these run before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Everything the scripts download or write stands here; git ignores it. */
export const work = join(root, '.vscode-test');

/** An error whose message is all that a person needs: it is printed in one line, without a stack. */
export class Plain extends Error {}

const stops = [];
let signalled = false;

/** Whether a signal has told this script to stop. */
export const stopping = () => signalled;

/** What is to be done before this script ends by Ctrl+C or another signal. */
export function onStop(action) {
  stops.push(action);
}

/** Runs `main` and turns what it throws into one line and an exit code. */
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
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);
  if (ownMajor < major || (ownMajor === major && ownMinor < minor)) {
    throw new Plain(`Node ${wanted} or newer is needed, this is ${process.versions.node}.`);
  }
}

/** Resolves to the exit code; a program that cannot be started, or dies of a signal, counts as 127 or 1. */
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

/** Runs a script of an installed package with this Node, so that no shell and no .cmd file comes between. */
export function runBin(script, args, options) {
  return run(process.execPath, [join(root, 'node_modules', script), ...args], options);
}

/** Runs npm: the one that started us, else the one beside Node, else the one on the PATH. */
export function npm(args, options) {
  const beside = [
    process.env.npm_execpath,
    join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js'),
    join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
  ].find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
  if (beside) return run(process.execPath, [beside, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    shell: process.platform === 'win32',
    ...options,
  });
}

/** The full path of a program on the PATH, or undefined. */
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
