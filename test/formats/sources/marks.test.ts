// Page and time marks: no reader sees them, and each quotation leads to its page or second.

import { expect, test } from 'vitest';
import { originalMarks, originalOf, placeInOriginal } from '../../../server/src/analysis/reading/marks.ts';
import { readSource } from '../../../server/src/formats/sources/index.ts';
import { articleOf, corpusOf } from '../../support/corpus.ts';
import { layOut, makePdf } from './pdfs.ts';
import { STORIES } from './stories.ts';

const written = async (name: string, content: string | Uint8Array): Promise<string> => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const result = await readSource({ name, bytes }, async () => () => false);
  if (!result.ok) throw new Error(result.problem);
  return result.text.join(JSON.stringify(name));
};

/** The words and the place of each direct quotation or turn. */
const placesOf = (text: string): (readonly [string, string | undefined])[] => {
  const { quotes } = articleOf(corpusOf({ 'a.txt': text }), 'a.txt').analysis;
  return quotes
    .filter(({ kind }) => kind === 'direct' || kind === 'turn')
    .map((quote) => [text.slice(quote.start, quote.end), placeInOriginal(text, quote.start)]);
};

test('a quotation of a PDF leads to its page, also one that a page’s end cuts in two', async () => {
  const story = {
    ...STORIES[0]!,
    paragraphs: [
      STORIES[0]!.paragraphs[0]!,
      `“${'The water came up the stairs, and it did not stop. '.repeat(4)}Nobody came,” said Elena Voss.`,
    ],
  };
  const text = await written('weir.pdf', makePdf(layOut(story, { rows: 4 })));
  expect(text).toMatch(/stairs.* \[page 2\] .*Nobody came/);
  const [[words, place] = []] = placesOf(text);
  expect(words).toContain('Nobody came,”');
  expect(place).toBe('page 1');
  expect(placeInOriginal(text, text.indexOf('Nobody came'))).toBe('page 2');
});

const VTT = `WEBVTT - Council of Lindow

00:00:01.000 --> 00:00:04.000
<v Elena Voss>We opened the gates too late.

00:00:04.500 --> 00:00:09.000
<v Elena Voss>I should have called the engineer.

00:00:12.000 --> 00:00:15.000
<v Jonas Rehm>The gauge showed two metres
and forty-one centimetres.

01:02:03.000 --> 01:02:05.000
<v Elena Voss>That is too much.
`;

test('turns of captions lead to their second', async () => {
  const text = await written('council.vtt', VTT);
  expect(text).toContain('title: Council of Lindow');
  expect(text).toContain('[00:00:01] Elena Voss: We opened the gates too late. I should have called the engineer.');
  expect(text).toContain('[01:02:03] Elena Voss: That is too much.');
  const places = placesOf(text);
  expect(places.map(([, place]) => place)).toEqual(['00:00:01', '00:00:12', '01:02:03']);
  expect(places[0]![0]).toMatch(/^We opened .*engineer\.$/);
});

test('SubRip without names gives paragraphs with times, and long ones have more than one', async () => {
  const cue = (number: number, words: string): string =>
    `${number}\r\n00:00:${String(number * 4).padStart(2, '0')},000 --> 00:00:${String(number * 4 + 3).padStart(2, '0')},900\r\n${words}\r\n\r\n`;
  const text = await written(
    'film.srt',
    Array.from({ length: 9 }, (_, at) => cue(at + 1, `This is the sentence of number ${at}.`)).join(''),
  );
  expect(text.match(/\[00:00:\d\d\]/g)).toEqual(['[00:00:04]', '[00:00:16]', '[00:00:28]']);
});

test('only an article with an original has marks, in rising order', () => {
  const body = 'The report [page 3] says more.\n\n[page 2] is quoted here, and [page 4] too.\n';
  expect(originalMarks(body)).toEqual([]);
  expect(originalMarks(`---\ntitle: x\n---\n\n${body}`)).toEqual([]);
  const text = `---\noriginal: "a \\"b\\".pdf"\n---\n\n${body}`;
  expect(originalOf(text)).toBe('a "b".pdf');
  expect(originalMarks(text).map(({ place }) => place)).toEqual(['page 3', 'page 4']);
});
