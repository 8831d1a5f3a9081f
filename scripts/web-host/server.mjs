// Serves a browser-only VS Code, like vscode.dev: the workbench and its extension host run in the browser, and this server
// only serves files. The workbench is that of the code-server used by the other browser tests.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { onStop, Plain } from '../lib/run.mjs';

const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** Below the extension's path, because an extension host runs only a test suite inside the extension. */
const suiteFolder = '/extension/suite/';

/** Code of code-server's workbench that requires a server, and its replacement from VS Code's own workbench. */
const patches = [
  { pattern: /remoteAuthority:location\.host/g, replacement: 'remoteAuthority:void 0' },
  { pattern: /(\.userDataPath\)\.with\(\{scheme:\w+\.)vscodeRemote\b/g, replacement: '$1vscodeUserData' },
];

/**
 * Serves the workbench of `vscode` (the folder that contains `out`) with the folders `extension` and `suite`, which its
 * extension host runs. Calls `report` with each line that the suite posts to /report.
 */
export async function startWebHost({ vscode, extension, suite, report }) {
  const roots = { [suiteFolder]: suite, '/extension/': extension, '/vscode/': vscode };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    if (path === '/report' && request.method === 'POST') {
      report(await textOf(request));
      return response.end();
    }
    if (path === '/') return send(response, '.html', page(origin()));
    try {
      const body = await readFile(fileAt(roots, path));
      send(response, extname(path), path.endsWith('/workbench/workbench.js') ? patched(body) : body);
    } catch {
      response.writeHead(404).end();
    }
  });
  const origin = () => `http://127.0.0.1:${server.address().port}`;
  await new Promise((ready, failed) => server.once('error', failed).listen(0, '127.0.0.1', ready));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  onStop(stop);
  return { origin: origin(), stop };
}

/** The file for a URL path. Throws for a path outside the served folders. */
function fileAt(roots, path) {
  const [at, folder] = Object.entries(roots).find(([at]) => path.startsWith(at)) ?? [];
  if (folder === undefined) throw new Error('nothing is served there');
  const file = join(folder, path.slice(at.length));
  if (!file.startsWith(join(folder, sep))) throw new Error('outside');
  return file;
}

function send(response, ending, body) {
  response.writeHead(200, { 'content-type': types[ending] ?? 'application/octet-stream' }).end(body);
}

async function textOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function patched(body) {
  let text = body.toString();
  for (const { pattern, replacement } of patches) {
    if (text.match(pattern)?.length !== 1)
      throw new Plain(`this code-server's workbench has changed: ${pattern} does not match exactly once.`);
    text = text.replace(pattern, replacement);
  }
  return text;
}

/** The HTML page of the workbench with an empty folder in memory, the extension and the test suite. */
function page(origin) {
  const { protocol, host: authority } = new URL(origin);
  const at = (path) => ({ scheme: protocol.slice(0, -1), authority, path });
  const settings = {
    folderUri: { scheme: 'tmp', path: '/articles' },
    developmentOptions: { extensions: [at('/extension')], extensionTestsPath: at(`${suiteFolder}index`) },
    webviewEndpoint: `${origin}/vscode/out/vs/workbench/contrib/webview/browser/pre`,
    enableWorkspaceTrust: false,
    // Required by code-server's workbench.
    userDataPath: '/',
    isEnabledFileDownloads: false,
    isEnabledFileUploads: false,
    isEnabledCoderGettingStarted: false,
    productConfiguration: { enableTelemetry: false },
    configurationDefaults: { 'workbench.startupEditor': 'none', 'chat.disableAIFeatures': true },
  };
  const attribute = JSON.stringify(settings).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html>
<html>
  <head>
    <meta charset="utf-8" />
    <meta id="vscode-workbench-web-configuration" data-settings="${attribute}" />
    <link rel="stylesheet" href="/vscode/out/vs/code/browser/workbench/workbench.css" />
  </head>
  <body aria-label=""></body>
  <script>globalThis._VSCODE_FILE_ROOT = '${origin}/vscode/out/';</script>
  <script type="module" src="/vscode/out/nls.messages.js"></script>
  <script type="module" src="/vscode/out/vs/code/browser/workbench/workbench.js"></script>
</html>`;
}
