// Runs inside the extension host of a real VS Code; both hosts load this file and call `run`.
import { appendFileSync } from 'node:fs';
import type { Runner } from 'mocha';

/** Rejects when a test failed, which is how an extension host learns of it. */
export async function run(): Promise<void> {
  // Mocha is an ES module, so a CommonJS bundle can only import it at run time.
  const { default: Mocha } = await import('mocha');
  // The base reporter prints nothing: its place would be the log of the extension host, where nobody looks.
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: Mocha.reporters.Base });
  // Defines `describe` and `it` for the files below.
  mocha.suite.emit('pre-require', globalThis as never, '', mocha);
  await import('./smoke.test.ts');
  await import('./findings.test.ts');
  await import('./names.test.ts');
  await import('./mentions.test.ts');
  await import('./quotes.test.ts');
  await import('./server.test.ts');
  await import('./annotations.test.ts');
  await import('./export.test.ts');
  await import('./views.test.ts');
  await import('./language-features.test.ts');
  const failed = await new Promise<number>((resolve) => {
    report(mocha.run(resolve));
  });
  if (failed > 0) throw new Error(`${failed} failed`);
}

function report(runner: Runner): void {
  let passed = 0;
  let failed = 0;
  runner.on('suite', (suite) => {
    if (!suite.root) line(`  ${suite.title}`);
  });
  runner.on('pass', (test) => {
    passed++;
    line(`    ✓ ${test.title} (${test.duration} ms)`);
  });
  runner.on('fail', (test, error) => {
    failed++;
    line(`    ✗ ${test.title}\n${String(error.stack ?? error).replace(/^/gm, '        ')}`);
  });
  // A test that is left out must not look like one that passes.
  runner.on('pending', (test) => {
    failed++;
    line(`    ✗ ${test.title}\n        is skipped`);
  });
  // The hosts demand this line: without it the extension host died on the way.
  runner.on('end', () => line(`e2e: ${passed} passed, ${failed} failed`));
}

function line(text: string): void {
  const file = process.env.SOURCEMARK_E2E_REPORT;
  if (file) appendFileSync(file, `${text}\n`);
  else console.log(text);
}
