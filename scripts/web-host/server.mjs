// A VS Code without any server behind it, as on vscode.dev: the workbench and its extension host run in the browser, and
// what is served here are files. It is the workbench of the same code-server that the other tests in the browser use.
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

/** Below the extension: an extension host runs a suite only with the extension that holds it. */
const suiteFolder = '/extension/suite/';

/** What ties code-server's workbench to a server, and how it stands in VS Code's own. */
const ties = [
  { found: /remoteAuthority:location\.host/g, own: 'remoteAuthority:void 0' },
  { found: /(\.userDataPath\)\.with\(\{scheme:\w+\.)vscodeRemote\b/g, own: '$1vscodeUserData' },
];

/**
 * Serves the workbench of `vscode` (the folder that holds `out`), with an `extension` and a `suite` that its extension host
 * is to run: folders both. What the suite posts to /report is handed to `report`, line by line.
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
      send(response, extname(path), path.endsWith('/workbench/workbench.js') ? untied(body) : body);
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

/** Where a path of the address stands on the disk; nothing outside the folders does. */
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

function untied(body) {
  let text = body.toString();
  for (const { found, own } of ties) {
    if (text.match(found)?.length !== 1)
      throw new Plain(`this code-server's workbench is another than the one we know: ${found} is not in it once.`);
    text = text.replace(found, own);
  }
  return text;
}

/** The workbench on an empty folder in memory, with the extension, and the suite to run in its extension host. */
function page(origin) {
  const { protocol, host: authority } = new URL(origin);
  const at = (path) => ({ scheme: protocol.slice(0, -1), authority, path });
  const settings = {
    folderUri: { scheme: 'tmp', path: '/articles' },
    developmentOptions: { extensions: [at('/extension')], extensionTestsPath: at(`${suiteFolder}index`) },
    webviewEndpoint: `${origin}/vscode/out/vs/workbench/contrib/webview/browser/pre`,
    enableWorkspaceTrust: false,
    // What code-server's workbench asks for.
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
