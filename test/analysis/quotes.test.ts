import { describe, expect, test } from 'vitest';
import { readArticle } from '../../server/src/analysis/article.ts';
import { findQuotations } from '../../server/src/analysis/quotes/quotes.ts';
import { readView } from '../../server/src/analysis/reading/reading.ts';
import { splitSentences } from '../../server/src/analysis/tokens/sentences.ts';
import { tokenize } from '../../server/src/analysis/tokens/tokenize.ts';
import { english } from '../../server/src/language/en/index.ts';

function quotations(text: string) {
  const { parts, meta, masked } = readArticle(readView(text, english, false), english);
  const tokens = tokenize(text, english, masked);
  const found = findQuotations({ tokens, parts, sentences: splitSentences(tokens, parts), meta });
  return {
    spans: found.spans.map((span) => `${'>'.repeat(span.depth)}${text.slice(span.innerStart, span.innerEnd)}`),
    problems: found.problems.map((problem) => `${problem.kind} ${text.slice(problem.start, problem.end)}`),
    fixed: found.problems.map((problem) =>
      problem.fix === null
        ? text
        : text.slice(0, problem.fix.at.start) + problem.fix.text + text.slice(problem.fix.at.end),
    ),
    raw: found.spans,
  };
}

/** The text and the words inside its marks; nested ones are marked with ">". */
const pairs: readonly (readonly [string, readonly string[]])[] = [
  ['He said “yes” and left.', ['yes']],
  ['He said "yes" and left.', ['yes']],
  ['He said ‘yes’ and left.', ['yes']],
  ["He said 'yes' and left.", ['yes']],
  ['He said «yes» and left.', ['yes']],
  ['He said »yes« and left.', ['yes']],
  ['He said ‹yes› and left.', ['yes']],
  ['He said „yes“ and left.', ['yes']],
  ['He said „yes” and left.', ['yes']],
  ['He said ‚yes‘ and left.', ['yes']],
  ["He said ``yes'' and left.", ['yes']],
  ["He said ''yes'' and left.", ['yes']],
  ["He said `yes' and left.", ['yes']],
  ['He said ‘‘yes’’ and left.', ['yes']],
  ['He said ”yes” and left.', ['yes']],
  ['He said “yes“ and left.', ['yes']],
  ['“One,” she said. “Two.”', ['One,', 'Two.']],
  ['"One," she said. "Two."', ['One,', 'Two.']],
  ["''One,'' she said. ''Two.''", ['One,', 'Two.']],
  ['(“One”) [“Two”] —“Three”—', ['One', 'Two', 'Three']],
  ['("One") ["Two"] —"Three"—', ['One', 'Two', 'Three']],
  ['“She said ‘no’ twice,” he said.', ['She said ‘no’ twice,', '>no']],
  ['"She said \'no\' twice," he said.', ["She said 'no' twice,", '>no']],
  ['‘She said “no” twice,’ he said.', ['She said “no” twice,', '>no']],
  ['“She said “no” twice,” he said.', ['She said “no” twice,', '>no']],
  ['"She said "no" twice," he said.', ['She said "no" twice,', '>no']],
  ['“It’s the workers’ choice,” he said.', ['It’s the workers’ choice,']],
  ["The workers' choice isn't the owners' choice.", []],
  ['The workers’ choice isn’t the owners’ choice.', []],
  ['‘It’s the workers’ choice,’ he said.', ['It’s the workers’ choice,']],
  ["In the '90s and the ‘80s they loved rock 'n' roll.", []],
  ["Get 'em while they're hot, 'cause it's late.", []],
  ['He is 6\'2" tall and she is 5\'10".', []],
  ['A 5\'10" man said "stop" to him.', ['stop']],
  ['“I was there in 1999”, he said.', ['I was there in 1999']],
  ['She called it "the best of 2019" today.', ['the best of 2019']],
  ["The O'Brien family's dog.", []],
  ['No marks at all.', []],
  ['He shouted “stop!” and “go!” and “wait?”', ['stop!', 'go!', 'wait?']],
  ['“Yes,”he said.“No,”she said.', ['Yes,', 'No,']],
];

describe('pairs of marks', () => {
  test.each(pairs)('%s', (text, want) => {
    expect(quotations(text).spans).toEqual(want);
  });
});

describe('problems', () => {
  test('a pair of mixed styles is reported at its closing mark, and the fix makes it one style', () => {
    const found = quotations('Syria will "respect all agreements” of both.');
    expect(found.spans).toEqual(['respect all agreements']);
    expect(found.problems).toEqual(['mixed-pair ”']);
    expect(found.fixed).toEqual(['Syria will “respect all agreements” of both.']);
  });
  test('a mark that never closes is reported, and its quotation ends before the cue', () => {
    const found = quotations('“We will go, she said.\n\nThe talks went on.\n\n“Good,” he said.');
    expect(found.spans).toEqual(['We will go,', 'Good,']);
    expect(found.problems).toEqual(['unclosed “']);
    expect(found.fixed[0]).toContain('We will go,” she said.');
  });
  test('one missing mark costs one paragraph', () => {
    const found = quotations('He said "yes and left.\n\n"No," she said. "Never."\n\n"Fine," he said.');
    expect(found.spans).toEqual(['yes and left.', 'No,', 'Never.', 'Fine,']);
  });
  test('a missing closing mark before the next opening one', () => {
    const found = quotations('“I love it, he said. “And more.”');
    expect(found.spans).toEqual(['I love it,', 'And more.']);
    expect(found.problems).toEqual(['unclosed “']);
  });
  test('an apostrophe is never an unclosed mark', () => {
    expect(quotations("The 'ayes have it, the owners' club's chair said.").problems).toEqual([]);
  });
});

describe('running quotations', () => {
  const text = '“The first point.\n\n“The second point.\n\n“The last point,” she said.';
  test('open in each paragraph, closed in the last', () => {
    const found = quotations(text);
    expect(found.spans).toEqual(['The first point.', 'The second point.', 'The last point,']);
    expect(found.problems).toEqual([]);
    expect(found.raw.map((span) => span.continues)).toEqual([-1, 0, 1]);
    expect(found.raw.map((span) => span.closed)).toEqual([false, false, true]);
  });
  test('straight marks run on too', () => {
    const found = quotations(text.replaceAll(/[“”]/g, '"'));
    expect(found.problems).toEqual([]);
    expect(found.raw.map((span) => span.continues)).toEqual([-1, 0, 1]);
  });
});

describe('any string', () => {
  const hostile = [
    '“a «a '.repeat(4000),

    '“'.repeat(5000),
    '"'.repeat(5000),
    "'".repeat(5001),
    '“‘'.repeat(3000),
    '”’'.repeat(3000),
    '\ud800"\udc00"',
    '` `` \'\' "" ‘‘',
    '« » « «',
  ];
  test.each(hostile.map((text) => [text]))('%#', (text) => {
    const { raw } = quotations(text);
    for (const span of raw) {
      expect(span.start).toBeLessThanOrEqual(span.innerStart);
      expect(span.innerStart).toBeLessThanOrEqual(span.innerEnd);
      expect(span.innerEnd).toBeLessThanOrEqual(span.end);
      if (span.parent >= 0) expect(raw[span.parent]?.depth).toBe(span.depth - 1);
    }
  });
});
