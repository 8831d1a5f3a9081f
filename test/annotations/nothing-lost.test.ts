// Adding and removing annotations loses nothing that the user wrote: entries without a quote, own keys, comments.

import { describe, expect, it } from 'vitest';
import type { Annotation, PersonCheck, Selector } from '../../server/src/annotations/model.ts';
import { parseAnnotations } from '../../server/src/annotations/parse-annotations.ts';
import {
  removeAnnotation,
  saysOnly,
  writeAnnotation,
  writeNewAnnotations,
} from '../../server/src/annotations/write-annotations.ts';
import { writeChecks } from '../../server/src/annotations/write-checks.ts';

const place = (quote: string, start: number): Selector => ({
  quote,
  before: '',
  after: '',
  at: { start, end: start + quote.length, hash: 't1', of: 1 },
});
const check: PersonCheck = {
  state: 'by-hand',
  of: null,
  by: '',
  on: '',
  evidence: '',
  source: '',
  words: '',
  sourceWords: '',
};
const added = (quote: string, start = 5) => ({ selector: place(quote, start), values: { note: `of ${quote}` } });

const WAYS = {
  'a decision': (text: string) => writeAnnotation(text, -1, place('The gate', 5), { note: 'Old.\nVery.' }),
  'an import': (text: string) => writeNewAnnotations(text, [added('The gate')]),
  'a check': (text: string) => writeChecks(text, [{ index: -1, selector: place('The gate', 5), check }]),
};

describe.each(Object.entries(WAYS))('%s adds to a list', (_, add) => {
  it.each([
    ['with an entry that has no quote', 'version: 1\nannotations:\n  - note: Ask Anna about the gate.\n', 'Ask Anna'],
    ['with an entry whose quote is empty', 'annotations:\n  - quote: ""\n    note: Ask Anna.\n', 'Ask Anna'],
    ['with such an entry in brackets', 'annotations: [{ note: Ask Anna. }]\n', 'Ask Anna'],
    ['that is empty, with a comment', 'annotations:\n  # mine, do not touch\n  []\n', '# mine, do not touch'],
    ['that is empty, with a comment beside it', 'annotations: # mine\n  []\n', '# mine'],
    ['that is empty, with a comment after it', 'annotations: [] # mine\r\n', 'annotations: # mine\r\n'],
    ['that is empty, with a comment below', 'annotations: []\n# mine\n', '# mine'],
    ['that is empty, with Windows line breaks', 'annotations:\r\n  # mine\r\n  []\r\n', '# mine\r\n'],
  ])('%s', (_name, text, kept) => {
    const { text: now = '', problem } = add(text);
    expect(problem).toBeUndefined();
    expect(now).toContain(kept);
    expect(parseAnnotations(now).annotations.map(({ selector }) => selector.quote)).toEqual(['The gate']);
    expect(now.includes('\r')).toBe(text.includes('\r'));
  });
});

describe.each(['Old.', 'Old.\nVery.'])('a note becomes %j', (note) => {
  it.each([
    ['beside it', '    note: Old # sure?\n    mine: x\n'],
    ['at the end of the file', '    note: Old # sure?'],
    ['on an empty key', '    note: # sure?\n'],
    ['above it', '    note:\n      # sure?\n      Old\n'],
    ['above and beside it', '    note: # sure?\n      # yes\n      Old # no\n'],
    ['on a block', '    note: |- # sure?\n      Old\n'],
    ['after a block', '    note: |-\n      Old\n    # sure?\n    mine: x\n'],
    ['with Windows line breaks', '    note: Old # sure?\r\n    mine: x\r\n'],
  ])('with a comment %s', (_, lines) => {
    const text = `annotations:\n  - quote: The gate\n${lines}`;
    const { text: now = '', problem } = writeAnnotation(text, 0, place('The gate', 5), { note });
    expect(problem).toBeUndefined();
    expect(parseAnnotations(now).annotations[0]?.note?.value).toBe(note);
    expect(now.match(/# \w+\??/g)).toEqual(text.match(/# \w+\??/g));
  });
});

it('the only annotation is removed from below a comment', () => {
  const { text } = removeAnnotation('annotations: # mine\n- quote: The gate\n  note: x\n', 0);
  expect(text).toBe('annotations: [] # mine\n');
});

describe('many annotations', () => {
  const quotes = (text: string | undefined): string[] =>
    parseAnnotations(text ?? '').annotations.map(({ selector }) => selector.quote);

  it.each([
    ['between others', 'annotations:\n  - quote: b\n    at: { start: 20, end: 21, hash: t1 }\n', 'a c b d e'],
    ['in brackets', 'annotations: [{ quote: b, at: { start: 20, end: 21, hash: t1 } }]\n', 'a c b d e'],
    ['in an empty file', '', 'a c d e'],
  ])('%s are added in the order of the article', (_, text, order) => {
    const entries = [added('e', 50), added('a', 5), added('d', 40), added('c', 10)];
    const { text: now } = writeNewAnnotations(text, entries);
    expect(quotes(now)).toEqual(order.split(' '));
  });

  it('are added to others in one change, which takes time in proportion to the size', () => {
    const first = writeNewAnnotations(undefined, [added('first', 1)]).text;
    const entries = Array.from({ length: 1500 }, (_, index) =>
      added(`words ${index}`, 10 * (1 + ((index * 7) % 1500))),
    );
    const began = process.cpuUsage();
    expect(quotes(writeNewAnnotations(first, entries).text)).toHaveLength(1501);
    // One by one, they take minutes.
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(20);
  });
});

describe('an annotation goes with its last value', () => {
  const block = (lines: string): string => `annotations:\n  - quote: The gate\n${lines}    check: { state: by-hand }\n`;
  const opened = (text: string): string | undefined =>
    writeChecks(text, [{ index: 0, selector: place('The gate', 5), check: null }]).text;

  it('and with nothing else', () => {
    expect(opened(block(''))).not.toContain('The gate');
  });

  it.each([
    ['a key of the user', '    mine: call her\n'],
    ['a type', '    type: organization\n'],
    ['a comment', '    # call her before noon\n'],
    ['a note', '    note: call her\n'],
  ])('but not if it has %s', (_, lines) => {
    expect(opened(block(lines))).toBe(block(lines).replace('    check: { state: by-hand }\n', ''));
  });

  it.each([
    ['speaker', '    speaker: Anna Berg\n', true],
    ['speaker', '    speaker: Anna Berg\n    type: person\n', true],
    ['ignore', '    ignore: unclosed-quote\n    reason: reviewed\n', true],
    ['speaker', '    speaker: Anna Berg\n    mine: call her\n', false],
    ['speaker', '    # sure?\n    speaker: Anna Berg\n', false],
    ['note', '    note: old\n    reason: she rang\n', false],
    ['note', '    note: old\n    check: { state: by-hand }\n', false],
  ] as const)('(%s of %j: %s)', (key, lines, is) => {
    const [annotation] = parseAnnotations(`annotations:\n  - quote: The gate\n${lines}`).annotations;
    expect(saysOnly(annotation as Annotation, key)).toBe(is);
  });
});
