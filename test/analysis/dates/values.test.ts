// Dates and their values. Every case has sentences of its own; the article is published on Thursday, 6 March 2025, unless a
// case says otherwise.

import { describe, expect, test } from 'vitest';
import { analyze } from '../../../server/src/analysis/analyze.ts';
import { english } from '../../../server/src/language/en/index.ts';

const PUBLISHED = 'March 6, 2025';

/** The dates of a text as "words = value", without the line that gives the day of publication. */
function dates(text: string, published = PUBLISHED): string[] {
  const head = published === '' ? 'Pier to close\n\n' : `Pier to close\n\n${published}\n\n`;
  const file = `${head}${text}`;
  return analyze(file, english)
    .mentions.filter(({ type, start }) => type === 'date' && start >= head.length)
    .map(({ start, end, value }) => `${file.slice(start, end)} = ${value ?? '?'}`);
}

function cases(list: readonly (readonly [text: string, ...wanted: string[]])[]): void {
  test.each(list.map(([text, ...wanted]) => ({ text, wanted })))('$text', ({ text, wanted }) => {
    expect(dates(text)).toEqual(wanted);
  });
}

describe('by the calendar', () => {
  cases([
    ['The pier opened on 3 May 1998.', '3 May 1998 = 1998-05-03'],
    ['The pier opened on May 3rd, 1998, in fog.', 'May 3rd, 1998 = 1998-05-03'],
    ['The pier opened on Sunday, May 3, 1998.', 'Sunday, May 3, 1998 = 1998-05-03'],
    ['It ran from Sept. 3, 1998, on.', 'Sept. 3, 1998 = 1998-09-03'],
    ['The log of 1998-05-03 is lost.', '1998-05-03 = 1998-05-03'],
    ['The log of 23/05/1998 is lost.', '23/05/1998 = 1998-05-23'],
    ['The log of 03/05/1998 is lost.', '03/05/1998 = ?'],
    ['The fair of 3–5 May 1998 was wet.', '3–5 May 1998 = 1998-05-03/1998-05-05'],
    ['The fair of May 3-5, 1998, was wet.', 'May 3-5, 1998 = 1998-05-03/1998-05-05'],
    ['The pier opened in May 1998.', 'May 1998 = 1998-05'],
    ['The pier opened in 1998 and burned in 2001.', '1998 = 1998', '2001 = 2001'],
    ['They broke the 1991 settlement in late 2024.', '1991 = 1991', 'late 2024 = 2024'],
    [
      'Piers were built in the 1890s and the early 1990s.',
      '1890s = 1890-01-01/1899-12-31',
      'early 1990s = 1990-01-01/1999-12-31',
    ],
    ['It was the car of the 70s and 80s.', '70s = 1970-01-01/1979-12-31', '80s = 1980-01-01/1989-12-31'],
    ['A pier of the 19th century burned.', '19th century = 1800-01-01/1899-12-31'],
    ['Sales fell in the first quarter of 2009.', 'the first quarter of 2009 = 2009-01-01/2009-03-31'],
    ['Sales fell in the first half of 2009.', 'the first half of 2009 = 2009-01-01/2009-06-30'],
    ['It was built in the summer of 2014.', 'summer of 2014 = 2014-06-01/2014-08-31'],
    ['Security changed after the September 11 attacks.', 'September 11 = 2001-09-11'],
    ['The lowest since ’82 was measured.', '’82 = 1982'],
  ]);
});

describe('no dates', () => {
  cases([
    ['The 2000 soldiers came with 1998 tonnes of rice.'],
    ['It cost $1998 and 1,998 people came.'],
    ['She is in her 80s and it was in the 70s Fahrenheit.'],
    ['They may march on.'],
    ['He waited two days and slept for three weeks.'],
    ['The first quarter of its dealers closed.'],
    ['She scored ten points in the third quarter.'],
    ['Since the fall of the old regime little changed.'],
    ['About two weeks ago a boat sank.'],
    ['It will take place over the next year.'],
  ]);
});

