// Bundles the extension: CommonJS files named .js, because the web extension host appends .js and loads CommonJS. What is
// large and wanted by several programs is a file of its own that they share: dist/english.js holds the name model and the
// word table, dist/any-ascii.js the tables that write every script in ASCII. What Node's extension does not need at once is
// one too, dist/language-client.js: that it is only read late is not enough, the engine looks through all of a file.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build, context } from 'esbuild';
import { licencesOf } from './scripts/lib/licences.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const outdir = process.argv.includes('--outdir') ? process.argv[process.argv.indexOf('--outdir') + 1] : 'dist';

const english = 'server/src/language/en';
const dataFiles = readdirSync(english).filter((name) => /\.generated\.(bin|tsv)$/.test(name));
const dataName = (file) => basename(file).replace(/\W/g, '_');
const globalName = (name) => `sourcemark_${name.replace(/\W/g, '_')}`;

/** Takes what is shared from its own file instead of copying it into the bundle; the two say how that file is reached. */
const shared = (data, library) => ({
  name: 'shared',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.generated\.(bin|tsv)$/ }, ({ path }) => ({ path: basename(path), namespace: 'data' }));
    onLoad({ filter: /.*/, namespace: 'data' }, ({ path }) => ({ contents: data(path) }));
    onResolve({ filter: /^english$/, namespace: 'data' }, ({ path }) => ({ path, namespace: 'english' }));
    onLoad({ filter: /.*/, namespace: 'english' }, () => ({ contents: englishReader() }));
    onResolve({ filter: /^any-ascii$/ }, ({ path }) => ({ path, namespace: 'library' }));
    onLoad({ filter: /.*/, namespace: 'library' }, ({ path }) => ({
      contents: `export default ${library(path)}.default;`,
    }));
  },
});
const inNode = shared(
  (file) => `import { data } from 'english'; export default data.${dataName(file)};`,
  (name) => `require('./${name}.js')`,
);
const inWorker = shared(
  (file) => `export default globalThis.${globalName('english')}.${dataName(file)};`,
  (name) => `globalThis.${globalName(name)}`,
);

/** The pages of the extension: each is a script in client/webview, and client/src/views/page-panel.ts shows it. */
const pages = ['front-page', 'dossier', 'disagreements', 'review'];

const isText = (file) => file.endsWith('.tsv');

/** The data as a script, for a worker that has no other way to come by bytes. */
function englishScript() {
  const entries = dataFiles.map((file) => {
    const data = readFileSync(`${english}/${file}`, 'base64');
    return `${dataName(file)}: ${isText(file) ? 'text' : 'bytes'}("${data}"),\n`;
  });
  return `function bytes(base64) {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
const text = (base64) => new TextDecoder().decode(bytes(base64));
globalThis.${globalName('english')} = {
${entries.join('')}};
`;
}

/** The same data out of the same file, for Node, to which a script of four megabytes is several times as much work. */
function englishReader() {
  const entries = dataFiles.map((file) => `${dataName(file)}: ${isText(file) ? 'text' : 'bytes'}('${dataName(file)}')`);
  return `const { readFileSync } = require('node:fs');
const { join } = require('node:path');
export const data = read(readFileSync(join(__dirname, 'english.js')));
function read(script) {
  const bufferOf = (name) => {
    const start = script.indexOf('"', script.indexOf('\\n' + name + ': ')) + 1;
    return Buffer.from(script.latin1Slice(start, script.indexOf('"', start)), 'base64');
  };
  const text = (name) => bufferOf(name).toString();
  const bytes = (name) => {
    const { buffer, byteOffset, length } = bufferOf(name);
    return new Uint8Array(buffer, byteOffset, length);
  };
  return { ${entries.join(', ')} };
}`;
}

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
      // What is not written as `vscode.name` would be undefined in the bundle, and nowhere else.
      const unseen = /^.*\bvscode as .*$/m.exec(
        text.replaceAll('import type * as vscode', '').replaceAll('import * as vscode', ''),
      );
      if (unseen !== null) return { errors: [{ text: `write vscode.name instead of: ${unseen[0].trim()}` }] };
      return { contents: `export const { ${[...names].join(', ')} } = require('vscode');` };
    });
  },
};

/** Leaves the client of the language server, and what adds sources, in files of their own until they are used; a browser's extension must be one file. */
const clientApart = {
  name: 'client-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/language-client\/node\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './language-client.js', external: true } : undefined,
    );
    onResolve({ filter: /\/add-source\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './add-source.js', external: true } : undefined,
    );
  },
};

