// Ten pages, PDFs, Word documents and mails: the words are kept, the clutter is gone, title, date, outlet and author are
// right or absent, and what is written is read as an article with its quotations.

import { expect, test } from 'vitest';
import { readSource } from '../../../server/src/formats/sources/index.ts';
import { english } from '../../../server/src/language/en/index.ts';
import type { SourceFormat } from '../../../server/src/protocol.ts';
import { articleOf, corpusOf } from '../../support/corpus.ts';
import { DOCUMENTS } from './documents.ts';
import { MAILS } from './mails.ts';
import { CLUTTER, PAGES } from './pages.ts';
import { PDFS } from './pdfs.ts';
import { STORIES, type Story } from './stories.ts';

const loadWords = async () => (lower: string) => english.classes(lower) !== 0 || english.clusters(lower).length > 0;

type Field = 'outlet' | 'author' | 'published';

/** What the files of one format say of their source, by the number of the story; the others say nothing of it. */
interface Kind {
  readonly ending: string;
  readonly format: SourceFormat;
  readonly make: readonly ((story: Story) => string | Uint8Array)[];
  readonly states: Readonly<Record<Field, readonly number[]>>;
}

const ALL = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const KINDS: readonly Kind[] = [
  // The fragment names outlet and author only in its text; page 3 and the page with microdata have no author's field.
  {
    ending: 'html',
    format: 'html',
    make: PAGES,
    states: { outlet: ALL.filter((at) => at !== 7), author: [0, 1, 2, 4, 5, 6, 8, 9], published: ALL },
  },
  { ending: 'pdf', format: 'pdf', make: PDFS, states: { outlet: [], author: [0, 3], published: [5, 7] } },
  { ending: 'docx', format: 'docx', make: DOCUMENTS, states: { outlet: [], author: [0, 4, 9], published: [1] } },
  { ending: 'eml', format: 'mail', make: MAILS, states: { outlet: ALL, author: ALL, published: ALL } },
];

test.each(KINDS.flatMap((kind) => STORIES.map((story, at) => [kind.ending, at, story.title, kind, story] as const)))(
  '%s %i: %s',
  async (ending, at, _, { format, make, states }, story) => {
    const made = make[at]!(story);
    const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made;
    const result = await readSource({ name: `saved.${ending}`, bytes }, loadWords);
    if (!result.ok) throw new Error(`${result.problem} ${result.detail}`);
    const text = result.text.join(`"saved.${ending}"`);
    const { source, analysis } = articleOf(corpusOf({ 'article.txt': text }), 'article.txt');
    const body = text
      .slice(text.indexOf('\n---\n'))
      .replace(/\n> ?/g, '\n')
      .replace(/\[page \d+\] /g, '')
      .replace(/\s+/g, ' ');
    expect(result.format).toBe(format);
    expect(result.title).toBe(story.title);
    expect(result.name).toMatch(/^(?:\d{4}-\d{2}-\d{2}-)?[\p{L}\d-]+\.txt$/u);
    expect(story.paragraphs.filter((paragraph) => !body.includes(paragraph))).toEqual([]);
    expect(CLUTTER.filter((words) => body.includes(words))).toEqual([]);
    const author = /^author: (.*)$/m.exec(text)?.[1] ?? '';
    expect({ outlet: source.outlet, published: source.published, author: author.replace(', ', ' and ') }).toEqual({
      outlet: states.outlet.includes(at) ? story.outlet : '',
      published: states.published.includes(at) ? story.day : '',
      author: states.author.includes(at) ? story.author : '',
    });
    // The headline is there once, and no word of the front matter is read as prose.
    expect(body.split(story.title)).toHaveLength(2);
    const end = text.indexOf('\n---\n');
    expect(analysis.mentions.filter(({ start }) => start < end)).toEqual([]);
    // “…,” said Elena Voss.
    const quotes = analysis.quotes.filter(({ kind }) => kind === 'direct' || kind === 'mixed');
    expect(quotes.filter(({ source: who }) => who !== null).length).toBeGreaterThan(0);
  },
);
