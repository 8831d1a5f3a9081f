// Entry point of the suite in the extension host of a real VS Code with Node. Both of its hosts load this file and call `run`.
import { appendFileSync } from 'node:fs';
import { runSuite } from './suite.ts';

/** Rejects if a test fails, which is how the extension host detects it. */
export async function run(): Promise<void> {
  // Mocha is an ES module, so a CommonJS bundle can only import it at run time.
  const { default: Mocha } = await import('mocha');
  await runSuite(Mocha, line, {
    first: () => import('./server-process.test.ts'),
    last: async () => {
      if (process.env.SOURCEMARK_E2E_KEYS === undefined) return;
      await import('./by-keyboard.test.ts');
      await import('./draft-by-keyboard.test.ts');
      await import('./assistants.test.ts');
    },
  });
}

function line(text: string): void {
  const file = process.env.SOURCEMARK_E2E_REPORT;
  if (file) appendFileSync(file, `${text}\n`);
  else console.log(text);
}
