// The command line as one file, for tests that run it from outside.

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
