// `node scripts/icon.mjs`: converts media/icon.svg to media/icon.png, because the marketplace does not accept SVG.
// `--to folder` also writes a picture of the icon in its usual sizes, on light and dark backgrounds.
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Plain, root, script } from './lib/run.mjs';

/** Pixels: the marketplace asks for 128, doubled for high-resolution screens. */
const size = 256;
const shownSizes = [16, 24, 42, 72, 128];

await script(async () => {
  const { values } = parseArgs({ options: { to: { type: 'string' } } });
  const { findChromium, howToGetChromium } = await import('./vscode-host/chromium.mjs');
  const { openBrowser } = await import('./vscode-host/workbench.mjs');
  const chromium = await findChromium();
  if (!chromium) throw new Plain(`a browser is needed to draw the icon; ${howToGetChromium}.`);
  const icon = `data:image/svg+xml;base64,${readFileSync(join(root, 'media/icon.svg')).toString('base64')}`;
  const { browser, page } = await openBrowser(chromium, { viewport: { width: size, height: size } });
  try {
    await page.setContent(`<style>body{margin:0}</style><img src="${icon}" width="${size}" height="${size}">`);
    await page.screenshot({ path: join(root, 'media/icon.png'), omitBackground: true });
    if (values.to === undefined) return;
    mkdirSync(resolve(values.to), { recursive: true });
    const images = shownSizes.map((pixels) => `<img src="${icon}" width="${pixels}" height="${pixels}">`).join(' ');
    const backgrounds = ['#ffffff', '#1f1f1f', '#000000'].map(
      (colour) => `<p style="background:${colour}">${images}</p>`,
    );
    await page.setViewportSize({ width: 360, height: 460 });
    await page.setContent(`<style>body,p{margin:0}p{padding:12px}</style>${backgrounds.join('')}`);
    await page.screenshot({ path: join(resolve(values.to), 'icon-sizes.png') });
  } finally {
    await browser.close();
  }
});
