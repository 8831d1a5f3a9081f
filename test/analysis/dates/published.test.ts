import { describe, expect, test } from 'vitest';
import { analyze } from '../../../server/src/analysis/analyze.ts';
import { dayInAddress, dayInPath } from '../../../server/src/analysis/dates/address.ts';
import { english } from '../../../server/src/language/en/index.ts';

const BODY =
  `The harbour council agreed on Tuesday to close the pier. The vote followed months of talks between the port
authority and the union, which had threatened to strike last week over pay and conditions at the site.`.replace(
    '\n',
    ' ',
  );

const publishedOf = (text: string, markdown = false): string | undefined =>
  analyze(text, english, { markdown }).meta.published;

describe('a line near the headline', () => {
  test.each([
    'March 4, 2025',
    'Tuesday, 4 March, 2025 - 10:15',
    'Tue 4 Mar 2025 10.32 GMT',
    'MARCH 4, 2025 5:01 AM ET',
    '2025-03-04T10:15:00Z',
    '04.03.2025 10:00',
    'By Ada Moor | March 4, 2025',
    'The Harbour Post, 4 March 2025',
    'PORT ELLEN 2025-03-04',
    '2 min read · Mar 4, 2025',
    'Published: 4 March 2025, 10:32 GMT\nUpdated: 6 March 2025',
    'Updated 6 March 2025 | Published 4 March 2025',
    'Posted on March 4, 2025 by Ada Moor in News',
    'Updated 1432 GMT (2232 HKT) March 4, 2025',
    'Published on March 4, 2025.',
    'Ada Moor Tuesday 04 March 2025 15:32',
    '4, Mar. 2025',
  ])('%s', (line) => {
    expect(publishedOf(`Pier to close\n\n${line}\n\n${BODY}`)).toBe('2025-03-04');
  });

  test.each([
    'March 4',
    'June 2025',
    '4/3/2025',
    'April 31, 2025',
    'A fire on 4 March 2025 killed two people here.',
    'Remembering March 4, 2025',
  ])('no day: %s', (line) => {
    expect(publishedOf(`Pier to close\n\n${line}\n\n${BODY}`)).toBeUndefined();
  });

  test('in digits with a short year, if day and month can be told apart', () => {
    expect(publishedOf(`Pier to close\n\nBY ADA MOOR - 03/14/25 10:05 AM EDT\n\n${BODY}`)).toBe('2025-03-14');
    expect(publishedOf(`Pier to close\n\nBY ADA MOOR - 03/04/25 10:05 AM EDT\n\n${BODY}`)).toBeUndefined();
  });

  test('below a long first paragraph above the byline', () => {
    const text = `Pier to close\n\n${BODY}\n\nBy Ada Moor\nPublished 4th Mar 2025, 00:30 GMT\n\n${BODY}`;
    expect(publishedOf(text)).toBe('2025-03-04');
  });

  test('above the headline, which it is not', () => {
    const text = `March 4th, 2025\n\nPier to close\n\n${BODY}`;
    const { meta } = analyze(text, english);
    expect(meta.published).toBe('2025-03-04');
    expect(text.slice(meta.headline?.start, meta.headline?.end)).toBe('Pier to close');
  });
});

describe('a dateline', () => {
  test.each([
    ['PORT ELLEN, March 4, 2025 (Reuters) - ', '2025-03-04'],
    ['MOSCOW, March 4, 2025. /TASS/. ', '2025-03-04'],
    ['KIGALI, Mar 4 2025 (IPS) - ', '2025-03-04'],
    ['(Port Ellen, 4 March 2025) – ', '2025-03-04'],
    ['Port Ellen — March 4, 2025 — ', '2025-03-04'],
    ['PORT ELLEN, March 4 (Reuters) - ', undefined],
    ['Mayor Ada Moor, who on 4 March 2025 resigned - her second time -, came back. ', undefined],
  ])('%s', (dateline, wanted) => {
    expect(publishedOf(`Pier to close\n\n${dateline}${BODY}`)).toBe(wanted);
  });
});

test('a note at the end', () => {
  expect(publishedOf(`Pier to close\n\n${BODY}\n\nThis article was first published in The Post on 4 March 2025.`)).toBe(
    '2025-03-04',
  );
  expect(publishedOf(`Pier to close\n\n${BODY}\n\nThe pier burned on 4 March 2025.`)).toBeUndefined();
});

describe('front matter and headers', () => {
  test('YAML', () => {
    const text = `---\ntitle: "Pier to close" # draft\ndate: 2025-03-04T10:00:00Z\noutlet: The Harbour Post\n---\n\n${BODY}`;
    const { meta } = analyze(text, english, { markdown: true });
    expect(meta.published).toBe('2025-03-04');
    expect(meta.stated).toEqual({ title: 'Pier to close', outlet: 'The Harbour Post', date: '2025-03-04T10:00:00Z' });
  });
  test('TOML', () => {
    expect(publishedOf(`+++\ntitle = "Pier"\ndate = 2025-03-04\n+++\n\n${BODY}`, true)).toBe('2025-03-04');
  });
  test('a mail', () => {
    expect(
      publishedOf(`From: Ada Moor <ada@example.org>\nDate: Tue, 04 Mar 2025 10:00:00 +0000\nSubject: Pier\n\n${BODY}`),
    ).toBe('2025-03-04');
  });
  test('lines of fields', () => {
    expect(publishedOf(`Title: Pier to close\nSource: The Post\nDate: 2025/03/04\n\n${BODY}`)).toBe('2025-03-04');
  });
  test('prose with a colon is no header', () => {
    expect(analyze(`Author: the man who came late\n\n${BODY}`, english).meta.stated).toBeUndefined();
  });
  test('overrules the text', () => {
    expect(publishedOf(`---\ndate: 2025-03-04\n---\n\nMarch 9, 2025\n\n${BODY}`, true)).toBe('2025-03-04');
  });
});

test('an address above the text, but none inside it', () => {
  expect(publishedOf(`https://www.example.org/2025/03/04/pier\n\nPier to close\n\n${BODY}`)).toBe('2025-03-04');
  expect(publishedOf(`Pier to close\n\n${BODY} See https://www.example.org/2025/03/04/pier too.`)).toBeUndefined();
});

test.each([
  ['https://example.org/world/2025/mar/04/pier', '2025-03-04'],
  ['https://example.org/news/20250304/pier', '2025-03-04'],
  ['https://example.org/news/2025/03/pier', undefined],
  ['https://example.org/id/20259999', undefined],
])('address %s', (address, wanted) => {
  expect(dayInAddress(address, english.dates.months)).toBe(wanted);
});

test.each([
  ['2025-03-04 pier.txt', '2025-03-04'],
  ['post_20250304_pier.txt', '2025-03-04'],
  ['pier-4-mar-2025.txt', '2025-03-04'],
  ['news/2025/03/04/pier.txt', '2025-03-04'],
  ['000_cba20250304e.txt', undefined],
  ['mt_airbus_100911.txt', undefined],
])('file %s', (path, wanted) => {
  expect(dayInPath(path, english.dates.months)).toBe(wanted);
});
