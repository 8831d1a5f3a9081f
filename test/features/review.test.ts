// The review of a folder: open findings with their sentences, decisions, and kinds of findings that are off.

import { describe, expect, it } from 'vitest';
import { decide } from '../../server/src/features/decisions/decide.ts';
import { review } from '../../server/src/features/views/review.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { corpusOf } from '../support/corpus.ts';
import { contextFor, FOLDER, openIn, type TestContext } from '../support/features.ts';

const never = { isCancellationRequested: false };
const TEXT =
  'The Weir\n\nElena Voss, the mayor, walked along the weir of the town on Monday with two engineers. “Nobody asked us.” The water had come at night.\n\n“It was late,” a senior official said on Tuesday, “and we knew it.”\n';
const URI = `${FOLDER}/a.txt`;

function open(annotations?: string): TestContext {
  const corpus = corpusOf({});
  openIn(corpus, 'a.txt', TEXT);
  if (annotations !== undefined) openIn(corpus, 'a.txt.annotations.yaml', annotations, 'yaml');
  return contextFor(corpus);
}

describe('the review', () => {
  it('lists findings, the gravest first, with their sentences', async () => {
    const { items, total, decisions, off } = await review(open(), {}, never);
    expect(total).toBe(items.length);
    expect(items.length).toBeGreaterThan(0);
    expect(decisions).toEqual([]);
    expect(off).toEqual([]);
    const unnamed = items.find(({ code }) => code === 'unnamed-source')!;
    expect(unnamed.sentence.join('')).toContain('“It was late,” a senior official said on Tuesday');
    expect(unnamed.sentence[1]).toBe('a senior official');
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it('has the sentences next to the one in question', async () => {
    const { items } = await review(open(), {}, never);
    const unnamed = items.find(({ code }) => code === 'unnamed-source')!;
    expect(unnamed.around).toEqual(['The water had come at night.', '']);
  });

  it('has no finding of a kind that is off, and names the kind', async () => {
    const context = open();
    const settings = { ...defaultSettings, severity: { 'unnamed-source': 'off' as const } };
    const { items, off } = await review({ ...context, settingsOf: () => settings }, {}, never);
    expect(items.filter(({ code }) => code === 'unnamed-source')).toEqual([]);
    expect(off).toEqual([{ code: 'unnamed-source', article: URI }]);
  });

  it('lists the decisions of annotation files, one for each thing that they say', async () => {
    const yaml =
      'version: 1\nannotations:\n  - quote: “Nobody asked us.”\n    speaker: Jonas Rehm\n    ignore: [unattributed-quote]\n    reason: Reviewed\n';
    const context = open(yaml);
    const { decisions } = await review(context, {}, never);
    expect(decisions.map(({ removal, what }) => [removal, what])).toEqual([
      [{ kind: 'unset', key: 'speaker' }, 'Speaker: Jonas Rehm'],
      [{ kind: 'unset', key: 'ignore' }, 'unattributed-quote: Reviewed'],
    ]);
    expect(decisions[0]!.words).toBe('“Nobody asked us.”');
  });
});

describe('a kind of finding', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const decided = async (code: string) =>
    decide(open(), { uri: URI, range, decision: { kind: 'severity', code, severity: 'off' } });

  it('is switched off for the folder in sourcemark.yaml', async () => {
    const { edit, done } = await decided('unnamed-source');
    expect(JSON.stringify(edit)).toMatch(/unnamed-source: (?:off|\\"off\\"|'off')/);
    expect(done).toBe('Never in this folder: unnamed-source');
  });

  it('that does not exist is refused', async () => {
    expect((await decided('no-such-rule')).problem).toContain('no-such-rule');
  });
});
