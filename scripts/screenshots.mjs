// `npm run screenshots [-- light dark contrast contrast-light] [hover note …] [--to folder]`: takes screenshots of Sourcemark
// with the sample articles, for README.md and docs/. They are written to docs/images/ or the given folder, with the theme in
// the name except for light. The default is the light theme and all pictures.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { copyArticles } from '../test/e2e/hosts/workspace.mjs';
import { build, ensureDependencies, packExtension } from './lib/prepare.mjs';
import { Plain, root, script } from './lib/run.mjs';
import { draftPictures } from './screenshots/drafts.mjs';

import { deskPictures } from './screenshots/pages.mjs';
import { viewPictures } from './screenshots/views.mjs';
import { installHost } from './vscode-host/install.mjs';
import { installExtension, plainSettings, remoteUri, startServer, workbenchAddress } from './vscode-host/server.mjs';

const window = { width: 1280, height: 800 };
/** The pictures that the extension's page in VS Code has as well, in half the size; see `packExtension`. */
const pageFolder = join(root, 'media/extension-page');
const pagePictures = ['hover', 'problems'];
const themes = {
  light: 'Light 2026',
  dark: 'Dark 2026',
  contrast: 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light',
};

/**
 * Each picture: the open file, additional files in the folder of articles, the actions before the screenshot, the size of the
 * window and the visible part of it (CSS pixels).
 */
const pictures = {
  hover: {
    article: '01-harbour-post.txt',
    act: async (page) => {
      await hoverOver(page, 'Mahmoud al-Sahiri', 'person');
    },
  },
  quote: {
    article: '01-harbour-post.txt',
    act: async (page) => {
      await hoverOver(page, 'could reach', 'Torvik');
    },
  },
  problems: {
    article: '01-harbour-post.txt',
    act: async (page) => {
      await page.keyboard.press('Control+Shift+M');
      // The findings of closed articles arrive after those of the open one.
      await page
        .locator('.explorer-folders-view .monaco-list-row', { hasText: /05-arvan.*[1-9]$/s })
        .waitFor({ timeout: 15_000 })
        .catch(() => {});
      await page.locator('.markers-panel .monaco-list-row').nth(2).waitFor();
    },
  },
  note: {
    article: '02-meridian-wire.txt',
    files: {
      '02-meridian-wire.txt.annotations.yaml': `version: 1
annotations:
  - quote: '"We are not seeking to tear up the treaty, but we may ask for parts of it to be rewritten,"'
    tags: [wording]
    verdict: unclear
    note: The Ledger has “We are seeking”. Ask for the recording.
`,
    },
    act: async (page) => {
      await runCommand(page, 'View: Close Primary Side Bar');
      await page.locator('.comment-range-glyph.comment-thread-unresolved, .comment-thread').first().waitFor();
      await page.locator('.part.editor .view-line').first().click();
      await page.keyboard.press('Alt+F9');
      await page.locator('.review-widget').waitFor();
    },
    size: { width: 1060, height: 800 },
    clip: { x: 50, y: 30, width: 1010, height: 360 },
  },
  orphan: {
    article: '01-harbour-post.txt.annotations.yaml',
    files: {
      '01-harbour-post.txt.annotations.yaml': `version: 1
annotations:
  - quote: “They told us to go back to sleep, so we went back to bed.”
    speaker: Nesrin Demirkan
    note: Who says this?
`,
    },
    act: async (page) => {
      await runCommand(page, 'View: Close Primary Side Bar');
      await page.locator('.part.editor .view-line', { hasText: 'They told us' }).click({ position: { x: 160, y: 8 } });
      await runCommand(page, 'Quick Fix…');
      await page.locator('.action-widget', { hasText: 'Put onto' }).waitFor();
    },
    size: { width: 960, height: 640 },
    clip: { x: 50, y: 30, width: 910, height: 220 },
  },
  ...viewPictures,
  ...deskPictures,
  ...draftPictures,
};

