// The user's annotations applied to a folder: names, speakers, kinds and places, in open and in closed articles.

import { expect, it } from 'vitest';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { english } from '../../server/src/language/en/index.ts';
import { MemoryHost } from '../support/memory-host.ts';

const FOLDER = 'file:///articles';
const A = `${FOLDER}/a.txt`;
const text = `Bridge Opens After Eleven Years

The mayor, Elena Voss, opened the bridge on Friday with a pair of garden shears. Thousands of people walked across the river before noon, said the Skybridge circle.

The bridge is nine metres high and three metres wide, and the river below it is cold.

“Nobody told us that the railings would come later, and nobody asked.”
`;
const entities = `version: 1
entities:
  elena_voss:
    name: Elena Voss
    type: person
    aliases: [the Shears]
  circle:
    name: Skybridge circle
    type: organization
`;
const annotations = `version: 1
annotations:
  - quote: "“Nobody told us that the railings would come later, and nobody asked.”"
    speaker: elena_voss
`;

async function folder(files: Record<string, string>): Promise<Corpus> {
  const corpus = new Corpus(new MemoryHost(files), english);
  corpus.setFolders([FOLDER]);
  for (const [uri, content] of Object.entries(files)) corpus.addText(uri, content);
  await corpus.applyUserChanges();
  return corpus;
}

const lastQuote = (corpus: Corpus) => corpus.article(A)?.analysis.quotes.at(-1);

it('an annotated speaker is used, with the user’s decision as the reason', async () => {
  const plain = await folder({ [A]: text });
  expect(lastQuote(plain)?.source?.entity).toBeUndefined();
  const corpus = await folder({
    [A]: text,
    [`${A}.annotations.yaml`]: annotations,
    [`${FOLDER}/sourcemark.yaml`]: entities,
  });
  const article = corpus.article(A);
  const quote = lastQuote(corpus);
  expect(quote).toMatchObject({ basis: 'set-by-you', confidence: 1, source: { class: 'named' } });
  expect(corpus.snapshot().entityOf(article!, quote!.source!.entity)).toMatchObject({
    id: 'elena_voss',
    name: 'Elena Voss',
  });
});

it('a name of the user’s entity is found at once, until the entry is removed', async () => {
  const corpus = await folder({ [A]: text });
  const named = (): (string | undefined)[] =>
    corpus
      .article(A)!
      .analysis.mentions.filter(({ basis }) => basis === 'set-by-you')
      .map(({ start, end }) => text.slice(start, end));
  expect(named()).toEqual([]);
  corpus.addText(`${FOLDER}/sourcemark.yaml`, entities.replace('Skybridge circle', 'garden shears'));
  await corpus.applyUserChanges();
  expect(named()).toEqual(['garden shears']);
  corpus.remove(`${FOLDER}/sourcemark.yaml`);
  await corpus.applyUserChanges();
  expect(named()).toEqual([]);
});

it('an annotation follows its words through edits and is reported when they are deleted', () => {
  const corpus = new Corpus(new MemoryHost(), english);
  corpus.setFolders([FOLDER]);
  corpus.addText(`${A}.annotations.yaml`, annotations);
  const document = { uri: A, version: 1, languageId: 'article', content: text, getText: () => document.content };
  corpus.open(document);
  const place = (): string | undefined => {
    const anchor = corpus.article(A)?.annotations[0]?.anchor;
    return anchor?.state === 'held' ? document.content.slice(anchor.span.start, anchor.span.end) : anchor?.state;
  };
  expect(place()).toMatch(/^“Nobody told.*asked.”$/);
  const edit = (start: number, end: number, by: string): void => {
    document.content = document.content.slice(0, start) + by + document.content.slice(end);
    document.version += 1;
    corpus.edited(A, [{ start, end, length: by.length }]);
    corpus.change(A);
  };
  edit(0, 0, 'Late edition. ');
  const at = document.content.indexOf('railings');
  // Other words are reported while they are there, and the place is not forgotten.
  edit(at, at + 8, 'handrails and lamps');
  expect(place()).toBe('orphaned');
  edit(at, at + 'handrails and lamps'.length, 'railngs');
  expect(place()).toMatch(/^“Nobody told us that the railngs would.*asked.”$/);
  edit(at, at + 'railngs'.length, 'railings');
  expect(place()).toMatch(/^“Nobody told us that the railings would.*asked.”$/);
  const start = document.content.indexOf('“Nobody');
  const gone = document.content.slice(start);
  edit(start, document.content.length, '');
  expect(place()).toBe('orphaned');
  edit(start, start, gone);
  expect(place()).toMatch(/^“Nobody told us that the railings.*asked.”$/);
});

it('the order of reading files does not matter', async () => {
  const files = { [A]: text, [`${A}.annotations.yaml`]: annotations, [`${FOLDER}/sourcemark.yaml`]: entities };
  const orders = [Object.keys(files), Object.keys(files).reverse()];
  const results = await Promise.all(
    orders.map(async (order) => {
      const corpus = new Corpus(new MemoryHost(files), english);
      corpus.setFolders([FOLDER]);
      for (const uri of order) corpus.addText(uri, files[uri as keyof typeof files]);
      await corpus.applyUserChanges();
      return JSON.stringify([corpus.articles().map(({ analysis }) => analysis), corpus.entities.entities()]);
    }),
  );
  expect(results[0]).toBe(results[1]);
});
