// Edits of YAML by splicing: their result in typical files, and that nothing else in the file changes.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { removeAnnotation, writeAnnotation } from '../../server/src/annotations/write-annotations.ts';
import { writeAlias, writeEntity, writeName, writePair } from '../../server/src/annotations/write-entities.ts';
import type { YamlChange } from '../../server/src/annotations/yaml/edit.ts';
import { editYaml } from '../../server/src/annotations/yaml/edit.ts';
import { scalarText, type YamlValue } from '../../server/src/annotations/yaml/value-text.ts';

const FILE = `# Who is who in the dam story.
version: 1

entities:
  elena_voss: # checked with the registry
    name: Elena Voss
    type: person
    aliases: [Voss, "the mayor"] # in print
  goran:
    name:   Goran Hadrović   # with the accent
    # He was sacked in 2019.
    note: |
      Former director.
      Ask again.

settings:
  severity: { unnamed-source: off }
`;

const edit = (text: string, ...changes: YamlChange[]): string => {
  const result = editYaml(text, changes);
  if (result.text === undefined) throw new Error(result.problem);
  return result.text;
};

describe('splicing', () => {
  it('replaces a value and keeps the surrounding layout', () => {
    const text = edit(FILE, { op: 'set', path: ['entities', 'goran', 'name'], value: 'Goran Hadrovic' });
    expect(text).toBe(FILE.replace('Goran Hadrović', 'Goran Hadrovic'));
  });

  it('adds an item to a list in brackets', () => {
    const text = edit(FILE, { op: 'insert', path: ['entities', 'elena_voss', 'aliases'], index: 2, value: 'E. Voss' });
    expect(text).toBe(FILE.replace('"the mayor"]', '"the mayor", E. Voss]'));
  });

  it('adds a key at its place in the order', () => {
    const order = ['name', 'type', 'aliases', 'note'];
    const text = edit(FILE, { op: 'set', path: ['entities', 'goran', 'type'], value: 'person', order });
    expect(text).toBe(FILE.replace('   # with the accent\n', '   # with the accent\n    type: person\n'));
  });

  it('adds a key after a block scalar', () => {
    const text = edit(FILE, { op: 'set', path: ['entities', 'goran', 'type'], value: 'person' });
    expect(text).toBe(FILE.replace('      Ask again.\n', '      Ask again.\n    type: person\n'));
  });

  it('removes a key with its line', () => {
    const text = edit(FILE, { op: 'remove', path: ['entities', 'elena_voss', 'type'] });
    expect(text).toBe(FILE.replace('    type: person\n', ''));
  });

  it('adds to an empty key, and to a file with only comments', () => {
    expect(edit('entities:\n# end\n', { op: 'set', path: ['entities', 'a'], value: { name: 'A b' } })).toBe(
      'entities:\n  a:\n    name: A b\n# end\n',
    );
    expect(edit('# hello', { op: 'set', path: ['version'], value: 1 })).toBe('# hello\nversion: 1\n');
    expect(edit('', { op: 'insert', path: ['a'], index: 0, value: { b: 'c', d: 'e' } })).toBe(
      'a:\n  - b: c\n    d: e\n',
    );
  });

  it('keeps Windows line breaks and a byte-order mark', () => {
    const text = '\uFEFFversion: 1\r\nentities:\r\n  a:\r\n    name: A\r\n';
    const changed = edit(text, { op: 'set', path: ['entities', 'b'], value: { name: 'B', aliases: ['p', 'q'] } });
    expect(changed).toBe(`${text}`.replace('name: A', 'name: A\r\n  b:\r\n    name: B\r\n    aliases: [p, q]'));
  });

  it('removes the first key of an item, and the last item of a list', () => {
    expect(edit('a:\n  - b: 1\n    c: 2\n', { op: 'remove', path: ['a', 0, 'b'] })).toBe('a:\n  - c: 2\n');
    expect(edit('a:\n  - b: 1\n', { op: 'remove', path: ['a', 0] })).toBe('a: []\n');
    expect(edit('a:\n- 1\n- 2', { op: 'remove', path: ['a', 1] })).toBe('a:\n- 1');
  });

  it('refuses what it cannot do in place', () => {
    for (const text of ['a: [1', 'a: 1\na: 2\n', '- 1\n', 'a: &x {b: 1}\nc: *x\n? d\n: 1\n']) {
      const result = editYaml(text, [{ op: 'set', path: text.includes('? d') ? ['d'] : ['a', 'b'], value: 'x' }]);
      expect(result.text, text).toBeUndefined();
    }
  });
});

// ── Properties ──────────────────────────────────────────────────────────────────────────────────────────────────────

