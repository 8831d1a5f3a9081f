// `sourcemark verify` as a person calls it: which files are sources, wherever the folder lies.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { buildCli, runCli } from '../support/build-cli.ts';

vi.setConfig({ testTimeout: 60_000 });

const SOURCE = `Harbour gates shut

“The gates were shut before noon and the crews went home,” said Jane Kovac, the mayor of Tyre, on Monday.

She thanked the crews and said that the gates would be opened again on Tuesday if the wind had dropped by then.
`;
const DRAFT = 'The gates were shut. “The gates were shut before noon and the crews went away,” said Jane Kovac.\n';

let folder: string;
let program: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sourcemark-verify-'));
  program = path.join(folder, 'cli.js');
  await buildCli(program);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a source below `sources` and a draft, and verifies it from the folder above. */
async function verify(
  sources: string,
  name = 'gates.txt',
): Promise<{ readonly codes: string[]; readonly err: string }> {
  const top = mkdtempSync(path.join(folder, 'case-'));
  mkdirSync(path.join(top, sources), { recursive: true });
  writeFileSync(path.join(top, sources, name), SOURCE);
  writeFileSync(path.join(top, 'story.md'), DRAFT);
  const { out, err } = await runCli(program, ['verify', 'story.md', '--sources', sources, '--format', 'json'], {
    cwd: top,
  });
  const { drafts = [] } = out === '' ? {} : JSON.parse(out);
  return {
    codes: drafts.flatMap(({ diagnostics }: { diagnostics: { code: string }[] }) =>
      diagnostics.map(({ code }) => code),
    ),
    err,
  };
}

it.each(['sources', 'drafts/harbour/sources', 'notes/2025', 'drafts'])(
  'a folder that is named as that of the sources: %s',
  async (sources) => {
    expect(await verify(sources)).toEqual({ codes: ['misquote'], err: '' });
  },
);

it('a draft among the sources stays a draft', async () => {
  expect((await verify('sources', 'gates.draft.md')).err).toContain('no articles in sources');
});
