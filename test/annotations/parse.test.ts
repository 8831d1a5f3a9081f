// Parsing of annotation and entity files: valid, broken and random ones. Errors become findings at their place.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnnotations } from '../../server/src/annotations/parse-annotations.ts';
import { parseEntityFile } from '../../server/src/annotations/parse-entities.ts';

const at = (text: string, finding: { start: number; end: number } | undefined): string =>
  finding === undefined ? '' : text.slice(finding.start, finding.end);

describe('entities', () => {
  it('reads a valid file', () => {
    const file = parseEntityFile(`version: 1
entities:
  elena_voss:
    name: Elena Voss
    type: person
    aliases: Voss
    apart-from: [orban_voss, "Voss Ltd"]
    links: { wikidata: Q42 }
    note: mayor
    our-key: 7
  orban_voss: {}
settings:
  severity: { unnamed-source: off }
`);
    expect(file.findings).toEqual([]);
    expect(file.locked).toBeNull();
    const [voss, orban] = file.entities;
    expect(voss).toMatchObject({ id: 'elena_voss', name: { value: 'Elena Voss' }, type: { value: 'person' } });
    expect(voss?.aliases.map(({ value }) => value)).toEqual(['Voss']);
    expect(voss?.links[0]).toMatchObject({ key: 'wikidata', target: { value: 'Q42' } });
    expect(orban?.name.value).toBe('orban voss');
    expect(file.settings).toEqual({ severity: { 'unnamed-source': 'off' } });
  });

  it.each([
    ['entities:\n  a: {name: A}\n  a: {name: B}\n', 'a', 'twice'],
    ['entities:\n  a: {name: Voss}\n  b: {name: B, aliases: [voss]}\n', 'voss', 'is already a name of'],
    ['entities:\n  a: {name: Voss, type: persn}\n', 'persn', 'not a type'],
    ['entities:\n  a: {name: Voss, same-as: [b]}\n', 'b', 'no entity “b”'],
    ['entities:\n  a: {name: Voss, apart-from: [old_voss]}\n', 'old_voss', 'no entity “old_voss”'],
    ['entities: 3\n', '3', 'keys with values'],
    ['entitys:\n  a: {name: A}\n', 'entitys', 'Did you mean “entities”'],
    ['entities:\n  a:\n    name: [A]\n', '[A]', 'must be words'],
  ])('%j', (text, place, message) => {
    const { findings } = parseEntityFile(text);
    expect(findings.map((finding) => finding.message).join()).toContain(message);
    expect(findings.map((finding) => at(text, finding))).toContain(place);
  });
});

describe('annotations', () => {
  it('reads every key', () => {
    const text = `version: 1
article: { title: The bridge, published: 2025-02-23 }
annotations:
  - quote: "“Nobody asked.”"
    before: "cold. "
    at: { start: 40, end: 55, hash: tabc, of: 2 }
    speaker: elena_voss
    kind: direct
    ignore: [unnamed-source]
    reason: known to us
    tags: [check, water]
    verdict: true
    note: Call her.
    resolved: true
`;
    const set = parseAnnotations(text);
    expect(set.findings).toEqual([]);
    expect(set.article.published?.value).toBe('2025-02-23');
    expect(set.annotations[0]).toMatchObject({
      selector: { quote: '“Nobody asked.”', before: 'cold. ', at: { start: 40, end: 55, hash: 'tabc', of: 2 } },
      speaker: { value: 'elena_voss' },
      verdict: { value: 'true' },
      resolved: true,
    });
    expect(at(text, set.annotations[0]?.speaker?.span)).toBe('elena_voss');
  });

  it.each([
    ['annotations:\n  - note: x\n', 'note', 'needs “quote”'],
    ['annotations:\n  - quote: x\n    kind: scare\n', 'scare', 'not a kind'],
    ['annotations:\n  - quote: x\n    speker: y\n', 'speker', 'Did you mean “speaker”'],
    ['annotations:\n  - quote: x\n    ignore: unnamed-source\n', 'unnamed-source', 'Add a reason'],
    ['annotations:\n  - quote: x\n\tnote: y\n', '\t', 'YAML'],
    ['annotations:\n  - quote: *gone\n', '*gone', ''],
    ['annotations:\n  quote: x\n', 'quote: x', 'must be a list'],
  ])('%j', (text, place, message) => {
    const { findings } = parseAnnotations(text);
    expect(findings.map((finding) => finding.message).join()).toContain(message);
    if (place !== '\t') expect(findings.map((finding) => at(text, finding).trim())).toContain(place);
  });

  it('reads a file of a newer version as far as possible, and locks it', () => {
    const set = parseAnnotations('version: 9\nannotations:\n  - quote: x\n    notes: [1]\n');
    expect(set.annotations).toHaveLength(1);
    expect(set.findings.map(({ severity }) => severity)).toEqual(['information']);
    expect(set.locked).toContain('newer');
  });

  it('reports merge conflicts once, and reads both sides', () => {
    const text = `version: 1
annotations:
  - quote: one
${'<'.repeat(7)} HEAD
  - quote: two
||||||| base
  - quote: old
=======
  - quote: three
${'>'.repeat(7)} theirs
`;
    const set = parseAnnotations(text);
    expect(set.findings).toHaveLength(1);
    expect(at(text, set.findings[0])).toMatch(/^<<<<<<< HEAD[\s\S]*>>>>>>> theirs$/);
    expect(set.annotations.map(({ selector }) => selector.quote)).toEqual(['one', 'two', 'three']);
    expect(set.locked).not.toBeNull();
  });
});

it('keeps findings inside the text, for any text', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        'annotations:',
        'entities:',
        '\n',
        '  ',
        '- ',
        'quote: ',
        'name: ',
        '[',
        ']',
        '{',
        '}',
        '&x ',
        '*x',
        '"',
        "'",
        '|\n',
        '#',
        '? ',
        '---',
        '\t',
        '!!str ',
        '<<: ',
        '%',
        '<<<<<<< a\n',
        '=======\n',
        '>>>>>>> b\n',
        'version: 1\n',
        '\r',
      ),
      fc.string({ maxLength: 10 }),
    ),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      for (const file of [parseAnnotations(text), parseEntityFile(text)])
        for (const { start, end } of file.findings) expect(start >= 0 && start <= end && end <= text.length).toBe(true);
    }),
    { numRuns: 1500 },
  );
});