describe('from the day of publication', () => {
  cases([
    ['The council voted today.', 'today = 2025-03-06'],
    ['The council voted yesterday evening.', 'yesterday evening = 2025-03-05'],
    ['It met the day before yesterday.', 'the day before yesterday = 2025-03-04'],
    ['The council will vote tomorrow.', 'tomorrow = 2025-03-07'],
    ['The council met last night.', 'last night = 2025-03-05'],
    ['The council met last week.', 'last week = 2025-02-24/2025-03-02'],
    ['The council will meet next week.', 'next week = 2025-03-10/2025-03-16'],
    ['The council met last month.', 'last month = 2025-02'],
    ['It was founded last year, and will close next year.', 'last year = 2024', 'next year = 2026'],
    ['It will close later this year.', 'later this year = 2025'],
    ['It must be paid by the end of the year.', 'the end of the year = 2025'],
    ['He sold it three days ago.', 'three days ago = 2025-03-03'],
    ['He sold it two months ago.', 'two months ago = 2025-01'],
    ['He sold it twenty-four years ago.', 'twenty-four years ago = 2001'],
    ['The pier was closed over the weekend.', 'the weekend = 2025-03-01/2025-03-02'],
    ['A fair was held last summer.', 'last summer = 2024-06-01/2024-08-31'],
    ['Profits fell in the fourth quarter.', 'the fourth quarter = 2024-10-01/2024-12-31'],
    ['Profits fell in the third quarter of last year.', 'the third quarter of last year = 2024-07-01/2024-09-30'],
  ]);
});

describe('a weekday by the tense of its clause', () => {
  cases([
    ['The council voted on Tuesday.', 'Tuesday = 2025-03-04'],
    ['The council voted on Thursday.', 'Thursday = 2025-03-06'],
    ['The council will vote on Tuesday.', 'Tuesday = 2025-03-11'],
    ['The plan may be signed on Friday.', 'Friday = 2025-03-07'],
    ['The trial is set to begin on Wednesday in the port.', 'Wednesday = 2025-03-12'],
    ['The mayor said on Wednesday that the pier will close.', 'Wednesday = 2025-03-05'],
    ['The pier stays closed until Monday.', 'Monday = 2025-03-10'],
    ['He died last Thursday.', 'last Thursday = 2025-02-27'],
    ['They met on Friday of last week.', 'Friday of last week = 2025-02-28'],
    ['In a Wednesday interview he agreed.', 'Wednesday = 2025-03-05'],
    ['It happens on every Friday.', 'Friday = ?'],
    ['Black Monday shook the markets.', 'Monday = ?'],
  ]);
});

describe('a day or month without a year', () => {
  cases([
    ['The council voted on 3 February.', '3 February = 2025-02-03'],
    ['The storm came on December 11.', 'December 11 = 2024-12-11'],
    ['The council will vote on April 9.', 'April 9 = 2025-04-09'],
    ['He was arrested on August 20.', 'August 20 = 2024-08-20'],
    ['It has a March 30 deadline.', 'March 30 = 2025-03-30'],
    ['The pier closed in January.', 'January = 2025-01'],
    ['The pier closed in October.', 'October = 2024-10'],
    ['The works should be finished by October.', 'October = 2025-10'],
    ['It ends in October of next year.', 'October of next year = 2026-10'],
    ['They met last September.', 'last September = 2024-09'],
  ]);
});

describe('from the date before', () => {
  cases([
    [
      'The pier burned on 3 May 1998. Two days later it sank.',
      '3 May 1998 = 1998-05-03',
      'Two days later = 1998-05-05',
    ],
    [
      'It burned on 3 May 1998. The following day it sank.',
      '3 May 1998 = 1998-05-03',
      'The following day = 1998-05-04',
    ],
    [
      'It burned on 3 May 1998. A week earlier it had leaked.',
      '3 May 1998 = 1998-05-03',
      'A week earlier = 1998-04-20/1998-04-26',
    ],
    ['It burned on 3 May 1998. That year two more sank.', '3 May 1998 = 1998-05-03', 'That year = 1998'],
    ['It burned in 1998. Two days later it sank.', '1998 = 1998', 'Two days later = ?'],
    ['It burned. Two days later it sank.', 'Two days later = ?'],
    ['It burned on 3 May 1998. On 9 June it was sold.', '3 May 1998 = 1998-05-03', '9 June = 1998-06-09'],
    ['It opened on Tuesday and closed later in the day.', 'Tuesday = 2025-03-04', 'the day = 2025-03-04'],
    ['At 18:00 UTC the gate opened.', '18:00 = 2025-03-06'],
  ]);
});

test('a value that needs an unknown day of publication is left out', () => {
  expect(dates('He left on Tuesday, last week, on 3 March. The pier burned in 1998.', '')).toEqual([
    'Tuesday = ?',
    'last week = ?',
    '3 March = ?',
    '1998 = 1998',
  ]);
});

test('a described date has no entity, a named one has', () => {
  const text = 'The council met last week. It had met in May 1998.';
  const { mentions, entities } = analyze(text, english);
  expect(
    mentions.filter(({ type }) => type === 'date').map(({ form, entity }) => [form, entities[entity]?.name]),
  ).toEqual([
    ['nominal', undefined],
    ['name', 'May 1998'],
  ]);
});
