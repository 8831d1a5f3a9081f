// Opens the workbench of a running server in a headless Chromium, for the tests and the screenshots.
import { chromium } from 'playwright-core';
import { onStop } from '../lib/run.mjs';

const quietBrowser = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Playwright would end the process on a signal before the server is stopped. */
const ownSignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

/** A browser and one page, at nothing yet. Close the browser when done. */
export async function openBrowser(executablePath, context = {}) {
  const browser = await chromium.launch({ executablePath, headless: true, args: quietBrowser, ...ownSignals });
  onStop(() => browser.close());
  try {
    const page = await (await browser.newContext({ reducedMotion: 'reduce', ...context })).newPage();
    return { browser, page };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