await script(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { to: { type: 'string' } } });
  const unknown = positionals.find((name) => !(name in themes) && !(name in pictures));
  if (unknown) {
    const known = [...Object.keys(themes), ...Object.keys(pictures)].join(', ');
    throw new Plain(`unknown theme or picture ${unknown}; use one of ${known}.`);
  }
  const asked = positionals.filter((name) => name in themes);
  const named = positionals.filter((name) => name in pictures);
  const images = values.to === undefined ? join(root, 'docs/images') : resolve(values.to);
  await ensureDependencies();
  await build();
  const { findChromium, howToGetChromium } = await import('./vscode-host/chromium.mjs');
  const chromium = await findChromium();
  if (!chromium) throw new Plain(`a browser is needed to take screenshots; ${howToGetChromium}.`);
  const host = await installHost();
  const vsix = await packExtension();
  mkdirSync(images, { recursive: true });
  const wanted = named.length > 0 ? named : Object.keys(pictures);
  for (const name of asked.length > 0 ? asked : ['light']) await takeAll(name, wanted, images, host, vsix, chromium);
});

async function takeAll(theme, wanted, images, host, vsix, chromium) {
  const { openBrowser } = await import('./vscode-host/workbench.mjs');
  const data = mkdtempSync(join(tmpdir(), 'sourcemark-pictures-'));
  const { articles, remove } = copyArticles();
  let server;
  let opened;
  try {
    installExtension(host, data, vsix);
    server = await startServer(host, { data, settings: settingsFor(theme), flags: ['--disable-workspace-trust'] });
    opened = await openBrowser(chromium, {
      viewport: window,
      deviceScaleFactor: 2,
      colorScheme: theme.endsWith('light') ? 'light' : 'dark',
    });
    for (const name of wanted) {
      const file = join(images, `${name}${theme === 'light' ? '' : `-${theme}`}.png`);
      await take(opened.page, server, articles, pictures[name], file);
      console.log(relative(root, file));
      if (theme !== 'light' || !pagePictures.includes(name)) continue;
      const small = join(pageFolder, `${name}.png`);
      await take(opened.page, server, articles, pictures[name], small, 'css');
      console.log(relative(root, small));
    }
  } finally {
    await opened?.browser.close();
    await server?.stop();
    remove();
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
    // Above the text, the card would cover the headline.
    'editor.hover.above': false,
  };
}

/** `scale`: `device` for two pixels per CSS pixel, `css` for one. */
async function take(page, server, articles, picture, file, scale = 'device') {
  const files = Object.entries(picture.files ?? {});
  for (const [name, text] of files) {
    mkdirSync(dirname(join(articles, name)), { recursive: true });
    writeFileSync(join(articles, name), text);
  }
  await page.setViewportSize(picture.size ?? window);
  await page.goto(
    workbenchAddress(server, articles, [['openFile', remoteUri(server, join(articles, picture.article))]]),
  );
  await page.locator('.monaco-editor [class*="squiggly-"]').first().waitFor();
  await withoutNotices(page);
  await picture.act(page);
  // Waits for fonts, icons and animations; there is no event for their end.
  await page.waitForTimeout(600);
  await page.screenshot({ path: file, scale, ...(picture.clip ? { clip: picture.clip } : {}) });
  for (const [name] of files) rmSync(join(articles, name));
}

/** Waits for the notice that the folder was read, which would cover a corner, and closes it. */
async function withoutNotices(page) {
  const notice = page.locator('.notification-toast', { hasText: 'has read' });
  await notice.waitFor({ timeout: 8_000 }).then(
    () => notice.locator('.codicon-notifications-clear').click(),
    () => {},
  );
}

async function runCommand(page, title) {
  await page.keyboard.press('F1');
  const box = page.locator('.quick-input-widget:visible input.input');
  await box.fill(`>${title}`);
  // Rows contain no-break spaces, so only the first word is compared.
  const row = page.locator('.quick-input-widget:visible .monaco-list-row.focused', { hasText: title.split(' ').at(0) });
  await row.waitFor();
  await page.keyboard.press('Enter');
  await box.waitFor({ state: 'hidden' });
}

/** Moves the mouse to a text until a hover with `said` appears. Lines may still move while code lenses are inserted. */
async function hoverOver(page, words, said) {
  const hover = page
    .locator('.monaco-resizable-hover .monaco-hover:visible, .monaco-editor .monaco-hover:visible')
    .filter({ hasText: said });
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
  throw new Plain(`no hover appeared for “${words}”.`);
}

async function placeOnScreen(page, words) {
  const box = await page.evaluate((wanted) => {
    // The editor uses no-break spaces, and a word may be split among several elements.
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
  if (!box) throw new Plain(`“${words}” is not visible.`);
  return box;
}
