// `node scripts/icon.mjs`: draws media/icon.svg as media/icon.png, because a gallery takes no SVG. `--to folder` puts
// it there too in the sizes in which it is seen, on light and dark ground, for a look at it.
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Plain, root, script } from './lib/run.mjs';

/** Pixels; the gallery asks for 128, and screens have two for one. */
const size = 256;
const seen = [16, 24, 42, 72, 128];

await script(async () => {
  const { values } = parseArgs({ options: { to: { type: 'string' } } });
  const { findChromium, howToGetChromium } = await import('./vscode-host/chromium.mjs');
  const { openBrowser } = await import('./vscode-host/workbench.mjs');
  const chromium = await findChromium();
  if (!chromium) throw new Plain(`no browser to draw with; ${howToGetChromium}.`);
  const icon = `data:image/svg+xml;base64,${readFileSync(join(root, 'media/icon.svg')).toString('base64')}`;
  const { browser, page } = await openBrowser(chromium, { viewport: { width: size, height: size } });
  try {
    await page.setContent(`<style>body{margin:0}</style><img src="${icon}" width="${size}" height="${size}">`);
    await page.screenshot({ path: join(root, 'media/icon.png'), omitBackground: true });
    if (values.to === undefined) return;
    mkdirSync(resolve(values.to), { recursive: true });
    const images = seen.map((pixels) => `<img src="${icon}" width="${pixels}" height="${pixels}">`).join(' ');
    const grounds = ['#ffffff', '#1f1f1f', '#000000'].map((colour) => `<p style="background:${colour}">${images}</p>`);
    await page.setViewportSize({ width: 360, height: 460 });
    await page.setContent(`<style>body,p{margin:0}p{padding:12px}</style>${grounds.join('')}`);
    await page.screenshot({ path: join(resolve(values.to), 'icon-sizes.png') });
  } finally {
    await browser.close();
  }
});
