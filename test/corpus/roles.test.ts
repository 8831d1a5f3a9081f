// Roles: by name, by front matter and by sourcemark.yaml, and what drafts and notes do not take part in.

import { describe, expect, it } from 'vitest';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { english } from '../../server/src/language/en/index.ts';
import { EXPORT_MARK, isProse } from '../../server/src/prose.ts';
import { corpusOf, FOLDER } from '../support/corpus.ts';
import { MemoryHost } from '../support/memory-host.ts';

const HERALD = '“The bridge is safe,” Elena Vossberg said on Monday. The council met in Lindau.\n';
const DRAFT = '“The bridge is not safe,” Pia Quandt said. Elena Vosberg was there.\n';

const roleOf = (corpus: Corpus, name: string): string => corpus.roleOf(`${FOLDER}/${name}`);

describe('by name', () => {
  it.each([
    ['herald.txt', 'source'],
    ['draft.md', 'draft'],
    ['story.draft.md', 'draft'],
    ['drafts/story.txt', 'draft'],
    ['Drafts/2025/story.md', 'draft'],
    ['notes.md', 'notes'],
    ['notes/call.txt', 'notes'],
    ['drafts/notes.md', 'notes'],
    ['overdraft.md', 'source'],
    ['redrafts/a.txt', 'source'],
  ])('%s is %s', (name, role) => {
    expect(roleOf(corpusOf({ [name]: HERALD }), name)).toBe(role);
  });
});

it('front matter says it', () => {
  const corpus = corpusOf({ 'a.md': `---\nrole: draft\n---\n\n${HERALD}` });
  expect(roleOf(corpus, 'a.md')).toBe('draft');
});

describe('sourcemark.yaml', () => {
  const yaml = `roles:\n  draft: [story.md, columns/]\n  notes: '*.log.md'\n  left-alone: [old/**]\n  source: drafts/letter.md\n`;
  const files = {
    'herald.txt': HERALD,
    'story.md': HERALD,
    'columns/a.md': HERALD,
    'x/call.log.md': HERALD,
    'old/a.txt': HERALD,
    'drafts/letter.md': HERALD,
  };

  it.each([
    ['herald.txt', 'source'],
    ['story.md', 'draft'],
    ['columns/a.md', 'draft'],
    ['x/call.log.md', 'notes'],
    ['old/a.txt', 'left-alone'],
    ['drafts/letter.md', 'source'],
  ])('%s is %s', (name, role) => {
    expect(roleOf(corpusOf({ 'sourcemark.yaml': yaml, ...files }), name)).toBe(role);
  });

  it('takes effect when it changes', () => {
    const corpus = corpusOf(files);
    expect(corpus.sources()).toHaveLength(5);
    corpus.addText(`${FOLDER}/sourcemark.yaml`, yaml);
    expect(corpus.sources().map(({ path }) => path)).toEqual(['drafts/letter.md', 'herald.txt']);
    expect(corpus.article(`${FOLDER}/old/a.txt`)).toBeUndefined();
    corpus.remove(`${FOLDER}/sourcemark.yaml`);
    expect(corpus.sources()).toHaveLength(5);
    expect(corpus.article(`${FOLDER}/old/a.txt`)).toBeDefined();
  });
});

it('drafts and notes give the sources no entities and no repeats', () => {
  const alone = corpusOf({ 'herald.txt': HERALD });
  const corpus = corpusOf({ 'herald.txt': HERALD, 'draft.md': DRAFT, 'notes.md': DRAFT });
  const names = (each: Corpus): string[] => each.entities.entities().map(({ name }) => name);
  expect(names(corpus)).toEqual(names(alone));
  const herald = corpus.article(`${FOLDER}/herald.txt`)!;
  expect(corpus.snapshot().repeatsOf(herald, 0)).toEqual([]);
});

it('a name in a draft is that of the sources', () => {
  const corpus = corpusOf({ 'herald.txt': HERALD, 'draft.md': 'Elena Vossberg opened the bridge in Lindau.\n' });
  const draft = corpus.article(`${FOLDER}/draft.md`)!;
  const local = draft.entities.findIndex(({ name }) => name === 'Elena Vossberg');
  expect(corpus.snapshot().entityOf(draft, local)?.name).toBe('Elena Vossberg');
});

it('an export is no article', () => {
  const text = `${HERALD}`.repeat(5);
  expect(isProse(text)).toBe(true);
  expect(isProse(`${EXPORT_MARK}\n\n${text}`)).toBe(false);
});

it('a folder without a draft keeps no texts', async () => {
  const corpus = new Corpus(new MemoryHost({ [`${FOLDER}/herald.txt`]: HERALD }), english);
  corpus.setFolders([FOLDER]);
  corpus.addText(`${FOLDER}/herald.txt`, HERALD, true);
  expect(await corpus.prepareDrafts()).toBe(false);
  expect(corpus.verifier.library.size).toBe(0);
});

it('takes a draft for one from its first word, and an export in its folder for none', () => {
  const corpus = corpusOf({});
  const uri = (name: string): string => `${FOLDER}/drafts/${name}`;
  expect(corpus.addText(uri('story.md'), 'He')).toBe(true);
  expect(corpus.addText(uri('story-checked.md'), `${EXPORT_MARK}\n\nHe said it.`)).toBe(false);
  expect(corpus.addText(`${FOLDER}/list.md`, 'He')).toBe(false);
});

it('lists the sources anew only after one of them has changed', () => {
  const corpus = corpusOf({ 'herald.txt': HERALD, 'drafts/story.md': 'He said it.' });
  const sources = corpus.sources();
  expect(corpus.drafts().map(({ uri }) => uri)).toEqual([`${FOLDER}/drafts/story.md`]);
  corpus.addText(`${FOLDER}/drafts/story.md`, 'He never said it.', true);
  expect(corpus.sources()).toBe(sources);
  corpus.addText(`${FOLDER}/herald.txt`, `${HERALD} Again.`, true);
  expect(corpus.sources()).not.toBe(sources);
  expect(corpus.sources()).toHaveLength(sources.length);
  corpus.remove(`${FOLDER}/drafts/story.md`);
  expect(corpus.drafts()).toEqual([]);
});
