// Quotations, speakers and entities by pack, scored by the packs' own scorers on what the command line prints: the whole
// product, as `analyze --format json` gives it.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = join(dirname(fileURLToPath(import.meta.url)), '../dist/cli.js');
/** Names have a table of their own, beside their peers. */
const SCORERS = ['seeds', 'quotes', 'identity'];

export async function benchQuotes({ packs, scorers }) {
  console.log('\n# Quotations, speakers, entities\n');
  if (packs === undefined || scorers === undefined) {
    console.log('Skipped: it needs --packs DIR (annotated packs) and --scorers DIR (with quotes.mjs, identity.mjs).');
    return;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'sourcemark-bench-'));
  for (const pack of readdirSync(packs).sort()) {
    const description = join(packs, pack, 'pack.json');
    if (!existsSync(description)) continue;
    const wanted = JSON.parse(readFileSync(description, 'utf8')).scorers.filter((name) => SCORERS.includes(name));
    if (wanted.length === 0) continue;
    const articles = join(packs, pack, 'articles');
    const files = readdirSync(articles).map((name) => join(articles, name));
    const system = join(scratch, `${pack}.json`);
    const analyzed = spawnSync(process.execPath, [cli, 'analyze', '--format', 'json', ...files], {
      stdio: ['ignore', openSync(system, 'w'), 'inherit'],
    });
    if (analyzed.status !== 0) throw new Error(`analyze failed on ${pack}`);
    for (const scorer of wanted) {
      const score = spawnSync(process.execPath, [join(scorers, `${scorer}.mjs`), join(packs, pack), system], {
        encoding: 'utf8',
      });
      console.log(`## ${pack}: ${scorer}\n\n\`\`\`\n${score.stdout.trim()}\n\`\`\`\n`);
    }
  }
  rmSync(scratch, { recursive: true, force: true });
}
