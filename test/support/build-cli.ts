// The command line as one file, for tests that run it from outside.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Bundles the command line to `outfile`. */
export async function buildCli(outfile: string): Promise<void> {
  await build({
    entryPoints: [path.join(root, 'server/src/platform/cli/main.ts')],
    bundle: true,
    platform: 'node',
    target: 'node20',
    outfile,
    loader: { '.bin': 'binary', '.tsv': 'text' },
    logLevel: 'error',
  });
}

/** What a run of the command line has written, and how it ended. */
export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `program` in `cwd` to its end, with `input` as its standard input. */
export async function runCli(
  program: string,
  args: readonly string[],
  { cwd, input = '' }: { readonly cwd?: string; readonly input?: string | Uint8Array | undefined } = {},
): Promise<CliRun> {
  const child = spawn(process.execPath, [program, ...args], { cwd });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => (out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk) => (err += chunk));
  // A process that ends early closes its input.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  return { code, out, err };
}
