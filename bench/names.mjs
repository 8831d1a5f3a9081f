// Names by pack: Sourcemark beside its peers, scored by the packs' own scorer (F1, span and type).

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCompromise, loadSourcemark, loadWink, runSpacy } from './engines.mjs';

export async function benchNames({ packs, scorers, python, 'spacy-sm': small, 'spacy-md': medium }) {
  console.log('\n# Names: F1, span and type\n');
  if (packs === undefined || scorers === undefined) {
    console.log('Skipped: it needs --packs DIR (annotated packs) and --scorers DIR (with names.mjs).');
    return;
  }
  const found = readdirSync(packs)
    .filter((pack) => existsSync(join(packs, pack, 'pack.json')))
    .filter((pack) => JSON.parse(readFileSync(join(packs, pack, 'pack.json'), 'utf8')).scorers.includes('names'))
    .sort();
  const { analyze } = await loadSourcemark();
  const one = (engine) => engine && ((texts) => texts.map(engine));
  const engines = {
    sourcemark: (texts) =>
      texts.map((text) =>
        analyze(text).mentions.map((m) => ({ ...m, text: text.slice(m.start, m.end), entity: null })),
      ),
    'compromise 14': one(loadCompromise()),
    'wink-nlp': one(loadWink()),
    'spaCy sm': (texts) => runSpacy(python, small, texts),
    'spaCy md': (texts) => runSpacy(python, medium, texts),
  };
  const scratch = mkdtempSync(join(tmpdir(), 'sourcemark-bench-'));
  const rows = [];
  const skipped = new Set();
  for (const pack of found) {
    const folder = join(packs, pack, 'articles');
    const files = readdirSync(folder).sort();
    const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
    const row = { pack };
    for (const [engine, run] of Object.entries(engines)) {
      const all = skipped.has(engine) || run === undefined ? undefined : run(texts);
      if (all === undefined) {
        skipped.add(engine);
        continue;
      }
      const system = join(scratch, 'system.json');
      writeFileSync(
        system,
        JSON.stringify({ engine, documents: files.map((article, i) => ({ article, mentions: all[i] })) }),
      );
      const score = spawnSync(process.execPath, [join(scorers, 'names.mjs'), join(packs, pack), system, '--json'], {
        encoding: 'utf8',
      });
      row[engine] = JSON.parse(score.stdout).typed.f.toFixed(3);
    }
    rows.push(row);
  }
  rmSync(scratch, { recursive: true, force: true });
  const columns = ['pack', ...Object.keys(engines).filter((engine) => !skipped.has(engine))];
  console.log(`| ${columns.join(' | ')} |\n|${columns.map(() => '---').join('|')}|`);
  for (const row of rows) console.log(`| ${columns.map((column) => row[column] ?? '').join(' | ')} |`);
  for (const engine of skipped) console.log(`\n${engine} is not installed here and was skipped.`);
  console.log(
    '\nPacks whose training part the model has seen are a measure of fit, not of quality: see docs/MODEL-CARD.md.',
  );
}
