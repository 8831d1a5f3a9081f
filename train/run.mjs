// npm run train -- --data DIR [--silver FILE] [--only texts|lexicon|types|model|boundary|indirect|reference] [--install]
// Builds the generated files of server/src/language/en: the table of known words, the list of known names, the name model, and the
// weights for where reported content ends.
// --data is a folder with gold/ (packs), lexicon/ (CSV and YAML lists) and text/; --silver a file that teacher/label.py wrote.
// Each step is a bundle of its own, because the model is trained with the word table that the first step makes.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleForNode } from '../scripts/lib/bundle.mjs';

const here = dirname(fileURLToPath(import.meta.url));
if (process.argv.includes('--install') || !existsSync(join(here, 'node_modules')))
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--prefix', here], {
    stdio: 'inherit',
  });

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
// `texts` writes what the teacher is tuned on; see teacher/.
const steps = only === 'texts' ? ['teacher-texts'] : ['lexicon', 'types', 'model', 'boundary', 'indirect', 'reference'];
const folder = mkdtempSync(join(tmpdir(), 'sourcemark-train-'));
for (const step of steps) {
  if (only !== undefined && only !== 'texts' && only !== step) continue;
  const outfile = join(folder, `${step}.cjs`);
  await bundleForNode(join(here, `run-${step}.ts`), outfile);
  execFileSync(process.execPath, ['--max-old-space-size=8192', outfile, here, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
}
rmSync(folder, { recursive: true, force: true });
