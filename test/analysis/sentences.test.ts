import { expect, test } from 'vitest';
import { readArticle } from '../../server/src/analysis/article.ts';
import { readView } from '../../server/src/analysis/reading/reading.ts';
import { sentenceSpan, splitSentences } from '../../server/src/analysis/tokens/sentences.ts';
import { tokenize } from '../../server/src/analysis/tokens/tokenize.ts';
import { english } from '../../server/src/language/en/index.ts';

function sentences(text: string): string[] {
  const { parts } = readArticle(readView(text, english, false), english);
  const tokens = tokenize(text, english);
  return splitSentences(tokens, parts).map((sentence) => {
    const span = sentenceSpan(tokens, sentence);
    return text.slice(span.start, span.end);
  });
}

/** Sentences are divided by "|". */
const cases = [
  'The vote is over. |The town is broke.',
  'Mr. Smith met Dr. Jones. |They left.',
  'Gen. Smith and Sen. Jones met in the U.S. on Monday.',
  'He lives in the U.S. |The town is far.',
  'J. K. Smith spoke at 9 a.m. on Monday.',
  '“Stop!” he said. |She left.',
  '“The vote is over.” |The town is broke.',
  'It cost $3.5 million. |The town paid.',
  'Who won? |Nobody did!',
  'He waited … and waited. |Then he left.',
];

test.each(cases.map((text) => [text]))('%s', (text) => {
  expect(sentences(text.replaceAll('|', '')).map((sentence) => sentence.trim())).toEqual(
    text.split('|').map((sentence) => sentence.trim()),
  );
});
