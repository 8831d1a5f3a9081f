// Progress appears after half a second, only on a terminal, and is removed at the end.

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Progress } from '../../server/src/platform/cli/output.ts';

let output: string;

beforeEach(() => {
  output = '';
  // The spinner draws nothing in CI or on a dumb terminal.
  vi.stubEnv('CI', undefined);
  vi.stubEnv('TERM', 'xterm');
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

function terminal(isTTY: boolean): typeof process.stderr {
  const record = (text: string) => () => {
    output += text;
    return true;
  };
  return {
    isTTY,
    columns: 80,
    write: (chunk: string) => record(chunk)(),
    cursorTo: record('<start>'),
    clearLine: record('<clear>'),
    moveCursor: record('<up>'),
  } as unknown as typeof process.stderr;
}

/** Work of two steps, the second of them after some milliseconds. */
function work(milliseconds: number, isTTY: boolean): Progress {
  const now = vi.spyOn(performance, 'now').mockReturnValue(1000);
  const progress = new Progress('Reading articles', terminal(isTTY));
  progress.show(1, 4000);
  now.mockReturnValue(1000 + milliseconds);
  progress.show(2000, 4000);
  return progress;
}

it('shows progress after half a second and removes it at the end', () => {
  const progress = work(501, true);
  expect(output).toContain('Reading articles: 2,000 of 4,000');
  expect(output).not.toContain(': 1 of');
  const before = output.length;
  progress.end();
  expect(output.slice(before)).toContain('<clear>');
  expect(output.slice(before)).not.toContain('Reading');
});

it.each([
  ['of a short run', 499, true],
  ['if stderr is not a terminal', 5000, false],
] as const)('shows nothing %s', (_, milliseconds, isTTY) => {
  work(milliseconds, isTTY).end();
  expect(output).toBe('');
});
