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

/** Without these options, Playwright would end the process on a signal before the server is stopped. */
const noSignalHandling = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

/** Opens a browser with one empty page. The caller closes the browser. */
export async function openBrowser(executablePath, context = {}) {
  const browser = await chromium.launch({ executablePath, headless: true, args: quietBrowser, ...noSignalHandling });
  onStop(() => browser.close());
  try {
    const page = await (await browser.newContext({ reducedMotion: 'reduce', ...context })).newPage();
    return { browser, page };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
