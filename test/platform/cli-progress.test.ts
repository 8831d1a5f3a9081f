// Progress: nothing at first, nothing where nobody watches, and the line goes when the work is done.

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Progress } from '../../server/src/platform/cli/output.ts';

let said: string;

beforeEach(() => {
  said = '';
  // The spinner draws nothing in CI, or where the terminal is a dumb one.
  vi.stubEnv('CI', undefined);
  vi.stubEnv('TERM', 'xterm');
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

function terminal(isTTY: boolean): typeof process.stderr {
  const note = (what: string) => () => {
    said += what;
    return true;
  };
  return {
    isTTY,
    columns: 80,
    write: (chunk: string) => note(chunk)(),
    cursorTo: note('<start>'),
    clearLine: note('<clear>'),
    moveCursor: note('<up>'),
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

it('says how far it is once half a second has gone by, and takes it back', () => {
  const progress = work(501, true);
  expect(said).toContain('Reading articles: 2,000 of 4,000');
  expect(said).not.toContain(': 1 of');
  const before = said.length;
  progress.end();
  expect(said.slice(before)).toContain('<clear>');
  expect(said.slice(before)).not.toContain('Reading');
});

it.each([
  ['of a short run', 499, true],
  ['where stderr is no terminal', 5000, false],
] as const)('says nothing %s', (_, milliseconds, isTTY) => {
  work(milliseconds, isTTY).end();
  expect(said).toBe('');
});