/** Leaves the servers for editors and assistants, with their libraries, in files of their own until they are asked for. */
const serversApart = {
  name: 'servers-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/(?:mcp\/main|serve)\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import'
        ? { path: path.endsWith('/serve.ts') ? './serve.js' : './mcp.js', external: true }
        : undefined,
    );
  },
};

/** linkedom's canvas element and JSZip's streams of Node, which both can do without and no article needs. */
const withoutExtras = {
  name: 'without-extras',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:canvas|stream)$/ }, ({ path }) => ({ path, namespace: 'nothing' }));
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: "throw new Error('not here');" }));
  },
};

const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  external: ['vscode', './any-ascii.js'],
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
  { ...sharedFile('any-ascii'), entryPoints: ['any-ascii'] },
  {
    ...node,
    plugins: [oneInterface, clientApart],
    entryPoints: ['client/src/node.ts'],
    outfile: `${outdir}/client.js`,
    // By `require`, for which VS Code has its own interface at hand.
    supported: { 'dynamic-import': false },
  },
  {
    ...node,
    plugins: [oneInterface],
    entryPoints: ['client/src/language-client/node.ts'],
    outfile: `${outdir}/language-client.js`,
  },
  {
    ...node,
    plugins: [oneInterface],
    entryPoints: ['client/src/sources/add-source.ts'],
    outfile: `${outdir}/add-source.js`,
  },
  { ...node, entryPoints: ['server/src/platform/node/main.ts'], outfile: `${outdir}/server.js` },
  { ...node, entryPoints: ['server/src/platform/node/analysis-worker.ts'], outfile: `${outdir}/analysis-worker.js` },
  { ...node, entryPoints: ['server/src/platform/node/reading-worker.ts'], outfile: `${outdir}/reading-worker.js` },
  {
    ...node,
    plugins: [inNode, serversApart],
    entryPoints: ['server/src/platform/cli/main.ts'],
    outfile: `${outdir}/cli.js`,
    banner: { js: '#!/usr/bin/env node' },
  },
  { ...node, entryPoints: ['server/src/platform/cli/serve.ts'], outfile: `${outdir}/serve.js` },
  { ...node, entryPoints: ['server/src/platform/cli/mcp/main.ts'], outfile: `${outdir}/mcp.js` },
  { ...browser, plugins: [oneInterface], entryPoints: ['client/src/browser.ts'], outfile: `${outdir}/client-web.js` },
  {
    ...browser,
    format: 'iife',
    entryPoints: [
      'client/webview/who-said-what.ts',
      'client/webview/who-said-what.css',
      ...pages.map((name) => `client/webview/${name}.ts`),
      'client/webview/pages.css',
    ],
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
    entryPoints: ['server/src/platform/browser/main.ts'],
    outfile: `${outdir}/server-web.js`,
  },
];

/** One script for Node's workers and the browser's, with the libraries that read web pages, PDF, Word and mail. */
const sourceReader = {
  ...common,
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  target: 'node20',
  format: 'iife',
  plugins: [inWorker, withoutExtras],
  // From its sources, so that the libraries inside it are listed with their licences.
  alias: { jszip: './node_modules/jszip/lib/index.js' },
  external: [],
  define: { 'import.meta.url': '""' },
  entryPoints: ['server/src/platform/source-reader.ts'],
  outfile: `${outdir}/source-reader.js`,
};
bundles.push(sourceReader);

mkdirSync(outdir, { recursive: true });
writeFileSync(`${outdir}/english.js`, englishScript());
if (watch) await watchBundles();
else {
  const built = await Promise.all(bundles.map((options) => build({ ...options, metafile: production })));
  if (production)
    writeFileSync(`${outdir}/licences.txt`, licencesOf(built.flatMap(({ metafile }) => Object.keys(metafile.inputs))));
}

/** Builds all bundles, and each again when its files change. The messages are read by .vscode/tasks.json. */
async function watchBundles() {
  let running = 0;
  const started = () => {
    if (running === 0) console.log('[watch] build started');
    running += 1;
  };
  const finished = () => {
    running -= 1;
    if (running === 0) console.log('[watch] build finished');
  };
  started();
  const firstBuilds = bundles.map(async (options) => {
    let done = () => {};
    const built = new Promise((resolvePromise) => {
      done = resolvePromise;
    });
    const report = {
      name: 'report',
      setup({ onStart, onEnd }) {
        onStart(started);
        onEnd(() => {
          finished();
          done();
        });
      },
    };
    const watching = await context({ ...options, plugins: [...(options.plugins ?? []), report] });
    await watching.watch();
    await built;
  });
  await Promise.all(firstBuilds);
  finished();
}
