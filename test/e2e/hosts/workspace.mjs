// Shared by the hosts: the compiled suite, and a copy of the sample articles that tests may change.
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../../scripts/lib/run.mjs';

/** Bundles the suite for the extension host, which loads CommonJS. Mocha is not bundled. */
export async function bundleSuite() {
  const outfile = join(root, 'out/e2e/index.js');
  await build({
    entryPoints: [join(root, 'test/e2e/suite/index.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}

/** Creates a temporary folder with `articles`, a copy of the samples. `remove` deletes it. */
export function copyArticles() {
  // Uses the real path: on macOS the temporary folder is a link, and URIs would differ.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sourcemark-e2e-')));
  const articles = join(folder, 'articles');
  cpSync(join(root, 'test/articles'), articles, { recursive: true });
  return { folder, articles, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }) };
}
