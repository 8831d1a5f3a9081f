// The suite itself, which knows no host: what is tested, and what is told of it.
import type Mocha from 'mocha';
import type { Runner } from 'mocha';

/** Tells one line after the other; rejects when a test failed. `own` loads what only one host can do; it comes first. */
export async function runSuite(
  mochas: typeof Mocha,
  line: (text: string) => void,
  own: () => Promise<unknown> = async () => {},
): Promise<void> {
  // The base reporter prints nothing: its place would be the log of the extension host, where nobody looks.
  const mocha = new mochas({ ui: 'bdd', timeout: 20_000, reporter: mochas.reporters.Base });
  // Defines `describe` and `it` for the files below.
  mocha.suite.emit('pre-require', globalThis as never, '', mocha);
  await own();
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
  await import('./first-minutes.test.ts');
  const failed = await new Promise<number>((resolve) => {
    report(mocha.run(resolve), line);
  });
  if (failed > 0) throw new Error(`${failed} failed`);
}

function report(runner: Runner, line: (text: string) => void): void {
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
