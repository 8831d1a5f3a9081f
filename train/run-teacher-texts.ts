// Writes what the teacher is tuned on: the gold that a student of names sees, copies with other people's names, and the made-up tables,
// with the labels that the student would get. One JSON line a document: {"id", "text", "mentions": [[start, end, type]], "ignore",
// "weight"}, offsets in UTF-16 code units.

import { writeFileSync } from 'node:fs';
import { LabelPosition, MODEL_TYPES, OUTSIDE, positionOf, typeOfLabel } from '../server/src/analysis/names/model.ts';
import { english } from '../server/src/language/en/index.ts';
import { prepare } from './examples.ts';
import { optionsOf } from './options.ts';
import { trainingDocuments } from './training-documents.ts';

const options = optionsOf(process.argv);
const target = process.argv[process.argv.indexOf('--texts') + 1]!;
const lines = trainingDocuments(options).map((gold) => {
  const { document, labels } = prepare(gold, english);
  const { tokens } = document;
  const mentions: [number, number, string][] = [];
  for (let i = 0; i < tokens.count; i += 1) {
    if (labels[i] === OUTSIDE) continue;
    let last = i;
    if (positionOf(labels[i]!) === LabelPosition.First)
      while (last + 1 < tokens.count && positionOf(labels[last]!) !== LabelPosition.Last) last += 1;
    mentions.push([tokens.start[i]!, tokens.end[last]!, MODEL_TYPES[typeOfLabel(labels[i]!)]!]);
    i = last;
  }
  return JSON.stringify({ id: gold.id, text: gold.text, mentions, weight: gold.weight });
});
writeFileSync(target, `${lines.join('\n')}\n`);
console.log(`${lines.length} documents`);
