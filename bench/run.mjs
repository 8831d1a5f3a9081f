// npm run bench -- [--packs DIR --scorers DIR] [--install] [--only NAME]
// Runs every benchmark of this folder, one after the other. Quality needs annotated packs (a folder of packs with gold.jsonl
// and articles/) and their scorers, which are no part of this project; without them only speed is measured.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchEchoes } from './echoes.mjs';
import { benchIdentity } from './identity.mjs';
import { benchNames } from './names.mjs';
import { benchQuotes } from './quotes.mjs';
import { benchServer } from './server.mjs';
import { benchSpeed } from './speed.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    packs: { type: 'string' },
    scorers: { type: 'string' },
    only: { type: 'string' },
    install: { type: 'boolean', default: false },
    'spacy-sm': { type: 'string', default: 'en_core_web_sm' },
    'spacy-md': { type: 'string', default: 'en_core_web_md' },
    python: { type: 'string', default: 'python3' },
  },
});

/** Each takes the options and prints its own tables. A new benchmark is a file and a line here. */
const benches = {
  names: benchNames,
  quotes: benchQuotes,
  speed: benchSpeed,
  identity: () => benchIdentity(),
  echoes: () => benchEchoes(),
  server: () => benchServer(),
};

if (options.install || !existsSync(join(here, 'node_modules')))
  try {
    execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--no-package-lock', '--prefix', here], {
      stdio: ['ignore', 'ignore', 'ignore'],
    });
  } catch {
    console.log('The peers could not be installed; they are skipped.');
  }
for (const [name, bench] of Object.entries(benches))
  if (options.only === undefined || options.only === name) await bench(options);
