// Bundles the extension: CommonJS files named .js, because the web extension host appends .js and loads CommonJS.
import { build, context } from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  external: ['vscode'],
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  legalComments: 'none',
  loader: { '.bin': 'binary', '.tsv': 'text' },
};
const node = { ...common, platform: 'node', target: 'node20' };
const browser = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

const bundles = [
  { ...node, entryPoints: ['client/src/node.ts'], outfile: 'dist/client.js' },
  { ...node, entryPoints: ['server/src/platform/node.ts'], outfile: 'dist/server.js' },
  {
    ...node,
    entryPoints: ['server/src/platform/cli.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  { ...browser, entryPoints: ['client/src/browser.ts'], outfile: 'dist/client-web.js' },
  { ...browser, format: 'iife', entryPoints: ['server/src/platform/browser.ts'], outfile: 'dist/server-web.js' },
];

if (watch) for (const options of bundles) await (await context(options)).watch();
else await Promise.all(bundles.map((options) => build(options)));
