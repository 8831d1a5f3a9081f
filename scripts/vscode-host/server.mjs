// Starts and stops the server of VS Code in the browser. It listens on 127.0.0.1 only and requires a random token.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onStop, Plain } from '../lib/run.mjs';

const readyLine = /Extension host agent listening on (\d+)/;
const startTimeout = 60_000;
const stopTimeout = 5_000;

/** Settings for a plain window: no welcome page, chat bar or tips, and no network requests. */
export const plainSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'telemetry.telemetryLevel': 'off',
};

/**
 * Starts the server that `installHost` returned. `data` is its folder; `port` a number, a range, or 0 for any;
 * `flags` and `env` are for tests. The returned `stop` ends the server with all its children;
 * `ended` resolves when the server has ended, for any reason.
 */
export async function startServer(host, { data, port = 0, settings = plainSettings, flags = [], env = {} }) {
  const token = randomBytes(24).toString('hex');
  mkdirSync(join(data, 'data/User'), { recursive: true });
  const tokenFile = join(data, 'token');
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const settingsFile = join(data, 'data/User/settings.json');
  // Existing settings may be the user's.
  if (!existsSync(settingsFile)) writeFileSync(settingsFile, `${JSON.stringify(settings, null, 2)}\n`);

  const args = ['--host', '127.0.0.1', '--port', String(port), '--connection-token-file', tokenFile];
  args.push('--accept-server-license-terms', '--disable-telemetry', ...folders(data), ...flags);
  const child = spawn(host.node, [host.server, ...args], {
    env: { ...cleanEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A separate process group, so that its extension hosts can be stopped with it.
    detached: true,
  });
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  const stop = stopper(child, ended);
  const log = [];
  try {
    const listening = await ready(child, log);
    const authority = `127.0.0.1:${listening}`;
    return { origin: `http://${authority}`, authority, token, log, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Installs a packed extension into the data folder of a server that is not running, and returns the installed folder. */
export function installExtension(host, data, vsix) {
  const args = [host.server, '--install-extension', vsix, '--force', '--accept-server-license-terms'];
  const result = spawnSync(host.node, [...args, ...folders(data)], { env: cleanEnvironment(), encoding: 'utf8' });
  if (result.status !== 0) throw new Plain(`installing the extension failed:\n${result.stdout}${result.stderr}`);
  const installed = JSON.parse(readFileSync(join(data, 'extensions/extensions.json'), 'utf8'));
  return join(data, 'extensions', installed[0].relativeLocation);
}

/** The address of a folder in the workbench. `payload` holds pairs that the workbench's environment reads. */
export function workbenchAddress(server, folder, payload = []) {
  const query = new URLSearchParams({ tkn: server.token, folder });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `${server.origin}/?${query}`;
}

/** The URI of a local path in the workbench in the browser. */
export function remoteUri(server, path) {
  return `vscode-remote://${server.authority}${path.split('/').map(encodeURIComponent).join('/')}`;
}

function folders(data) {
  return [
    ...['--server-data-dir', data],
    ...['--user-data-dir', join(data, 'data')],
    ...['--extensions-dir', join(data, 'extensions')],
  ];
}

/** The environment without VS Code's variables: in a terminal of VS Code, they would change the server's behaviour. */
function cleanEnvironment() {
  const foreign = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
  return { ...env, PATH: [dirname(process.execPath), env.PATH].filter(Boolean).join(':') };
}

function ready(child, log) {
  return new Promise((resolve, reject) => {
    const fail = (why) =>
      reject(new Plain(`VS Code in the browser did not start: ${why}\n${log.slice(-20).join('\n')}`));
    const timer = setTimeout(() => fail(`no answer in ${startTimeout / 1000} s`), startTimeout);
    const read = (chunk) => {
      const lines = String(chunk).split('\n').filter(Boolean);
      log.push(...lines);
      log.splice(0, log.length - 1000);
      for (const line of lines) {
        const port = readyLine.exec(line)?.[1];
        if (!port) continue;
        clearTimeout(timer);
        resolve(port);
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', (error) => fail(error.message));
    child.on('exit', (code) => fail(`exit code ${code}`));
  });
}

/** Stops the whole process group: first with SIGTERM, then with SIGKILL. Also runs when this script is stopped. */
function stopper(child, ended) {
  const signal = (name) => {
    try {
      if (child.pid) process.kill(-child.pid, name);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  };
  const kill = () => signal('SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    signal('SIGTERM');
    const timer = setTimeout(kill, stopTimeout);
    await ended;
    clearTimeout(timer);
    // Ends processes of the group that outlived their parent.
    kill();
    process.removeListener('exit', kill);
  };
  onStop(stop);
  return stop;
}
