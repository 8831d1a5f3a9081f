// Quotations with and without a speaker, in many forms: the rule must report only the second kind. The last quotation of each
// case counts.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { english } from '../../server/src/language/en/index.ts';
import { checkArticle } from '../../server/src/rules/check.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { MemoryHost } from '../support/memory-host.ts';

interface Case {
  readonly name: string;
  /** The speaker's name, `nobody` without a speaker, or `term`. */
  readonly speaker: string;
  readonly text: string;
}

const cases: readonly Case[] = readFileSync(new URL('./unattributed-cases.txt', import.meta.url), 'utf8')
  .split(/^== /m)
  .slice(1)
  .map((block) => {
    const [head = '', ...lines] = block.split('\n');
    const colon = head.indexOf(':');
    return { speaker: head.slice(0, colon), name: head, text: lines.join('\n').trimEnd() };
  });

const corpus = new Corpus(new MemoryHost(), english);

function judge({ text }: Case): { readonly flagged: boolean; readonly speaker: string | undefined } {
  const uri = 'file:///case.txt';
  corpus.addText(uri, text, true);
  const article = corpus.article(uri);
  if (article === undefined) return { flagged: false, speaker: undefined };
  const diagnoses = checkArticle(article, corpus.snapshot(), defaultSettings, () => {});
  const last = article.analysis.quotes.filter((quote) => quote.kind === 'direct' || quote.kind === 'mixed').at(-1);
  const source = last?.source;
  const speaker =
    source === undefined || source === null
      ? undefined
      : (corpus.snapshot().entityOf(article, source.entity)?.name ?? text.slice(source.start, source.end));
  return { flagged: diagnoses.some((diagnosis) => diagnosis.code === 'unattributed-quote'), speaker };
}

const nobodys = cases.filter((item) => item.speaker === 'nobody');
const others = cases.filter((item) => item.speaker !== 'nobody');

describe('quotations without a speaker', () => {
  it('are at least sixty', () => expect(nobodys.length).toBeGreaterThanOrEqual(60));

  it('are found', () => {
    const missed = nobodys.flatMap((item) => {
      const { flagged, speaker } = judge(item);
      return flagged ? [] : [`${item.name} (given: ${speaker ?? 'nobody'})`];
    });
    console.log(`unattributed quotations found: ${nobodys.length - missed.length} of ${nobodys.length}`);
    expect(missed.length / nobodys.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
  });
});

describe('quotations that have a speaker, and terms', () => {
  it.each(others.map((item) => [item.name, item] as const))('%s', (_, item) => {
    const { flagged, speaker } = judge(item);
    expect(flagged).toBe(false);
    if (item.speaker !== 'term') expect(speaker).toBe(item.speaker);
  });
});
