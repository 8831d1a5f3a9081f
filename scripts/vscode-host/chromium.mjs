// Finds a Chromium, Chrome or Edge for tests and screenshots.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onPath, Plain } from '../lib/run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge', 'chrome'];

const usual = {
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) => names.map((name) => join(folder, name))),
  darwin: ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .filter((variable) => process.env[variable])
    .flatMap((variable) =>
      ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((path) =>
        join(process.env[variable], path),
      ),
    ),
};

/** Advice for a machine without a browser. */
export const howToGetChromium =
  'install Chromium or Chrome (Debian and Ubuntu: apt-get install chromium), or set SOURCEMARK_CHROMIUM to its path';

/** The path of a browser, or undefined. Throws if SOURCEMARK_CHROMIUM names a missing file. */
export async function findChromium() {
  const given = process.env.SOURCEMARK_CHROMIUM;
  if (given) {
    if (existsSync(given)) return given;
    throw new Plain(`SOURCEMARK_CHROMIUM is ${given}, which does not exist.`);
  }
  return onPath(...names) ?? (usual[process.platform] ?? []).find(existsSync) ?? (await playwrightBrowser());
}

async function playwrightBrowser() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}
