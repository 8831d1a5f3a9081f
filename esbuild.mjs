// Bundles the extension: CommonJS files named .js, because the web extension host appends .js and loads CommonJS. The name
// model and the word table are a file of their own, dist/english.js, which the three programs that need them share.
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { build, context } from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const outdir = process.argv.includes('--outdir') ? process.argv[process.argv.indexOf('--outdir') + 1] : 'dist';

const english = 'server/src/language/en';
const dataFiles = readdirSync(english).filter((name) => /\.generated\.(bin|tsv)$/.test(name));
const dataName = (file) => basename(file).replace(/\W/g, '_');

/** Takes the generated data from `dist/english.js` instead of copying them into the bundle. */
const sharedData = (access) => ({
  name: 'shared-data',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.generated\.(bin|tsv)$/ }, ({ path }) => ({
      path: basename(path),
      namespace: 'shared-data',
    }));
    onLoad({ filter: /.*/, namespace: 'shared-data' }, ({ path }) => ({
      contents: `export default ${access}.${dataName(path)};`,
    }));
  },
});

function englishData() {
  const imports = dataFiles.map((file) => `import ${dataName(file)}Source from './${file}';`);
  const exports = dataFiles.map((file) => {
    const source = `${dataName(file)}Source`;
    return `export const ${dataName(file)} = ${file.endsWith('.bin') ? `decode(${source})` : source};`;
  });
  return `${imports.join('\n')}
function decode(base64) {
  if (typeof Buffer === 'function') return new Uint8Array(Buffer.from(base64, 'base64'));
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
${exports.join('\n')}`;
}

const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  external: ['vscode', './english.js'],
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  legalComments: 'none',
  loader: { '.bin': 'binary', '.tsv': 'text' },
};
const node = { ...common, platform: 'node', target: 'node20', plugins: [sharedData(`require('./english.js')`)] };
const browser = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

const bundles = [
  {
    ...common,
    platform: 'neutral',
    target: 'node20',
    format: 'iife',
    globalName: 'sourcemarkEnglish',
    // A script for a browser's worker, a module for Node.
    footer: { js: "if (typeof module === 'object') module.exports = sourcemarkEnglish;" },
    sourcemap: false,
    // Decoded by the fastest means at hand: esbuild's own decoder for any platform takes seconds for four megabytes.
    loader: { '.bin': 'base64', '.tsv': 'text' },
    stdin: { contents: englishData(), resolveDir: english },
    outfile: `${outdir}/english.js`,
  },
  { ...node, entryPoints: ['client/src/node.ts'], outfile: `${outdir}/client.js` },
  { ...node, entryPoints: ['server/src/platform/node.ts'], outfile: `${outdir}/server.js` },
  { ...node, entryPoints: ['server/src/platform/analysis-worker.ts'], outfile: `${outdir}/analysis-worker.js` },
  {
    ...node,
    entryPoints: ['server/src/platform/cli.ts'],
    outfile: `${outdir}/cli.js`,
    banner: { js: '#!/usr/bin/env node' },
  },
  { ...browser, entryPoints: ['client/src/browser.ts'], outfile: `${outdir}/client-web.js` },
  {
    ...browser,
    format: 'iife',
    entryPoints: ['client/webview/who-said-what.ts', 'client/webview/who-said-what.css'],
    outdir,
  },
  {
    ...browser,
    format: 'iife',
    plugins: [sharedData('globalThis.sourcemarkEnglish')],
    banner: { js: "importScripts(new URL('english.js', self.location.href).href);" },
    entryPoints: ['server/src/platform/browser.ts'],
    outfile: `${outdir}/server-web.js`,
  },
];

if (watch) for (const options of bundles) await (await context(options)).watch();
else await Promise.all(bundles.map((options) => build(options)));
