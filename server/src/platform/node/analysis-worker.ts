// The worker that analyses texts and returns packed articles. It reads and writes no files.

import './compression.ts';
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
