// Bundles TypeScript of this project for Node as CommonJS, with the models as the release has them.
import { build } from 'esbuild';

export function bundleForNode(entry, outfile) {
  return build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    loader: { '.bin': 'binary', '.tsv': 'text' },
    logLevel: 'warning',
  });
}
