// `npm run l10n`: gathers what the client says into l10n/bundle.l10n.json, from which translations are made. A test fails
// when the bundle is behind. What package.json says stands in package.nls.json; what the server says (findings, hovers) is
// English, like the articles that it can read.
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
