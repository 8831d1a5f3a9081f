// CoNLL, read by a small strict reader: four columns, IOB2, sentences and documents.

import { expect, it } from 'vitest';
import { conll } from '../../server/src/formats/conll.ts';
import { articleNamed, dataOf, text } from './sample.ts';

interface Found {
  readonly type: string;
  readonly words: string;
}

/** The names of each document. Throws if a line is invalid. */
function read(conllText: string): Found[][] {
  const documents: { type: string; words: string }[][] = [];
  let before = 'O';
  for (const line of conllText.split('\n')) {
    if (line === '-DOCSTART- -X- -X- O') {
      documents.push([]);
      continue;
    }
    if (line === '') {
      before = 'O';
      continue;
    }
    const columns = line.split(' ');
    const [word = '', , , tag = ''] = columns;
    if (columns.length !== 4 || word === '' || !/^(?:O|[BI]-[a-z]+)$/.test(tag))
      throw new Error(`invalid line: ${line}`);
    const names = documents.at(-1);
    if (names === undefined) throw new Error('a token before the first document');
    if (tag.startsWith('B-')) names.push({ type: tag.slice(2), words: word });
    else if (tag.startsWith('I-')) {
      const last = names.at(-1);
      if (last === undefined || before === 'O' || before.slice(2) !== tag.slice(2))
        throw new Error(`${tag} after ${before}`);
      last.words += ` ${word}`;
    }
    before = tag;
  }
  return documents;
}

it('has each name once, in order', async () => {
  const data = await dataOf();
  const [dam, gates] = read(text(conll, data));
  for (const [names, name] of [
    [dam, 'dam.txt'],
    [gates, 'far/gates.txt'],
  ] as const) {
    const { article, text: words } = articleNamed(data, name);
    const expected = article.analysis.mentions
      .filter(({ form }) => form === 'name')
      .map(({ type, start, end }) => ({ type, words: words.slice(start, end) }));
    expect(names).toEqual(expected);
  }
  expect(dam).toContainEqual({ type: 'person', words: 'Elena Voss' });
});

it('reads back for any text', async () => {
  const odd = 'Ada\u00a0Brook\u2003met  Ben\u200bHill —  and\u0085"Cora" in\tDover.\r\rThen 🌊 they left.\n';
  expect(() => read('x')).toThrow();
  const documents = read(text(conll, await dataOf({ 'odd.txt': odd })));
  expect(documents).toHaveLength(1);
});