const words = fc.oneof(
  fc.constantFrom(
    'Voss',
    'yes',
    'null',
    '1e5',
    '- x',
    'a: b',
    '# no',
    '"he said"',
    "it's",
    '“so”',
    ' lead',
    'two\nlines',
    '',
  ),
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const value: fc.Arbitrary<YamlValue> = fc.oneof(
  words,
  fc.integer(),
  fc.boolean(),
  fc.array(words, { maxLength: 4 }),
  fc.dictionary(fc.constantFrom('name', 'note', 'apart-from', 'x y'), words, { maxKeys: 3 }),
);

it('a string is parsed back unchanged, bare, in flow style and as a block', () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(parse(`a: ${scalarText(text)}`).a).toBe(text);
      expect(parse(`a: [${scalarText(text)}, b]`).a[0]).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

/** Files as people and other programs write them. */
const layout = fc
  .record({
    data: fc.dictionary(fc.constantFrom('one', 'two', 'three'), value, { minKeys: 1, maxKeys: 3 }),
    indent: fc.constantFrom(2, 4),
    flow: fc.boolean(),
    list: fc.array(fc.dictionary(fc.constantFrom('quote', 'note', 'tags'), value, { minKeys: 1, maxKeys: 3 }), {
      maxLength: 4,
    }),
    comments: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
    newline: fc.constantFrom('\n', '\r\n'),
    sequenceIndent: fc.boolean(),
  })
  .map(({ data, indent, flow, list, comments, newline, sequenceIndent }) => {
    const document = parseDocument('');
    document.contents = document.createNode({ data, annotations: list }, { flow }) as never;
    const lines = document.toString({ indent, indentSeq: sequenceIndent, lineWidth: 0 }).split('\n');
    for (const at of comments) {
      const index = Math.floor(at * lines.length);
      const line = lines[index] ?? '';
      if (/[|>]/.test(line) || line.trim() === '') continue;
      lines[index] = `${line} # c${index}`;
      lines.splice(index, 0, `${/^\s*/.exec(line)?.[0] ?? ''}# above ${index}`);
    }
    return lines.join(newline);
  })
  .filter((text) => {
    try {
      return parseDocument(text).errors.length === 0;
    } catch {
      return false;
    }
  });

const key = fc.constantFrom('one', 'two', 'three', 'four');
const field = fc.constantFrom('quote', 'note', 'tags', 'speaker');
const index = fc.integer({ min: 0, max: 4 });
const yamlChange: fc.Arbitrary<YamlChange> = fc.oneof(
  fc.record({ op: fc.constant('set' as const), path: key.map((name) => ['data', name]), value }),
  fc.record({
    op: fc.constant('set' as const),
    path: fc.tuple(index, field).map(([i, name]) => ['annotations', i, name]),
    value,
  }),
  fc.record({
    op: fc.constant('insert' as const),
    path: fc.constant(['annotations']),
    index,
    value: fc.dictionary(field, words, { minKeys: 1 }),
  }),
  fc.record({ op: fc.constant('remove' as const), path: key.map((name) => ['data', name]) }),
  fc.record({ op: fc.constant('remove' as const), path: index.map((i) => ['annotations', i]) }),
  fc.record({
    op: fc.constant('remove' as const),
    path: fc.tuple(index, field).map(([i, name]) => ['annotations', i, name]),
  }),
);

it('changes exactly the requested content, and keeps all other comments', () => {
  const counts = { done: 0, refused: 0 };
  fc.assert(
    fc.property(layout, yamlChange, (text, change) => {
      const before = parse(text);
      const { text: after } = editYaml(text, [change]);
      if (after === undefined) {
        // Only changes of missing or impossible places are refused.
        counts.refused += 1;
        return;
      }
      counts.done += 1;
      const [section, at] = change.path as [string, string | number];
      const now = parse(after);
      for (const other of Object.keys(before)) if (other !== section) expect(now[other]).toEqual(before[other]);
      if (section === 'data')
        for (const other of Object.keys(before.data))
          if (other !== at) expect(now.data[other]).toEqual(before.data[other]);
      // One range was replaced: the text before and after it is unchanged.
      let head = 0;
      while (head < text.length && text[head] === after[head]) head += 1;
      let tail = 0;
      while (tail < text.length - head && text.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
      if (change.op !== 'remove') {
        const lost = text.slice(head, text.length - tail).match(/# above \d+/g) ?? [];
        const kept = lost.filter((comment) => after.includes(comment));
        if (change.op === 'insert') expect(kept).toEqual(lost);
      }
    }),
    { numRuns: 1000 },
  );
  expect(counts.done).toBeGreaterThan(counts.refused);
});

it('never crashes and never breaks a file, for any text', () => {
  const junk = fc.oneof(
    fc.string({ maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          'a',
          ':',
          ' ',
          '\n',
          '- ',
          '[',
          ']',
          '{',
          '}',
          '&x ',
          '*x',
          '"',
          "'",
          '|',
          '>',
          '#',
          '? ',
          '---\n',
          '\t',
          '!!str ',
          '<<: ',
          '%',
        ),
      )
      .map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(junk, yamlChange, (text, change) => {
      const { text: after } = editYaml(text, [change]);
      if (after !== undefined) expect(parseDocument(after).errors).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

// ── The user's decisions ────────────────────────────────────────────────────────────────────────────────────────────

const selector = {
  quote: '“Nobody asked.”',
  before: 'cold.\n\n',
  after: '',
  at: { start: 40, end: 55, hash: 'tabc', of: 1 },
};

describe('decisions', () => {
  it('create a new annotation file', () => {
    expect(writeAnnotation(undefined, -1, selector, { speaker: 'elena_voss', note: 'Call her.' }).text).toBe(
      `version: 1
annotations:
  - quote: “Nobody asked.”
    before: "cold.\\n\\n"
    at: { start: 40, end: 55, hash: tabc }
    speaker: elena_voss
    note: Call her.
`.replace('quote: “Nobody asked.”', 'quote: "“Nobody asked.”"'),
    );
  });

  it('add annotations in the order of the article, and change one without the others', () => {
    const first = writeAnnotation(undefined, -1, selector, { note: 'late' }).text as string;
    const early = { ...selector, at: { ...selector.at, start: 3, end: 18 } };
    const both = writeAnnotation(first, -1, early, { ignore: ['unnamed-source'], reason: 'known to us' })
      .text as string;
    expect(parse(both).annotations.map((item: { at: { start: number } }) => item.at.start)).toEqual([3, 40]);
    const changed = writeAnnotation(both, 1, selector, { note: 'later: see "his" mail', kind: 'term' }).text as string;
    expect(changed).toBe(both.replace('    note: late\n', '    kind: term\n    note: \'later: see "his" mail\'\n'));
    const without = writeAnnotation(changed, 1, selector, { note: null, kind: null }).text as string;
    expect(without).toBe(both.replace('    note: late\n', ''));
  });

  it('never change a file with errors or of a newer version', () => {
    for (const text of [
      'version: 1\nannotations: 3\n',
      'version: 2\n',
      'annotations:\n  - note: x\n   quote: y\n',
      '<<<<<<< ours\nversion: 1\n',
    ])
      expect(writeAnnotation(text, -1, selector, { note: 'x' }).problem).toBeTruthy();
  });

  it('add, rename, merge and keep apart entities', () => {
    const one = { id: 'elena_voss', name: 'Elena Voss', type: 'person' as const };
    const two = { id: 'e_voss', name: 'E. Voss', type: 'person' as const };
    const named = writeEntity(undefined, one).text as string;
    expect(named).toBe('version: 1\nentities:\n  elena_voss:\n    name: Elena Voss\n    type: person\n');
    const alias = writeAlias(named, 'elena_voss', 'the mayor').text as string;
    expect(parse(alias).entities.elena_voss.aliases).toEqual(['the mayor']);
    const joined = writePair(alias, 'same-as', one, two).text as string;
    expect(parse(joined).entities.elena_voss['same-as']).toEqual(['e_voss']);
    const apart = writePair(joined, 'apart-from', one, two).text as string;
    expect(parse(apart).entities.elena_voss).toMatchObject({ 'same-as': [], 'apart-from': ['e_voss'] });
    const renamed = parse(writeName(apart, one, 'Elena Voss-Dobrak').text as string);
    expect(renamed.entities.elena_voss).toMatchObject({
      name: 'Elena Voss-Dobrak',
      aliases: ['the mayor', 'Elena Voss'],
    });
  });
});

describe('the last annotation', () => {
  const removed = (yaml: string): string | undefined => removeAnnotation(yaml, 0).text;

  it('takes the empty list with it', () => {
    expect(removed('version: 1\nannotations:\n  - quote: a\n    note: b\n')).toBe('version: 1\n');
    expect(removed('version: 1\narticle: { title: T } # ours\nannotations:\n  - quote: a\n')).toBe(
      'version: 1\narticle: { title: T } # ours\n',
    );
    expect(removed('annotations:\n  - quote: a\n')).toBe('version: 1\n');
  });

  it('leaves the list where others remain', () => {
    expect(removed('annotations:\n  - quote: a\n  - quote: b\n')).toBe('annotations:\n  - quote: b\n');
  });
});
