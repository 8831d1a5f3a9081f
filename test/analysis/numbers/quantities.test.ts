// Quantities: value, unit, approximation, what is counted. Each case has a sentence of its own.

import { describe, expect, test } from 'vitest';
import { datesOf } from '../../../server/src/analysis/dates/find.ts';
import { findQuantities } from '../../../server/src/analysis/numbers/find.ts';
import { tokenize } from '../../../server/src/analysis/tokens/tokenize.ts';
import { english } from '../../../server/src/language/en/index.ts';

/** The quantities of a sentence as "words = [approximation] value[..upTo] [unit] [of counted]". */
function quantities(text: string): string[] {
  const tokens = tokenize(text, english, []);
  const sentence = { from: 0, to: tokens.count };
  const dates = datesOf(tokens, sentence);
  const isFree = ({ from, to }: { from: number; to: number }): boolean =>
    !dates.some((date) => date.from < to && from < date.to);
  return findQuantities(tokens, sentence, isFree).map(({ start, end, value, upTo, approximation, unit, counted }) => {
    const range = upTo === undefined ? `${value}` : `${value}..${upTo}`;
    const of = counted === undefined ? '' : ` of ${text.slice(counted.start, counted.end)}`;
    const how = approximation === 'exact' ? '' : `${approximation} `;
    return `${text.slice(start, end)} = ${how}${range}${unit === undefined ? '' : ` ${unit}`}${of}`;
  });
}

function cases(list: readonly (readonly [text: string, ...wanted: string[]])[]): void {
  test.each(list.map(([text, ...wanted]) => ({ text, wanted })))('$text', ({ text, wanted }) => {
    expect(quantities(text)).toEqual(wanted);
  });
}

describe('figures and words', () => {
  cases([
    ['The ferry carried 1,250 passengers.', '1,250 = 1250 of passengers'],
    ['Twenty-five boats sank.', 'Twenty-five = 25 of boats'],
    ['It holds two hundred and five thousand books.', 'two hundred and five thousand = 205000 of books'],
    ['It holds 2.3 million books.', '2.3 million = 2300000 of books'],
    ['They found two dozen crates.', 'two dozen = 24 of crates'],
    ['A dozen wounded sailors left.', 'A dozen = 12 of wounded sailors'],
    ['It holds two and a half million books.', 'two and a half million = 2500000 of books'],
    ['Half a million people fled.', 'Half a million = 500000 of people'],
    ['Ten ships and four planes came.', 'Ten = 10 of ships', 'four = 4 of planes'],
  ]);
});

describe('units', () => {
  cases([
    ['The pier cost $5bn.', '$5bn = 5000000000 dollar'],
    ['The pier cost US$ 40 million.', 'US$ 40 million = 40000000 dollar'],
    ['It cost 5 million euros.', '5 million euros = 5000000 euro'],
    ['Turnout was 43.5 per cent.', '43.5 per cent = 43.5 percent'],
    ['Some 40% of voters stayed home.', 'Some 40% = about 40 percent of voters'],
    ['The road is 12 km long.', '12 km = 12 kilometre'],
    ['It burned 30 square miles of forest.', '30 square miles = 30 square mile of forest'],
    ['The 14-year war ended.', '14-year = 14 year of war'],
  ]);
});

describe('shares', () => {
  cases([
    ['A third of the voters stayed home.', 'A third = 0.333333 share of voters'],
    ['Two-thirds of members agreed.', 'Two-thirds = 0.666667 share of members'],
    ['One in five children is hungry.', 'One in five = 0.2 share of children'],
    ['Half of the crew left.', 'Half = 0.5 share of crew'],
    ['Nearly half the crew left.', 'Nearly half = about 0.5 share of crew'],
  ]);
});

describe('approximation', () => {
  cases([
    ['More than 40 people died.', 'More than 40 = more 40 of people'],
    ['Nearly 40 people died.', 'Nearly 40 = about 40 of people'],
    ['At least six people died.', 'At least six = atLeast 6 of people'],
    ['Up to 40 people died.', 'Up to 40 = atMost 40 of people'],
    ['Fewer than 40 people came.', 'Fewer than 40 = less 40 of people'],
    ['No more than 40 people came.', 'No more than 40 = atMost 40 of people'],
    ['It took 40 or so tries.', '40 or so = about 40'],
    ['Between 10 to 20 people came.', '10 to 20 = 10..20 of people'],
    ['It needs 10-20 workers.', '10-20 = 10..20 of workers'],
    ['Dozens of people came.', 'Dozens = several 12 of people'],
    ['Tens of thousands of people came.', 'Tens of thousands = several 10000 of people'],
    ['Hundreds of thousands of people came.', 'Hundreds of thousands = several 100000 of people'],
  ]);
});

describe('no quantities', () => {
  cases([
    ['Flight 370 was lost.'],
    ['Article 5 was read on page 3.'],
    ['They won 3-1 at 10:30.'],
    ['An F-16 crashed in 1998.'],
    ['One can hope.'],
    ['The vote is on 3 May 2025.'],
    ['A third man came.'],
  ]);
});

describe('by their context', () => {
  cases([
    ['One of the boats sank.'],
    ['The two agreed.'],
    ['The entire 2012 campaign was quiet.'],
    ['A quarter of a million people fled.', 'A quarter of a million = 250000 of people'],
    ['It took four-and-a-half years.', 'four-and-a-half years = 4.5 year'],
    ['It fell to 1 in 10 families.', '1 in 10 = 0.1 share of families'],
    ['It cost a fortune over ten years.', 'ten years = 10 year'],
    ['Over ten boats sank.', 'Over ten = more 10 of boats'],
    ['They killed six.', 'six = 6'],
  ]);
});
