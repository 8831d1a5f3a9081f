// Import of annotations: an export is imported unchanged, and existing annotations are not modified.

import { describe, expect, it } from 'vitest';
import { mergeAnnotations } from '../../server/src/formats/merge-annotations.ts';
import { type GivenAnnotation, readWebAnnotations } from '../../server/src/formats/read-web-annotation.ts';
import { webAnnotations } from '../../server/src/formats/web-annotation.ts';
import { DAM, dataOf, FILES, OWN, text } from './sample.ts';

const NAME = 'dam.txt.annotations.yaml';

function given(exact: string, more: Partial<GivenAnnotation> = {}): GivenAnnotation {
  return { source: 'dam.txt', quote: exact, before: '', after: '', position: null, values: {}, ...more };
}

async function exported(yaml: string | undefined): Promise<string> {
  const { [NAME]: _, ...others } = FILES;
  return text(webAnnotations, await dataOf(yaml === undefined ? others : { ...others, [NAME]: yaml }));
}

/** Annotations that were made by people. */
function own(json: string): object[] {
  return JSON.parse(json).first.items.filter(({ creator }: { creator: { type: string } }) => creator.type === 'Person');
}

describe('export, import, export', () => {
  it('gives the same annotations', async () => {
    const first = await exported(OWN);
    const read = readWebAnnotations(first);
    expect(read.problems).toEqual([]);
    expect(read.byPrograms).toBe(JSON.parse(first).total - 6);
    const merged = mergeAnnotations(undefined, DAM, read.annotations);
    expect(merged).toMatchObject({ added: 6, completed: 0, existing: 0, unplaced: 1, contradictions: [] });
    const second = await exported(merged.text);
    const bare = (json: string): object[] => own(json).map((item) => ({ ...item, id: '' }));
    expect(bare(second)).toEqual(expect.arrayContaining(bare(first)));
    expect(bare(second)).toHaveLength(6);
    // From then on the text is identical.
    const again = mergeAnnotations(undefined, DAM, readWebAnnotations(second).annotations);
    expect(again.text).toBe(merged.text);
  });

  it('keeps the type of a speaker without an entry', async () => {
    const yaml = 'version: 1\nannotations:\n  - quote: the sign says\n    speaker: hackers\n    type: group\n';
    const { annotations } = readWebAnnotations(await exported(yaml));
    expect(annotations.map(({ values }) => values)).toEqual([{ speaker: 'hackers', type: 'group' }]);
    expect(mergeAnnotations(yaml, DAM, annotations)).toMatchObject({ added: 0, existing: 1 });
    const other = yaml.replace('hackers', 'vandals').replace('    type: group\n', '');
    const merged = mergeAnnotations(other, DAM, annotations);
    expect(merged.contradictions).toEqual(['“the sign says”: speaker hackers, but the file says vandals']);
    expect(merged.text).toBeUndefined();
  });

  it('changes nothing if the file already has everything', async () => {
    const { annotations } = readWebAnnotations(await exported(OWN));
    const merged = mergeAnnotations(OWN, DAM, annotations);
    expect(merged).toMatchObject({ added: 0, completed: 0, existing: 6 });
    expect(merged.text).toBeUndefined();
  });
});

it('writes several annotations to a new file with the same result as one by one', () => {
  const all = ['the *dam*', 'Orban Keller', 'nowhere at all', 'Elena Voss', 'the sign'].map((words, index) =>
    given(words, { values: { note: `note ${index}`, tags: ['a'] } }),
  );
  const together = mergeAnnotations(undefined, DAM, all);
  let yaml: string | undefined;
  for (const one of all) yaml = mergeAnnotations(yaml, DAM, [one]).text;
  expect(together).toMatchObject({ added: 5, unplaced: 1 });
  expect(together.text).toBe(yaml);
});

