// Bundles the extension: CommonJS files named .js, because the web extension host appends .js and loads CommonJS. What is
// large and wanted by several programs is a file of its own that they share: dist/english.js holds the name model and the
// word table, dist/any-ascii.js the tables that write every script in ASCII.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build, context } from 'esbuild';
import { licencesOf } from './scripts/lib/licences.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const outdir = process.argv.includes('--outdir') ? process.argv[process.argv.indexOf('--outdir') + 1] : 'dist';

const english = 'server/src/language/en';
const dataFiles = readdirSync(english).filter((name) => /\.generated\.(bin|tsv)$/.test(name));
const dataName = (file) => basename(file).replace(/\W/g, '_');

/** Takes what is shared from its own file instead of copying it into the bundle; `access` says how that file is reached. */
const shared = (access) => ({
  name: 'shared',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.generated\.(bin|tsv)$/ }, ({ path }) => ({ path: basename(path), namespace: 'data' }));
    onLoad({ filter: /.*/, namespace: 'data' }, ({ path }) => ({
      contents: `export default ${access('english')}.${dataName(path)};`,
    }));
    onResolve({ filter: /^any-ascii$/ }, ({ path }) => ({ path, namespace: 'library' }));
    onLoad({ filter: /.*/, namespace: 'library' }, ({ path }) => ({
      contents: `export default ${access(path)}.default;`,
    }));
  },
});
const inNode = shared((name) => `require('./${name}.js')`);
const inWorker = shared((name) => `globalThis.${globalName(name)}`);
const globalName = (name) => `sourcemark_${name.replace(/\W/g, '_')}`;

/**
 * One view of VS Code's interface for all files of the client. Each namespace import of a CommonJS module copies all that
 * it exports, here 450 getters for each of twenty files: ten milliseconds of every start.
 */
const oneInterface = {
  name: 'one-interface',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode$/ }, ({ importer }) =>
      importer.startsWith(resolve('client')) ? { path: 'vscode', namespace: 'interface' } : { external: true },
    );
    onLoad({ filter: /.*/, namespace: 'interface' }, () => {
      const files = readdirSync('client/src', { recursive: true }).filter((name) => name.endsWith('.ts'));
      const text = files.map((name) => readFileSync(`client/src/${name}`, 'utf8')).join('');
      // Types are among them, and are undefined here as they are there.
      const names = new Set(Array.from(text.matchAll(/\bvscode\.(\w+)/g), ([, name]) => name));
      return { contents: `export const { ${[...names].join(', ')} } = require('vscode');` };
    });
  },
};

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
  external: ['vscode', './english.js', './any-ascii.js'],
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  legalComments: 'none',
  loader: { '.bin': 'binary', '.tsv': 'text' },
};
const node = { ...common, platform: 'node', target: 'node20', plugins: [inNode] };
const browser = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

/** A file that others share: a script for a browser's worker, a module for Node. */
const sharedFile = (name) => ({
  ...common,
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'node20',
  format: 'iife',
  globalName: globalName(name),
  footer: { js: `if (typeof module === 'object') module.exports = ${globalName(name)};` },
  sourcemap: false,
  outfile: `${outdir}/${name}.js`,
});

const bundles = [
  {
    ...sharedFile('english'),
    // Decoded by the fastest means at hand: esbuild's own decoder for any platform takes seconds for four megabytes.
    loader: { '.bin': 'base64', '.tsv': 'text' },
    stdin: { contents: englishData(), resolveDir: english },
  },
  { ...sharedFile('any-ascii'), entryPoints: ['any-ascii'] },
  { ...node, plugins: [oneInterface], entryPoints: ['client/src/node.ts'], outfile: `${outdir}/client.js` },
  { ...node, entryPoints: ['server/src/platform/node.ts'], outfile: `${outdir}/server.js` },
  { ...node, entryPoints: ['server/src/platform/analysis-worker.ts'], outfile: `${outdir}/analysis-worker.js` },
  { ...node, entryPoints: ['server/src/platform/reading-worker.ts'], outfile: `${outdir}/reading-worker.js` },
  {
    ...node,
    entryPoints: ['server/src/platform/cli.ts'],
    outfile: `${outdir}/cli.js`,
    banner: { js: '#!/usr/bin/env node' },
  },
  { ...browser, plugins: [oneInterface], entryPoints: ['client/src/browser.ts'], outfile: `${outdir}/client-web.js` },
  {
    ...browser,
    format: 'iife',
    entryPoints: ['client/webview/who-said-what.ts', 'client/webview/who-said-what.css'],
    outdir,
  },
  {
    ...browser,
    format: 'iife',
    plugins: [inWorker],
    banner: {
      // In an extension host, a worker's own address is of no use: client/src/browser.ts tells where this script is.
      js: `importScripts(...['english.js', 'any-ascii.js'].map((file) => new URL(file, self.sourcemarkServer ?? self.location.href).href));`,
    },
    entryPoints: ['server/src/platform/browser.ts'],
    outfile: `${outdir}/server-web.js`,
  },
];

if (watch) for (const options of bundles) await (await context(options)).watch();
else {
  const built = await Promise.all(bundles.map((options) => build({ ...options, metafile: production })));
  if (production)
    writeFileSync(`${outdir}/licences.txt`, licencesOf(built.flatMap(({ metafile }) => Object.keys(metafile.inputs))));
}
