// Runs inside the extension host of a real VS Code that has Node; both of its hosts load this file and call `run`.
import { appendFileSync } from 'node:fs';
import { runSuite } from './suite.ts';

/** Rejects when a test failed, which is how an extension host learns of it. */
export async function run(): Promise<void> {
  // Mocha is an ES module, so a CommonJS bundle can only import it at run time.
  const { default: Mocha } = await import('mocha');
  await runSuite(Mocha, line, () => import('./server-process.test.ts'));
}

function line(text: string): void {
  const file = process.env.SOURCEMARK_E2E_REPORT;
  if (file) appendFileSync(file, `${text}\n`);
  else console.log(text);
}
