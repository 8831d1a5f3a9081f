// Runs inside the extension host of a VS Code that has no Node: everything is in the browser, the folder is in memory.
// The suite is the one of the other hosts, see test/e2e/suite.

import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { runSuite } from '../../e2e/suite/suite.ts';
import { article } from '../../e2e/suite/support.ts';

/** The sample articles by their names, put in when the suite is bundled. */
declare const SAMPLES: Readonly<Record<string, string>>;

/** Mocha for browsers leaves itself here. */
declare const Mocha: Parameters<typeof runSuite>[0];

/** Rejects when a test failed, which is how an extension host learns of it. */
export async function run(): Promise<void> {
  for (const [name, text] of Object.entries(SAMPLES))
    await vscode.workspace.fs.writeFile(article(name), new TextEncoder().encode(text));
  let told: Promise<unknown> = Promise.resolve();
  try {
    await runSuite(Mocha, (line) => {
      told = told.then(() => tell(line));
    });
  } finally {
    await told;
  }
}

/** To the server that this page came from, which the extension came from too. */
async function tell(line: string): Promise<void> {
  const at = vscode.extensions.getExtension('sourcemark.sourcemark')?.extensionUri.with({ path: '/report' });
  await fetch(String(at), { method: 'POST', body: line });
}
