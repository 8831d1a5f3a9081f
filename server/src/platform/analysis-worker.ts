// A worker that analyses: texts in, packed articles out. It has nothing else to do with the world.

import './node-deflater.ts';
import { Transfer, worker } from 'workerpool';
import { analyzePacked } from '../corpus/analyst.ts';
import { english } from '../language/en/lexicon.ts';

worker({
  analyze(text: string, markdown: boolean) {
    const bytes = analyzePacked(text, markdown, english);
    return new Transfer(bytes, [bytes.buffer]);
  },
});
