// The suite, independent of its host: the list of test files, and the report.
import type Mocha from 'mocha';
import type { Runner } from 'mocha';

/** Loads the tests of one host only. */
interface HostTests {
  readonly first?: () => Promise<unknown>;
  /** Those that leave undo stacks of annotation files in the editor: an undo of a new file of the same name would empty
   *  it and no longer remove it. */
  readonly last?: () => Promise<unknown>;
}

/** Reports line by line; rejects if a test fails. */
export async function runSuite(
  mochas: typeof Mocha,
  line: (text: string) => void,
  { first, last }: HostTests = {},
): Promise<void> {
  // Once more, because a key can go astray in a busy editor; the report says which tests needed it.
  // The base reporter prints nothing; its output would go to the log of the extension host.
  const mocha = new mochas({ ui: 'bdd', timeout: 20_000, retries: 1, reporter: mochas.reporters.Base });
  // Only a part, while one works on it: SOURCEMARK_E2E_GREP='The review' npm test
  if (typeof process === 'object' && process.env.SOURCEMARK_E2E_GREP) mocha.grep(process.env.SOURCEMARK_E2E_GREP);
  // Defines `describe` and `it` for the files below.
  mocha.suite.emit('pre-require', globalThis as never, '', mocha);
  await first?.();
  await import('./smoke.test.ts');
  await import('./findings.test.ts');
  await import('./names.test.ts');
  await import('./mentions.test.ts');
  await import('./quotes.test.ts');
  await import('./forms.test.ts');
  await import('./drafts.test.ts');
  await import('./server.test.ts');
  await import('./annotations.test.ts');
  await import('./export.test.ts');
  await import('./views.test.ts');
  await import('./desk.test.ts');
  await import('./sources.test.ts');
  await import('./language-features.test.ts');
  await import('./first-minutes.test.ts');
  await last?.();
  const failed = await new Promise<number>((resolve) => {
    report(mocha.run(resolve), line);
  });
  if (failed > 0) throw new Error(`${failed} failed`);
}

function report(runner: Runner, line: (text: string) => void): void {
  let passed = 0;
  let failed = 0;
  let again = 0;
  runner.on('suite', (suite) => {
    if (!suite.root) line(`  ${suite.title}`);
  });
  runner.on('pass', (test) => {
    passed++;
    line(`    ✓ ${test.title} (${test.duration} ms)`);
  });
  runner.on('retry', (test, error) => {
    again++;
    line(`    ↻ ${test.title}: once more, after\n${indented(error)}`);
  });
  runner.on('fail', (test, error) => {
    failed++;
    line(`    ✗ ${test.title}\n${indented(error)}`);
  });
  // A skipped test must not look like a passed one.
  runner.on('pending', (test) => {
    failed++;
    line(`    ✗ ${test.title}\n        is skipped`);
  });
  // The hosts require this line: without it, the extension host died before the end.
  runner.on('end', () => {
    if (again > 0) line(`  ${again} tried twice`);
    line(`e2e: ${passed} passed, ${failed} failed`);
  });
}

const indented = ({ stack, message }: Error): string => (stack ?? message).replace(/^/gm, '        ');
