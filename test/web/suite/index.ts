// Entry point of the end-to-end suite (test/e2e/suite) in the extension host of a browser-only VS Code, with a folder in
// memory.

import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { runSuite } from '../../e2e/suite/suite.ts';
import { article } from '../../e2e/suite/support.ts';

/** The sample articles by name, defined when the suite is bundled. */
declare const SAMPLES: Readonly<Record<string, string>>;

/** A global of Mocha's browser build. */
declare const Mocha: Parameters<typeof runSuite>[0];

/** Rejects if a test fails, which is how the extension host detects it. */
export async function run(): Promise<void> {
  for (const [name, text] of Object.entries(SAMPLES))
    await vscode.workspace.fs.writeFile(article(name), new TextEncoder().encode(text));
  let sent: Promise<unknown> = Promise.resolve();
  try {
    await runSuite(Mocha, (line) => {
      sent = sent.then(() => send(line));
    });
  } finally {
    await sent;
  }
}

/** Posts a line to the web server that serves the page and the extension. */
async function send(line: string): Promise<void> {
  const at = vscode.extensions.getExtension('sourcemark.sourcemark')?.extensionUri.with({ path: '/report' });
  await fetch(String(at), { method: 'POST', body: line });
}