describe('an existing annotation', () => {
  const yaml = `# mine\nversion: 1\nannotations:\n  - quote: Elena Voss # the mayor\n    note: mine\n    speaker: somebody\n`;

  it('gets values that it lacks', () => {
    const merged = mergeAnnotations(yaml, DAM, [given('Elena Voss', { values: { tags: ['a', 'b'] } })]);
    expect(merged).toMatchObject({ added: 0, completed: 1 });
    expect(merged.text).toBe(`${yaml}    tags: [a, b]\n`);
  });

  it('keeps its note; another note becomes a new annotation', () => {
    const merged = mergeAnnotations(yaml, DAM, [given('Elena Voss', { values: { note: 'theirs' } })]);
    expect(merged).toMatchObject({ added: 1, completed: 0 });
    expect(merged.text?.startsWith(yaml)).toBe(true);
    expect(merged.text).toContain('note: theirs');
  });

  it('keeps its speaker; another speaker is left out and reported', () => {
    const values = { speaker: 'orban-keller', note: 'theirs' };
    const merged = mergeAnnotations(yaml, DAM, [given('Elena Voss', { values })]);
    expect(merged.contradictions).toEqual(['“Elena Voss”: speaker orban-keller, but the file says somebody']);
    expect(merged.text).not.toContain('orban-keller');
    const again = mergeAnnotations(merged.text, DAM, [given('Elena Voss', { values })]);
    expect(again.text).toBeUndefined();
  });

  it('is not changed if the file has errors', () => {
    const merged = mergeAnnotations('annotations: [', DAM, [given('Elena Voss')]);
    expect(merged.text).toBeUndefined();
    expect(merged.problem).toBeTruthy();
  });
});

describe('files of other programs', () => {
  const target = { source: 'dam.txt', selector: { type: 'TextQuoteSelector', exact: 'Elena Voss' } };

  it.each([
    ['one annotation', { type: 'Annotation', bodyValue: 'n', target }],
    ['a list', [{ type: 'Annotation', body: { type: 'TextualBody', value: 'n' }, target }]],
    [
      'a page',
      {
        type: 'AnnotationPage',
        items: [
          { type: 'Annotation', body: [{ type: 'TextualBody', value: 'n', purpose: 'replying' }], target: [target] },
        ],
      },
    ],
  ])('%s', (_, json) => {
    const { annotations, problems } = readWebAnnotations(JSON.stringify(json));
    expect(problems).toEqual([]);
    expect(annotations).toEqual([
      expect.objectContaining({ source: 'dam.txt', quote: 'Elena Voss', values: { note: 'n' } }),
    ]);
  });

  it.each([
    [
      'words to be found',
      { source: 'dam.txt', selector: { type: 'TextPositionSelector', start: 1, end: 3 } },
      /has no words/,
    ],
    ['an article', { selector: target.selector }, /does not name its article/],
    ['a place', 'dam.txt', /about a whole article/],
  ])('an annotation without %s is left out and named', (_, bad, message) => {
    const { annotations, problems } = readWebAnnotations(
      JSON.stringify([{ id: '#x', type: 'Annotation', target: bad }]),
    );
    expect(annotations).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(message)]);
  });

  it.each(['null', '3', '{}', '[null, 1, "x", {"target": [null, 5, {"selector": 3}]}]', '{"first": {"items": [[]]}}'])(
    '%s is no reason to fall over',
    (json) => {
      expect(readWebAnnotations(json).annotations).toEqual([]);
    },
  );

  it('uses the position in code points if the words occur twice', () => {
    const twice = 'The 🌊 came. The dam broke. The dam held.\n';
    const start = [...twice].join('').lastIndexOf('The dam') - 1;
    const merged = mergeAnnotations(undefined, twice, [
      given('The dam', { position: { start, end: start + 7 }, values: { note: 'x' } }),
    ]);
    expect(merged).toMatchObject({ added: 1, unplaced: 0 });
    expect(merged.text).toContain(`start: ${twice.lastIndexOf('The dam')},`);
  });
});
