// The server in Neovim's own client, with the exact configuration of docs/OTHER-EDITORS.md. The session runs once for each
// version, and the tests check what the user would see.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findNeovims, howToGetNeovim } from './neovim/find.ts';

interface Seen {
  readonly version: string;
  readonly finding: { readonly line: number; readonly message: string; readonly severity: number };
  readonly name: string;
  readonly quote: string;
  readonly definition: { readonly file: string; readonly line: string };
  readonly references: readonly string[];
  readonly actions: readonly string[];
  readonly written: string;
  readonly back: boolean;
  readonly messages: string;
  readonly problem?: string;
}

/** Names that editors write differently in URIs, and that are patterns to some. */
const FOLDERS = ['articles', 'Élections 2025', 'R&D (draft)', "it's", '[x]'];

const root = fileURLToPath(new URL('../../', import.meta.url));
const neovims = findNeovims();
if (neovims.length === 0) {
  if (process.env.CI) throw new Error(`no Neovim: ${howToGetNeovim}`);
  console.warn(`SKIPPED: the server was not tested in Neovim; ${howToGetNeovim}`);
}

describe.skipIf(neovims.length === 0)('the server in Neovim', () => {
  let built: string;

  beforeAll(() => {
    built = mkdtempSync(path.join(tmpdir(), 'sourcemark-neovim-'));
    execFileSync(process.execPath, ['esbuild.mjs', '--outdir', built], { cwd: root });
  }, 120_000);
  afterAll(() => rmSync(built, { recursive: true, force: true }));

  for (const [neovim, name] of neovims.flatMap((neovim) => FOLDERS.map((name) => [neovim, name] as const)))
    describe(`${neovim.version}, in a folder called “${name}”`, () => {
      let seen: Seen;
      beforeAll(() => {
        seen = runSession(neovim.program, configuration(neovim.version), path.join(built, 'cli.js'), name);
      }, 120_000);

      it('completes the session', () => {
        expect(seen.problem).toBeUndefined();
        expect(seen.version).toBe(neovim.version);
        expect(seen.messages).not.toMatch(/error|fail/i);
      });

      it('shows a finding at its place', () => {
        expect(lineOf('01-harbour-post.txt', seen.finding.line)).toContain('They told us to go back to bed');
        expect(seen.finding.message).toContain('speaker');
        expect(seen.finding.severity).toBe(2);
      });

      it('shows names and speakers on hover', () => {
        expect(seen.name).toContain('Ingrid Torvik');
        expect(seen.quote).toContain('Torvik');
      });

      it('goes to the definition, and lists the mentions in all articles', () => {
        expect(seen.definition).toMatchObject({ file: '01-harbour-post.txt', line: expect.stringContaining('Torvik') });
        expect(new Set(seen.references).size).toBeGreaterThan(2);
      });

      it('attributes a quotation, and undoes it', () => {
        expect(seen.actions.some((title) => title.includes('as reviewed'))).toBe(true);
        expect(seen.written).toMatch(/quote: .*They told us to go back to bed[\s\S]*\n {4}speaker: \S/);
        expect(seen.back).toBe(true);
      });
    });
});

function lineOf(article: string, line: number): string | undefined {
  return readFileSync(path.join(root, 'test/articles', article), 'utf8').split('\n')[line - 1];
}

/** The block of docs/OTHER-EDITORS.md for a version. */
function configuration(version: string): string {
  const page = readFileSync(path.join(root, 'docs/OTHER-EDITORS.md'), 'utf8');
  const minor = Number(version.split('.')[1]);
  const heading = minor >= 11 ? '## Neovim 0.11 and newer' : '## Neovim 0.7 to 0.10';
  const block = page.slice(page.indexOf(heading)).split('```lua\n')[1]?.split('```')[0];
  if (!page.includes(heading) || block === undefined) throw new Error(`no configuration below “${heading}”`);
  return block;
}

/** Runs the session in a folder called `name`, with the sample articles. */
function runSession(program: string, lua: string, cli: string, name: string): Seen {
  const folder = mkdtempSync(path.join(tmpdir(), 'sourcemark-neovim-'));
  const articles = path.join(folder, name);
  const seen = path.join(folder, 'seen.json');
  try {
    cpSync(path.join(root, 'test/articles'), articles, { recursive: true });
    writeFileSync(path.join(folder, 'init.lua'), lua.replaceAll('/path/to/sourcemark/dist/cli.js', cli));
    const session = path.join(root, 'test/editors/neovim/session.lua');
    execFileSync(program, ['--headless', '-n', '-i', 'NONE', '-u', path.join(folder, 'init.lua'), '-S', session], {
      cwd: articles,
      env: { ...process.env, SOURCEMARK_SEEN: seen, ...homesIn(folder) },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 110_000,
      killSignal: 'SIGKILL',
    });
    return JSON.parse(readFileSync(seen, 'utf8')) as Seen;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Redirects the configuration and cache folders, so that neither Neovim nor the server uses those of the tester. */
function homesIn(folder: string): Record<string, string> {
  const homes = ['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'XDG_CACHE_HOME'];
  return Object.fromEntries(homes.map((name) => [name, folder]));
}
