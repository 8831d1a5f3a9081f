// `npm run l10n`: extracts the client's strings to l10n/bundle.l10n.json, the basis of translations. A test fails if the
// bundle is out of date. The strings of package.json are in package.nls.json; the server's strings (findings, hovers) are
// English only, like the articles that it supports.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ensureDependencies } from './lib/prepare.mjs';
import { script } from './lib/run.mjs';

await script(async () => {
  await ensureDependencies();
  const { bundlePath, bundleText } = await import('./lib/strings.mjs');
  mkdirSync(dirname(bundlePath), { recursive: true });
  writeFileSync(bundlePath, await bundleText());
});
