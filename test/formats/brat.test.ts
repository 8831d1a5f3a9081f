// brat's standoff format, read by a strict reader that follows brat's documentation (standoff-reader.ts).

import { describe, expect, it } from 'vitest';
import { brat } from '../../server/src/formats/brat.ts';
import { safeNames } from '../../server/src/formats/export-data.ts';
import { DAM, dataOf, FILES, written } from './sample.ts';
import { readConfiguration, readStandoff, type Standoff } from './standoff-reader.ts';

async function read(): Promise<{ files: Record<string, string>; dam: Standoff }> {
  const files = written(brat, await dataOf());
  const conf = readConfiguration(files['annotation.conf'] as string);
  return { files, dam: readStandoff(files['dam.ann'] as string, files['dam.txt'] as string, conf) };
}

describe('brat', () => {
  it('has a text and an .ann for each article, and one configuration', async () => {
    const { files } = await read();
    expect(Object.keys(files).sort()).toEqual([
      'annotation.conf',
      'dam.ann',
      'dam.txt',
      'far/gates.ann',
      'far/gates.txt',
      'sourcemark.yaml',
    ]);
    expect(files['dam.txt']).toBe(DAM);
  });

  it('is valid, with offsets in code points', async () => {
    const { files, dam } = await read();
    const conf = readConfiguration(files['annotation.conf'] as string);
    readStandoff(files['far/gates.ann'] as string, files['far/gates.txt'] as string, conf);
    const voss = [...dam.texts.values()].find(({ text }) => text === 'Elena Voss');
    expect(voss).toMatchObject({
      type: 'Person',
      fragments: [[[...DAM].join('').indexOf('Elena Voss') - 1, expect.any(Number)]],
    });
  });

  it('splits an interrupted quotation over two lines into three fragments, with source and cue', async () => {
    const { dam } = await read();
    const [id, quote] = [...dam.texts].find(([, { text }]) => text.startsWith('“Nobody asked')) as [
      string,
      { fragments: readonly unknown[]; type: string },
    ];
    expect(quote.type).toBe('Direct');
    expect(quote.fragments).toHaveLength(3);
    const linked = Object.fromEntries(
      dam.relations.filter(({ from }) => from === id).map(({ type, to }) => [type, dam.texts.get(to)?.text]),
    );
    expect(linked).toEqual({ Said_by: 'Voss', Said_with: 'said' });
    expect(dam.attributes).toContainEqual({ type: 'Stance', of: id, value: 'asserts' });
  });

  it('has the user’s notes as notes', async () => {
    const { dam } = await read();
    const note = dam.notes.find(({ text }) => text.includes('Call her.'));
    expect(note?.text).toBe('true enough #lead #to check Call her. Twice.');
    expect(dam.texts.get(note?.of ?? '')).toMatchObject({ type: 'Annotation', text: '“Nobody asked the valley,”' });
  });

  it('is valid for \\r\\n line ends and for texts without names', async () => {
    const files = written(brat, await dataOf({ ...FILES, 'dam.txt': DAM.replaceAll('\n', '\r\n'), 'b.txt': 'x\n' }));
    const conf = readConfiguration(files['annotation.conf'] as string);
    expect(readStandoff(files['dam.ann'] as string, files['dam.txt'] as string, conf).texts.size).toBeGreaterThan(5);
    expect(files['b.ann']).toBe('');
  });
});

describe('file names', () => {
  it.each([
    [
      ['a/b', 'a/b'],
      ['a/b', 'a/b-2'],
    ],
    [['../../etc/passwd'], ['etc/passwd']],
    [
      ['C:\\x\\y', '/abs'],
      ['C_/x/y', 'abs'],
    ],
    [
      ['A', 'a'],
      ['A', 'a-2'],
    ],
    [
      ['..', '.hidden', 'x./y '],
      ['article', 'hidden', 'x/y'],
    ],
  ])('%j are written as %j', (given, expected) => {
    expect(safeNames(given)).toEqual(expected);
  });
});
