import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vitest/config';

/** Hands over .bin as bytes and .tsv as text, as esbuild's loaders do for the bundles. */
const assets: Plugin = {
  name: 'assets',
  enforce: 'pre',
  load(id) {
    if (id.endsWith('.tsv')) return `export default ${JSON.stringify(readFileSync(id, 'utf8'))};`;
    if (id.endsWith('.bin'))
      return `export default new Uint8Array(Buffer.from('${readFileSync(id).toString('base64')}', 'base64'));`;
    return undefined;
  },
};

export default defineConfig({
  plugins: [assets],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    setupFiles: ['test/support/seed.ts'],
    maxWorkers: '100%',
    // Properties of thousands of cases on a machine that does other things as well.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A page of a browser, too, may take its time to draw.
    expect: { poll: { timeout: 15_000 } },
  },
});
