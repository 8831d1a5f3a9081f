// A corpus of a few articles given in a test, and the findings of one rule in it.

import type { IndexedArticle } from '../../server/src/corpus/article.ts';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { english } from '../../server/src/language/en/index.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { MemoryHost } from './memory-host.ts';

export const FOLDER = 'file:///articles';

export function corpusOf(texts: Readonly<Record<string, string>>): Corpus {
  const corpus = new Corpus(new MemoryHost(), english);
  corpus.setFolders([FOLDER]);
  for (const [name, text] of Object.entries(texts)) corpus.addText(`${FOLDER}/${name}`, text, true);
  return corpus;
}

export function articleOf(corpus: Corpus, name: string): IndexedArticle {
  const article = corpus.article(`${FOLDER}/${name}`);
  if (article === undefined) throw new Error(`no article ${name}`);
  return article;
}

/** Findings of one rule in one article, each with the words of its span. */
export function findingsOf(
  code: string,
  texts: Readonly<Record<string, string>>,
  name: string,
): (Finding & { readonly words: string })[] {
  const corpus = corpusOf(texts);
  const rule = rules.find((candidate) => candidate.code === code);
  if (rule === undefined) throw new Error(`no rule ${code}`);
  const text = texts[name] as string;
  return rule
    .check(articleOf(corpus, name), corpus.snapshot())
    .map((finding) => ({ ...finding, words: text.slice(finding.span.start, finding.span.end) }));
}
