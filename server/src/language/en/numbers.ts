// English words of numbers: see analysis/language/numbers.ts.

import type { ApproximatingWords, Approximation, NumberWords } from '../../analysis/language/numbers.ts';
import { wordSet } from './word-set.ts';

const small =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`.split(/\s+/);
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Zero to nineteen, and the tens. */
export const cardinals: ReadonlyMap<string, number> = new Map<string, number>([
  ...small.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, i): [string, number] => [word, 20 + 10 * i]),
]);

/** First to nineteenth, and the tens. */
export const ordinals: ReadonlyMap<string, number> = new Map(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth`
    .split(/\s+/)
    .map((word, i): [string, number] => [word, i + 1])
    .concat(tens.map((word, i): [string, number] => [word.replace(/y$/, 'ieth'), 20 + 10 * i])),
);

const scales = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** Phrases of one meaning, separated by commas, longest first in the result. */
function phrases(lists: Partial<Record<Approximation, string>>): ApproximatingWords[] {
  return Object.entries(lists)
    .flatMap(([approximation, list]) =>
      list.split(',').map(
        (phrase): ApproximatingWords => ({
          words: phrase.trim().split(/\s+/),
          approximation: approximation as Approximation,
          ...(phrase.trim() === 'over' ? { isDuration: true } : {}),
        }),
      ),
    )
    .sort((a, b) => b.words.length - a.words.length);
}

/** Units: the name, and its other words after a colon, separated by commas. */
const UNITS = `percent: %, per cent, pct
  percentage point: percentage points, pp
  dollar: dollars, us dollars, usd
  euro: euros, eur
  pound: pounds, pounds sterling, gbp
  ruble: rubles, rouble, roubles, rub
  yen: jpy
  yuan: renminbi, cny
  rupee: rupees
  cent: cents
  metre: metres, meter, meters, m
  kilometre: kilometres, kilometer, kilometers, km, kms
  centimetre: centimetres, centimeter, centimeters, cm
  millimetre: millimetres, millimeter, millimeters, mm
  mile: miles
  foot: feet, ft
  inch: inches
  yard: yards
  hectare: hectares, ha
  acre: acres
  square kilometre: square kilometres, square kilometer, square kilometers
  square mile: square miles
  square metre: square metres, square meter, square meters
  gram: grams, grammes
  kilogram: kilograms, kg, kilo, kilos
  tonne: tonnes, metric tons, metric tonnes
  ton: tons
  ounce: ounces
  litre: litres, liter, liters
  gallon: gallons
  barrel: barrels
  degree: degrees
  second: seconds
  minute: minutes
  hour: hours
  day: days
  week: weeks
  month: months
  year: years
  decade: decades
  megawatt: megawatts, mw
  gigawatt: gigawatts, gw
  kilowatt: kilowatts, kw`;

const units = new Map(
  UNITS.split('\n').flatMap((line): [string, string][] => {
    const [name = '', words = ''] = line.trim().split(': ');
    return [name, ...words.split(', ')].map((word) => [word, name]);
  }),
);

export const numberWords: NumberWords = {
  cardinals,
  scales,
  groups: new Map([
    ['dozen', 12],
    ['couple', 2],
  ]),
  several: new Map([
    ['tens', 10],
    ['dozens', 12],
    ['scores', 20],
    ['hundreds', 100],
    ['thousands', 1e3],
    ['millions', 1e6],
    ['billions', 1e9],
  ]),
  shortScales: new Map([
    ['k', 1e3],
    ['m', 1e6],
    ['mn', 1e6],
    ['mln', 1e6],
    ['b', 1e9],
    ['bn', 1e9],
    ['bln', 1e9],
    ['tn', 1e12],
    ['trn', 1e12],
  ]),
  fractions: new Map([
    ['half', 1 / 2],
    ['halves', 1 / 2],
    ['third', 1 / 3],
    ['thirds', 1 / 3],
    ['quarter', 1 / 4],
    ['quarters', 1 / 4],
    ['fourth', 1 / 4],
    ['fourths', 1 / 4],
    ['fifth', 1 / 5],
    ['fifths', 1 / 5],
    ['tenth', 1 / 10],
    ['tenths', 1 / 10],
  ]),
  half: new Set(['half']),
  one: wordSet('a an'),
  and: new Set(['and']),
  further: wordSet('more other others another additional further remaining'),
  of: new Set(['of']),
  to: wordSet('to or'),
  outOf: [['in'], ['out', 'of'], ['of', 'every'], ['in', 'every']],
  before: phrases({
    more: 'more than, over, above, upward of, upwards of, well over, in excess of, north of',
    less: 'less than, fewer than, under, below, well under, just under',
    atLeast: 'at least, no fewer than, no less than, not less than, a minimum of',
    atMost: 'at most, up to, as many as, as much as, no more than, not more than, a maximum of',
    about: `about, around, roughly, approximately, nearly, almost, some, close to, an estimated, estimated, circa, just over,
      in the region of, almost exactly`,
    exact: 'exactly, precisely',
  }),
  after: phrases({ about: 'or so, or thereabouts', atLeast: 'or more, plus, or over', atMost: 'or less, or fewer' }),
  units,
  timeUnits: wordSet('second minute hour day week month year decade'),
  signs: new Map([
    ['$', 'dollar'],
    ['€', 'euro'],
    ['£', 'pound'],
    ['¥', 'yen'],
    ['₹', 'rupee'],
    ['₽', 'ruble'],
  ]),
  labels: wordSet(
    'no page pages article articles section chapter paragraph line lines number flight route room resolution phase',
  ),
};
