// A worker that analyses: texts in, packed articles out. It has nothing else to do with the world.

import './host.ts';
import { Transfer, worker } from 'workerpool';
import { analyzePacked } from '../../corpus/host.ts';
import { english } from '../../language/en/index.ts';

worker({
  analyze(texts: readonly { readonly text: string; readonly markdown: boolean }[]) {
    const articles = texts.map(({ text, markdown }) => analyzePacked(text, markdown, english));
    return new Transfer(
      articles,
      articles.map(({ buffer }) => buffer),
    );
  },
});
