// Compares the analysis with the true answers: kind and speaker of every quotation in the sample articles. The mistakes are
// in a readable snapshot, so that a new one shows up.

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { english } from '../../server/src/language/en/index.ts';
import { speakerName } from '../../server/src/rules/speaker-name.ts';
import { MemoryHost } from '../support/memory-host.ts';
import { SAMPLES, samples } from '../support/samples.ts';

interface Expected {
  readonly file: string;
  readonly line: number;
  readonly quote: string;
  readonly kind: 'direct' | 'mixed' | 'term' | 'pull';
  readonly speaker: string | null;
  readonly source?: string;
  readonly candidates?: readonly string[];
  readonly nested?: boolean;
}

const expected: readonly Expected[] = JSON.parse(
  readFileSync(new URL('./expected-quotes.json', import.meta.url), 'utf8'),
);
const corpus = new Corpus(new MemoryHost(), english);
beforeAll(() => {
  corpus.setFolders([SAMPLES]);
  for (const [name, text] of Object.entries(samples)) corpus.addText(`${SAMPLES}/${name}`, text);
});

/** The wrong answer of the analysis for an expected quotation; undefined if it is right. */
function mistake(answer: Expected): string | undefined {
  const article = corpus.article(`${SAMPLES}/${answer.file}`);
  if (article === undefined) return 'no such article';
  const text = samples[answer.file]!;
  const lineStart = article.lineStarts[answer.line - 1] ?? 0;
  const at = text.indexOf(answer.quote, lineStart);
  // The innermost quote that holds the words in its marks, or, for a line without marks, in its content.
  const { quotes } = article.analysis;
  let index = -1;
  let size = Number.POSITIVE_INFINITY;
  quotes.forEach((quote, i) => {
    const spans = quote.marks.length > 0 ? quote.marks : quote.kind === 'pull' ? quote.content : [];
    for (const span of spans) {
      if (span.start <= at && at < span.end && span.end - span.start < size) {
        index = i;
        size = span.end - span.start;
      }
    }
  });
  if (index < 0) return answer.kind === 'term' || answer.nested === true ? undefined : 'not found';
  const quote = quotes[index];
  if (quote === undefined) return 'not found';
  // A term inside a speaker's words is part of them.
  if (answer.kind === 'term' && answer.nested === true) return undefined;
  if (answer.kind === 'term')
    return quote.kind === 'term' || quote.source === null
      ? undefined
      : `${quote.kind} by ${speakerName(article, index, corpus.snapshot())}`;
  // Direct and mixed are not distinguished here; speech, terms and pull quotes are.
  const speech = quote.kind === 'direct' || quote.kind === 'mixed';
  if ((answer.kind === 'pull') !== (quote.kind === 'pull') || (answer.kind !== 'pull' && !speech))
    return `kind ${quote.kind}`;
  if (answer.kind === 'pull') return undefined;
  const who = quote.source === null ? null : speakerName(article, index, corpus.snapshot());
  // Of two possible speakers, both must be candidates; an answer without a speaker is right too.
  if (answer.candidates !== undefined) {
    const given = quote.candidates.map((local) => article.analysis.entities[local]?.name ?? '');
    if (who === null || answer.candidates.every((name) => given.some((other) => sameName(name, other))))
      return undefined;
    return `by ${who} alone`;
  }
  return sameSpeaker(answer, who) ? undefined : `by ${who ?? 'nobody'}`;
}

function sameSpeaker(answer: Expected, who: string | null): boolean {
  if (answer.speaker === null || who === null) return answer.speaker === who;
  return [answer.speaker, answer.source ?? ''].some((name) => name !== '' && sameName(name, who));
}

/** One name contains the other, or both end with the same word. */
function sameName(a: string, b: string): boolean {
  const given = fold(a);
  const wanted = fold(b);
  return (
    given.includes(wanted) || wanted.includes(given) || given.split(/[\s-]/).at(-1) === wanted.split(/[\s-]/).at(-1)
  );
}

function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .toLowerCase()
    .replace(/^(the|a|an) /, '');
}

/** The speaker is given by the article's own words for it. */
const OPEN = /; given: by (?:s?he|the [\w -]+)$/i;

describe('the true answers', () => {
  it('are given, but for the mistakes that are known', async () => {
    const wrong = expected.flatMap((answer) => {
      const found = mistake(answer);
      return found === undefined
        ? []
        : [
            `${answer.file}:${answer.line} “${answer.quote}” is ${answer.kind} by ${answer.speaker ?? 'nobody'}; given: ${found}`,
          ];
    });
    await expect(`${wrong.length} of ${expected.length} wrong\n${wrong.join('\n')}\n`).toMatchFileSnapshot(
      './known-mistakes.snap',
    );
    // A pronoun or description that is left open is no wrong speaker: docs/MODEL-CARD.md says when one is asserted.
    const open = wrong.filter((line) => OPEN.test(line));
    expect((wrong.length - open.length) / expected.length).toBeLessThan(0.1);
    expect(open.length / expected.length).toBeLessThan(0.1);
  });
});
