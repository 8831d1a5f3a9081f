// `npm run screenshots [-- light dark]`: pictures of Sourcemark at work on the sample articles, for the README. They go
// to docs/images/; the dark ones have -dark in their names. Without an argument, the light ones are taken.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build, ensureDependencies, packExtension } from './lib/prepare.mjs';
import { Plain, root, script } from './lib/run.mjs';
import { installHost } from './vscode-host/install.mjs';
import { installExtension, plainSettings, remoteUri, startServer, workbenchAddress } from './vscode-host/server.mjs';

const themes = { light: 'Light 2026', dark: 'Dark 2026' };
const articles = join(root, 'test/articles');
const images = join(root, 'docs/images');

/** Each picture: the article that is open, and what is done before the shutter. */
const pictures = {
  hover: {
    article: '01-harbour-post.txt',
    act: async (page) => {
      await hoverOver(page, 'Mahmoud al-Sahiri');
    },
  },
  quote: {
    article: '01-harbour-post.txt',
    act: async (page) => {
      await hoverOver(page, 'could reach');
    },
  },
  problems: {
    article: '01-harbour-post.txt',
    act: async (page) => {
      await page.keyboard.press('Control+Shift+M');
      // The findings of the closed articles come a moment after those of the open one.
      await page
        .locator('.explorer-folders-view .monaco-list-row', { hasText: /05-arvan.*[1-9]$/s })
        .waitFor({ timeout: 15_000 })
        .catch(() => {});
      await page.locator('.markers-panel .monaco-list-row').nth(2).waitFor();
    },
  },
};

await script(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !(name in themes));
  if (unknown) throw new Plain(`there is no theme ${unknown}; say light or dark.`);
  await ensureDependencies();
  await build();
  const { findChromium, howToGetChromium } = await import('./vscode-host/chromium.mjs');
  const chromium = await findChromium();
  if (!chromium) throw new Plain(`no browser to take pictures with; ${howToGetChromium}.`);
  const host = await installHost();
  const vsix = await packExtension();
  mkdirSync(images, { recursive: true });
  for (const name of asked.length > 0 ? asked : ['light']) await takeAll(name, host, vsix, chromium);
});

async function takeAll(theme, host, vsix, chromium) {
  const { openBrowser } = await import('./vscode-host/workbench.mjs');
  const data = mkdtempSync(join(tmpdir(), 'sourcemark-pictures-'));
  let server;
  let opened;
  try {
    installExtension(host, data, vsix);
    server = await startServer(host, { data, settings: settingsFor(theme), flags: ['--disable-workspace-trust'] });
    const size = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 };
    opened = await openBrowser(chromium, { ...size, colorScheme: theme });
    for (const [name, picture] of Object.entries(pictures)) {
      const file = join(images, `${name}${theme === 'dark' ? '-dark' : ''}.png`);
      await take(opened.page, server, picture, file);
      console.log(relative(root, file));
    }
  } finally {
    await opened?.browser.close();
    await server?.stop();
    rmSync(data, { recursive: true, force: true, maxRetries: 10 });
  }
}

function settingsFor(theme) {
  return {
    ...plainSettings,
    'workbench.colorTheme': themes[theme],
    'window.autoDetectColorScheme': false,
    'git.enabled': false,
    'editor.minimap.enabled': false,
    'editor.fontSize': 13,
    // Above the words, the card would cover the headline.
    'editor.hover.above': false,
  };
}

async function take(page, server, picture, file) {
  await page.goto(
    workbenchAddress(server, articles, [['openFile', remoteUri(server, join(articles, picture.article))]]),
  );
  await page.locator('.monaco-editor [class*="squiggly-"]').first().waitFor();
  await picture.act(page);
  // Fonts, icons and the last fade: nothing tells when a workbench has come to rest.
  await page.waitForTimeout(600);
  await page.screenshot({ path: file });
}

/** Puts the mouse on words of the editor until the hover is there: lines still move while lenses are put in. */
async function hoverOver(page, words) {
  const hover = page.locator('.monaco-resizable-hover .monaco-hover:visible, .monaco-editor .monaco-hover:visible');
  for (let tries = 0; tries < 10; tries++) {
    const { x, y } = await placeOnScreen(page, words);
    await page.mouse.move(x, y);
    await page.mouse.move(x + 1, y);
    const shown = hover.filter({ hasNotText: 'Loading' }).first().waitFor({ timeout: 3_000 });
    if (
      await shown.then(
        () => true,
        () => false,
      )
    )
      return;
    await page.mouse.move(2, 2);
  }
  throw new Plain(`no hover on “${words}”.`);
}

async function placeOnScreen(page, words) {
  const box = await page.evaluate((wanted) => {
    // The editor writes no-break spaces, and one word may stand in several elements.
    const plain = (text) => text.replaceAll('\u00a0', ' ');
    for (const line of document.querySelectorAll('.part.editor .view-line')) {
      const start = plain(line.textContent ?? '').indexOf(wanted);
      if (start < 0) continue;
      const range = document.createRange();
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let passed = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (start < passed + length) {
          range.setStart(node, start - passed);
          range.setEnd(node, Math.min(length, start - passed + 3));
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
        passed += length;
      }
    }
    return undefined;
  }, words);
  if (!box) throw new Plain(`“${words}” is not in sight.`);
  return box;
}
